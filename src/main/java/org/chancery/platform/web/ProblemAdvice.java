package org.chancery.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

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
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<String> pointers = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> "#/" + error.getField().replace('.', '/'))
                .distinct()
                .sorted()
                .toList();
        return refused("platform.fault.fields", pointers, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<String> pointers =
                unreadable.getCause() instanceof JacksonException json ? List.of(pointer(json)) : List.of();
        return refused("platform.fault.unreadable", pointers, headers, status, request);
    }

    /** Where in the body it went wrong, as a JSON pointer (RFC 6901); {@code #} is the whole. */
    private static String pointer(JacksonException json) {
        return json.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining("", "#", ""));
    }

    private ResponseEntity<Object> refused(
            String code, List<String> pointers, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, texts.sentence(code, request.getLocale(), String.join(", ", pointers)));
        problem.setType(URI.create("urn:chancery:problem:" + code.replace(".fault", "")));
        problem.setProperty("code", code.replace(".fault", ""));
        problem.setProperty(
                "errors",
                pointers.stream().map(pointer -> Map.of("pointer", pointer)).toList());
        return createResponseEntity(problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty(
                    "reference", request.getAttribute(CorrelationFilter.KEY, RequestAttributes.SCOPE_REQUEST));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
