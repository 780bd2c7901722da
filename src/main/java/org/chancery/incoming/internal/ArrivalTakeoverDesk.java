package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.incoming.AuthenticityReport;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.LegacyArrival;
import org.chancery.incoming.LegacyArrivals;
import org.chancery.jooq.incoming.tables.records.ClosedRowRecord;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.records.Takeover;
import org.chancery.signing.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over registers of incoming documents that were kept elsewhere. */
@Component
class ArrivalTakeoverDesk implements LegacyArrivals {
    private final ArrivalTakeoverStore store;
    private final ArrivalFileStore files;
    private final ArrivalPlaces places;
    private final Access access;
    private final Clock clock;

    ArrivalTakeoverDesk(
            ArrivalTakeoverStore store, ArrivalFileStore files, ArrivalPlaces places, Access access, Clock clock) {
        this.store = store;
        this.files = files;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Takeover> judge(String unit, List<LegacyArrival> rows, boolean goOn) {
        return judged(agency(unit), rows, goOn);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Takeover> take(String unit, List<LegacyArrival> rows, boolean goOn, LegacyTable table) {
        String agency = agency(unit);
        years(rows).stream().sorted().forEach(year -> store.hold(agency, year));
        List<Takeover> judged = judged(agency, rows, goOn);
        boolean refused = judged.stream().anyMatch(one -> one.outcome() == Takeover.Outcome.REFUSED);
        boolean any = judged.stream().anyMatch(one -> one.outcome() == Takeover.Outcome.TAKEN);
        if (!refused && any) {
            write(agency, rows, judged, table);
        }
        return judged;
    }

    private List<Takeover> judged(String agency, List<LegacyArrival> rows, boolean goOn) {
        Set<String> keys = rows.stream()
                .map(row -> TwinKey.of(row.issuer(), row.code(), row.dated()))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        ArrivalTakeoverRules rules = new ArrivalTakeoverRules(
                store.marks(agency, years(rows)),
                store.rows(agency, years(rows)),
                store.twins(agency, keys),
                ArrivalPlaces.day(clock.instant()),
                goOn);
        return rows.stream().map(rules::judge).toList();
    }

    private void write(String agency, List<LegacyArrival> rows, List<Takeover> judged, LegacyTable table) {
        Instant now = clock.instant();
        UUID file = UUID.randomUUID();
        AuthenticityReport report = new AuthenticityReport(Verdict.NOT_SIGNED, List.of(), List.of(), null);
        files.insert(new IncomingFile(file, table.name(), table.sha256(), table.size(), 0, report), now);
        List<DocumentRecord> documents = new ArrayList<>();
        List<ClosedRowRecord> rest = new ArrayList<>();
        TreeMap<Integer, Long> greatest = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).outcome() == Takeover.Outcome.TAKEN) {
                LegacyArrival row = rows.get(i);
                documents.add(LegacyRecords.document(agency, row, file, now));
                rest.add(LegacyRecords.rest(agency, row));
                greatest.merge(row.arrived().getYear(), row.number(), Math::max);
            }
        }
        store.insert(documents, rest);
        greatest.forEach((year, number) -> store.goOn(agency, year, number));
    }

    private static Set<Integer> years(List<LegacyArrival> rows) {
        return rows.stream().map(row -> row.arrived().getYear()).collect(Collectors.toSet());
    }

    private String agency(String unit) {
        String agency = places.agency(unit).code();
        access.require(Role.CLERK, agency);
        return agency;
    }
}
