package org.chancery.platform.internal;

import static org.chancery.jooq.platform.Tables.CALENDAR_DAY;

import java.util.List;
import org.chancery.jooq.platform.tables.records.CalendarDayRecord;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.LocalizedText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Calendar days in the database, where a ministry may add to and correct what ships. */
@Component
class CalendarStore {
    private final DSLContext sql;

    CalendarStore(DSLContext sql) {
        this.sql = sql;
    }

    List<CalendarDay> all() {
        return sql.selectFrom(CALENDAR_DAY).fetch(CalendarStore::day);
    }

    /** Adds the days that are missing; never touches one that is there. */
    void addMissing(List<CalendarDay> days) {
        var insert = sql.insertInto(
                CALENDAR_DAY,
                CALENDAR_DAY.PLACE,
                CALENDAR_DAY.DAY,
                CALENDAR_DAY.WORKING,
                CALENDAR_DAY.NAME_VI,
                CALENDAR_DAY.NAME_EN,
                CALENDAR_DAY.STATE,
                CALENDAR_DAY.SOURCE);
        for (CalendarDay day : days) {
            insert = insert.values(
                    day.place(),
                    day.day(),
                    day.working(),
                    day.name().vi(),
                    day.name().en(),
                    day.state().name(),
                    day.source());
        }
        insert.onConflictDoNothing().execute();
    }

    private static CalendarDay day(CalendarDayRecord row) {
        return new CalendarDay(
                row.getPlace(),
                row.getDay(),
                row.getWorking(),
                new LocalizedText(row.getNameVi(), row.getNameEn()),
                CalendarDay.State.valueOf(row.getState()),
                row.getSource());
    }
}
