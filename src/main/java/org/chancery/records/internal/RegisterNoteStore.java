package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.COUNTER;
import static org.chancery.jooq.records.Tables.REGISTER;
import static org.chancery.jooq.records.Tables.REGISTER_NOTE;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was noted beside the rows of closed registers, which themselves do not change; notes are never taken out. */
@Component
class RegisterNoteStore {
    private final DSLContext sql;
    private final Clock clock;

    RegisterNoteStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The later notes of a register. */
    record Later(Map<String, String> notes) {
        /** @return what the row says, and after it what was noted later */
        String after(String note, String series, long number) {
            String later = notes.get(series + "/" + number);
            return later == null ? note : note + (note.isEmpty() ? "" : "; ") + "Sau khi khóa sổ: " + later;
        }
    }

    /**
     * Notes something about a document beside its row, where that stands in a closed register; an open one stays open until this
     * transaction ends.
     *
     * @return whether it was closed
     */
    boolean addWhereClosed(DocumentId document, String note) {
        var row = sql.select(REGISTER.AGENCY, REGISTER.SERIES, REGISTER.YEAR, REGISTER.NUMBER, COUNTER.CLOSED)
                .from(REGISTER)
                .join(COUNTER)
                .on(COUNTER.AGENCY.eq(REGISTER.AGENCY))
                .and(COUNTER.SERIES.eq(REGISTER.SERIES))
                .and(COUNTER.YEAR.eq(REGISTER.YEAR))
                .where(REGISTER.DOCUMENT.eq(document.value()))
                .forKeyShare()
                .of(COUNTER)
                .fetchOptional()
                .orElse(null);
        if (row == null || !row.value5()) {
            return false;
        }
        sql.insertInto(REGISTER_NOTE)
                .set(REGISTER_NOTE.AGENCY, row.value1())
                .set(REGISTER_NOTE.SERIES, row.value2())
                .set(REGISTER_NOTE.YEAR, row.value3())
                .set(REGISTER_NOTE.NUMBER, row.value4())
                .set(REGISTER_NOTE.NOTED_AT, clock.instant())
                .set(REGISTER_NOTE.NOTED_BY, CurrentActor.get().id())
                .set(REGISTER_NOTE.NOTE, note)
                .execute();
        return true;
    }

    /** @param series empty for all */
    Later of(String agency, String series, int year) {
        Condition wanted = REGISTER_NOTE.AGENCY.eq(agency).and(REGISTER_NOTE.YEAR.eq((short) year));
        Map<String, String> notes = new HashMap<>();
        sql.select(REGISTER_NOTE.SERIES, REGISTER_NOTE.NUMBER, REGISTER_NOTE.NOTE)
                .from(REGISTER_NOTE)
                .where(series.isEmpty() ? wanted : wanted.and(REGISTER_NOTE.SERIES.eq(series)))
                .orderBy(REGISTER_NOTE.ID)
                .forEach(row -> notes.merge(
                        row.value1() + "/" + row.value2(), row.value3(), (before, next) -> before + "; " + next));
        return new Later(notes);
    }
}
