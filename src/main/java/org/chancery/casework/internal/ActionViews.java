package org.chancery.casework.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chancery.casework.ActionView;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.Transition;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which actions are possible now, and why others are not: the same table that the commands obey. */
@Component
class ActionViews {
    private final LifeCycleLibrary lifeCycles;
    private final Access access;
    private final Clock clock;

    ActionViews(LifeCycleLibrary lifeCycles, Access access, Clock clock) {
        this.lifeCycles = lifeCycles;
        this.access = access;
        this.clock = clock;
    }

    List<ActionView> forOfficial(CaseFileRecord row) {
        LifeCycle lifeCycle = lifeCycles.require(row.getLifecycle());
        return Arrays.stream(CaseAction.values())
                .filter(action -> !lifeCycle.roles(action).isEmpty())
                .map(action -> view(action, officialReason(row, lifeCycle, action)))
                .toList();
    }

    private @Nullable String officialReason(CaseFileRecord row, LifeCycle lifeCycle, CaseAction action) {
        Set<Role> roles = lifeCycle.roles(action);
        if (roles.stream().noneMatch(role -> access.may(role, row.getUnit()))) {
            return "casework.reason.role";
        }
        return reason(row, lifeCycle, action, Transition.By.OFFICIAL);
    }

    List<ActionView> forApplicant(CaseFileRecord row) {
        LifeCycle lifeCycle = lifeCycles.require(row.getLifecycle());
        return List.of(CaseAction.ANSWER_SUPPLEMENT, CaseAction.REQUEST_WITHDRAWAL).stream()
                .map(action -> view(action, reason(row, lifeCycle, action, Transition.By.APPLICANT)))
                .toList();
    }

    private @Nullable String reason(CaseFileRecord row, LifeCycle lifeCycle, CaseAction action, Transition.By by) {
        Transition transition = lifeCycle
                .row(CaseStatus.valueOf(row.getStatus()), action)
                .filter(found -> found.by() == by)
                .orElse(null);
        if (transition == null) {
            return "casework.reason.status";
        }
        return Guards.failing(transition, row, clock.instant())
                .map(guard -> "casework.reason." + guard)
                .orElse(null);
    }

    private static ActionView view(CaseAction action, @Nullable String reason) {
        return new ActionView(action, reason == null, reason);
    }
}
