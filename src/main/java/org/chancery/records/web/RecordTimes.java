package org.chancery.records.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times for the templates of this module, in the reader's language and by Hanoi's clock. */
@Component("recordTimes")
class RecordTimes {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @return {@code 09/02/2027} or {@code 9 February 2027}; empty for null */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : (vietnamese() ? DAY : english("d MMMM yyyy")).format(date);
    }

    /** @return the day of an instant, empty for null */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, HANOI));
    }

    /** @return day, time and offset of an instant, empty for null */
    public String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var at = instant.atZone(HANOI);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss");
        return vietnamese()
                ? time.format(at) + " ngày " + DAY.format(at) + " (UTC+7)"
                : day(instant) + ", " + time.format(at) + " (UTC+7)";
    }

    /** @return day as digits for registers */
    public String digits(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static boolean vietnamese() {
        return "vi".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
