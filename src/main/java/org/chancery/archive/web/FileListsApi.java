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
import org.chancery.archive.FileList;
import org.chancery.archive.FileLists;
import org.chancery.archive.Retention;
import org.chancery.archive.Retentions;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of files and retention periods for officials' programs. */
@RestController
@RequestMapping("/api/desk/file-lists")
@Tag(name = "Lists of files", description = "Draft, submit and approve the yearly list of files; retention periods")
class FileListsApi {
    private final FileLists lists;
    private final Retentions retentions;

    FileListsApi(FileLists lists, Retentions retentions) {
        this.lists = lists;
        this.retentions = retentions;
    }

    /** A list to draft. */
    record Draft(@NotBlank String unit, int year, @NotNull FileList.Numbering numbering) {}

    /** A main heading. */
    record NewHeading(
            @NotBlank String abbreviation, @NotBlank String title) {}

    /** A file to foresee. */
    record Foreseen(
            @NotNull UUID heading,
            @Nullable String sub,
            @NotBlank String title,
            @NotBlank String retention,
            @Nullable String maker) {}

    /** Why. */
    record Reason(@NotBlank String reason) {}

    /** A retention period; years left out: for ever. */
    record Period(
            @NotBlank String code,
            @NotNull LocalDate from,
            @Nullable Integer years,
            @NotBlank String vi,
            @NotBlank String en,
            @NotBlank String basis,
            boolean verified) {}

    @GetMapping
    @Operation(summary = "The lists that one may see, newest year first")
    List<FileList> all() {
        return lists.all();
    }

    @PostMapping
    @Operation(summary = "Draft the list of a unit and year; answers with the one that is there")
    FileList draft(@RequestBody @Valid Draft draft) {
        return lists.draft(draft.unit(), draft.year(), draft.numbering());
    }

    @GetMapping("/units")
    @Operation(summary = "The units for which one may draft a list")
    List<FileList.Place> places() {
        return lists.places();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One list with headings and files")
    FileList find(@PathVariable UUID id) {
        return lists.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
    }

    @PostMapping("/{id}/headings")
    @Operation(summary = "Add a main heading to a draft")
    FileList heading(@PathVariable UUID id, @RequestBody @Valid NewHeading heading) {
        return lists.addHeading(id, heading.abbreviation(), heading.title());
    }

    @PostMapping("/{id}/entries")
    @Operation(summary = "Foresee a file in a draft")
    FileList entry(@PathVariable UUID id, @RequestBody @Valid Foreseen entry) {
        return lists.addEntry(
                id,
                new FileLists.NewEntry(
                        entry.heading(),
                        entry.sub() == null ? "" : entry.sub(),
                        entry.title(),
                        entry.retention(),
                        entry.maker() == null ? "" : entry.maker()));
    }

    @DeleteMapping("/{id}/entries/{entry}")
    @Operation(summary = "Take a file off a draft")
    FileList remove(@PathVariable UUID id, @PathVariable UUID entry) {
        return lists.removeEntry(id, entry);
    }

    @PostMapping("/{id}/submit")
    @Operation(summary = "Hand the draft to the head of the unit")
    FileList submit(@PathVariable UUID id) {
        return lists.submit(id);
    }

    @PostMapping("/{id}/send-back")
    @Operation(summary = "Give it back to be changed; a signatory")
    FileList sendBack(@PathVariable UUID id, @RequestBody @Valid Reason why) {
        return lists.sendBack(id, why.reason());
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approve and number it; a signatory who did not submit it")
    FileList approve(@PathVariable UUID id) {
        return lists.approve(id);
    }

    @GetMapping("/retention-periods")
    @Operation(summary = "Retention periods that new files may be given today")
    List<Retention> periods() {
        return retentions.current();
    }

    @GetMapping("/retention-periods/all")
    @Operation(summary = "Every retention period that was ever set, the newest of each code first")
    List<Retention> allPeriods() {
        return retentions.all();
    }

    @PostMapping("/retention-periods")
    @Operation(summary = "Set a period from a day on, for files opened from then; an administrator")
    Retention set(@RequestBody @Valid Period period) {
        return retentions.set(
                period.code(),
                period.from(),
                period.years(),
                new LocalizedText(period.vi(), period.en()),
                period.basis(),
                period.verified());
    }
}
