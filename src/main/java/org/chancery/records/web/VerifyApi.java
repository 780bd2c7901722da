package org.chancery.records.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.RateLimits;
import org.chancery.records.LedgerEvidence;
import org.chancery.records.Proofs;
import org.chancery.records.RecordsError;
import org.chancery.records.VerificationReport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Verification for programs. */
@RestController
@RequestMapping(path = "/api/verify", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Verification", description = "Whether a document was issued here, is unchanged, and stands; open to all")
class VerifyApi {
    private final Proofs proofs;
    private final LedgerEvidence ledger;
    private final RateLimits limits;

    VerifyApi(Proofs proofs, LedgerEvidence ledger, RateLimits limits) {
        this.proofs = proofs;
        this.ledger = ledger;
        this.limits = limits;
    }

    @GetMapping("/{code}")
    @Operation(summary = "What was issued under a verification code; nothing of the person it is about")
    VerificationReport byCode(@PathVariable String code) {
        limits.count("verify-code/" + CurrentActor.get().origin(), 60, Duration.ofMinutes(1));
        return proofs.byCode(code).orElseThrow(() -> new Fault(RecordsError.CODE_NOT_FOUND));
    }

    @GetMapping(path = "/{code}/ledger", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Proof that the issue stands in the signed ledger (C2SP tlog-proof)",
            description = "To be checked without us, with the key at /ledger/key")
    ResponseEntity<String> ledger(@PathVariable String code) {
        limits.count("verify-code/" + CurrentActor.get().origin(), 60, Duration.ofMinutes(1));
        String proof = ledger.ofIssue(code).orElseThrow(() -> new Fault(RecordsError.CODE_NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.tlog-proof\"")
                .contentType(MediaType.parseMediaType("text/plain; charset=UTF-8"))
                .body(proof);
    }

    @PostMapping(consumes = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "Examine a PDF of at most 50 MB, which is not kept",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE)))
    VerificationReport byFile(HttpServletRequest request) throws IOException {
        limits.count("verify-file/" + CurrentActor.get().origin(), 20, Duration.ofMinutes(1));
        return proofs.examine(request.getInputStream());
    }

    @PostMapping(
            path = "/report",
            consumes = MediaType.APPLICATION_PDF_VALUE,
            produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(
            summary = "Validation report for experts (ETSI TS 119 102-2) on a PDF of at most 50 MB, which is not kept",
            description = "No content where the file has no signature or cannot be read",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @io.swagger.v3.oas.annotations.media.Content(
                                            mediaType = MediaType.APPLICATION_PDF_VALUE)))
    ResponseEntity<byte[]> report(HttpServletRequest request) throws IOException {
        limits.count("verify-file/" + CurrentActor.get().origin(), 20, Duration.ofMinutes(1));
        return proofs.expertReport(request.getInputStream())
                .map(ExpertReport::download)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
