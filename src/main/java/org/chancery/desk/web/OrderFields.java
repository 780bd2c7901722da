package org.chancery.desk.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chancery.casework.CaseAction;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one action's form. Their names begin with the action's slug, because all forms stand on one page. A field that does not
 * fit is noted, and a harmless stand-in is returned, which is never used.
 */
final class OrderFields {
    private static final int LONGEST = 2000;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private final String prefix;
    private final Map<String, String> form;
    private final Map<String, String> errors = new LinkedHashMap<>();

    OrderFields(CaseAction action, Map<String, String> form) {
        this.prefix = action.slug() + "-";
        this.form = form;
    }

    Map<String, String> errors() {
        return errors;
    }

    String raw(String name) {
        return form.getOrDefault(prefix + name, "").strip();
    }

    void refuse(String name, String key) {
        errors.putIfAbsent(prefix + name, key);
    }

    /** @return a text that must be there */
    String text(String name) {
        String text = raw(name);
        if (text.isEmpty()) {
            refuse(name, "error." + prefix + name);
        }
        return bounded(name, text);
    }

    /** @return a text that may be left out */
    @Nullable
    String optional(String name) {
        String text = raw(name);
        return text.isEmpty() ? null : bounded(name, text);
    }

    private String bounded(String name, String text) {
        if (text.length() > LONGEST) {
            refuse(name, "error.too-long");
        }
        return text;
    }

    BigDecimal amount(String name) {
        String typed = raw(name).replaceAll("[\\s\u00a0]", "").replace(',', '.');
        if (!AMOUNT.matcher(typed).matches()) {
            refuse(name, "error.amount");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(typed);
    }

    LocalDate date(String name) {
        String day = raw(name + "-day");
        String month = raw(name + "-month");
        String year = raw(name + "-year");
        if (Stream.of(day, month, year).allMatch(part -> NUMBER.matcher(part).matches())) {
            try {
                return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            } catch (DateTimeException impossible) {
                refuse(name, "error.date");
                return LocalDate.EPOCH;
            }
        }
        refuse(name, "error.date");
        return LocalDate.EPOCH;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E standIn) {
        for (E constant : type.getEnumConstants()) {
            if (ListState.slug(constant).equals(raw(name))) {
                return constant;
            }
        }
        refuse(name, "error." + prefix + name);
        return standIn;
    }

    UUID id(String name) {
        try {
            return UUID.fromString(raw(name));
        } catch (IllegalArgumentException unreadable) {
            refuse(name, "error." + prefix + name);
            return new UUID(0, 0);
        }
    }
}
