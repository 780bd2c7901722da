package org.chancery.platform.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.WorkingCalendar;
import org.chancery.platform.WorkingCalendars;
import org.springframework.stereotype.Component;

/** All calendars, read from the database when the program starts. */
@Component
class OfficeCalendars implements WorkingCalendars {
    private final Map<String, NavigableMap<LocalDate, CalendarDay>> days;

    OfficeCalendars(CalendarStore store) {
        store.addMissing(CalendarFile.read());
        this.days = store.all().stream()
                .collect(Collectors.groupingBy(
                        CalendarDay::place,
                        Collectors.toMap(CalendarDay::day, day -> day, (one, other) -> one, TreeMap::new)));
    }

    @Override
    public WorkingCalendar of(String place, Set<DayOfWeek> weekend, ZoneId zone) {
        return OfficeCalendar.of(days, place, weekend, zone);
    }
}
