package org.chancery.archive.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days and times for the templates of this module, in the reader's language and by Hanoi's clock. */
@Component("fileTimes")
class FileTimes {
    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** @return {@code 09/02/2027} or {@code 9 February 2027}; empty for null */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : (vietnamese() ? DIGITS : ENGLISH).format(date);
    }

    /** @return time and day of an instant, empty for null */
    public String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var at = instant.atZone(HANOI);
        String day = day(at.toLocalDate());
        return vietnamese() ? TIME.format(at) + " ngày " + day : day + ", " + TIME.format(at);
    }

    private static boolean vietnamese() {
        return "vi".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
