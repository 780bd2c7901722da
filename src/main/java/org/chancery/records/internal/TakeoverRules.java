package org.chancery.records.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.records.LegacyRow;
import org.chancery.records.Takeover;
import org.chancery.records.internal.TakeoverStore.Mark;
import org.chancery.records.internal.TakeoverStore.Run;
import org.chancery.records.internal.TakeoverStore.Standing;

/** Judges rows one after the other, against what stands already and against those before them. */
final class TakeoverRules {
    private final LegacyTypes types;
    private final Map<Run, Mark> marks;
    private final Map<Run, Map<Long, Standing>> standing;
    private final LocalDate today;
    private final boolean goOn;
    private final Set<String> seen = new HashSet<>();

    TakeoverRules(
            LegacyTypes types,
            Map<Run, Mark> marks,
            Map<Run, Map<Long, Standing>> standing,
            LocalDate today,
            boolean goOn) {
        this.types = types;
        this.marks = marks;
        this.standing = standing;
        this.today = today;
        this.goOn = goOn;
    }

    Takeover judge(LegacyRow row) {
        Optional<DocumentType> type = types.find(row.type(), row.notation());
        if (type.isEmpty()) {
            return Takeover.refused("type", "type-unknown", row.type().isBlank() ? row.notation() : row.type());
        }
        if (row.date().isAfter(today)) {
            return Takeover.refused("date", "in-future");
        }
        Run run = new Run(type.get().series(), row.date().getYear());
        if (!seen.add(run + " " + row.number())) {
            return Takeover.refused("number", "twice", Long.toString(row.number()), run.series());
        }
        Standing there = standing.getOrDefault(run, Map.of()).get(row.number());
        if (there != null) {
            return there.date().equals(row.date()) && there.notation().equals(row.notation())
                    ? Takeover.DUPLICATE
                    : Takeover.refused("number", "number-taken", Long.toString(row.number()), there.notation());
        }
        return free(row, run);
    }

    private Takeover free(LegacyRow row, Run run) {
        Mark mark = marks.getOrDefault(run, new Mark(0, false));
        if (mark.closed()) {
            return Takeover.refused("date", "closed", run.series(), Integer.toString(run.year()));
        }
        boolean running = run.year() == today.getYear();
        if (running && !goOn && row.number() > mark.lastNumber()) {
            return Takeover.refused("number", "ahead", Long.toString(row.number()), Long.toString(mark.lastNumber()));
        }
        return Takeover.TAKEN;
    }
}
