package org.chancery.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.NavEntry;
import org.chancery.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout needs to know on every page. A bean named {@code chrome} rather than model attributes, because the
 * model's advice does not run for pages of errors.
 */
@Component("chrome")
class PageChrome {
    private final PlatformSettings platform;
    private final BrandSettings brand;
    private final List<NavEntry> entries;

    PageChrome(PlatformSettings platform, BrandSettings brand, List<NavEntry> entries) {
        this.platform = platform;
        this.brand = brand;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    /** @return whether the loud banner must show */
    public boolean demo() {
        return platform.isDemo();
    }

    /** @return the person signed in, or null */
    public @Nullable Viewer viewer() {
        Actor actor = CurrentActor.get();
        return actor.isSignedIn() ? new Viewer(actor.name(), actor.isOfficial()) : null;
    }

    /** @return the ministry's name, or null for Chancery's own wordmark */
    public @Nullable String ministry() {
        return brand.name(LocaleContextHolder.getLocale());
    }

    /** @return the name that ends every title */
    public String siteName() {
        String ministry = ministry();
        return ministry == null ? "Chancery" : ministry;
    }

    /** @return the crest's address, or null for Chancery's own mark */
    public @Nullable String crest() {
        return brand.crest();
    }

    /** @return whether the brand's own sheet must be loaded */
    public boolean recoloured() {
        return brand.recoloured();
    }

    /** @return navigation of {@code PUBLIC}, {@code DESK} or {@code FOOT}, in order */
    public List<Entry> nav(String area) {
        String path = path();
        List<NavEntry> inArea = entries.stream()
                .filter(entry -> entry.area() == NavEntry.Area.valueOf(area)
                        && entry.shown().getAsBoolean())
                .toList();
        int nearest = inArea.stream()
                .filter(entry -> entry.covers(path))
                .mapToInt(entry -> entry.href().length())
                .max()
                .orElse(0);
        return inArea.stream()
                .map(entry -> new Entry(
                        entry.href(),
                        entry.messageKey(),
                        entry.icon(),
                        entry.covers(path) && entry.href().length() == nearest))
                .toList();
    }

    /** @return this page in each language */
    public List<Language> languages() {
        String now = LocaleContextHolder.getLocale().getLanguage();
        return Languages.SUPPORTED.stream().map(locale -> language(locale, now)).toList();
    }

    private Language language(Locale locale, String now) {
        String code = locale.getLanguage();
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(path());
        HttpServletRequest request = request();
        if (request != null
                && request.getQueryString() != null
                && request.getDispatcherType().name().equals("REQUEST")) {
            here.query(request.getQueryString());
        }
        String href =
                here.replaceQueryParam(Languages.PARAMETER, code).build(true).toUriString();
        return new Language(code, locale.getDisplayLanguage(locale), href, code.equals(now));
    }

    private static String path() {
        HttpServletRequest request = request();
        if (request == null) {
            return "/";
        }
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    /** Somebody signed in, as pages show them. */
    public record Viewer(String name, boolean official) {}

    /** A link of the navigation. */
    public record Entry(String href, String messageKey, String icon, boolean current) {}

    /** The same page in a language. */
    public record Language(String code, String name, String href, boolean current) {}
}
