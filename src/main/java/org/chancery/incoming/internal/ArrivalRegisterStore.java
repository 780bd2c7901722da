package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.DOCUMENT;

import java.util.List;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The register of an agency and a year, in the order of its numbers. */
@Component
class ArrivalRegisterStore {
    private final DSLContext sql;

    ArrivalRegisterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param given whether only what was given to somebody */
    Slice<DocumentRecord> page(String agency, int year, boolean given, int page, int size) {
        Condition wanted = wanted(agency, year, given);
        List<DocumentRecord> rows = sql.selectFrom(DOCUMENT)
                .where(wanted)
                .orderBy(DOCUMENT.NUMBER.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch();
        return new Slice<>(rows, sql.fetchCount(DOCUMENT, wanted), page, size);
    }

    List<DocumentRecord> whole(String agency, int year, boolean given) {
        return sql.selectFrom(DOCUMENT)
                .where(wanted(agency, year, given))
                .orderBy(DOCUMENT.NUMBER)
                .fetch();
    }

    private static Condition wanted(String agency, int year, boolean given) {
        Condition wanted = DOCUMENT.AGENCY.eq(agency).and(DOCUMENT.YEAR.eq((short) year));
        return given ? wanted.and(DOCUMENT.LEAD.isNotNull()) : wanted;
    }
}
