package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.InboxItem;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What came by itself, for officials' programs. */
@RestController
@RequestMapping("/api/desk/incoming-inbox")
@Tag(
        name = "Inbox",
        description =
                "What came by mail, from the scanner or from partners, until a clerk of its unit registers or dismisses it")
class InboxApi {
    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Why it is no document for the register. */
    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    @GetMapping
    @Operation(summary = "What waits for a clerk, the oldest first; empty for who is clerk nowhere")
    Slice<InboxItem> waiting(@RequestParam(defaultValue = "1") int page) {
        return inbox.waiting(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One that waits, with its papers")
    InboxItem find(@PathVariable UUID id) {
        return inbox.find(id).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    @GetMapping(
            path = "/{id}/papers/{paper}/content",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "A paper as it came")
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id, @PathVariable int paper) {
        return InboxPaper.answer(find(id), paper, inbox);
    }

    @PostMapping("/{id}/papers/{paper}/choose")
    @Operation(
            summary = "Make a paper the file of a registration to come",
            description = "The answer has the id of the file; registering with it ends the item.")
    IncomingFile choose(@PathVariable UUID id, @PathVariable int paper) {
        return inbox.choose(id, paper);
    }

    @PostMapping("/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one that is no document for the register, for a reason; it stays on record")
    void dismiss(@PathVariable UUID id, @RequestBody @Valid Reason reason) {
        inbox.dismiss(id, reason.reason());
    }
}
