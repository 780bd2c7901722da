package org.chancery.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseOutcome;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.MoneyView;
import org.chancery.casework.TrackedCase;
import org.chancery.casework.Tracking;
import org.chancery.platform.Fault;
import org.chancery.platform.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The applicant's side of a case, for programs. */
@RestController
@RequestMapping("/api/cases/{code}")
@Tag(name = "Cases", description = "One's own case, by its code and its secret in the header X-Case-Secret")
class CasesApi {
    private static final String HEADER = "X-Case-Secret";
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 60;

    private final Tracking tracking;
    private final CaseQueries queries;
    private final RateLimits limits;

    CasesApi(Tracking tracking, CaseQueries queries, RateLimits limits) {
        this.tracking = tracking;
        this.queries = queries;
        this.limits = limits;
    }

    /** The answer to a request for papers: what was asked for to upload id, and a text. */
    record Supplement(
            @Nullable Map<String, UUID> documents, @Nullable String text) {}

    /** Why an application is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    @GetMapping
    @Operation(summary = "How the case stands: status, clock, money, what has happened, what can be done")
    TrackedCase track(
            @PathVariable String code,
            @RequestHeader(name = HEADER, required = false) @Nullable String header,
            @RequestParam(required = false) @Nullable String secret,
            HttpServletRequest request) {
        return guarded(request, code, parsed -> tracking.track(parsed, either(header, secret)));
    }

    @PostMapping("/supplements")
    @Operation(summary = "Answer the request for papers")
    CaseOutcome supplement(
            @PathVariable String code,
            @RequestHeader(name = HEADER, required = false) @Nullable String secret,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Supplement body,
            HttpServletRequest request) {
        Map<String, UUID> documents = body.documents();
        String text = body.text();
        return guarded(
                request,
                code,
                parsed -> tracking.answerSupplement(
                        parsed, secret, documents == null ? Map.of() : documents, text == null ? "" : text, key));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Withdraw the application")
    CaseOutcome withdraw(
            @PathVariable String code,
            @RequestHeader(name = HEADER, required = false) @Nullable String secret,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody Withdrawal body,
            HttpServletRequest request) {
        String reason = body.reason();
        return guarded(request, code, parsed -> tracking.withdraw(parsed, secret, reason == null ? "" : reason, key));
    }

    @GetMapping("/receipt")
    @Operation(summary = "The receipt of the payment")
    MoneyView.Receipt receipt(
            @PathVariable String code,
            @RequestHeader(name = HEADER, required = false) @Nullable String header,
            @RequestParam(required = false) @Nullable String secret,
            HttpServletRequest request) {
        MoneyView.Receipt receipt = track(code, header, secret, request).money().receipt();
        if (receipt == null) {
            throw new Fault(CaseworkError.NOT_FOUND);
        }
        return receipt;
    }

    @GetMapping("/result")
    @Operation(summary = "The signed and sealed result as PDF")
    ResponseEntity<InputStreamResource> result(
            @PathVariable String code,
            @RequestHeader(name = HEADER, required = false) @Nullable String header,
            @RequestParam(required = false) @Nullable String secret,
            HttpServletRequest request) {
        CaseFile file = guarded(request, code, parsed -> tracking.result(parsed, either(header, secret)));
        return Download.attachment(file, queries.open(file));
    }

    private static @Nullable String either(@Nullable String header, @Nullable String parameter) {
        return header == null ? parameter : header;
    }

    /** Counts what does not fit, so that nobody tries secrets one after the other. */
    private <T> T guarded(HttpServletRequest request, String code, Function<CaseCode, T> work) {
        try {
            return work.apply(CaseCode.parse(code).orElseThrow(() -> new Fault(CaseworkError.CODE_OR_SECRET_WRONG)));
        } catch (Fault fault) {
            if (fault.code() == CaseworkError.CODE_OR_SECRET_WRONG) {
                limits.count("api-track/" + request.getRemoteAddr(), MOST_TRIES, WINDOW);
            }
            throw fault;
        }
    }
}
