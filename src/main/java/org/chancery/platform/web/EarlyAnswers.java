package org.chancery.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chancery.platform.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what went wrong before a request came as far as any controller: as a page to people, as a problem to programs. */
@Component
class EarlyAnswers {
    private final FaultTexts texts;
    private final JsonMapper json;

    EarlyAnswers(FaultTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    void give(Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = fault.code().status().value();
        response.setHeader(CorrelationFilter.HEADER, String.valueOf(request.getAttribute(CorrelationFilter.KEY)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(status);
        if (request.getRequestURI().startsWith("/api/")) {
            problem(fault, request, response);
        } else {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            request.getRequestDispatcher("/error").forward(new Stranger(request), response);
        }
    }

    private void problem(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        String code = fault.code().code();
        response.getWriter()
                .write(json.writeValueAsString(json.createObjectNode()
                        .put("type", "urn:chancery:problem:" + code)
                        .put("status", fault.code().status().value())
                        .put("detail", texts.sentence(fault, request.getLocale()))
                        .put("code", code)
                        .put("reference", String.valueOf(request.getAttribute(CorrelationFilter.KEY)))));
    }
}
