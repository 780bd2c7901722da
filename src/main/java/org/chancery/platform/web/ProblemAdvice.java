package org.chancery.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.chancery.platform.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells programs what went wrong as problem details (RFC 9457), with a stable code and the request's reference. */
@Order(1)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private final FaultTexts texts;

    ProblemAdvice(FaultTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Fault fault, Locale locale, HttpServletRequest request) {
        log.info("{} refused: {}", request.getRequestURI(), fault.code().code());
        ProblemDetail problem = ProblemDetail.forStatus(fault.code().status());
        problem.setType(URI.create("urn:chancery:problem:" + fault.code().code()));
        problem.setDetail(texts.sentence(fault, locale));
        problem.setProperty("code", fault.code().code());
        problem.setProperty("reference", request.getAttribute(CorrelationFilter.KEY));
        return ResponseEntity.status(fault.code().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty(
                    "reference", request.getAttribute(CorrelationFilter.KEY, RequestAttributes.SCOPE_REQUEST));
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, headers, status);
    }
}
