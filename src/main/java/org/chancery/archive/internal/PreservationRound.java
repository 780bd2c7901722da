package org.chancery.archive.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.chancery.archive.Preserved;
import org.chancery.jooq.archive.tables.records.PreservationRecord;
import org.chancery.signing.SigningError;
import org.springframework.stereotype.Component;

/**
 * Renews the proof of archived signatures before it ends. Where the time-stamping or certification service does not help, what is due waits,
 * administrators are told once a day, and it is tried again every hour.
 */
@Component
class PreservationRound {
    static final Duration RETRY = Duration.ofHours(1);
    static final Duration HARDLY_EVER = Duration.ofDays(36_500);

    private static final int AT_ONCE = 500;
    private static final Set<SigningError> NOBODY_HELPS =
            EnumSet.of(SigningError.TRUST_SERVICE_UNAVAILABLE, SigningError.RENEWAL_POINTLESS);

    private final PreservationIntake intake;
    private final PreservationStore store;
    private final PreservationLook look;
    private final PreservationBook book;
    private final PreservationAlarm alarm;
    private final Clock clock;

    PreservationRound(
            PreservationIntake intake,
            PreservationStore store,
            PreservationLook look,
            PreservationBook book,
            PreservationAlarm alarm,
            Clock clock) {
        this.intake = intake;
        this.store = store;
        this.look = look;
        this.book = book;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** @return how many were renewed */
    int go() {
        Instant now = clock.instant();
        while (intake.some(now)) {
            Thread.onSpinWait();
        }
        int renewed = 0;
        SigningError trouble = null;
        for (PreservationRecord row : store.due(now, AT_ONCE)) {
            PreservationLook.Outcome outcome = look.look(row, now);
            book.write(row, outcome, now, look.next(outcome, now));
            renewed += outcome.renewed() == null ? 0 : 1;
            SigningError fault = outcome.fault();
            trouble = fault == null ? trouble : fault;
            if (fault != null && NOBODY_HELPS.contains(fault)) {
                break;
            }
        }
        if (trouble != null) {
            alarm.raise(trouble, store.count(Preserved.State.WAITING), store.count(Preserved.State.UNSOUND), now);
        }
        return renewed;
    }
}
