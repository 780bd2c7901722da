package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Custody;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierAction;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierState;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files back and holds them. */
@Component
class CustodyDesk implements Custody {
    private final DossierStore dossiers;
    private final HoldStore holds;
    private final DossierViews views;
    private final ArchiveAccess access;
    private final ArchiveJournal journal;
    private final Clock clock;

    CustodyDesk(
            DossierStore dossiers,
            HoldStore holds,
            DossierViews views,
            ArchiveAccess access,
            ArchiveJournal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.holds = holds;
        this.views = views;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Dossier holdBack(DossierId id, LocalDate until, String why) {
        DossierRecord row = locked(id, DossierAction.HOLD_BACK);
        String reason = Words.needed("why", why, Words.TITLE);
        LocalDate latest = ArchiveTerms.latestHoldback(java.util.Objects.requireNonNull(row.getDue()));
        Instant now = clock.instant();
        if (until.isAfter(latest) || until.isBefore(ArchiveTerms.day(now))) {
            throw new Fault(ArchiveError.HOLDBACK_TOO_LONG, latest.toString());
        }
        row.setHeldBackUntil(until);
        row.setHeldBackWhy(reason);
        row.setHeldBackName(CurrentActor.get().name());
        dossiers.update(row);
        journal.write(row, "HOLD_BACK", now, reason, Map.of("until", until));
        return views.view(row);
    }

    @Override
    @Transactional
    public Dossier placeHold(DossierId id, String reason) {
        DossierRecord row = locked(id, DossierAction.PLACE_HOLD);
        String text = Words.needed("reason", reason, Words.TITLE);
        Instant now = clock.instant();
        holds.place(row.getId(), text, now);
        journal.write(row, "PLACE_HOLD", now, text, Map.of());
        return views.view(row);
    }

    @Override
    @Transactional
    public Dossier liftHold(DossierId id, UUID hold, String why) {
        DossierRecord row = locked(id, DossierAction.LIFT_HOLD);
        String text = Words.needed("why", why, Words.TITLE);
        Instant now = clock.instant();
        if (holds.lift(row.getId(), hold, text, now)) {
            journal.write(row, "LIFT_HOLD", now, text, Map.of("hold", hold.toString()));
        }
        return views.view(row);
    }

    private DossierRecord locked(DossierId id, DossierAction action) {
        DossierRecord row = dossiers.lock(id.value());
        access.require(action, row.getUnit());
        DossierLifeCycle.require(DossierState.valueOf(row.getState()), action);
        return row;
    }
}
