package org.chancery.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.InvalidApplication;
import org.chancery.casework.Submission;
import org.chancery.platform.RateLimits;
import org.chancery.procedures.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Applying, for programs. */
@RestController
@RequestMapping("/api/applications")
@Tag(name = "Applications", description = "Apply for what a procedure gives; no account needed")
class ApplicationsApi {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 3000;
    private final Applications applications;
    private final Forms forms;
    private final RateLimits limits;
    private final MessageSource messages;

    ApplicationsApi(Applications applications, Forms forms, RateLimits limits, MessageSource messages) {
        this.applications = applications;
        this.forms = forms;
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * An application.
     *
     * @param procedure code of the procedure
     * @param mission code of the receiving mission or unit
     * @param answers as {@code GET /api/procedures/{code}/form} says
     * @param documents slot to upload id
     * @param language {@code vi} or {@code en}, in which the applicant is written to; null is Vietnamese
     */
    record Body(
            @NotBlank String procedure,
            @NotBlank String mission,
            @NotNull ObjectNode answers,
            @Nullable Map<String, UUID> documents,
            @Nullable @Pattern(regexp = "vi|en") String language) {}

    /**
     * Proof that the application arrived.
     *
     * @param secret the key to the case: keep it, it is shown here only
     */
    record Receipt(
            CaseCode code, String secret, CaseStatus status, Instant receivedAt, String track, boolean repeated) {}

    /** One answer to put right. */
    record FieldError(String path, String page, String code, String message) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Apply: answers by the procedure's form, papers by the ids of their uploads",
            description = "A repetition with the same Idempotency-Key and body acts once and gives the same answer.")
    ResponseEntity<Receipt> apply(
            @Parameter(description = "Unique for this application, such as a UUID")
                    @RequestHeader(name = "Idempotency-Key", defaultValue = "")
                    String key,
            @RequestBody @Valid Body body,
            HttpServletRequest request) {
        limits.count("api-apply/" + request.getRemoteAddr(), MOST, WINDOW);
        Map<String, UUID> documents = body.documents();
        String language = body.language();
        Submission submission = applications.apply(
                new ApplicationOrder(
                        body.procedure(),
                        body.mission(),
                        body.answers(),
                        documents == null ? Map.of() : documents,
                        Locale.of(language == null ? "vi" : language)),
                key);
        String track = "/api/cases/" + submission.code();
        return ResponseEntity.created(URI.create(track))
                .header("Cache-Control", "no-store")
                .body(new Receipt(
                        submission.code(),
                        submission.secret(),
                        CaseStatus.NEW,
                        submission.submittedAt(),
                        track,
                        submission.repeated()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidApplication invalid, HttpServletRequest request, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setType(URI.create("urn:chancery:problem:" + invalid.code().code()));
        problem.setTitle(messages.getMessage(
                invalid.code().messageKey(), invalid.arguments().toArray(), locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", invalid.code().code());
        problem.setProperty("errors", errors(invalid, locale));
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<FieldError> errors(InvalidApplication invalid, Locale locale) {
        return invalid.errors().stream()
                .map(error ->
                        new FieldError(error.path(), error.pageId(), error.messageKey(), forms.message(error, locale)))
                .toList();
    }
}
