package org.chancery.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times as people read them, in the reader's language and by Hanoi's clock; templates call it {@code @times}. */
@Component
public class Times {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** @return {@code 09/02/2027} or {@code 9 February 2027}; empty for null */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : (vietnamese() ? DIGITS : ENGLISH).format(date);
    }

    /** @return the day of an instant, as {@link #day(LocalDate)}; empty for null */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, Hanoi.ZONE));
    }

    /** @return {@code 14:03 ngày 09/02/2027} or {@code 9 February 2027, 14:03}; empty for null */
    public String moment(@Nullable Instant instant) {
        return at(instant, MINUTE, "");
    }

    /** @return to the second, with the offset: {@code 14:03:09 ngày 09/02/2027 (UTC+7)}; empty for null */
    public String exact(@Nullable Instant instant) {
        return at(instant, SECOND, " (UTC+7)");
    }

    /** @return a day in digits, for registers; empty for null */
    public String digits(@Nullable LocalDate date) {
        return date == null ? "" : DIGITS.format(date);
    }

    private String at(@Nullable Instant instant, DateTimeFormatter time, String offset) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(Hanoi.ZONE);
        String day = day(at.toLocalDate());
        return (vietnamese() ? time.format(at) + " ngày " + day : day + ", " + time.format(at)) + offset;
    }

    private static boolean vietnamese() {
        return "vi".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
