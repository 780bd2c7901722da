package org.chancery.drafting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPurpose;
import org.chancery.drafting.DraftStep;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.DraftVersion;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts for officials' programs. */
@RestController
@RequestMapping("/api/desk/drafts")
@Tag(
        name = "Drafts",
        description = "Draft, comment, approve, check, return, number, issue; each by the person and role of its step")
class DraftsApi {
    private static final String KEY = "Idempotency-Key";
    private static final String KEY_MEANS = "Unique for this command, such as a UUID";

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftProgress progress;

    DraftsApi(Drafts drafts, DraftFiles files, DraftProgress progress) {
        this.drafts = drafts;
        this.files = files;
        this.progress = progress;
    }

    /**
     * An act on a draft.
     *
     * @param action not EDIT, SIGN or CONFIRM_RECALL
     * @param version the version that was read
     * @param note comment or reason; needed with COMMENT, RETURN, GIVE_UP and REVOKE
     */
    record Act(
            @NotNull DraftAction action,
            int version,
            @Nullable String note) {}

    /** What is known of a receipt. */
    record Receipt(@Nullable String note) {}

    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Send a PDF, DOCX or ODT as the part \"file\" of a form; office documents need an installed office program")
    DraftFile receive(@RequestPart("file") MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return files.receive(name == null ? "" : name, content);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a draft with its first version; an official of the unit")
    Draft begin(
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody DraftBody plan) {
        DraftPurpose purpose = plan.purpose();
        return purpose == null ? drafts.begin(plan.plan(), key) : drafts.begin(plan.plan(), purpose, key);
    }

    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a version; its drafter or who will sign",
            description = "What was approved goes back to the person who approved it, and its checks lapse.")
    Draft revise(
            @PathVariable UUID id,
            @Parameter(description = "The version it is based on") @RequestParam int seen,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody DraftBody plan) {
        return drafts.revise(new DraftId(id), seen, plan.plan(), key);
    }

    @PostMapping("/{id}/acts")
    @Operation(summary = "Comment, submit, approve, check, return, give up, number, issue or recall")
    Draft act(
            @PathVariable UUID id,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody @Valid Act act) {
        if (act.action() == DraftAction.EDIT
                || act.action() == DraftAction.SIGN
                || act.action() == DraftAction.CONFIRM_RECALL) {
            throw new Fault(DraftingError.ORDER_INVALID, "action");
        }
        return drafts.act(new DraftId(id), act.action(), act.version(), act.note() == null ? "" : act.note(), key);
    }

    @PostMapping("/{id}/recipients/{ordinal}/receipt")
    @Operation(summary = "Confirm that a recipient has it; that unit, or the issuing clerk for somebody outside")
    Draft confirm(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Receipt receipt) {
        return drafts.confirm(new DraftId(id), ordinal, receipt.note() == null ? "" : receipt.note(), key);
    }

    @PostMapping("/{id}/recipients/{ordinal}/cancellation")
    @Operation(summary = "Confirm that a recipient's copy of a recalled document is cancelled; as with the receipt")
    Draft cancelled(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @Parameter(description = KEY_MEANS) @RequestHeader(name = KEY, defaultValue = "") String key,
            @RequestBody Receipt receipt) {
        return drafts.confirmCancellation(new DraftId(id), ordinal, receipt.note() == null ? "" : receipt.note(), key);
    }

    @GetMapping
    @Operation(summary = "Drafts of a tab that one may see, the most urgent first")
    Slice<Draft> list(
            @RequestParam(defaultValue = "AWAITED") DraftTab tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return drafts.list(new DraftFilter(tab, q, page));
    }

    @GetMapping("/counts")
    @Operation(summary = "How many each tab holds")
    Map<DraftTab, Long> counts() {
        return drafts.counts();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One draft, with its recipients and what one may do now")
    Draft find(@PathVariable UUID id) {
        return drafts.find(new DraftId(id)).orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "All its versions, newest first")
    List<DraftVersion> versions(@PathVariable UUID id) {
        return drafts.versions(new DraftId(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What was done and said, oldest first")
    List<DraftStep> history(@PathVariable UUID id) {
        return drafts.history(new DraftId(id));
    }

    @GetMapping("/{id}/progress")
    @Operation(summary = "How far the units that received it are with it; for the unit that sent it")
    List<DraftProgress.Line> progress(@PathVariable UUID id) {
        return progress.lines(progress.require(id));
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The PDF of a version; without one, of the document as it stands")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(drafts.content(new DraftId(id), version)));
    }
}
