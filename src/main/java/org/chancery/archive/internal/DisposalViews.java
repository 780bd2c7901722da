package org.chancery.archive.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.Disposal;
import org.chancery.identity.Role;
import org.chancery.jooq.archive.tables.records.DisposalRecord;
import org.chancery.platform.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disposal lists as those who look may see them: with the files of their units only. */
@Component
class DisposalViews {
    private final DisposalStore disposals;
    private final DossierViews dossiers;
    private final ArchiveOffice office;

    DisposalViews(DisposalStore disposals, DossierViews dossiers, ArchiveOffice office) {
        this.disposals = disposals;
        this.dossiers = dossiers;
        this.office = office;
    }

    Disposal view(DisposalRecord row) {
        Map<UUID, String> kept = disposals.kept(row.getId());
        List<Disposal.Item> items = dossiers
                .views(disposals.dossiers(row.getId(), office.access().sight()))
                .stream()
                .map(one -> new Disposal.Item(one, kept.getOrDefault(one.id().value(), "")))
                .toList();
        return new Disposal(
                row.getId(),
                row.getAgency(),
                office.where().name(row.getAgency()),
                Disposal.State.valueOf(row.getState()),
                row.getGrounds(),
                new Disposal.Act(row.getProposedName(), row.getProposedAt()),
                row.getNotifiedAt(),
                act(row.getDecidedName(), row.getDecidedAt()),
                row.getDecision(),
                act(row.getExecutedName(), row.getExecutedAt()),
                row.getWitness(),
                row.getMethod(),
                items,
                allowed(row));
    }

    private static Disposal.@Nullable Act act(@Nullable String by, @Nullable Instant at) {
        return by == null || at == null ? null : new Disposal.Act(by, at);
    }

    private Set<Disposal.Action> allowed(DisposalRecord row) {
        Set<Disposal.Action> allowed = EnumSet.noneOf(Disposal.Action.class);
        boolean clerk = office.access().may(Role.CLERK, row.getAgency());
        boolean head = office.access().may(Role.SIGNATORY, row.getAgency());
        boolean proposer = row.getProposedBy().equals(CurrentActor.get().id());
        switch (Disposal.State.valueOf(row.getState())) {
            case PROPOSED -> add(allowed, clerk, Disposal.Action.TELL);
            case NOTIFIED -> {
                add(allowed, true, Disposal.Action.KEEP);
                add(allowed, head && !proposer, Disposal.Action.DECIDE);
            }
            case APPROVED -> add(allowed, clerk, Disposal.Action.EXECUTE);
            case REJECTED, EXECUTED -> {}
        }
        return allowed;
    }

    private static void add(Set<Disposal.Action> allowed, boolean may, Disposal.Action action) {
        if (may) {
            allowed.add(action);
        }
    }
}
