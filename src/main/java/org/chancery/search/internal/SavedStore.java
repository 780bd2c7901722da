package org.chancery.search.internal;

import static org.chancery.jooq.search.Tables.SAVED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.jooq.search.tables.records.SavedRecord;
import org.chancery.search.SavedQueries.Saved;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Kept questions, each of one person. */
@Component
class SavedStore {
    private final DSLContext sql;

    SavedStore(DSLContext sql) {
        this.sql = sql;
    }

    Saved put(UUID person, String name, String query, Instant at) {
        return saved(sql.insertInto(SAVED, SAVED.ID, SAVED.PERSON, SAVED.NAME, SAVED.QUERY, SAVED.SAVED_AT)
                .values(UUID.randomUUID(), person, name, query, at)
                .onConflict(SAVED.PERSON, SAVED.NAME)
                .doUpdate()
                .set(SAVED.QUERY, query)
                .set(SAVED.SAVED_AT, at)
                .returning()
                .fetchSingle());
    }

    void delete(UUID person, UUID id) {
        sql.deleteFrom(SAVED)
                .where(SAVED.PERSON.eq(person).and(SAVED.ID.eq(id)))
                .execute();
    }

    List<Saved> of(UUID person) {
        return sql.selectFrom(SAVED)
                .where(SAVED.PERSON.eq(person))
                .orderBy(SAVED.NAME)
                .fetch(SavedStore::saved);
    }

    private static Saved saved(SavedRecord row) {
        return new Saved(row.getId(), row.getName(), row.getQuery(), row.getSavedAt());
    }
}
