/** Part of the incoming module that no other module sees. */
@NullMarked
package org.chancery.incoming.internal;

import org.jspecify.annotations.NullMarked;
