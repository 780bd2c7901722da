package org.chancery.casework.internal;

import java.time.Instant;
import java.util.Map;
import java.util.zip.CRC32;
import org.chancery.audit.Audit;
import org.chancery.casework.CaseOrder;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.jooq.casework.tables.records.EventRecord;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what happened: the case as it is now, its log, the audit ledger; then tells whoever listens. */
@Component
class Journal {
    /** Log entries that no command made. */
    static final String SUBMITTED = "SUBMITTED";

    static final String RESULT_REVOKED = "RESULT_REVOKED";
    static final String DRAFT_DISCARDED = "DRAFT_DISCARDED";
    static final String DOWNLOADED = "DOWNLOADED";

    private final CaseStore store;
    private final Audit audit;
    private final Announcements announcements;
    private final JsonMapper json;

    Journal(CaseStore store, Audit audit, Announcements announcements, JsonMapper json) {
        this.store = store;
        this.audit = audit;
        this.announcements = announcements;
        this.json = json;
    }

    /** What recognises a repetition. */
    record Mark(byte[] key, int print) {}

    void write(CaseFileRecord row, CaseOrder order, Mark mark, ObjectNode data, Instant now) {
        note(row, order.action().name(), mark, data, now);
        announcements.announce(row, order, data, now);
    }

    /** Logs something and keeps the case. */
    void note(CaseFileRecord row, String action, @Nullable Mark mark, ObjectNode data, Instant now) {
        row.setLastEvent(row.getLastEvent() + 1);
        store.update(row);
        append(row, action, mark, data, now);
    }

    void append(CaseFileRecord row, String action, @Nullable Mark mark, ObjectNode data, Instant now) {
        Actor actor = CurrentActor.get();
        EventRecord event = new EventRecord();
        event.setCaseId(row.getId());
        event.setSeq(row.getLastEvent());
        event.setAt(now);
        event.setAction(action);
        event.setStatus(row.getStatus());
        event.setActor(actor.id());
        event.setActorName(actor.name());
        if (mark != null) {
            event.setKey(mark.key());
            event.setPrint(mark.print());
        }
        if (!data.isEmpty()) {
            event.setData(JSONB.jsonb(json.writeValueAsString(data)));
        }
        store.append(event);
        String verb = action.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        audit.append("case." + verb, "case", row.getCode(), Map.of("status", row.getStatus()));
    }

    int print(Object order) {
        CRC32 sum = new CRC32();
        sum.update(json.writeValueAsBytes(order));
        return (int) sum.getValue();
    }

    ObjectNode data(EventRecord event) {
        JSONB data = event.getData();
        return data == null ? json.createObjectNode() : (ObjectNode) json.readTree(data.data());
    }
}
