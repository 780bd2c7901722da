package org.chancery.records.web;

import org.chancery.records.AuthorityPrefix;
import org.chancery.records.SignOrder;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signs, from a form or a program.
 *
 * @param prefix null stands for none
 * @param position null or empty for the usual one
 * @param basis null or empty where none is needed
 */
record SignForm(
        @Nullable AuthorityPrefix prefix,
        @Nullable String position,
        @Nullable String basis) {
    SignOrder order() {
        return new SignOrder(prefix == null ? AuthorityPrefix.NONE : prefix, text(position), text(basis));
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
