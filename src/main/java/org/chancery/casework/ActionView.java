package org.chancery.casework;

import org.jspecify.annotations.Nullable;

/**
 * Whether something can be done now.
 *
 * @param reasonKey message key that says why not; null where it is allowed
 */
public record ActionView(
        CaseAction action, boolean allowed, @Nullable String reasonKey) {}
