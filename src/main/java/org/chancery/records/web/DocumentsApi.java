package org.chancery.records.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.Records.Awaiting;
import org.chancery.records.RecordsError;
import org.chancery.records.ResultRef;
import org.chancery.records.SignOrder;
import org.chancery.records.Succession;
import org.chancery.records.Successions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Outgoing documents for officials' programs. */
@RestController
@RequestMapping(path = "/api/desk/documents")
@Tag(name = "Outgoing documents", description = "Sign, number, seal, revoke; in this order and by the role of each")
class DocumentsApi {
    private final Records records;
    private final Successions successions;

    DocumentsApi(Records records, Successions successions) {
        this.records = records;
        this.successions = successions;
    }

    /**
     * Why something is withdrawn.
     *
     * @param reason shown to whoever verifies the document
     */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Operation(summary = "Documents that wait, or are done")
    Slice<DocumentView> list(
            @RequestParam(defaultValue = "MINE") Awaiting show, @RequestParam(defaultValue = "1") int page) {
        return records.awaiting(show, page);
    }

    @GetMapping(params = "source")
    @Operation(summary = "The living document of a case, by the case's code")
    DocumentView bySource(@RequestParam String source) {
        return records.findBySource(source).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One document")
    DocumentView find(@PathVariable UUID id) {
        return records.find(new DocumentId(id)).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Its PDF as it stands; of a draft a preview")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id) {
        DocumentView document = find(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(document))
                .body(new InputStreamResource(records.content(document.id())));
    }

    @GetMapping("/{id}/successions")
    @Operation(summary = "What it replaces or corrects, then what replaces or corrects it")
    List<Succession> successions(@PathVariable UUID id) {
        return successions.of(find(id).id());
    }

    @PostMapping("/{id}/sign")
    @Operation(summary = "Sign in person; a signatory who has proved again who they are")
    DocumentView sign(@PathVariable UUID id, @RequestBody(required = false) @Nullable SignForm form) {
        return records.sign(new DocumentId(id), form == null ? SignOrder.asHead() : form.order());
    }

    @PostMapping("/{id}/number")
    @Operation(summary = "Give number and date and enter the register; a clerk")
    DocumentView number(@PathVariable UUID id) {
        return records.number(new DocumentId(id));
    }

    @PostMapping("/{id}/seal")
    @Operation(summary = "Seal for the agency and issue; a clerk")
    DocumentView seal(@PathVariable UUID id) {
        return records.seal(new DocumentId(id));
    }

    @PostMapping("/{id}/issue")
    @Operation(
            summary =
                    "Sign, number and seal in one go, going on where an earlier try ended; needs the roles of all three")
    ResultRef issue(@PathVariable UUID id, @RequestBody(required = false) @Nullable SignForm form) {
        return records.issue(new DocumentId(id), form == null ? SignOrder.asHead() : form.order());
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "Revoke an issued document")
    DocumentView revoke(@PathVariable UUID id, @RequestBody @Valid Reason order) {
        return records.revoke(new DocumentId(id), order.reason());
    }

    @PostMapping("/{id}/discard")
    @Operation(summary = "Give up a document that was not issued")
    DocumentView discard(@PathVariable UUID id, @RequestBody @Valid Reason order) {
        return records.discard(new DocumentId(id), order.reason());
    }
}
