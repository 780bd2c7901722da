package org.chancery.content.internal;

import java.io.IOException;
import org.chancery.content.Problem;

/** A file that is not read on, inside a worker. */
final class Refusal extends IOException {
    private final Problem problem;

    Refusal(Problem problem, String note) {
        super(note);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
