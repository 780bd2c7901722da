package org.chancery.legacy.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.records.Takeover;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; the first that cannot be read is what speaks against it. */
final class Reading {
    private static final int LONGEST = 2000;
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,10})");
    private static final Pattern WHOLE = Pattern.compile("0*([1-9]\\d{0,10})\\s*/\\s*(\\S.{0,79})");

    private final Table.Line line;
    private @Nullable Takeover wrong;

    Reading(Table.Line line) {
        this.line = line;
    }

    /** @return the first thing that is wrong, null where everything could be read */
    @Nullable
    Takeover wrong() {
        return wrong;
    }

    String text(Column column) {
        String text = line.text(column);
        if (text.length() > LONGEST) {
            refuse(column, "too-long", Integer.toString(LONGEST));
        }
        return text;
    }

    String needed(Column column) {
        String text = text(column);
        if (text.isBlank()) {
            refuse(column, "empty");
        }
        return text;
    }

    LocalDate day(Column column) {
        LocalDate day = optionalDay(column);
        if (day == null) {
            refuse(column, "empty");
            return LocalDate.EPOCH;
        }
        return day;
    }

    /** @return null for an empty cell */
    @Nullable
    LocalDate optionalDay(Column column) {
        String text = line.text(column);
        if (text.isBlank()) {
            return null;
        }
        Matcher first = DAY_FIRST.matcher(text);
        Matcher last = YEAR_FIRST.matcher(text);
        try {
            if (first.matches()) {
                return day(first.group(3), first.group(2), first.group(1));
            }
            if (last.matches()) {
                return day(last.group(1), last.group(2), last.group(3));
            }
        } catch (DateTimeException impossible) {
            refuse(column, "no-day", text);
            return LocalDate.EPOCH;
        }
        refuse(column, "no-day", text);
        return LocalDate.EPOCH;
    }

    /** Years far from ours are slips of the pen. */
    private static LocalDate day(String year, String month, String day) {
        LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (read.getYear() < 1945 || read.getYear() > 2999) {
            throw new DateTimeException("year");
        }
        return read;
    }

    long number(Column column) {
        Matcher number = NUMBER.matcher(line.text(column));
        if (number.matches()) {
            return Long.parseLong(number.group(1));
        }
        refuse(column, "no-number", line.text(column));
        return 0;
    }

    int count(Column column, int otherwise) {
        String text = line.text(column);
        if (text.isBlank()) {
            return otherwise;
        }
        if (text.matches("\\d{1,6}")) {
            return Integer.parseInt(text);
        }
        refuse(column, "no-number", text);
        return otherwise;
    }

    /** A number with what stands behind its slash. */
    record Symbol(long number, String notation) {}

    /** @return of {@code 05/QĐ-BNG} or of two cells */
    Symbol symbol() {
        if (line.text(Column.NUMBER).isBlank() && !line.text(Column.CODE_NUMBER).isBlank()) {
            return new Symbol(number(Column.CODE_NUMBER), needed(Column.CODE_NOTATION));
        }
        Matcher whole = WHOLE.matcher(line.text(Column.NUMBER));
        if (whole.matches()) {
            return new Symbol(Long.parseLong(whole.group(1)), whole.group(2).strip());
        }
        refuse(Column.NUMBER, "no-symbol", line.text(Column.NUMBER));
        return new Symbol(0, "");
    }

    private void refuse(Column column, String reason, String... arguments) {
        if (wrong == null) {
            wrong = Takeover.refused(column.word(), reason, arguments);
        }
    }
}
