package org.chancery.records.web;

import java.io.InputStream;
import java.util.UUID;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.Records.Awaiting;
import org.chancery.records.RecordsError;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's pages of outgoing documents. */
@Controller
@org.springframework.context.annotation.Lazy
class DocumentsController {
    private final Records records;

    DocumentsController(Records records) {
        this.records = records;
    }

    @GetMapping("/desk/documents")
    String list(
            @RequestParam(defaultValue = "MINE") Awaiting show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("show", show);
        model.addAttribute("filters", Awaiting.values());
        model.addAttribute("found", records.awaiting(show, page));
        return "records/documents-list";
    }

    @GetMapping("/desk/documents/{id}")
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("document", require(id));
        model.addAttribute("prefixes", AuthorityPrefix.values());
        return "records/document";
    }

    @GetMapping("/desk/documents/{id}/document.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id) {
        DocumentView document = require(id);
        InputStream content = records.content(document.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(document))
                .body(new InputStreamResource(content));
    }

    @PostMapping("/desk/documents/{id}/sign")
    String sign(@PathVariable UUID id, SignForm form, RedirectAttributes flash) {
        records.sign(new DocumentId(id), form.order());
        return done(id, "sign", flash);
    }

    @PostMapping("/desk/documents/{id}/number")
    String number(@PathVariable UUID id, RedirectAttributes flash) {
        records.number(new DocumentId(id));
        return done(id, "number", flash);
    }

    @PostMapping("/desk/documents/{id}/seal")
    String seal(@PathVariable UUID id, RedirectAttributes flash) {
        records.seal(new DocumentId(id));
        return done(id, "seal", flash);
    }

    @PostMapping("/desk/documents/{id}/revoke")
    String revoke(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        records.revoke(new DocumentId(id), reason);
        return done(id, "revoke", flash);
    }

    @PostMapping("/desk/documents/{id}/discard")
    String discard(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        records.discard(new DocumentId(id), reason);
        return done(id, "discard", flash);
    }

    private DocumentView require(UUID id) {
        return records.find(new DocumentId(id)).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
    }

    private static String done(UUID id, String action, RedirectAttributes flash) {
        flash.addFlashAttribute("done", action);
        return "redirect:/desk/documents/" + id;
    }
}
