/** Part of the notices module that no other module sees. */
@NullMarked
package org.chancery.notices.internal;

import org.jspecify.annotations.NullMarked;
