package org.chancery.casework.internal;

import java.time.Clock;
import java.time.Instant;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.Transition;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.jooq.casework.tables.records.EventRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Carries out one command on one case: admission, life cycle, effect, clock, log, announcement, in one transaction. */
@Component
class Engine {
    private final CaseStore store;
    private final LifeCycleLibrary lifeCycles;
    private final Effects effects;
    private final Places places;
    private final Journal journal;
    private final Clock clock;

    Engine(CaseStore store, LifeCycleLibrary lifeCycles, Effects effects, Places places, Journal journal, Clock clock) {
        this.store = store;
        this.lifeCycles = lifeCycles;
        this.effects = effects;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who may come in; throws where somebody may not. */
    interface Admission {
        void check(CaseFileRecord row, LifeCycle lifeCycle);
    }

    @Transactional
    CaseOutcome run(CaseCode code, CaseOrder order, String key, Transition.By by, Admission admission) {
        CaseFileRecord row = store.lock(code).orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
        LifeCycle lifeCycle = lifeCycles.require(row.getLifecycle());
        admission.check(row, lifeCycle);
        byte[] kept = Keys.key(CurrentActor.get().id(), key);
        int print = journal.print(order);
        var before = store.repeated(row.getId(), kept);
        if (before.isPresent()) {
            return repeated(row, before.get(), order, print);
        }
        Instant now = clock.instant();
        Transition transition = requireAllowed(row, lifeCycle, order, by, now);
        ObjectNode data = effects.apply(row, order, now);
        CaseStatus target = Guards.outcome(transition, row, now).status();
        enter(row, target, now);
        journal.write(row, order, new Journal.Mark(kept, print), data, now);
        return outcome(row, receipt(data), false);
    }

    private static Transition requireAllowed(
            CaseFileRecord row, LifeCycle lifeCycle, CaseOrder order, Transition.By by, Instant now) {
        CaseStatus from = CaseStatus.valueOf(row.getStatus());
        Transition transition = lifeCycle.row(from, order.action()).orElseThrow(() -> notNow("status"));
        if (transition.by() != by) {
            throw notNow("not-yours");
        }
        Guards.failing(transition, row, now).ifPresent(guard -> {
            throw notNow(guard);
        });
        return transition;
    }

    /** A refusal that says why, in the reader's language. */
    static Fault notNow(String reason) {
        return new Fault(CaseworkError.NOT_NOW, new DefaultMessageSourceResolvable("casework.reason." + reason));
    }

    private void enter(CaseFileRecord row, CaseStatus target, Instant now) {
        if (target == CaseStatus.valueOf(row.getStatus())) {
            return;
        }
        row.setStatus(target.name());
        row.setWaitingSince(target == CaseStatus.WAITING ? now : null);
        LegalClock.enter(row, target, places.calendar(row.getUnit()), now);
    }

    private CaseOutcome repeated(CaseFileRecord row, EventRecord before, CaseOrder order, int print) {
        if (!before.getAction().equals(order.action().name()) || before.getPrint() != print) {
            throw new Fault(PlatformFault.KEY_REUSED);
        }
        return outcome(row, receipt(journal.data(before)), true);
    }

    private static @org.jspecify.annotations.Nullable String receipt(ObjectNode data) {
        return data.path("receipt").isString() ? data.path("receipt").asString() : null;
    }

    private static CaseOutcome outcome(
            CaseFileRecord row, @org.jspecify.annotations.Nullable String receipt, boolean repeated) {
        return new CaseOutcome(
                new CaseCode(row.getCode()),
                CaseStatus.valueOf(row.getStatus()),
                Guards.money(row),
                row.getFee(),
                row.getCurrency(),
                row.getDueAt(),
                receipt,
                repeated);
    }
}
