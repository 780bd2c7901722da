package org.chancery.clearance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments in Hanoi, in the reader's language. */
@Component
class ClearanceTimes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** @return a day in digits */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** @return minute and day */
    public String moment(Instant at) {
        boolean vietnamese = "vi".equals(LocaleContextHolder.getLocale().getLanguage());
        return (vietnamese ? VIETNAMESE : ENGLISH).format(at.atZone(HANOI));
    }
}
