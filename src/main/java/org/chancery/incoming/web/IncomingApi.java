package org.chancery.incoming.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Unit;
import org.chancery.incoming.Cancellation;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingReplies;
import org.chancery.incoming.IncomingStep;
import org.chancery.incoming.IncomingTab;
import org.chancery.incoming.Registration;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Incoming documents for officials' programs. */
@RestController
@RequestMapping("/api/desk/incoming")
@Tag(name = "Incoming documents", description = "Register, distribute, follow and finish; each by the role of its step")
class IncomingApi {
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_MEANS = "Unique for this command, such as a UUID";

    private final IncomingDocuments documents;
    private final IncomingFiles files;
    private final IncomingReplies replies;

    IncomingApi(IncomingDocuments documents, IncomingFiles files, IncomingReplies replies) {
        this.documents = documents;
        this.files = files;
        this.replies = replies;
    }

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Send a PDF as the part \"file\" of a form; answers with its pages and the check of its signatures")
    IncomingFile receive(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return files.receive(name == null ? "" : name, content);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a document and give it its arrival number; a clerk",
            description =
                    "Answers 409 where a document with the same number, sender and year is there, unless confirmed.")
    IncomingDocument register(
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.Arrival arrival) {
        return switch (documents.register(arrival.order(), key)) {
            case Registration.Registered done -> done.document();
            case Registration.Doubtful doubt ->
                throw new Fault(
                        IncomingError.TWIN, doubt.twins().getFirst().id().toString());
        };
    }

    @GetMapping
    @Operation(summary = "Documents of a tab that one may see, the most urgent first")
    Slice<IncomingDocument> list(
            @RequestParam(defaultValue = "OPEN") IncomingTab tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return documents.list(new IncomingFilter(tab, q, page));
    }

    @GetMapping("/counts")
    @Operation(summary = "How many each tab holds")
    Map<IncomingTab, Long> counts() {
        return documents.counts();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One document")
    IncomingDocument find(@PathVariable UUID id) {
        return documents.find(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What was done to it, oldest first")
    List<IncomingStep> history(@PathVariable UUID id) {
        return documents.history(new IncomingId(id));
    }

    @GetMapping("/{id}/handlers")
    @Operation(summary = "The units that may lead or support: those of the agency that received it")
    List<Unit> handlers(@PathVariable UUID id) {
        return documents.handlers(find(id));
    }

    @GetMapping("/{id}/replies")
    @Operation(summary = "Answers to it that are drafted or issued, in the order they were begun")
    List<IncomingReplies.Reply> replies(@PathVariable UUID id) {
        return replies.of(new IncomingId(id));
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "Its PDF, as it was received")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id) {
        InputStreamResource content = new InputStreamResource(documents.content(new IncomingId(id)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "Say who leads, who supports and until when; a signatory of the unit that received it")
    IncomingDocument assign(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.Order order) {
        return documents.assign(new IncomingId(id), order.instruction(), key);
    }

    @PostMapping("/{id}/progress")
    @Operation(summary = "Say how far it is; an officer of the lead unit")
    IncomingDocument progress(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.Progress progress) {
        return documents.progress(new IncomingId(id), progress.note(), key);
    }

    @PostMapping("/{id}/finish")
    @Operation(summary = "End it with a note or the number of the reply; an officer of the lead unit")
    IncomingDocument finish(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.Done done) {
        return documents.finish(new IncomingId(id), done.completion(), key);
    }

    @PostMapping("/{id}/give-back")
    @Operation(summary = "Give it back to its sender; a clerk of the unit that received it")
    IncomingDocument giveBack(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.GivenBack order) {
        return documents.giveBack(new IncomingId(id), order.reason(), order.note(), key);
    }

    @PostMapping("/{id}/chase")
    @Operation(summary = "Ask the lead unit to hurry; a signatory or clerk of the unit that received it")
    IncomingDocument chase(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.Progress word) {
        return documents.chase(new IncomingId(id), word.note(), key);
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Cancel our copy on the order of its issuer; a clerk of the unit that received it")
    IncomingDocument cancel(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid IncomingBodies.Cancelled order) {
        return documents.cancel(new IncomingId(id), new Cancellation(order.reason(), order.reference()), key);
    }
}
