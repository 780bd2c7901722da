package org.chancery.archive.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.DossierStep;
import org.chancery.audit.Audit;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.springframework.stereotype.Component;

/** Writes what was done: to the file's own history and to the ledger, in the caller's transaction. */
@Component
class ArchiveJournal {
    private final DossierEventStore events;
    private final Audit audit;

    ArchiveJournal(DossierEventStore events, Audit audit) {
        this.events = events;
        this.audit = audit;
    }

    void write(DossierRecord row, String action, Instant at, String note, Map<String, ?> facts) {
        events.append(row.getId(), action, row.getState(), at, note);
        audit.append("archive." + verb(action), "dossier", row.getId().toString(), facts);
    }

    /** What happened to a list, a transfer or a disposal. */
    void ledger(String action, String type, UUID id, Map<String, ?> facts) {
        audit.append("archive." + type + "-" + verb(action), type, id.toString(), facts);
    }

    List<DossierStep> history(UUID dossier) {
        return events.of(dossier);
    }

    private static String verb(String action) {
        return action.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
