package org.chancery.casework.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.WorkingCalendar;
import org.chancery.platform.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Units with their calendars. */
@Component
class Places {
    private final Units units;
    private final WorkingCalendars calendars;
    private final Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();

    Places(Units units, WorkingCalendars calendars) {
        this.units = units;
        this.calendars = calendars;
    }

    Unit unit(String code) {
        return units.require(code);
    }

    WorkingCalendar calendar(String code) {
        return known.computeIfAbsent(code, ignored -> {
            Unit unit = units.require(code);
            return calendars.of(unit.calendarPlace(), unit.weekend(), unit.zone());
        });
    }
}
