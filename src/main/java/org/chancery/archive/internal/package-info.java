/** Part of the archive module that no other module sees. */
@NullMarked
package org.chancery.archive.internal;

import org.jspecify.annotations.NullMarked;
