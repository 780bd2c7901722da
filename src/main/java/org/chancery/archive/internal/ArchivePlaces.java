package org.chancery.archive.internal;

import java.util.List;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Hanoi;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.WorkingCalendar;
import org.chancery.platform.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Whose archive a unit's files go to, what it is called, which days it works. */
@Component
class ArchivePlaces {
    private final Units units;
    private final WorkingCalendars calendars;

    ArchivePlaces(Units units, WorkingCalendars calendars) {
        this.units = units;
        this.calendars = calendars;
    }

    /** @return a mission keeps its own archive; everything else shares the ministry's */
    String agency(String unit) {
        Unit found = units.require(unit);
        String parent = found.parentCode();
        return parent == null || found.kind().isMission() ? found.code() : agency(parent);
    }

    /** @return codes of all units whose files go to an agency's archive */
    List<String> members(String agency) {
        return units.subtree(agency).stream()
                .filter(unit -> agency(unit).equals(agency))
                .toList();
    }

    LocalizedText name(String unit) {
        return units.find(unit).map(Unit::name).orElseGet(() -> new LocalizedText(unit, unit));
    }

    WorkingCalendar calendar(String unit) {
        Unit place = units.require(unit);
        return calendars.of(place.calendarPlace(), place.weekend(), Hanoi.ZONE);
    }
}
