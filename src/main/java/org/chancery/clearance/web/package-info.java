/** Part of the clearance module that no other module sees. */
@NullMarked
package org.chancery.clearance.web;

import org.jspecify.annotations.NullMarked;
