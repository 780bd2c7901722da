package org.chancery.records;

import java.util.Optional;

/** Evidence, for anyone and without the ministry's help, that a document was issued when the ledger says so. */
public interface LedgerEvidence {
    /**
     * @param code verification code as printed; case, spaces and hyphens do not matter
     * @return proof (C2SP tlog-proof) that the issue of this file stands in the signed ledger; empty where no issued document has the
     *     code, or within about a second of its issue
     */
    Optional<String> ofIssue(String code);
}
