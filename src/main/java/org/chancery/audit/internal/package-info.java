/** Part of the audit module that no other module sees. */
@NullMarked
package org.chancery.audit.internal;

import org.jspecify.annotations.NullMarked;
