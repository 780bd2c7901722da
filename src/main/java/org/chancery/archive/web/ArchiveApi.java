package org.chancery.archive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.archive.FileList;
import org.chancery.archive.Transfer;
import org.chancery.archive.Transfers;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hand-over and disposal for officials' programs. */
@RestController
@RequestMapping("/api/desk/archive")
@Tag(name = "Archive", description = "Hand files over to the archive; dispose of what has no more value")
class ArchiveApi {
    private final Transfers transfers;
    private final Disposals disposals;

    ArchiveApi(Transfers transfers, Disposals disposals) {
        this.transfers = transfers;
        this.disposals = disposals;
    }

    /** Files that the archive expects on a day. */
    record Notice(
            @NotBlank String unit,
            @NotNull List<DossierId> files,
            @NotNull LocalDate on) {}

    /** A word on what was received. */
    record Receipt(@Nullable String note) {}

    /** Files to dispose of. */
    record Proposal(
            @NotBlank String agency,
            @NotNull List<DossierId> files,
            @NotBlank String grounds) {}

    /** Why. */
    record Reason(@NotBlank String reason) {}

    /** The head's word. */
    record Decision(boolean approved, @NotBlank String decision) {}

    /** What the minutes say. */
    record Minutes(@NotBlank String witness, @NotBlank String method) {}

    @GetMapping("/due")
    @Operation(summary = "Closed files that are due within thirty days or late; a clerk")
    List<Dossier> due() {
        return transfers.due();
    }

    @GetMapping("/transfers")
    @Operation(summary = "Hand-overs that one may see, newest first")
    List<Transfer> transfers() {
        return transfers.all();
    }

    @PostMapping("/transfers")
    @Operation(summary = "Tell a unit which files are expected, at least thirty days ahead; a clerk")
    Transfer notify(@RequestBody @Valid Notice notice) {
        return transfers.notify(notice.unit(), notice.files(), notice.on());
    }

    @GetMapping("/transfers/{id}")
    @Operation(summary = "One hand-over, with its record")
    Transfer transfer(@PathVariable UUID id) {
        return transfers.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    @PostMapping("/transfers/{id}/hand-over")
    @Operation(summary = "Hand over all that is not kept back; an officer or signatory of the unit")
    Transfer handOver(@PathVariable UUID id) {
        return transfers.handOver(id);
    }

    @PostMapping("/transfers/{id}/receive")
    @Operation(summary = "Receive them; a clerk who did not hand over")
    Transfer receive(@PathVariable UUID id, @RequestBody @Valid Receipt receipt) {
        return transfers.receive(id, receipt.note() == null ? "" : receipt.note());
    }

    @GetMapping("/expired")
    @Operation(summary = "Files kept long enough; a clerk")
    List<Dossier> expired() {
        return disposals.expired();
    }

    @GetMapping("/agencies")
    @Operation(summary = "The agencies whose archive one keeps, for which one may propose disposal")
    List<FileList.Place> agencies() {
        return disposals.agencies();
    }

    @GetMapping("/disposals")
    @Operation(summary = "Disposal lists that one may see, newest first")
    List<Disposal> disposals() {
        return disposals.all();
    }

    @PostMapping("/disposals")
    @Operation(summary = "Propose a disposal list; a clerk of the agency")
    Disposal propose(@RequestBody @Valid Proposal proposal) {
        return disposals.propose(proposal.agency(), proposal.files(), proposal.grounds());
    }

    @GetMapping("/disposals/{id}")
    @Operation(summary = "One disposal list, with its minutes")
    Disposal disposal(@PathVariable UUID id) {
        return disposals.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    @PostMapping("/disposals/{id}/tell")
    @Operation(summary = "Tell the units that formed the files")
    Disposal tell(@PathVariable UUID id) {
        return disposals.tellUnits(id);
    }

    @PostMapping("/disposals/{id}/files/{file}/keep")
    @Operation(summary = "Keep a file after all, before the decision")
    Disposal keep(@PathVariable UUID id, @PathVariable UUID file, @RequestBody @Valid Reason why) {
        return disposals.keep(id, new DossierId(file), why.reason());
    }

    @PostMapping("/disposals/{id}/decide")
    @Operation(summary = "Decide; a signatory of the agency who did not propose it")
    Disposal decide(@PathVariable UUID id, @RequestBody @Valid Decision decision) {
        return disposals.decide(id, decision.approved(), decision.decision());
    }

    @PostMapping("/disposals/{id}/execute")
    @Operation(summary = "Write the minutes and dispose: of all, or of none where one file is on legal hold")
    Disposal execute(@PathVariable UUID id, @RequestBody @Valid Minutes minutes) {
        return disposals.execute(id, minutes.witness(), minutes.method());
    }
}
