package org.chancery.incoming.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.Urgency;
import org.chancery.platform.Hanoi;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Whose register a unit shares, who may handle what came there, and until when it is handed over. */
@Component
class ArrivalPlaces {

    private final Units units;
    private final WorkingCalendars calendars;

    ArrivalPlaces(Units units, WorkingCalendars calendars) {
        this.units = units;
        this.calendars = calendars;
    }

    /** @return the day on Hanoi's calendar */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Hanoi.ZONE);
    }

    /** @return when the day begins in Hanoi */
    static Instant begin(LocalDate day) {
        return day.atStartOfDay(Hanoi.ZONE).toInstant();
    }

    /** @return a mission keeps its own register; everything else shares the ministry's */
    Unit agency(String unit) {
        Unit found = units.require(unit);
        String parent = found.parentCode();
        return parent == null || found.kind().isMission() ? found : agency(parent);
    }

    /** @return every unit of the agency, the unit itself first */
    List<Unit> handlers(String unit) {
        Unit agency = agency(unit);
        return units.subtree(agency.code()).stream()
                .map(units::require)
                .filter(one -> agency(one.code()).equals(agency))
                .sorted(java.util.Comparator.comparing((Unit one) -> !one.code().equals(unit))
                        .thenComparing(Unit::code))
                .toList();
    }

    boolean handles(IncomingDocument document, String unit) {
        return handlers(document.unit()).stream().anyMatch(one -> one.code().equals(unit));
    }

    LocalizedText name(String unit) {
        return units.find(unit).map(Unit::name).orElseGet(() -> new LocalizedText(unit, unit));
    }

    List<Unit> all() {
        return units.all();
    }

    /** The same day where urgent, else at latest the next working day (Decree 30/2020/NĐ-CP, Articles 4(2)c and 23). */
    LocalDate handOverBy(String unit, LocalDate arrived, Urgency urgency) {
        Unit place = units.require(unit);
        return urgency.atOnce()
                ? arrived
                : calendars
                        .of(place.calendarPlace(), place.weekend(), Hanoi.ZONE)
                        .plusWorkingDays(arrived, 1);
    }
}
