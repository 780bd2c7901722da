package org.chancery.incoming.internal;

import java.time.Instant;
import java.util.UUID;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.LegacyArrival;
import org.chancery.jooq.incoming.tables.records.ClosedRowRecord;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Folding;

/** Rows of this house for rows that were kept elsewhere. */
final class LegacyRecords {
    private LegacyRecords() {}

    static DocumentRecord document(String agency, LegacyArrival row, UUID file, Instant now) {
        DocumentRecord record = new DocumentRecord();
        record.setId(UUID.randomUUID());
        record.setUnit(agency);
        record.setAgency(agency);
        record.setYear((short) row.arrived().getYear());
        record.setNumber(row.number());
        record.setReceivedAt(ArrivalPlaces.begin(row.arrived()));
        record.setArrived(row.arrived());
        record.setRegisteredAt(now);
        record.setRegisteredBy(CurrentActor.get().name());
        record.setHandOverBy(row.arrived());
        record.setIssuer(row.issuer());
        record.setCode(row.code());
        record.setDated(row.dated());
        record.setTwinKey(TwinKey.of(row.issuer(), row.code(), row.dated()));
        record.setType(row.type());
        record.setSubject(row.subject());
        record.setUrgency((short) 0);
        record.setFile(file);
        record.setSearch(Folding.fold(
                String.join(" ", Long.toString(row.number()), row.code(), row.issuer(), row.type(), row.subject())));
        record.setState(IncomingState.DONE.name());
        record.setEndedAt(now);
        record.setLegacy(true);
        return record;
    }

    static ClosedRowRecord rest(String agency, LegacyArrival row) {
        ClosedRowRecord rest = new ClosedRowRecord();
        rest.setAgency(agency);
        rest.setYear((short) row.arrived().getYear());
        rest.setNumber(row.number());
        rest.setHandler(row.handler());
        rest.setHandedOver(row.handedOver());
        rest.setTaken(row.taken());
        rest.setNote(row.note());
        return rest;
    }
}
