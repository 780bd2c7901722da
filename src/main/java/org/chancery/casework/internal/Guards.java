package org.chancery.casework.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.chancery.casework.MoneyState;
import org.chancery.casework.Transition;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;

/** The conditions that life cycles name. */
final class Guards {
    /** How long an applicant has to answer before a case may lapse. */
    static final Duration ANSWER_TIME = Duration.ofDays(30);

    private static final Map<String, BiPredicate<CaseFileRecord, Instant>> ALL = Map.ofEntries(
            Map.entry("no-supplement-yet", (row, now) -> row.getSupplements() == 0),
            Map.entry("supplement-asked", (row, now) -> row.getAsked() != null),
            Map.entry("payment-due", (row, now) -> money(row) == MoneyState.DUE),
            Map.entry("fee-settled", (row, now) -> money(row) != MoneyState.DUE && money(row) != MoneyState.OPEN),
            Map.entry("undecided", (row, now) -> !row.getApproved()),
            Map.entry("approved", (row, now) -> row.getApproved()),
            Map.entry("answer-drafted", (row, now) -> row.getDraft() != null && row.getResult() == null),
            Map.entry("not-accepted", (row, now) -> row.getAcceptedAt() == null),
            Map.entry("not-extended", (row, now) -> !row.getExtended()),
            Map.entry("not-overdue", (row, now) -> !LegalClock.isPast(row.getDueAt(), now)),
            Map.entry(
                    "answer-overdue",
                    (row, now) -> row.getWaitingSince() != null
                            && row.getWaitingSince().plus(ANSWER_TIME).isBefore(now)));

    private Guards() {}

    static MoneyState money(CaseFileRecord row) {
        return MoneyState.valueOf(row.getMoney());
    }

    static boolean holds(String name, CaseFileRecord row, Instant now) {
        BiPredicate<CaseFileRecord, Instant> guard = ALL.get(name);
        if (guard == null) {
            throw new IllegalStateException("no condition " + name);
        }
        return guard.test(row, now);
    }

    /** @return the first condition of the row that does not hold */
    static Optional<String> failing(Transition transition, CaseFileRecord row, Instant now) {
        return transition.guards().stream()
                .filter(name -> !holds(name, row, now))
                .findFirst();
    }

    static Transition.Outcome outcome(Transition transition, CaseFileRecord row, Instant now) {
        return transition.to().stream()
                .filter(to -> to.when() == null || holds(to.when(), row, now))
                .findFirst()
                .orElseThrow();
    }
}
