/** Part of the clearance module that no other module sees. */
@NullMarked
package org.chancery.clearance.internal;

import org.jspecify.annotations.NullMarked;
