package org.chancery.incoming.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, and which fields cannot be read; errors are message keys by field. */
final class Typed {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private final Map<String, String> form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Typed(Map<String, String> form) {
        this.form = form;
    }

    Map<String, String> errors() {
        return errors;
    }

    void refuse(String field, String key) {
        errors.putIfAbsent(field, key);
    }

    String text(String field) {
        return form.getOrDefault(field, "").strip();
    }

    String needed(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            refuse(field, "incoming.error." + field);
        }
        return text;
    }

    /** @return the day of three fields, null where all are empty or they are no day */
    @Nullable
    LocalDate day(String field) {
        String day = text(field + "-day");
        String month = text(field + "-month");
        String year = text(field + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException noDay) {
            refuse(field, "incoming.error.day");
            return null;
        }
    }

    /** @return the day of three fields; any day where it is missing, which is then an error */
    LocalDate neededDay(String field) {
        LocalDate day = day(field);
        if (day == null) {
            refuse(field, "incoming.error." + field);
            return LocalDate.EPOCH;
        }
        return day;
    }

    @Nullable
    LocalTime time(String field) {
        try {
            return text(field).isEmpty() ? null : LocalTime.parse(text(field), TIME);
        } catch (DateTimeParseException noTime) {
            refuse(field, "incoming.error.time");
            return null;
        }
    }
}
