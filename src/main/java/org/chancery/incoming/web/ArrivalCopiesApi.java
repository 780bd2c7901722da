package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.chancery.records.Copies;
import org.chancery.records.Copy;
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

/** Copies of what came in, scanned paper among it, for officials' programs. */
@RestController
@RequestMapping("/api/desk/incoming/{id}/copies")
@Tag(name = "Copies")
class ArrivalCopiesApi {
    private final ArrivalCopying copying;
    private final Copies copies;

    ArrivalCopiesApi(ArrivalCopying copying, Copies copies) {
        this.copying = copying;
        this.copies = copies;
    }

    /**
     * A copy to make.
     *
     * @param pages of an extract, such as {@code 1, 3-5}; left out for other forms
     * @param digitised whether the document is paper that was scanned here; left out where it is not
     */
    record Order(
            @NotNull CopyForm form,
            @Nullable String pages,
            @Nullable Boolean digitised) {}

    @GetMapping
    @Operation(summary = "Copies of an incoming document that one may see, the newest first")
    List<Copy> of(@PathVariable UUID id) {
        return copies.of(copying.require(id).id().value());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a copy or an extract of an incoming document; a clerk of its unit")
    Copy make(
            @PathVariable UUID id,
            @Parameter(description = "Unique for this command, such as a UUID")
                    @RequestHeader(name = "Idempotency-Key", defaultValue = "")
                    String key,
            @RequestBody @Valid Order order) {
        String pages = order.pages();
        return copying.make(id, order.form(), pages == null ? "" : pages, Boolean.TRUE.equals(order.digitised()), key);
    }

    @GetMapping(path = "/{copy}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF of a copy of an incoming document")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, @PathVariable UUID copy) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(copies.content(id, copy)));
    }
}
