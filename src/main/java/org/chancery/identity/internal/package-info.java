/** Part of the identity module that no other module sees. */
@NullMarked
package org.chancery.identity.internal;

import org.jspecify.annotations.NullMarked;
