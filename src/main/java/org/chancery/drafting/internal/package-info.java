/** Part of the drafting module that no other module sees. */
@NullMarked
package org.chancery.drafting.internal;

import org.jspecify.annotations.NullMarked;
