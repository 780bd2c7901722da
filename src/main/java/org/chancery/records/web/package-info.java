/** Part of the records module that no other module sees. */
@NullMarked
package org.chancery.records.web;

import org.jspecify.annotations.NullMarked;
