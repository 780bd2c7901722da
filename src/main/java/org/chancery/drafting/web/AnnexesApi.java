package org.chancery.drafting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.DraftAnnex;
import org.chancery.drafting.DraftAnnexes;
import org.chancery.drafting.DraftId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Annexes in files of their own for officials' programs. */
@RestController
@RequestMapping("/api/desk/drafts/{id}/annexes")
@Tag(
        name = "Annexes",
        description = "Annexes of a draft in files of their own; they come and go while the draft is with its drafter")
class AnnexesApi {
    private final DraftAnnexes annexes;

    AnnexesApi(DraftAnnexes annexes) {
        this.annexes = annexes;
    }

    /** A file that {@code POST /api/desk/drafts/files} took from the same person. */
    record Brought(@NotNull UUID file) {}

    @GetMapping
    @Operation(summary = "Its annexes, in order; whoever reads the draft")
    List<DraftAnnex> of(@PathVariable UUID id) {
        return annexes.of(new DraftId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an annex; its drafter. Answers with all of them")
    List<DraftAnnex> add(
            @PathVariable UUID id,
            @Parameter(description = "Unique for this command, such as a UUID")
                    @RequestHeader(name = "Idempotency-Key", defaultValue = "")
                    String key,
            @RequestBody @Valid Brought brought) {
        annexes.add(new DraftId(id), brought.file(), key);
        return of(id);
    }

    @DeleteMapping("/{ordinal}")
    @Operation(
            summary =
                    "Take an annex away again; its drafter. One that is gone stays so. Answers with those that are left")
    List<DraftAnnex> remove(@PathVariable UUID id, @PathVariable int ordinal) {
        annexes.remove(new DraftId(id), ordinal);
        return of(id);
    }

    @GetMapping(path = "/{ordinal}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF of an annex as it stands: signed for the agency once the document is issued")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, @PathVariable int ordinal) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(annexes.content(new DraftId(id), ordinal)));
    }
}
