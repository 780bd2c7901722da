package org.chancery.casework;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Slice;

/** What officials read; only cases of units within the current actor's scope are seen or counted. Thread-safe. */
public interface CaseQueries {
    /** One page of the list. */
    Slice<CaseRow> list(CaseFilter filter);

    /** How many there are by status and by urgency, under all of the filter but its statuses and urgency. */
    CaseCounts counts(CaseFilter filter);

    /** @return the case as the current official may see it; texts of form answers in that language; empty where there is none in scope */
    Optional<CaseView> find(CaseCode code, Locale language);

    /** @return a paper of a case, empty where it does not belong to the case or the case is out of scope; reading it is audited */
    Optional<CaseFile> document(CaseCode code, UUID document);

    /** @return the bytes of a file of a case */
    InputStream open(CaseFile file);
}
