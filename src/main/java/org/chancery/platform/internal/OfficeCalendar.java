package org.chancery.platform.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.WorkingCalendar;
import org.chancery.platform.WorkingCalendars;

/** The calendar of one office: a day off anywhere in its layers is off, a make-up day is worked at home only. */
record OfficeCalendar(List<NavigableMap<LocalDate, CalendarDay>> layers, Set<DayOfWeek> weekend, ZoneId zone)
        implements WorkingCalendar {
    OfficeCalendar {
        layers = List.copyOf(layers);
        weekend = Set.copyOf(weekend);
        if (weekend.size() >= 7) {
            throw new IllegalArgumentException("an office works on some day");
        }
    }

    static OfficeCalendar of(
            Map<String, NavigableMap<LocalDate, CalendarDay>> days, String place, Set<DayOfWeek> weekend, ZoneId zone) {
        NavigableMap<LocalDate, CalendarDay> none = new TreeMap<>();
        List<NavigableMap<LocalDate, CalendarDay>> layers = new ArrayList<>();
        NavigableMap<LocalDate, CalendarDay> home = days.getOrDefault(WorkingCalendars.HOME, none);
        if (place.equals(WorkingCalendars.HOME)) {
            layers.add(home);
        } else {
            NavigableMap<LocalDate, CalendarDay> offs = new TreeMap<>(home);
            offs.values().removeIf(CalendarDay::working);
            layers.add(offs);
            layers.add(days.getOrDefault(place, none));
        }
        return new OfficeCalendar(layers, weekend, zone);
    }

    @Override
    public boolean works(LocalDate day) {
        boolean worked = !weekend.contains(day.getDayOfWeek());
        for (NavigableMap<LocalDate, CalendarDay> layer : layers) {
            CalendarDay marked = layer.get(day);
            if (marked != null && !marked.working()) {
                return false;
            }
            worked |= marked != null;
        }
        return worked;
    }

    @Override
    public List<CalendarDay> marked(LocalDate from, LocalDate to) {
        TreeMap<LocalDate, CalendarDay> found = new TreeMap<>();
        if (!to.isBefore(from)) {
            layers.forEach(layer -> layer.subMap(from, true, to, true).forEach(found::putIfAbsent));
        }
        return List.copyOf(found.values());
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate last = day;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (works(last)) {
                left--;
            }
        }
        return last;
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int)
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }

    @Override
    public LocalDate orNextWorkingDay(LocalDate day) {
        return works(day) ? day : plusWorkingDays(day, 1);
    }
}
