package org.chancery.records.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.Fault;
import org.chancery.records.Copies;
import org.chancery.records.Copy;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.chancery.signing.CopyForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies of issued documents for officials' programs. */
@RestController
@RequestMapping("/api/desk/documents/{id}/copies")
@Tag(
        name = "Copies",
        description =
                "Electronic copies and extracts (SY, SL, TrS): signed by the agency, numbered in one series, registered")
class CopiesApi {
    private final Records records;
    private final Copies copies;

    CopiesApi(Records records, Copies copies) {
        this.records = records;
        this.copies = copies;
    }

    /**
     * A copy to make.
     *
     * @param pages of an extract, such as {@code 1, 3-5}; left out for other forms
     */
    record Order(@NotNull CopyForm form, @Nullable String pages) {}

    @GetMapping
    @Operation(summary = "Copies of an issued document that one may see, the newest first")
    List<Copy> of(@PathVariable UUID id) {
        if (records.find(new DocumentId(id)).isEmpty()) {
            throw new Fault(RecordsError.NOT_FOUND);
        }
        return copies.of(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a copy or an extract of an issued document; a clerk of its unit")
    Copy make(
            @PathVariable UUID id,
            @Parameter(description = "Unique for this command, such as a UUID")
                    @RequestHeader(name = "Idempotency-Key", defaultValue = "")
                    String key,
            @RequestBody @Valid Order order) {
        String pages = order.pages();
        return copies.ofIssued(new DocumentId(id), order.form(), pages == null ? "" : pages, key);
    }

    @GetMapping(path = "/{copy}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF of a copy")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, @PathVariable UUID copy) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(copies.content(id, copy)));
    }
}
