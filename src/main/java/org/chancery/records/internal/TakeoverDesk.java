package org.chancery.records.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.jooq.records.tables.records.RegisterRecord;
import org.chancery.platform.Hanoi;
import org.chancery.records.LegacyRegisters;
import org.chancery.records.LegacyRow;
import org.chancery.records.Takeover;
import org.chancery.records.internal.TakeoverStore.Run;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over registers that were kept elsewhere. */
@Component
class TakeoverDesk implements LegacyRegisters {
    private final TakeoverStore store;
    private final TypeStore types;
    private final Issuers issuers;
    private final Access access;
    private final Clock clock;

    TakeoverDesk(TakeoverStore store, TypeStore types, Issuers issuers, Access access, Clock clock) {
        this.store = store;
        this.types = types;
        this.issuers = issuers;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Takeover> judge(String unit, List<LegacyRow> rows, boolean goOn) {
        return judge(issuer(unit), rows, goOn);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Takeover> take(String unit, List<LegacyRow> rows, boolean goOn) {
        Issuer issuer = issuer(unit);
        LegacyTypes known = known(issuer);
        runs(known, rows).forEach(run -> store.hold(issuer.agency(), run, Instant.EPOCH));
        List<Takeover> judged = judge(issuer, rows, goOn);
        if (judged.stream().noneMatch(one -> one.outcome() == Takeover.Outcome.REFUSED)) {
            write(issuer, known, rows, judged);
        }
        return judged;
    }

    private List<Takeover> judge(Issuer issuer, List<LegacyRow> rows, boolean goOn) {
        Set<Integer> years = rows.stream().map(row -> row.date().getYear()).collect(Collectors.toSet());
        TakeoverRules rules = new TakeoverRules(
                known(issuer),
                store.marks(issuer.agency(), years),
                store.rows(issuer.agency(), years),
                Dates.day(clock.instant()),
                goOn);
        return rows.stream().map(rules::judge).toList();
    }

    private void write(Issuer issuer, LegacyTypes known, List<LegacyRow> rows, List<Takeover> judged) {
        List<RegisterRecord> fresh = new ArrayList<>();
        TreeMap<Run, LegacyRow> greatest =
                new TreeMap<>(Comparator.comparing(Run::series).thenComparing(Run::year));
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).outcome() == Takeover.Outcome.TAKEN) {
                LegacyRow row = rows.get(i);
                DocumentType type = known.find(row.type(), row.notation()).orElseThrow();
                fresh.add(record(issuer, type, row));
                greatest.merge(
                        new Run(type.series(), row.date().getYear()),
                        row,
                        (one, other) -> one.number() > other.number() ? one : other);
            }
        }
        store.insert(fresh);
        greatest.forEach((run, row) -> store.goOn(issuer.agency(), run, row.number(), begin(row)));
    }

    private static RegisterRecord record(Issuer issuer, DocumentType type, LegacyRow row) {
        RegisterRecord record = new RegisterRecord();
        record.setAgency(issuer.agency());
        record.setSeries(type.series());
        record.setYear((short) row.date().getYear());
        record.setNumber(row.number());
        record.setNotation(row.notation());
        record.setDated(row.date());
        record.setNumberedAt(begin(row));
        record.setUnit(issuer.unit());
        record.setType(type.code());
        record.setSubject(row.subject());
        record.setSource("legacy");
        record.setSigner(row.signer());
        record.setAddressees(row.addressees());
        record.setKeeper(row.keeper());
        record.setCopies(row.copies());
        record.setSent(row.sent());
        record.setReceived(row.received());
        record.setNote(row.note());
        record.setVoid(row.isVoid());
        return record;
    }

    private static Instant begin(LegacyRow row) {
        return row.date().atStartOfDay(Hanoi.ZONE).toInstant();
    }

    /** Runs are held in one order, so that two takeovers never wait for each other. */
    private static List<Run> runs(LegacyTypes known, List<LegacyRow> rows) {
        return rows.stream()
                .flatMap(row -> known.find(row.type(), row.notation()).stream()
                        .map(type -> new Run(type.series(), row.date().getYear())))
                .distinct()
                .sorted(Comparator.comparing(Run::series).thenComparing(Run::year))
                .toList();
    }

    private LegacyTypes known(Issuer issuer) {
        return new LegacyTypes(types.all(), issuer.notation());
    }

    private Issuer issuer(String unit) {
        Issuer issuer = issuers.of(issuers.of(unit).agency());
        access.require(Role.CLERK, issuer.agency());
        return issuer;
    }
}
