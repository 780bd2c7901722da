package org.chancery.casework.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chancery.platform.Hanoi;
import org.chancery.platform.PlatformSettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments and sizes as templates show them: {@code @caseFormat.moment(at)}. Moments are those of Hà Nội, whose date the code bears. */
@Component("caseFormat")
class CaseFormat {
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("HH:mm, dd/MM/uuuu", Locale.of("vi"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final long MEGABYTE = 1_000_000;
    private static final long KILOBYTE = 1000;

    private final PlatformSettings settings;

    CaseFormat(PlatformSettings settings) {
        this.settings = settings;
    }

    /** @return the full address of a page of this installation */
    public String link(String path) {
        return settings.publicUrl() + path;
    }

    /** @return date and time with the zone */
    public String moment(Instant at) {
        DateTimeFormatter format = LocaleContextHolder.getLocale().getLanguage().equals("vi") ? VI : EN;
        return format.format(at.atZone(Hanoi.ZONE)) + " (UTC+7)";
    }

    /** @return such as {@code 1.2 MB} */
    public String size(long bytes) {
        Locale locale = LocaleContextHolder.getLocale();
        return bytes >= MEGABYTE
                ? String.format(locale, "%.1f MB", (double) bytes / MEGABYTE)
                : String.format(locale, "%d kB", Math.max(1, bytes / KILOBYTE));
    }
}
