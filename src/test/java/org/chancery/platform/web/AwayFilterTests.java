package org.chancery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

class AwayFilterTests {
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/applications");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aProgramIsToldToComeAgainWhereTheDatabaseIsAway() throws Exception {
        filter((asked, answer) -> {
            throw new ServletException(new DataAccessResourceFailureException(
                    "killed", new SQLException("terminating connection", "57P01")));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"code\":\"platform.away\"")
                .doesNotContain("terminating");
    }

    @Test
    void aPersonGetsThePageOfErrorsWithoutBeingLookedUp() throws Exception {
        request.setRequestURI("/track");
        filter((asked, answer) -> {
            throw new CannotCreateTransactionException("no", new SQLTransientConnectionException("no connection"));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getForwardedUrl()).isEqualTo("/error");
    }

    @Test
    void aFaultOfTheProgramIsNotCalledAnAbsence() {
        assertThatThrownBy(() -> filter((asked, answer) -> {
                    throw new ServletException(new SQLException("duplicate key", "23505"));
                }))
                .isInstanceOf(ServletException.class);
    }

    private void filter(FilterChain chain) throws Exception {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        new AwayFilter(new EarlyAnswers(
                        new FaultTexts(messages), JsonMapper.builder().build()))
                .doFilter(request, response, chain);
    }
}
