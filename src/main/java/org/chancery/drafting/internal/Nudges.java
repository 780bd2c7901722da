package org.chancery.drafting.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingSettings;
import org.chancery.drafting.Urgency;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.springframework.stereotype.Component;

/** Notes after each step whether somebody is to be told; what moves on within moments is told once, what is urgent at once. */
@Component
class Nudges {
    private static final Set<DraftState> TOLD = EnumSet.of(
            DraftState.RETURNED,
            DraftState.SUBMITTED,
            DraftState.APPROVED,
            DraftState.CONTENT_CHECKED,
            DraftState.READY,
            DraftState.SIGNED);

    private final NudgeStore nudges;
    private final DraftingSettings settings;

    Nudges(NudgeStore nudges, DraftingSettings settings) {
        this.nudges = nudges;
        this.settings = settings;
    }

    void after(DraftRecord draft, Instant at) {
        boolean urgent = draft.getUrgency() > Urgency.NORMAL.ordinal();
        if (TOLD.contains(DraftState.valueOf(draft.getState()))) {
            nudges.put(draft, urgent ? at : at.plus(settings.tellAfter()));
        } else {
            nudges.drop(draft.getId());
        }
    }
}
