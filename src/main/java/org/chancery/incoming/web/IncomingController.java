package org.chancery.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.IncomingReplies;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
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

/** The page of an incoming document, and what can be done there. */
@Controller
class IncomingController {
    private final IncomingDocuments documents;
    private final IncomingReplies replies;
    private final ActForms forms;
    private final FaultSentences sentences;

    IncomingController(IncomingDocuments documents, IncomingReplies replies, ActForms forms, FaultSentences sentences) {
        this.documents = documents;
        this.replies = replies;
        this.forms = forms;
        this.sentences = sentences;
    }

    @GetMapping("/desk/incoming/{id}")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute(
                "done", done.matches("register|assign|progress|finish|give-back|chase|cancel") ? done : null);
        return show(require(id), Map.of(), List.of(), Map.of(), model);
    }

    @PostMapping("/desk/incoming/{id}/{act:assign|progress|finish|give-back|chase|cancel}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "assign-support", required = false) @Nullable List<String> support,
            Model model,
            HttpServletResponse response) {
        List<String> supporting = support == null ? List.of() : support;
        Map<String, String> errors = attempt(new IncomingId(id), act, form, supporting);
        if (errors.isEmpty()) {
            return "redirect:/desk/incoming/" + id + "?done=" + act;
        }
        response.setStatus(422);
        model.addAttribute("failed", act);
        return show(require(id), form, supporting, errors, model);
    }

    private Map<String, String> attempt(IncomingId id, String act, Map<String, String> form, List<String> support) {
        try {
            return sentences.of(forms.perform(id, act, form, support));
        } catch (Fault refused) {
            return sentences.of(refused, act + "-");
        }
    }

    private String show(
            IncomingDocument document,
            Map<String, String> form,
            List<String> support,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("document", document);
        model.addAttribute("stranger", SealNames.stranger(document).orElse(null));
        model.addAttribute("replies", replies.of(document.id()));
        model.addAttribute("steps", documents.history(document.id()));
        model.addAttribute("units", documents.handlers(document));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("form", form.isEmpty() ? forms.standing(document) : form);
        model.addAttribute(
                "support",
                form.isEmpty() && document.assignment() != null
                        ? document.assignment().support()
                        : support);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "incoming/document";
    }

    @GetMapping("/desk/incoming/{id}/document.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id) {
        IncomingDocument document = require(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(document.file().size())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(document.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(documents.content(document.id())));
    }

    @GetMapping("/desk/incoming/{id}/pages/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(documents.picture(require(id).id(), page));
    }

    private IncomingDocument require(UUID id) {
        return documents.find(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }
}
