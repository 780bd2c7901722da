package org.chancery.clearance.internal;

import static org.chancery.jooq.clearance.Tables.MARKER;
import static org.chancery.jooq.clearance.Tables.MARKER_COUNTER;

import java.util.List;
import java.util.UUID;
import org.chancery.clearance.SecrecyDegree;
import org.chancery.clearance.SecretMarker;
import org.chancery.jooq.clearance.tables.records.MarkerRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Gap markers and the numbers of their series. */
@Component
class MarkerStore {
    private final DSLContext sql;

    MarkerStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return the next number, which nobody else gets; free again where the transaction is undone */
    long take(String agency, int year) {
        return sql.insertInto(MARKER_COUNTER)
                .set(MARKER_COUNTER.AGENCY, agency)
                .set(MARKER_COUNTER.YEAR, (short) year)
                .set(MARKER_COUNTER.LAST_NUMBER, 1L)
                .onConflict(MARKER_COUNTER.AGENCY, MARKER_COUNTER.YEAR)
                .doUpdate()
                .set(MARKER_COUNTER.LAST_NUMBER, MARKER_COUNTER.LAST_NUMBER.plus(1))
                .returningResult(MARKER_COUNTER.LAST_NUMBER)
                .fetchSingle()
                .value1();
    }

    void insert(UUID id, SecretMarker marker) {
        sql.insertInto(MARKER)
                .set(MARKER.ID, id)
                .set(MARKER.AGENCY, marker.agency())
                .set(MARKER.YEAR, (short) marker.year())
                .set(MARKER.NUMBER, marker.number())
                .set(MARKER.DEGREE, marker.degree().name())
                .set(MARKER.RECEIVED, marker.received())
                .set(MARKER.ISSUER, marker.issuer())
                .set(MARKER.REGISTERED_BY, marker.registeredBy())
                .set(MARKER.REGISTERED_AT, marker.registeredAt())
                .execute();
    }

    SecretMarker require(UUID id) {
        return sql.selectFrom(MARKER).where(MARKER.ID.eq(id)).fetchSingle(MarkerStore::read);
    }

    List<SecretMarker> of(String agency, int year) {
        return sql.selectFrom(MARKER)
                .where(MARKER.AGENCY.eq(agency))
                .and(MARKER.YEAR.eq((short) year))
                .orderBy(MARKER.NUMBER)
                .fetch(MarkerStore::read);
    }

    private static SecretMarker read(MarkerRecord row) {
        return new SecretMarker(
                row.getAgency(),
                row.getYear(),
                row.getNumber(),
                SecrecyDegree.valueOf(row.getDegree()),
                row.getReceived(),
                row.getIssuer(),
                row.getRegisteredBy(),
                row.getRegisteredAt());
    }
}
