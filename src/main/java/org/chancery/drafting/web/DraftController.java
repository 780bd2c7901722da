package org.chancery.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.DisposedContent;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.Successions;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a draft, and what can be done there. */
@Controller
class DraftController {
    private static final String ACTS =
            "submit|approve|check-content|check-form|return|comment|give-up|number|issue|revoke";

    private final Drafts drafts;
    private final DraftPictures pictures;
    private final Successions successions;
    private final DisposedContent disposed;
    private final DraftFaults faults;
    private final Access access;

    DraftController(
            Drafts drafts,
            DraftPictures pictures,
            Successions successions,
            DisposedContent disposed,
            DraftFaults faults,
            Access access) {
        this.drafts = drafts;
        this.pictures = pictures;
        this.successions = successions;
        this.disposed = disposed;
        this.faults = faults;
        this.access = access;
    }

    @GetMapping("/desk/drafts/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        model.addAttribute("done", done.matches(ACTS + "|edit|confirm|cancelled") ? done : null);
        return show(require(id), version, Map.of(), Map.of(), model);
    }

    @PostMapping("/desk/drafts/{id}/{act:" + ACTS + "}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        try {
            drafts.act(new DraftId(id), action(act), number(form, "seen"), text(form, "note"), text(form, "key"));
            return "redirect:/desk/drafts/" + id + "?done=" + act;
        } catch (Fault refused) {
            Map<String, String> errors = faults.of(refused);
            response.setStatus(422);
            model.addAttribute("failed", act);
            return show(require(id), 0, form, errors, model);
        }
    }

    @PostMapping("/desk/drafts/{id}/confirm")
    String confirm(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        drafts.confirm(new DraftId(id), number(form, "recipient"), text(form, "note"), text(form, "key"));
        return "redirect:/desk/drafts/" + id + "?done=confirm";
    }

    @PostMapping("/desk/drafts/{id}/cancelled")
    String cancelled(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        drafts.confirmCancellation(new DraftId(id), number(form, "recipient"), text(form, "note"), text(form, "key"));
        return "redirect:/desk/drafts/" + id + "?done=cancelled";
    }

    private static DraftAction action(String act) {
        return DraftAction.valueOf(act.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }

    private static int number(Map<String, String> form, String field) {
        try {
            return Integer.parseInt(text(form, field));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private String show(Draft draft, int version, Map<String, String> form, Map<String, String> errors, Model model) {
        boolean keeper = List.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK, Role.AUDITOR).stream()
                .anyMatch(role -> access.may(role, draft.unit()));
        model.addAttribute("draft", draft);
        model.addAttribute("keeper", keeper);
        model.addAttribute("versions", keeper ? drafts.versions(draft.id()) : List.of());
        UUID document = draft.document();
        boolean issued = draft.state() == DraftState.ISSUED || draft.state() == DraftState.REVOKED;
        model.addAttribute(
                "successions", keeper && document != null ? successions.of(new DocumentId(document)) : List.of());
        model.addAttribute("followable", issued && writes(draft));
        model.addAttribute("steps", keeper ? drafts.history(draft.id()) : List.of());
        model.addAttribute("shown", version);
        boolean gone = document != null && disposed.of(document).isPresent();
        boolean readable = !gone && (keeper || draft.state() != DraftState.REVOKED);
        model.addAttribute("pages", readable ? pictures.count(draft.id(), version) : 0);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "drafting/draft";
    }

    private boolean writes(Draft draft) {
        return List.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK).stream()
                .anyMatch(role -> access.may(role, draft.unit()));
    }

    @GetMapping("/desk/drafts/{id}/document.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        Draft draft = require(id);
        String name = draft.number().isEmpty() ? "du-thao" : draft.number().replace('/', '-');
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(drafts.content(draft.id(), version)));
    }

    @GetMapping("/desk/drafts/{id}/pages/{version}/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int version, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pictures.picture(new DraftId(id), version, page));
    }

    private Draft require(UUID id) {
        return drafts.find(new DraftId(id)).orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }
}
