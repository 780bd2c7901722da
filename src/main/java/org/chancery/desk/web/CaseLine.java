package org.chancery.desk.web;

import java.util.Locale;
import org.chancery.casework.CaseRow;
import org.chancery.casework.CaseStatus;

/**
 * A row of the list in words.
 *
 * @param colour of the status tag
 * @param days such as "3 working days left"; empty where no clock runs or has run
 * @param urgency {@code late}, {@code soon}, {@code paused} or empty
 * @param officer empty where nobody works it
 */
record CaseLine(
        String code,
        String procedure,
        String applicant,
        String unit,
        String status,
        String colour,
        String officer,
        String received,
        String due,
        String days,
        String urgency) {
    static CaseLine of(CaseRow row, Wording words, Locale locale) {
        var due = row.dueAt();
        String days = "";
        String urgency = "";
        if (due != null && row.status().clock() != CaseStatus.Clock.ENDED) {
            int left = words.daysLeft(due, row.unitCode());
            urgency = row.overdue() ? "late" : row.stopped() ? "paused" : left <= 2 ? "soon" : "";
            days = days(row, left, words, locale);
        }
        return new CaseLine(
                row.code().value(),
                row.procedure().in(locale),
                row.applicant(),
                row.unit().in(locale),
                row.statusText().in(locale),
                colour(row.status()),
                row.officerName() == null ? "" : row.officerName(),
                words.day(row.submittedAt(), row.unitCode(), locale),
                due == null ? "" : words.day(due, row.unitCode(), locale),
                days,
                urgency);
    }

    private static String days(CaseRow row, int left, Wording words, Locale locale) {
        if (row.stopped()) {
            return words.say(locale, "days.paused");
        }
        if (row.overdue()) {
            return words.say(locale, "days.late", Math.max(0, -left));
        }
        return left <= 0 ? words.say(locale, "days.today") : words.say(locale, "days.left", left);
    }

    static String colour(CaseStatus status) {
        return switch (status) {
            case NEW, RECEIVING, PROCESSING, INTEROPERATING -> "blue";
            case WAITING, CORRECTING, PAUSING, CANCELLING -> "yellow";
            case RELEASING, POSTING -> "purple";
            case DONE -> "green";
            case DENIED, UNRESOLVED -> "red";
            case CANCELLED -> "grey";
        };
    }
}
