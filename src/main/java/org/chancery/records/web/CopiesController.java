package org.chancery.records.web;

import java.util.UUID;
import org.chancery.platform.Fault;
import org.chancery.records.Copies;
import org.chancery.records.Copy;
import org.chancery.records.DocumentId;
import org.chancery.records.RecordsError;
import org.chancery.signing.CopyForm;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies of issued documents, on their page; and the files of all copies. */
@Controller
class CopiesController {
    private final Copies copies;
    private final MessageSource messages;

    CopiesController(Copies copies, MessageSource messages) {
        this.copies = copies;
        this.messages = messages;
    }

    @GetMapping("/desk/documents/{id}/copies")
    String back(@PathVariable UUID id) {
        return "redirect:/desk/documents/" + id + "#copies";
    }

    @PostMapping("/desk/documents/{id}/copies")
    String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "TRUE_COPY") CopyForm form,
            @RequestParam(defaultValue = "") String pages,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute(
                    "copied",
                    copies.ofIssued(new DocumentId(id), form, pages, key).number());
        } catch (Fault refused) {
            String module = refused.code().module();
            if (refused.code() == RecordsError.NOT_FOUND || !(module.equals("records") || module.equals("signing"))) {
                throw refused;
            }
            flash.addFlashAttribute(
                    "copyError",
                    messages.getMessage(
                            refused.code().messageKey(),
                            refused.arguments().toArray(),
                            LocaleContextHolder.getLocale()));
        }
        return back(id);
    }

    /** A copy of whatever document, ours or one that came in. */
    @GetMapping("/desk/copies/{source}/{id}.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID source, @PathVariable UUID id) {
        Copy copy = copies.of(source).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.named(copy.number()))
                .body(new InputStreamResource(copies.content(source, id)));
    }
}
