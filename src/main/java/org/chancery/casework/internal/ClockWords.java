package org.chancery.casework.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.ClockView;
import org.chancery.casework.ClockView.State;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Lets the legal clock explain itself in a sentence. */
@Component
class ClockWords {
    private static final DateTimeFormatter VI_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Words.VI);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter VI_SHORT = DateTimeFormatter.ofPattern("dd/MM", Words.VI);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final LocalizedText NOTHING = new LocalizedText("", "");

    private final Words words;
    private final Places places;
    private final Clock clock;

    ClockWords(Words words, Places places, Clock clock) {
        this.words = words;
        this.places = places;
        this.clock = clock;
    }

    /** @param waitsFor what a stopped clock waits for */
    ClockView of(CaseFileRecord row, LocalizedText waitsFor) {
        WorkingCalendar calendar = places.calendar(row.getUnit());
        CaseStatus.Clock now = CaseStatus.valueOf(row.getStatus()).clock();
        if (now == CaseStatus.Clock.ENDED) {
            return ended(row, calendar);
        }
        if (row.getAcceptedAt() == null) {
            LocalizedText why = now == CaseStatus.Clock.STOPPED
                    ? words.of("casework.clock.not-started.waiting", waitsFor)
                    : words.of("casework.clock.not-started.why");
            return new ClockView(State.NOT_STARTED, null, null, 0, words.of("casework.clock.not-started"), why);
        }
        return row.getStoppedAt() == null ? running(row, calendar) : paused(row, calendar, waitsFor);
    }

    private ClockView paused(CaseFileRecord row, WorkingCalendar calendar, LocalizedText waitsFor) {
        LocalDate stopped = calendar.dayOf(row.getStoppedAt());
        int left = calendar.workingDaysBetween(stopped, dueDay(row, calendar));
        return view(
                State.PAUSED,
                row,
                calendar,
                left,
                words.of("casework.clock.paused", Math.max(left, 0)),
                words.of("casework.clock.paused.why", day(stopped), waitsFor));
    }

    private ClockView running(CaseFileRecord row, WorkingCalendar calendar) {
        Instant now = clock.instant();
        LocalDate today = calendar.dayOf(now);
        LocalDate due = dueDay(row, calendar);
        int left = calendar.workingDaysBetween(today, due);
        LocalizedText days = days(today, due, left);
        if (LegalClock.isPast(row.getDueAt(), now)) {
            return view(
                    State.OVERDUE, row, calendar, left, days, words.of("casework.clock.overdue.why", day(due), days));
        }
        LocalizedText why = words.of("casework.clock.running.why", day(due), days);
        return view(State.RUNNING, row, calendar, left, days, join(why, holidays(calendar, today, due)));
    }

    private LocalizedText days(LocalDate today, LocalDate due, int left) {
        if (today.isAfter(due)) {
            return words.of("casework.clock.overdue", Math.max(1, -left));
        }
        return left == 0 ? words.of("casework.clock.today") : words.of("casework.clock.left", left);
    }

    private ClockView ended(CaseFileRecord row, WorkingCalendar calendar) {
        Instant end = row.getEndedAt() == null ? row.getSubmittedAt() : row.getEndedAt();
        LocalizedText on = day(calendar.dayOf(end));
        if (row.getAcceptedAt() == null) {
            return new ClockView(
                    State.STOPPED,
                    null,
                    null,
                    0,
                    words.of("casework.clock.ended"),
                    words.of("casework.clock.closed.why", on));
        }
        boolean late = LegalClock.isPast(row.getDueAt(), end);
        return view(
                late ? State.ENDED_LATE : State.ENDED_IN_TIME,
                row,
                calendar,
                0,
                words.of(late ? "casework.clock.ended.late" : "casework.clock.ended.in-time"),
                words.of(
                        late ? "casework.clock.ended.late.why" : "casework.clock.ended.in-time.why",
                        on,
                        day(dueDay(row, calendar))));
    }

    private static ClockView view(
            State state,
            CaseFileRecord row,
            WorkingCalendar calendar,
            int left,
            LocalizedText days,
            LocalizedText why) {
        return new ClockView(state, row.getDueAt(), dueDay(row, calendar), left, days, why);
    }

    /** @return the working day on which the limit ends */
    private static LocalDate dueDay(CaseFileRecord row, WorkingCalendar calendar) {
        return calendar.orNextWorkingDay(row.getDueDay());
    }

    private LocalizedText holidays(WorkingCalendar calendar, LocalDate today, LocalDate due) {
        List<LocalizedText> named = calendar.marked(today.plusDays(1), due).stream()
                .map(day -> holiday(calendar, day))
                .toList();
        return new LocalizedText(
                named.stream().map(LocalizedText::vi).collect(Collectors.joining("; ")),
                named.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    private LocalizedText holiday(WorkingCalendar calendar, CalendarDay day) {
        LocalizedText date = new LocalizedText(VI_SHORT.format(day.day()), EN_SHORT.format(day.day()));
        String key = day.working() && calendar.works(day.day()) ? "casework.clock.make-up" : "casework.clock.holiday";
        LocalizedText said = words.of(key, date, day.name());
        return day.state() == CalendarDay.State.PROJECTION ? words.of("casework.clock.projected", said) : said;
    }

    LocalizedText day(LocalDate day) {
        return new LocalizedText(VI_DAY.format(day), EN_DAY.format(day));
    }

    private static LocalizedText join(LocalizedText one, LocalizedText other) {
        return other.equals(NOTHING)
                ? new LocalizedText(one.vi() + ".", one.en() + ".")
                : new LocalizedText(one.vi() + "; " + other.vi() + ".", one.en() + "; " + other.en() + ".");
    }
}
