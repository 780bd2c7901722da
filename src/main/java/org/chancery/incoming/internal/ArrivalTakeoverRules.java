package org.chancery.incoming.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.incoming.LegacyArrival;
import org.chancery.incoming.internal.ArrivalTakeoverStore.Mark;
import org.chancery.incoming.internal.ArrivalTakeoverStore.Standing;
import org.chancery.records.Takeover;

/** Judges rows one after the other, against what stands already and against those before them. */
final class ArrivalTakeoverRules {
    private final Map<Integer, Mark> marks;
    private final Map<String, Standing> standing;
    private final Map<String, String> twins;
    private final LocalDate today;
    private final boolean goOn;
    private final Set<String> seen = new HashSet<>();

    ArrivalTakeoverRules(
            Map<Integer, Mark> marks,
            Map<String, Standing> standing,
            Map<String, String> twins,
            LocalDate today,
            boolean goOn) {
        this.marks = marks;
        this.standing = standing;
        this.twins = twins;
        this.today = today;
        this.goOn = goOn;
    }

    Takeover judge(LegacyArrival row) {
        int year = row.arrived().getYear();
        String number = Long.toString(row.number());
        if (row.arrived().isAfter(today)) {
            return Takeover.refused("arrived", "in-future");
        }
        if (row.dated().isAfter(row.arrived())) {
            return Takeover.refused("date", "dated-after-arrival");
        }
        if (!seen.add(year + "/" + number)) {
            return Takeover.refused("number", "twice", number, Integer.toString(year));
        }
        Standing there = standing.get(year + "/" + number);
        if (there != null) {
            return there.equals(new Standing(row.code(), row.issuer(), row.arrived()))
                    ? Takeover.DUPLICATE
                    : Takeover.refused("number", "number-taken", number, number + "/" + year);
        }
        return free(row, year);
    }

    private Takeover free(LegacyArrival row, int year) {
        Mark mark = marks.getOrDefault(year, new Mark(0, false));
        if (mark.closed()) {
            return Takeover.refused("arrived", "closed", "", Integer.toString(year));
        }
        if (year == today.getYear() && !goOn && row.number() > mark.lastNumber()) {
            return Takeover.refused("number", "ahead", Long.toString(row.number()), Long.toString(mark.lastNumber()));
        }
        String twin = twins.get(TwinKey.of(row.issuer(), row.code(), row.dated()));
        return twin == null ? Takeover.TAKEN : Takeover.warned("code", "twin", twin);
    }
}
