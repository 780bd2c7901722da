package org.chancery.desk.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.Hanoi;
import org.chancery.platform.WorkingCalendars;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days, moments, money and sizes as the reader's language and the case's place write them. */
@Component
class Wording {
    private final MessageSource messages;
    private final Units units;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Wording(MessageSource messages, Units units, WorkingCalendars calendars, Clock clock) {
        this.messages = messages;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** @param key of any module */
    String text(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }

    String say(Locale locale, String key, Object... values) {
        return messages.getMessage("desk." + key, values, locale);
    }

    String day(Instant at, String unitCode, Locale locale) {
        return day(at.atZone(zone(unitCode)).toLocalDate(), locale);
    }

    String day(LocalDate day, Locale locale) {
        return pattern(locale, "dd/MM/uuuu", "d MMM uuuu").format(day);
    }

    String moment(Instant at, String unitCode, Locale locale) {
        return pattern(locale, "HH:mm, dd/MM/uuuu", "d MMM uuuu, HH:mm").format(at.atZone(zone(unitCode)));
    }

    String money(BigDecimal amount, String currency, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + "\u00a0" + currency;
    }

    String size(long bytes, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? format.format(Math.max(1, bytes / 1000)) + "\u00a0kB"
                : format.format(bytes / 1e6) + "\u00a0MB";
    }

    /** @return working days of the place from now to the due moment, negative once it has passed */
    int daysLeft(Instant dueAt, String unitCode) {
        return units.find(unitCode)
                .map(unit -> calendars.of(unit.calendarPlace(), unit.weekend(), unit.zone()))
                .map(calendar -> calendar.workingDaysBetween(calendar.dayOf(clock.instant()), calendar.dayOf(dueAt)))
                .orElse(0);
    }

    LocalDate today(String unitCode) {
        return LocalDate.ofInstant(clock.instant(), zone(unitCode));
    }

    private ZoneId zone(String unitCode) {
        return units.find(unitCode).map(Unit::zone).orElse(Hanoi.ZONE);
    }

    private static DateTimeFormatter pattern(Locale locale, String vietnamese, String english) {
        return DateTimeFormatter.ofPattern("vi".equals(locale.getLanguage()) ? vietnamese : english, locale);
    }
}
