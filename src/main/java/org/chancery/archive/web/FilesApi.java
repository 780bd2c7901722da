package org.chancery.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Custody;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierId;
import org.chancery.archive.DossierStep;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.archive.UnlistedOrder;
import org.chancery.archive.Work;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files for officials' programs. */
@RestController
@RequestMapping("/api/desk/files")
@Tag(
        name = "Files",
        description =
                "Open, fill, close, hold and export files; each by the role of its step. Sent twice, an act acts once.")
class FilesApi {
    private final Dossiers dossiers;
    private final Custody custody;

    FilesApi(Dossiers dossiers, Custody custody) {
        this.dossiers = dossiers;
        this.custody = custody;
    }

    /** A file of the approved list. */
    record Listed(@NotNull UUID entry, @NotNull LocalDate started) {}

    /** A file beside the list; see {@link UnlistedOrder}. */
    record Unlisted(
            @NotNull UUID heading,
            @NotBlank String title,
            @NotBlank String retention,
            @Nullable String maker,
            @Nullable Work work,
            @NotNull LocalDate started,
            @Nullable String description) {
        UnlistedOrder order() {
            return new UnlistedOrder(
                    heading,
                    title,
                    retention,
                    maker == null ? "" : maker,
                    work == null ? Work.ORDINARY : work,
                    started,
                    description == null ? "" : description);
        }
    }

    /** A document to put in. */
    record Put(@NotNull DocumentKind kind, @NotNull UUID document) {}

    /** Its order number in the file. */
    record Ordinal(int ordinal) {}

    /** Why. */
    record Reason(@NotBlank String reason) {}

    /** How a file ends. */
    record Closing(
            @NotNull LocalDate ended,
            @NotBlank String title,
            @NotBlank String retention) {}

    /** How long and why a file is kept back. */
    record HoldingBack(@NotNull LocalDate until, @NotBlank String reason) {}

    @GetMapping
    @Operation(summary = "Files of a tab that one may see")
    Slice<Dossier> list(
            @RequestParam(defaultValue = "OPEN") DossierTab tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return dossiers.list(new DossierFilter(tab, q, page));
    }

    @GetMapping("/counts")
    @Operation(summary = "How many each tab holds")
    Map<DossierTab, Long> counts() {
        return dossiers.counts();
    }

    @PostMapping("/listed")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a file that the approved list foresees; an officer or clerk")
    Dossier open(@RequestBody @Valid Listed order) {
        return dossiers.openListed(order.entry(), order.started());
    }

    @PostMapping("/unlisted")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a file beside the approved list, to which it is added; an officer or clerk")
    Dossier open(@RequestBody @Valid Unlisted order) {
        return dossiers.openUnlisted(order.order());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One file")
    Dossier find(@PathVariable UUID id) {
        return dossiers.find(new DossierId(id)).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    @GetMapping("/{id}/documents")
    @Operation(summary = "Every document that is or was in it, in order")
    List<DossierDocument> documents(@PathVariable UUID id) {
        return dossiers.documents(new DossierId(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What was done, oldest first")
    List<DossierStep> history(@PathVariable UUID id) {
        return dossiers.history(new DossierId(id));
    }

    @PostMapping("/{id}/documents")
    @Operation(summary = "Put a document in, under the next order number; one that is in already keeps its number")
    Ordinal put(@PathVariable UUID id, @RequestBody @Valid Put put) {
        return new Ordinal(dossiers.put(new DossierId(id), put.kind(), put.document()));
    }

    @PostMapping("/{id}/documents/{ordinal}/take-out")
    @Operation(summary = "Take a document out; its number stays used")
    Dossier takeOut(@PathVariable UUID id, @PathVariable int ordinal, @RequestBody @Valid Reason why) {
        return dossiers.takeOut(new DossierId(id), ordinal, why.reason());
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "End a file by the checklist; an officer or clerk")
    Dossier close(@PathVariable UUID id, @RequestBody @Valid Closing closing) {
        return dossiers.close(
                new DossierId(id), new DossierClosing(closing.ended(), closing.title(), closing.retention()));
    }

    @PostMapping("/{id}/reopen")
    @Operation(summary = "Open a closed file again; a signatory")
    Dossier reopen(@PathVariable UUID id, @RequestBody @Valid Reason why) {
        return dossiers.reopen(new DossierId(id), why.reason());
    }

    @PostMapping("/{id}/next-volume")
    @Operation(summary = "Go on in the next volume")
    Dossier nextVolume(@PathVariable UUID id) {
        return dossiers.nextVolume(new DossierId(id));
    }

    @PostMapping("/{id}/hold-back")
    @Operation(summary = "Keep a closed file back from the archive, at most two years after it was due; a signatory")
    Dossier holdBack(@PathVariable UUID id, @RequestBody @Valid HoldingBack order) {
        return custody.holdBack(new DossierId(id), order.until(), order.reason());
    }

    @PostMapping("/{id}/holds")
    @Operation(summary = "Place a legal hold; while one stands nobody disposes of the file")
    Dossier placeHold(@PathVariable UUID id, @RequestBody @Valid Reason reason) {
        return custody.placeHold(new DossierId(id), reason.reason());
    }

    @PostMapping("/{id}/holds/{hold}/lift")
    @Operation(summary = "Lift a legal hold; a signatory")
    Dossier liftHold(@PathVariable UUID id, @PathVariable UUID hold, @RequestBody @Valid Reason why) {
        return custody.liftHold(new DossierId(id), hold, why.reason());
    }
}
