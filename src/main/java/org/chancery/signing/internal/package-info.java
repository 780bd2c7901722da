/** Part of the signing module that no other module sees. */
@NullMarked
package org.chancery.signing.internal;

import org.jspecify.annotations.NullMarked;
