package org.chancery.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away forms whose files are together larger than any form may be, before anything reads them.
 *
 * <p>The server itself would fail while it looks for the form's safety code, and tell the person something else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TooLargeFilter extends OncePerRequestFilter {
    private final EarlyAnswers answers;
    private final MultipartProperties limits;

    TooLargeFilter(EarlyAnswers answers, MultipartProperties limits) {
        this.answers = answers;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && request.getContentLengthLong() > limits.getMaxRequestSize().toBytes()) {
            answers.give(new Fault(PlatformFault.FILE_TOO_LARGE), new Unread(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The request without its body: nothing of what was sent may be read any more. */
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
