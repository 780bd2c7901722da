/** Part of the casework module that no other module sees. */
@NullMarked
package org.chancery.casework.internal;

import org.jspecify.annotations.NullMarked;
