/** Part of the legacy module that no other module sees. */
@NullMarked
package org.chancery.legacy.internal;

import org.jspecify.annotations.NullMarked;
