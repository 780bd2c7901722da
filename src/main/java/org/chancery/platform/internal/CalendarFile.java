package org.chancery.platform.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.CalendarDay;
import org.chancery.platform.LocalizedText;
import org.springframework.core.io.ClassPathResource;

/** The days that ship with the program: {@code calendars/days.csv}. */
final class CalendarFile {
    private static final int COLUMNS = 7;

    private CalendarFile() {}

    static List<CalendarDay> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("calendars/days.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(CalendarFile::day).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CalendarDay day(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("calendars/days.csv: " + line);
        }
        return new CalendarDay(
                cells[0],
                LocalDate.parse(cells[1]),
                cells[2].equals("on"),
                new LocalizedText(cells[4], cells[5]),
                CalendarDay.State.valueOf(cells[3]),
                cells[6]);
    }
}
