package org.chancery.records.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.records.VerificationReport.Verdict;
import org.chancery.signing.Finding;
import org.chancery.signing.Verification;

/** What a verification and what the house knows of a document come to. */
final class Judgement {
    static final String NOT_ISSUED = "records.finding.not-issued";
    private static final Set<Finding> UNREADABLE =
            Set.of(Finding.NOT_A_PDF, Finding.ENCRYPTED, Finding.TOO_LARGE, Finding.TOO_COMPLEX);

    private Judgement() {}

    /** Of the very file that was issued. */
    static Verdict exact(Outgoing document) {
        return document.endedAt() == null ? Verdict.VALID : Verdict.REVOKED;
    }

    /**
     * Of a file that says it is ours.
     *
     * @param extended whether it is the issued file with something appended
     */
    static Verdict claimed(Outgoing document, boolean extended, Verification found) {
        return extended && found.isSealed() ? exact(document) : Verdict.CHANGED;
    }

    /** Of a file that nothing of ours was recognised in. */
    static Verdict foreign(Verification found) {
        if (found.findings().stream().anyMatch(UNREADABLE::contains)) {
            return Verdict.UNREADABLE;
        }
        if (found.signatures().isEmpty()) {
            return found.findings().stream().allMatch(finding -> finding == Finding.NO_SIGNATURE)
                    ? Verdict.NOT_SIGNED
                    : Verdict.CHANGED;
        }
        boolean trusted = !found.findings().contains(Finding.UNTRUSTED_SIGNER);
        return trusted && !found.findings().isEmpty() ? Verdict.CHANGED : Verdict.NOT_OURS;
    }

    /** @return message keys of what is wrong */
    static List<String> reasons(Verdict verdict, Optional<Outgoing> document, Verification found) {
        List<String> reasons =
                found.findings().stream().map(Finding::messageKey).distinct().toList();
        return switch (verdict) {
            case VALID, REVOKED, REPLACED -> List.of();
            case CHANGED -> document.isPresent() && isNothing(found) ? List.of(NOT_ISSUED) : reasons;
            case NOT_OURS, NOT_SIGNED, UNREADABLE -> reasons;
        };
    }

    /** A file that says it is ours and cannot be read, or in which nothing else is wrong, is simply not what was issued. */
    private static boolean isNothing(Verification found) {
        return UNREADABLE.containsAll(found.findings());
    }
}
