package org.chancery.records.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.chancery.platform.Hanoi;

/** Days and date lines of official documents, which follow Hanoi's clock. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Dates() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Hanoi.ZONE);
    }

    /** Writes {@code ngày 09 tháng 02 năm 2027}: of the months only the first two are padded. */
    static String line(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month < 3 ? "0" + month : Integer.toString(month), date.getYear());
    }

    static String line(String place, LocalDate date) {
        return place + ", " + line(date);
    }

    /** Writes {@code 09/02/2027}. */
    static String numeric(LocalDate date) {
        return DAY.format(date);
    }

    /** The text at the top right of an annex in a file of its own: Appendix I, Part I, III.1.d. */
    static String annexLine(String number, Instant signedAt) {
        ZonedDateTime at = signedAt.atZone(Hanoi.ZONE).truncatedTo(ChronoUnit.SECONDS);
        return "Số: %s; %s; %s %s"
                .formatted(
                        number,
                        DAY.format(at),
                        DateTimeFormatter.ISO_LOCAL_TIME.format(at.toLocalTime()),
                        at.getOffset().getId());
    }
}
