package org.chancery.demo.internal;

import java.util.List;

/** How far a sample case came, how many of that kind there are in two hundred, and for how long it has been there. */
enum Plot {
    NEW(20, Age.TODAY),
    RECEIVING(15, Age.TODAY, Step.OPEN),
    SUPPLEMENT(16, Age.WEEKS, Step.OPEN, Step.ASK),
    ANSWERED(8, Age.WEEKS, Step.OPEN, Step.ASK, Step.ANSWER),
    UNPAID(15, Age.WEEKS, Step.OPEN, Step.ACCEPT),
    PROCESSING(33, Age.TODAY, Step.OPEN, Step.ACCEPT, Step.PAY),
    OVERDUE(14, Age.WEEKS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.NOTE),
    PAUSED(6, Age.WEEKS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.PAUSE),
    CONSULTED(6, Age.DAYS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.CONSULT),
    CORRECTED(3, Age.DAYS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.CORRECT),
    REFUSED(10, Age.WEEKS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.REFUSE),
    NOT_ACCEPTED(8, Age.WEEKS, Step.OPEN, Step.REFUSE),
    WITHDRAWING(4, Age.DAYS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.WITHDRAW),
    WITHDRAWN(10, Age.WEEKS, Step.WITHDRAW),
    APPROVED(26, Age.DAYS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.APPROVE),
    RELEASED(3, Age.DAYS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.APPROVE, Step.ISSUE),
    DONE(3, Age.DAYS, Step.OPEN, Step.ACCEPT, Step.PAY, Step.APPROVE, Step.ISSUE, Step.COMPLETE);

    /** Acts after the application. */
    enum Step {
        OPEN,
        ASK,
        ANSWER,
        ACCEPT,
        PAY,
        NOTE,
        PAUSE,
        CONSULT,
        CORRECT,
        REFUSE,
        WITHDRAW,
        APPROVE,
        ISSUE,
        COMPLETE;

        /** Signatures and what follows them are made now: no certificate is older than the ministry's start. */
        boolean isMadeNow() {
            return this == ISSUE || this == COMPLETE;
        }
    }

    /** How long ago it was applied for. */
    enum Age {
        TODAY(1, 20),
        DAYS(26, 96),
        WEEKS(120, 700);

        final int fewest;
        final int most;

        Age(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }
    }

    final int share;
    final Age age;
    final List<Step> steps;

    Plot(int share, Age age, Step... steps) {
        this.share = share;
        this.age = age;
        this.steps = List.of(steps);
    }
}
