package org.chancery.drafting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SignOutcome;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Reauthentication;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The signing folder: page through, read, put aside or return; then sign what was put aside, after one proof of identity. */
@Controller
class FolderController {
    private static final String HOME = "redirect:/desk/signing-folder";

    private final SigningFolder folder;
    private final FolderPages pages;
    private final Drafts drafts;
    private final Access access;
    private final Reauthentication reauthentication;
    private final DraftFaults faults;

    FolderController(
            SigningFolder folder,
            FolderPages pages,
            Drafts drafts,
            Access access,
            Reauthentication reauthentication,
            DraftFaults faults) {
        this.folder = folder;
        this.pages = pages;
        this.drafts = drafts;
        this.access = access;
        this.reauthentication = reauthentication;
        this.faults = faults;
    }

    /** What became of a document, for the page. */
    record Told(String subject, String path, String why) implements java.io.Serializable {}

    @GetMapping("/desk/signing-folder")
    String list(Model model) {
        if (!access.has(Role.SIGNATORY)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        model.addAttribute("waiting", folder.waiting());
        model.addAttribute("marked", folder.marked());
        model.addAttribute("fresh", reauthentication.isFresh());
        return "drafting/folder";
    }

    @GetMapping("/desk/signing-folder/sign")
    String back() {
        return HOME;
    }

    @PostMapping("/desk/signing-folder/sign")
    String sign(
            @RequestParam(name = "document", required = false) @Nullable List<String> documents,
            RedirectAttributes flash) {
        try {
            List<SignOutcome> outcomes = folder.sign(wanted(documents == null ? List.of() : documents));
            flash.addFlashAttribute(
                    "signed",
                    outcomes.stream()
                            .filter(SignOutcome.Signed.class::isInstance)
                            .count());
            flash.addFlashAttribute("failures", told(outcomes));
        } catch (Fault refused) {
            boolean ofTheKey = refused.code().module().equals("signing");
            if (refused.code() != DraftingError.TOO_MANY && !ofTheKey) {
                throw refused;
            }
            flash.addFlashAttribute("errors", faults.of(refused));
        }
        return HOME;
    }

    private List<Told> told(List<SignOutcome> outcomes) {
        List<Told> failures = new ArrayList<>();
        for (SignOutcome outcome : outcomes) {
            if (outcome instanceof SignOutcome.Refused refused) {
                failures.add(new Told(
                        refused.subject(),
                        "/desk/drafts/" + refused.id(),
                        faults.say(refused.messageKey(), refused.arguments().toArray())));
            }
        }
        return failures;
    }

    /** Each box carries the id and the version that its reader saw. */
    private static List<Wanted> wanted(List<String> boxes) {
        return boxes.stream()
                .map(box -> box.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[1].matches("\\d{1,6}") && parts[0].matches("[0-9a-f-]{36}"))
                .map(parts -> new Wanted(new DraftId(UUID.fromString(parts[0])), Integer.parseInt(parts[1])))
                .toList();
    }

    @GetMapping("/desk/signing-folder/{id}")
    String read(@PathVariable UUID id, Model model) {
        return pages.find(id, folder.waiting())
                .map(place -> pages.show(place, folder.marked(), Map.of(), model))
                .orElse(HOME);
    }

    @PostMapping("/desk/signing-folder/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam String choice,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        List<Draft> waiting = folder.waiting();
        var place = pages.find(id, waiting);
        try {
            switch (choice) {
                case "mark" -> folder.mark(new DraftId(id), seen, true);
                case "unmark" -> folder.mark(new DraftId(id), seen, false);
                case "return" -> drafts.act(new DraftId(id), DraftAction.RETURN, seen, note, key);
                default -> throw new Fault(DraftingError.ORDER_INVALID, "choice");
            }
        } catch (Fault refused) {
            Map<String, String> errors = faults.of(refused);
            response.setStatus(422);
            return place.map(one -> pages.show(one, folder.marked(), errors, model))
                    .orElse(HOME);
        }
        return place.map(one -> one.next() == null ? HOME : "redirect:/desk/signing-folder/" + one.next())
                .orElse(HOME);
    }
}
