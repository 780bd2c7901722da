/** Part of the drafting module that no other module sees. */
@NullMarked
package org.chancery.drafting.web;

import org.jspecify.annotations.NullMarked;
