package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.DOCUMENT;
import static org.chancery.jooq.records.Tables.SUCCESSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentId;
import org.chancery.records.RecordNumber;
import org.chancery.records.Succession;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

/** Which issued documents replace or correct which; the database lets nobody change it. */
@Component
class SuccessionStore {
    private final DSLContext sql;

    SuccessionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return false where another has replaced the earlier one */
    boolean insert(DocumentId later, Succession.Kind kind, DocumentId earlier, Instant at) {
        return sql.insertInto(SUCCESSION)
                        .set(SUCCESSION.LATER, later.value())
                        .set(SUCCESSION.KIND, kind.name())
                        .set(SUCCESSION.EARLIER, earlier.value())
                        .set(SUCCESSION.AT, at)
                        .set(SUCCESSION.ACTOR, CurrentActor.get().id())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isReplaced(DocumentId id) {
        return sql.fetchExists(
                SUCCESSION, SUCCESSION.EARLIER.eq(id.value()).and(SUCCESSION.KIND.eq(Succession.Kind.REPLACES.name())));
    }

    /** @return the earlier ones first */
    List<Succession> of(DocumentId id) {
        List<Succession> all = new ArrayList<>(others(id, SUCCESSION.LATER, SUCCESSION.EARLIER, false));
        all.addAll(others(id, SUCCESSION.EARLIER, SUCCESSION.LATER, true));
        return all;
    }

    private List<Succession> others(
            DocumentId id, TableField<?, java.util.UUID> mine, Field<java.util.UUID> theirs, boolean later) {
        return sql.select(SUCCESSION.KIND, DOCUMENT.ID, DOCUMENT.NUMBER, DOCUMENT.NOTATION, DOCUMENT.DATED)
                .select(DOCUMENT.NUMBERED_AT, DOCUMENT.CODE)
                .from(SUCCESSION.join(DOCUMENT).on(DOCUMENT.ID.eq(theirs)))
                .where(mine.eq(id.value()))
                .orderBy(SUCCESSION.AT)
                .fetch(row -> new Succession(
                        Succession.Kind.valueOf(row.get(SUCCESSION.KIND)),
                        later,
                        new DocumentId(row.get(DOCUMENT.ID)),
                        new RecordNumber(
                                        row.get(DOCUMENT.NUMBER),
                                        row.get(DOCUMENT.NOTATION),
                                        row.get(DOCUMENT.DATED),
                                        row.get(DOCUMENT.NUMBERED_AT))
                                .text(),
                        row.get(DOCUMENT.DATED),
                        VerificationCode.shown(row.get(DOCUMENT.CODE))));
    }
}
