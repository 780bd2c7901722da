package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Transfer;
import org.chancery.archive.Transfers;
import org.chancery.identity.Role;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.jooq.archive.tables.records.TransferRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-over to the archive: notice, hand-over, receipt; three steps, two people. */
@Component
class TransferDesk implements Transfers {
    private final TransferStore transfers;
    private final DossierMoves moves;
    private final DossierListStore lists;
    private final DossierViews views;
    private final ArchiveOffice office;
    private final Clock clock;

    TransferDesk(
            TransferStore transfers,
            DossierMoves moves,
            DossierListStore lists,
            DossierViews views,
            ArchiveOffice office,
            Clock clock) {
        this.transfers = transfers;
        this.moves = moves;
        this.lists = lists;
        this.views = views;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Dossier> due() {
        Set<String> units = office.access().archived();
        List<DossierRecord> rows = Stream.of(DossierTab.OVERDUE, DossierTab.DUE)
                .flatMap(tab -> lists.all(tab, units).stream())
                .filter(row -> !moves.underWay(row))
                .sorted(Comparator.comparing(DossierRecord::getUnit).thenComparing(DossierRecord::getNotation))
                .toList();
        return views.views(rows);
    }

    @Override
    @Transactional
    public Transfer notify(String unit, List<DossierId> dossiers, LocalDate on) {
        office.access().require(Role.CLERK, unit);
        Instant now = clock.instant();
        if (on.isBefore(ArchiveTerms.day(now).plusDays(ArchiveTerms.NOTICE_DAYS))) {
            throw new Fault(ArchiveError.NOTICE_TOO_SHORT);
        }
        List<DossierRecord> rows = moves.locked(dossiers, row -> row.getUnit().equals(unit));
        rows.forEach(moves::requireForArchive);
        TransferRecord row = new TransferRecord();
        row.setId(UUID.randomUUID());
        row.setUnit(unit);
        row.setAgency(office.where().agency(unit));
        row.setState(Transfer.State.NOTIFIED.name());
        row.setNotifiedAt(now);
        row.setNotifiedBy(CurrentActor.get().id());
        row.setNotifiedName(CurrentActor.get().name());
        row.setHandOverOn(on);
        row.setNote("");
        transfers.insert(row, rows.stream().map(DossierRecord::getId).toList());
        rows.forEach(one -> moves.note(one, "TRANSFER_NOTICE", now, on.toString(), row.getId()));
        moves.tellUnit(unit, row.getId(), rows.size(), on);
        return view(row);
    }

    @Override
    @Transactional
    public Transfer handOver(UUID transfer) {
        TransferRecord row = transfers.lock(transfer);
        office.access().requireUnit(row.getUnit());
        require(row, Transfer.State.NOTIFIED);
        Instant now = clock.instant();
        LocalDate today = ArchiveTerms.day(now);
        for (DossierRecord one : transfers.dossiers(transfer)) {
            LocalDate keptUntil = one.getHeldBackUntil();
            if (keptUntil != null && !keptUntil.isBefore(today)) {
                transfers.outcome(transfer, one.getId(), Transfer.Outcome.HELD_BACK);
            } else {
                moves.note(one, "HAND_OVER", now, "", transfer);
            }
        }
        row.setState(Transfer.State.HANDED_OVER.name());
        row.setHandedAt(now);
        row.setHandedBy(CurrentActor.get().id());
        row.setHandedName(CurrentActor.get().name());
        transfers.update(row);
        return view(row);
    }

    @Override
    @Transactional
    public Transfer receive(UUID transfer, String note) {
        TransferRecord row = transfers.lock(transfer);
        office.access().require(Role.CLERK, row.getUnit());
        require(row, Transfer.State.HANDED_OVER);
        if (CurrentActor.get().id().equals(row.getHandedBy())) {
            throw new Fault(ArchiveError.SAME_PERSON);
        }
        Instant now = clock.instant();
        transfers.outcomes(transfer).forEach((dossier, outcome) -> {
            if (outcome == Transfer.Outcome.EXPECTED) {
                transfers.outcome(transfer, dossier, Transfer.Outcome.RECEIVED);
                moves.archive(dossier, transfer, now);
            }
        });
        row.setState(Transfer.State.RECEIVED.name());
        row.setReceivedAt(now);
        row.setReceivedBy(CurrentActor.get().id());
        row.setReceivedName(CurrentActor.get().name());
        row.setNote(Words.optional("note", note, Words.TITLE));
        transfers.update(row);
        return view(row);
    }

    private static void require(TransferRecord row, Transfer.State state) {
        if (!row.getState().equals(state.name())) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
    }

    @Override
    public Optional<Transfer> find(UUID transfer) {
        return transfers.find(transfer).map(row -> {
            office.access().requireReader(row.getUnit());
            return view(row);
        });
    }

    @Override
    public List<Transfer> all() {
        return transfers.of(office.access().sight()).stream().map(this::view).toList();
    }

    private Transfer view(TransferRecord row) {
        Map<UUID, Transfer.Outcome> outcomes = transfers.outcomes(row.getId());
        List<Transfer.Item> items = views.views(transfers.dossiers(row.getId())).stream()
                .map(dossier -> new Transfer.Item(
                        dossier, outcomes.getOrDefault(dossier.id().value(), Transfer.Outcome.EXPECTED)))
                .toList();
        return new Transfer(
                row.getId(),
                row.getUnit(),
                office.where().name(row.getUnit()),
                Transfer.State.valueOf(row.getState()),
                new Transfer.Act(row.getNotifiedName(), row.getNotifiedAt()),
                row.getHandOverOn(),
                act(row.getHandedName(), row.getHandedAt()),
                act(row.getReceivedName(), row.getReceivedAt()),
                row.getNote(),
                items,
                allowed(row));
    }

    private static Transfer.@Nullable Act act(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new Transfer.Act(by, at);
    }

    private Set<Transfer.Action> allowed(TransferRecord row) {
        Set<Transfer.Action> allowed = EnumSet.noneOf(Transfer.Action.class);
        switch (Transfer.State.valueOf(row.getState())) {
            case NOTIFIED -> {
                if (office.access().mayAny(ArchiveAccess.UNIT, row.getUnit())) {
                    allowed.add(Transfer.Action.HAND_OVER);
                }
            }
            case HANDED_OVER -> {
                if (office.access().may(Role.CLERK, row.getUnit())
                        && !CurrentActor.get().id().equals(row.getHandedBy())) {
                    allowed.add(Transfer.Action.RECEIVE);
                }
            }
            case RECEIVED -> {}
        }
        return allowed;
    }
}
