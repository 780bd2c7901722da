package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.RETENTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.archive.Retention;
import org.chancery.jooq.archive.tables.records.RetentionRecord;
import org.chancery.platform.LocalizedText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Retention periods by code and day. */
@Component
class RetentionStore {
    private final DSLContext sql;

    RetentionStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Retention> on(LocalDate day) {
        return sql.selectFrom(RETENTION)
                .where(holds(day))
                .orderBy(RETENTION.YEARS.desc().nullsFirst(), RETENTION.CODE)
                .fetch(RetentionStore::view);
    }

    List<Retention> all() {
        return sql.selectFrom(RETENTION)
                .orderBy(RETENTION.CODE, RETENTION.VALID_FROM.desc())
                .fetch(RetentionStore::view);
    }

    Optional<Retention> on(LocalDate day, String code) {
        return sql.selectFrom(RETENTION)
                .where(holds(day))
                .and(RETENTION.CODE.eq(code))
                .fetchOptional(RetentionStore::view);
    }

    Retention require(String code, LocalDate from) {
        return sql.selectFrom(RETENTION)
                .where(RETENTION.CODE.eq(code))
                .and(RETENTION.VALID_FROM.eq(from))
                .fetchSingle(RetentionStore::view);
    }

    /** @return whether that or a later value is set already */
    boolean setFrom(String code, LocalDate from) {
        return sql.fetchExists(RETENTION, RETENTION.CODE.eq(code).and(RETENTION.VALID_FROM.ge(from)));
    }

    void set(Retention value) {
        sql.update(RETENTION)
                .set(RETENTION.VALID_TO, value.from().minusDays(1))
                .where(RETENTION.CODE.eq(value.code()))
                .and(RETENTION.VALID_TO.isNull())
                .execute();
        sql.insertInto(RETENTION)
                .set(RETENTION.CODE, value.code())
                .set(RETENTION.VALID_FROM, value.from())
                .set(RETENTION.YEARS, value.years())
                .set(RETENTION.NAME_VI, value.name().vi())
                .set(RETENTION.NAME_EN, value.name().en())
                .set(RETENTION.BASIS, value.basis())
                .set(RETENTION.VERIFIED, value.verified())
                .execute();
    }

    private static Condition holds(LocalDate day) {
        return RETENTION.VALID_FROM.le(day).and(RETENTION.VALID_TO.isNull().or(RETENTION.VALID_TO.ge(day)));
    }

    private static Retention view(RetentionRecord row) {
        return new Retention(
                row.getCode(),
                row.getValidFrom(),
                new LocalizedText(row.getNameVi(), row.getNameEn()),
                row.getYears(),
                row.getBasis(),
                row.getVerified());
    }
}
