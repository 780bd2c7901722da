package org.chancery.drafting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.SignOutcome;
import org.chancery.drafting.SigningFolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signing folder for leaders' programs. */
@RestController
@RequestMapping("/api/desk/signing-folder")
@Tag(
        name = "Signing folder",
        description = "What waits for one's signature; signed together after one proof of identity")
class FolderApi {
    private final SigningFolder folder;

    FolderApi(SigningFolder folder) {
        this.folder = folder;
    }

    /** A document and the version that was read. */
    record Document(@NotNull UUID id, int version) {}

    /** At most forty. */
    record Sitting(@NotNull List<@Valid Document> documents) {}

    /** Put aside for signing, or not. */
    record Mark(int version, boolean wanted) {}

    /**
     * What became of a document.
     *
     * @param code empty where it is signed, otherwise what went wrong
     */
    record Outcome(UUID id, String subject, boolean signed, String code) {
        static Outcome of(SignOutcome outcome) {
            return switch (outcome) {
                case SignOutcome.Signed done -> new Outcome(done.id().value(), done.subject(), true, "");
                case SignOutcome.Refused refused ->
                    new Outcome(refused.id().value(), refused.subject(), false, refused.code());
            };
        }
    }

    @GetMapping
    @Operation(summary = "What waits for one's signature, the most urgent first, at most forty")
    List<Draft> waiting() {
        return folder.waiting();
    }

    @GetMapping("/marks")
    @Operation(summary = "Which of them one put aside for signing")
    Set<DraftId> marked() {
        return folder.marked();
    }

    @PostMapping("/{id}/mark")
    @Operation(summary = "Put one aside for signing, or take it back")
    Set<DraftId> mark(@PathVariable UUID id, @RequestBody Mark mark) {
        folder.mark(new DraftId(id), mark.version(), mark.wanted());
        return folder.marked();
    }

    @PostMapping("/sign")
    @Operation(
            summary = "Sign some, after proving again who one is",
            description =
                    "A failure of one does not stop the others; the answer says what became of each. May be sent again.")
    List<Outcome> sign(@RequestBody @Valid Sitting sitting) {
        return folder
                .sign(sitting.documents().stream()
                        .map(one -> new SigningFolder.Wanted(new DraftId(one.id()), one.version()))
                        .toList())
                .stream()
                .map(Outcome::of)
                .toList();
    }
}
