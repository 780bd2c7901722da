package org.chancery.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Says that the service is away for a moment, and when to come again, where a request failed because the database is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AwayFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(AwayFilter.class);
    private static final String COME_AGAIN = "3";
    private final FaultTexts texts;
    private final JsonMapper json;

    AwayFilter(FaultTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | DataAccessException | TransactionException failure) {
            if (response.isCommitted() || !isAway(failure)) {
                throw failure;
            }
            log.warn("{} failed, the database is away: {}", request.getRequestURI(), failure.getMessage());
            answer(request, response);
        }
    }

    /** Classes 08 (connection) and 57 (the server stops, starts or was killed) of SQL, or no connection in time. */
    static boolean isAway(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Object reference = request.getAttribute(CorrelationFilter.KEY);
        response.reset();
        response.setHeader(CorrelationFilter.HEADER, String.valueOf(reference));
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        if (request.getRequestURI().startsWith("/api/")) {
            problem(request, response);
        } else {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(new Stranger(request), response);
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Fault away = new Fault(PlatformFault.AWAY);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        String code = away.code().code();
        response.getWriter()
                .write(json.writeValueAsString(json.createObjectNode()
                        .put("type", "urn:chancery:problem:" + code)
                        .put("status", away.code().status().value())
                        .put("detail", texts.sentence(away, request.getLocale()))
                        .put("code", code)
                        .put("reference", String.valueOf(request.getAttribute(CorrelationFilter.KEY)))));
    }
}
