package org.chancery.drafting;

import java.time.LocalDate;
import org.chancery.records.AuthorityPrefix;
import org.jspecify.annotations.Nullable;

/**
 * By what right somebody signs (quyền hạn ký): Decree 30/2020/NĐ-CP, Article 13.
 *
 * @param prefix in whose stead
 * @param position the signer's own position; needed with {@code KT}, {@code TL} and {@code TUQ}
 * @param basis what it rests on: with {@code Q} the appointment, with {@code KT} the field assigned to the deputy, with {@code TL} the rule
 *     of work, with {@code TUQ} the written authorisation; needed with these four, otherwise empty
 * @param until last day of the authorisation; needed with {@code TUQ}, otherwise null
 */
public record Authority(
        AuthorityPrefix prefix,
        String position,
        String basis,
        @Nullable LocalDate until) {
    /** @return as head of the agency */
    public static Authority ofHead() {
        return new Authority(AuthorityPrefix.NONE, "", "", null);
    }
}
