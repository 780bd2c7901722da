package org.chancery.procedures.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.procedures.DayUnit;
import org.chancery.procedures.Limit;
import org.chancery.procedures.Limits;
import org.chancery.procedures.ProcedureSettings;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.TimeLimit;
import org.springframework.stereotype.Component;

/** Limits from the versions, or the service standard where the law sets none. */
@Component
class LimitRules implements Limits {
    private final ProcedureSettings settings;

    LimitRules(ProcedureSettings settings) {
        this.settings = settings;
    }

    @Override
    public Limit limit(ProcedureVersion version, int documentCount) {
        if (documentCount < 1) {
            throw new IllegalArgumentException("documentCount must be at least 1, was " + documentCount);
        }
        TimeLimit rule = version.limit();
        Integer days = rule.days();
        if (days == null) {
            int standard = settings.standardDays();
            return new Limit(
                    standard, DayUnit.WORKING_DAYS, false, true, "procedures.limit.standard", List.of(standard));
        }
        Optional<TimeLimit.Threshold> threshold = rule.thresholds().stream()
                .filter(candidate -> documentCount >= candidate.documents())
                .max(Comparator.comparingInt(TimeLimit.Threshold::documents));
        String unit = rule.unit() == DayUnit.WORKING_DAYS ? "working" : "calendar";
        return threshold
                .map(found -> new Limit(
                        found.days(),
                        rule.unit(),
                        true,
                        rule.uncertain(),
                        "procedures.limit.threshold-" + unit,
                        List.of(found.days(), documentCount, found.documents())))
                .orElseGet(() -> new Limit(
                        days, rule.unit(), true, rule.uncertain(), "procedures.limit.law-" + unit, List.of(days)));
    }
}
