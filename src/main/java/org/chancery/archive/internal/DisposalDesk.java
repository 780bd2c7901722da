package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierTab;
import org.chancery.archive.FileList;
import org.chancery.identity.Role;
import org.chancery.jooq.archive.tables.records.DisposalRecord;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disposal: proposed, told, decided, carried out; the database keeps the same order. */
@Component
class DisposalDesk implements Disposals {
    private static final Set<Role> KEEPERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);

    private final DisposalStore disposals;
    private final DisposalViews views;
    private final DossierMoves moves;
    private final ArchiveOffice office;
    private final ExpiredFiles expired;
    private final Clock clock;

    DisposalDesk(
            DisposalStore disposals,
            DisposalViews views,
            DossierMoves moves,
            ArchiveOffice office,
            ExpiredFiles expired,
            Clock clock) {
        this.disposals = disposals;
        this.views = views;
        this.moves = moves;
        this.office = office;
        this.expired = expired;
        this.clock = clock;
    }

    @Override
    public List<Dossier> expired() {
        return expired.in(DossierTab.EXPIRED);
    }

    @Override
    public List<FileList.Place> agencies() {
        return office.places(office.access().archived().stream()
                .filter(unit -> office.where().agency(unit).equals(unit))
                .toList());
    }

    @Override
    @Transactional
    public Disposal propose(String agency, List<DossierId> dossiers, String grounds) {
        office.access().require(Role.CLERK, agency);
        String words = Words.needed("grounds", grounds, Words.TITLE);
        Instant now = clock.instant();
        List<DossierRecord> rows = moves.locked(dossiers, row -> row.getAgency().equals(agency));
        rows.forEach(row -> moves.requireForDisposal(row, ArchiveTerms.day(now)));
        DisposalRecord row = new DisposalRecord();
        row.setId(UUID.randomUUID());
        row.setAgency(agency);
        row.setState(Disposal.State.PROPOSED.name());
        row.setGrounds(words);
        row.setProposedAt(now);
        row.setProposedBy(CurrentActor.get().id());
        row.setProposedName(CurrentActor.get().name());
        row.setDecision("");
        row.setWitness("");
        row.setMethod("");
        disposals.insert(row, rows.stream().map(DossierRecord::getId).toList());
        rows.forEach(one -> moves.note(one, "PROPOSE_DISPOSAL", now, words, row.getId()));
        moves.ledger("PROPOSE", row.getId(), Map.of("files", rows.size()));
        return views.view(row);
    }

    @Override
    @Transactional
    public Disposal tellUnits(UUID disposal) {
        DisposalRecord row = locked(disposal, Disposal.State.PROPOSED);
        office.access().require(Role.CLERK, row.getAgency());
        row.setState(Disposal.State.NOTIFIED.name());
        row.setNotifiedAt(clock.instant());
        disposals.update(row);
        disposals.going(disposal).values().stream()
                .collect(Collectors.groupingBy(unit -> unit, Collectors.counting()))
                .forEach((unit, files) -> moves.tellOfDisposal(unit, disposal, files));
        moves.ledger("TELL", disposal, Map.of());
        return views.view(row);
    }

    @Override
    @Transactional
    public Disposal keep(UUID disposal, DossierId dossier, String why) {
        DisposalRecord row = locked(disposal, Disposal.State.NOTIFIED);
        String unit = disposals.going(disposal).get(dossier.value());
        if (unit == null) {
            throw new Fault(ArchiveError.NOT_FOUND);
        }
        if (!office.access().mayAny(KEEPERS, unit)) {
            office.access().require(Role.CLERK, row.getAgency());
        }
        disposals.keep(disposal, dossier.value(), Words.needed("why", why, Words.TITLE));
        moves.ledger("KEEP", disposal, Map.of("dossier", dossier.toString()));
        return views.view(row);
    }

    @Override
    @Transactional
    public Disposal decide(UUID disposal, boolean approved, String decision) {
        DisposalRecord row = locked(disposal, Disposal.State.NOTIFIED);
        office.access().require(Role.SIGNATORY, row.getAgency());
        if (row.getProposedBy().equals(CurrentActor.get().id())) {
            throw new Fault(ArchiveError.SAME_PERSON);
        }
        row.setState((approved ? Disposal.State.APPROVED : Disposal.State.REJECTED).name());
        row.setDecidedAt(clock.instant());
        row.setDecidedBy(CurrentActor.get().id());
        row.setDecidedName(CurrentActor.get().name());
        row.setDecision(Words.needed("decision", decision, Words.TITLE));
        disposals.update(row);
        moves.ledger("DECIDE", disposal, Map.of("approved", approved));
        return views.view(row);
    }

    @Override
    @Transactional
    public Disposal execute(UUID disposal, String witness, String method) {
        DisposalRecord row = locked(disposal, Disposal.State.APPROVED);
        office.access().require(Role.CLERK, row.getAgency());
        String present = Words.needed("witness", witness, 200);
        String how = Words.needed("method", method, Words.TITLE);
        Instant now = clock.instant();
        Map<UUID, String> going = disposals.going(disposal);
        going.keySet().stream().sorted().forEach(dossier -> moves.dispose(dossier, disposal, now));
        row.setState(Disposal.State.EXECUTED.name());
        row.setExecutedAt(now);
        row.setExecutedName(CurrentActor.get().name());
        row.setWitness(present);
        row.setMethod(how);
        disposals.update(row);
        moves.ledger("EXECUTE", disposal, Map.of("files", going.size()));
        return views.view(row);
    }

    @Override
    public Optional<Disposal> find(UUID disposal) {
        return disposals.find(disposal).map(row -> {
            Disposal view = views.view(row);
            if (view.items().isEmpty()) {
                office.access().requireReader(row.getAgency());
            }
            return view;
        });
    }

    @Override
    public List<Disposal> all() {
        return disposals.of(office.access().sight()).stream().map(views::view).toList();
    }

    private DisposalRecord locked(UUID disposal, Disposal.State state) {
        DisposalRecord row = disposals.lock(disposal);
        if (!row.getState().equals(state.name())) {
            throw new Fault(ArchiveError.NOT_NOW);
        }
        return row;
    }
}
