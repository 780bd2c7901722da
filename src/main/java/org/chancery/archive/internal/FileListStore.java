package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.ENTRY;
import static org.chancery.jooq.archive.Tables.FILE_LIST;
import static org.chancery.jooq.archive.Tables.HEADING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Retention;
import org.chancery.jooq.archive.tables.records.EntryRecord;
import org.chancery.jooq.archive.tables.records.FileListRecord;
import org.chancery.jooq.archive.tables.records.HeadingRecord;
import org.chancery.platform.Fault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lists of files with their headings and entries. */
@Component
class FileListStore {
    private static final int MOST = 200;
    private final DSLContext sql;

    FileListStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return whether it is the first of its unit and year */
    boolean insert(FileListRecord row) {
        return sql.insertInto(FILE_LIST).set(row).onConflictDoNothing().execute() == 1;
    }

    void update(FileListRecord row) {
        sql.update(FILE_LIST).set(row).where(FILE_LIST.ID.eq(row.getId())).execute();
    }

    Optional<FileListRecord> find(UUID id) {
        return sql.selectFrom(FILE_LIST).where(FILE_LIST.ID.eq(id)).fetchOptional();
    }

    Optional<FileListRecord> find(String unit, int year) {
        return sql.selectFrom(FILE_LIST)
                .where(FILE_LIST.UNIT.eq(unit))
                .and(FILE_LIST.YEAR.eq((short) year))
                .fetchOptional();
    }

    FileListRecord require(UUID id) {
        return find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    /** @return the list, which nobody else changes until this transaction ends */
    FileListRecord lock(UUID id) {
        return sql.selectFrom(FILE_LIST)
                .where(FILE_LIST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    List<FileListRecord> of(Set<String> units) {
        return sql.selectFrom(FILE_LIST)
                .where(FILE_LIST.UNIT.in(units))
                .orderBy(FILE_LIST.YEAR.desc(), FILE_LIST.UNIT)
                .limit(MOST)
                .fetch();
    }

    List<HeadingRecord> headings(UUID list) {
        return sql.selectFrom(HEADING)
                .where(HEADING.LIST.eq(list))
                .orderBy(HEADING.POSITION)
                .fetch();
    }

    HeadingRecord requireHeading(UUID id) {
        return sql.selectFrom(HEADING)
                .where(HEADING.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    /** @return whether the list has no heading of that abbreviation yet */
    boolean insertHeading(UUID list, String abbreviation, String title) {
        if (sql.fetchExists(HEADING, HEADING.LIST.eq(list).and(HEADING.ABBREVIATION.eq(abbreviation)))) {
            return false;
        }
        int last = sql.select(coalesce(max(HEADING.POSITION), 0))
                .from(HEADING)
                .where(HEADING.LIST.eq(list))
                .fetchSingle()
                .value1();
        sql.insertInto(HEADING)
                .set(HEADING.ID, UUID.randomUUID())
                .set(HEADING.LIST, list)
                .set(HEADING.POSITION, last + 1)
                .set(HEADING.ABBREVIATION, abbreviation)
                .set(HEADING.TITLE, title)
                .execute();
        return true;
    }

    List<EntryRecord> entries(UUID list) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.LIST.eq(list))
                .orderBy(ENTRY.POSITION)
                .fetch();
    }

    EntryRecord requireEntry(UUID id) {
        return sql.selectFrom(ENTRY)
                .where(ENTRY.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    /** @return an entry at the end of the list, not kept yet; numbered where the list is approved */
    EntryRecord newEntry(
            FileListRecord list, UUID heading, String sub, String title, Retention retention, String maker) {
        if (sql.fetchExists(ENTRY, ENTRY.LIST.eq(list.getId()).and(ENTRY.TITLE.eq(title)))) {
            throw new Fault(ArchiveError.TWIN);
        }
        List<EntryRecord> before = entries(list.getId());
        EntryRecord row = new EntryRecord();
        row.setId(UUID.randomUUID());
        row.setList(list.getId());
        row.setHeading(heading);
        row.setPosition(before.isEmpty() ? 1 : before.getLast().getPosition() + 1);
        row.setSub(sub);
        row.setTitle(title);
        row.setRetention(retention.code());
        row.setRetentionFrom(retention.from());
        row.setMaker(maker);
        if (list.getState().equals("APPROVED")) {
            Notations.next(list.getNumbering(), requireHeading(heading), before, row);
        }
        return row;
    }

    void insert(EntryRecord row) {
        sql.insertInto(ENTRY).set(row).execute();
    }

    void update(EntryRecord row) {
        sql.update(ENTRY).set(row).where(ENTRY.ID.eq(row.getId())).execute();
    }

    void delete(UUID list, UUID entry) {
        sql.deleteFrom(ENTRY).where(ENTRY.ID.eq(entry)).and(ENTRY.LIST.eq(list)).execute();
    }

    /** @return the newest volume of each entry that was opened */
    Map<UUID, UUID> opened(UUID list) {
        return sql.select(ENTRY.ID, DOSSIER.ID)
                .distinctOn(ENTRY.ID)
                .from(ENTRY)
                .join(DOSSIER)
                .on(DOSSIER.ENTRY.eq(ENTRY.ID))
                .where(ENTRY.LIST.eq(list))
                .orderBy(ENTRY.ID, DOSSIER.VOLUME.desc())
                .fetchMap(ENTRY.ID, DOSSIER.ID);
    }
}
