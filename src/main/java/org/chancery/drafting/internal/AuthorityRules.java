package org.chancery.drafting.internal;

import java.time.LocalDate;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftingError;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.SignOrder;

/** What each authority prefix asks for: Decree 30/2020/NĐ-CP, Article 13. */
final class AuthorityRules {
    private AuthorityRules() {}

    /** @return without blanks, and without what the prefix does not ask for; refused where something is missing or over */
    static Authority require(Authority given, LocalDate today) {
        AuthorityPrefix prefix = given.prefix();
        String position = given.position().strip();
        String basis = given.basis().strip();
        if (position.length() > 200 || basis.length() > 500) {
            throw new Fault(DraftingError.ORDER_INVALID, position.length() > 200 ? "position" : "basis");
        }
        if (needsBasis(prefix) && basis.isEmpty()) {
            throw new Fault(DraftingError.BASIS_NEEDED, prefix.mark());
        }
        if (needsPosition(prefix) && position.isEmpty()) {
            throw new Fault(DraftingError.POSITION_NEEDED, prefix.mark());
        }
        LocalDate until = prefix == AuthorityPrefix.TUQ ? given.until() : null;
        if (prefix == AuthorityPrefix.TUQ && until == null) {
            throw new Fault(DraftingError.UNTIL_NEEDED);
        }
        if (until != null && until.isBefore(today)) {
            throw new Fault(DraftingError.AUTHORITY_OVER);
        }
        return new Authority(prefix, position, basis, until);
    }

    static boolean needsBasis(AuthorityPrefix prefix) {
        return switch (prefix) {
            case NONE, TM -> false;
            case Q, KT, TL, TUQ -> true;
        };
    }

    static boolean needsPosition(AuthorityPrefix prefix) {
        return switch (prefix) {
            case NONE, TM, Q -> false;
            case KT, TL, TUQ -> true;
        };
    }

    static SignOrder order(Authority authority) {
        return new SignOrder(
                authority.prefix(),
                authority.position().isEmpty() ? null : authority.position(),
                authority.basis().isEmpty() ? null : authority.basis());
    }
}
