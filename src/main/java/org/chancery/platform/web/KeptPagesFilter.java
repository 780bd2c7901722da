package org.chancery.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.chancery.platform.PublicPage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every {@link PublicPage} again for a few seconds to whoever is not signed in, so that a rush on the portal (a crisis,
 * a newscast) does not reach the database. What sets a cookie, failed, or has a query is never kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class KeptPagesFilter extends OncePerRequestFilter implements WebMvcConfigurer {
    private static final String PUBLIC = KeptPagesFilter.class.getName();
    private static final long MEMORY = 32L << 20;
    private static final String SESSION = "chancery";

    private final Cache<Key, KeptPage> pages;
    private final LocaleResolver languages;

    KeptPagesFilter(PageSettings settings, LocaleResolver languages) {
        this.languages = languages;
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(settings.keep())
                .maximumWeight(MEMORY)
                .weigher((Key key, KeptPage page) -> page.weight())
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Marker());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getQueryString() != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.RANGE) != null
                || hasSession(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Key key = new Key(request.getRequestURI(), languages.resolveLocale(request), request.isSecure());
        KeptPage kept = pages.getIfPresent(key);
        if (kept != null) {
            kept.give(request, response);
            return;
        }
        var watched = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, watched);
        if (request.getAttribute(PUBLIC) != null
                && watched.getStatus() == HttpStatus.OK.value()
                && watched.getHeader(HttpHeaders.SET_COOKIE) == null) {
            pages.put(key, KeptPage.of(watched));
        }
        watched.copyBodyToResponse();
    }

    private static boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(SESSION)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Secure connections get one header more. */
    private record Key(String path, Locale language, boolean secure) {}

    /** Notes that the method which answers is a public page's. */
    private static final class Marker implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(PublicPage.class)) {
                request.setAttribute(PUBLIC, Boolean.TRUE);
            }
            return true;
        }
    }
}
