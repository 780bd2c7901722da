package org.chancery.platform.web;

import jakarta.servlet.FilterChain;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says that the service is away for a moment, and when to come again, where a request failed because the database is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AwayFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(AwayFilter.class);
    private static final String COME_AGAIN = "3";
    private final EarlyAnswers answers;

    AwayFilter(EarlyAnswers answers) {
        this.answers = answers;
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
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN);
            answers.give(new Fault(PlatformFault.AWAY), request, response);
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
}
