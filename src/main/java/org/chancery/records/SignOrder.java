package org.chancery.records;

import org.jspecify.annotations.Nullable;

/**
 * How somebody signs.
 *
 * @param prefix in whose stead
 * @param position the signer's position (chức vụ) as written in the block; null takes the one known of the person
 * @param basis the appointment or authorisation it rests on; needed with {@code Q} and {@code TUQ}, otherwise it may be null
 */
public record SignOrder(
        AuthorityPrefix prefix,
        @Nullable String position,
        @Nullable String basis) {
    /** @return as head of the agency, in the position known of the person */
    public static SignOrder asHead() {
        return new SignOrder(AuthorityPrefix.NONE, null, null);
    }
}
