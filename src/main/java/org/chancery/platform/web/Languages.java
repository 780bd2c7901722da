package org.chancery.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a page: what {@code ?lang=} asks for, kept in a cookie; else what the browser prefers; else Vietnamese. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    static final String PARAMETER = "lang";
    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> SUPPORTED = List.of(VIETNAMESE, Locale.ENGLISH);

    private final CookieLocaleResolver resolver = cookie();

    @Bean
    LocaleResolver localeResolver() {
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Switch(resolver));
    }

    private static CookieLocaleResolver cookie() {
        var resolver = new CookieLocaleResolver("chancery-lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::preferred);
        return resolver;
    }

    private static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank() || header.length() > 200) {
            return VIETNAMESE;
        }
        Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
        return found == null ? VIETNAMESE : found;
    }

    static @Nullable Locale supported(@Nullable String code) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst()
                .orElse(null);
    }

    private record Switch(LocaleResolver resolver) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            Locale asked = supported(request.getParameter(PARAMETER));
            if (asked != null) {
                resolver.setLocale(request, response, asked);
            }
            return true;
        }
    }
}
