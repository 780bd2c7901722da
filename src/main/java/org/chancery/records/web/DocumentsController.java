package org.chancery.records.web;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.chancery.identity.Reauthentication;
import org.chancery.platform.DisposedContent;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.Records.Awaiting;
import org.chancery.records.RecordsError;
import org.chancery.records.Successions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
class DocumentsController {
    private static final Set<String> SAID_HERE = Set.of("records", "signing");

    private final Records records;
    private final Successions successions;
    private final PagePictures pictures;
    private final DisposedContent disposed;
    private final Reauthentication reauthentication;
    private final MessageSource messages;

    DocumentsController(
            Records records,
            Successions successions,
            PagePictures pictures,
            DisposedContent disposed,
            Reauthentication reauthentication,
            MessageSource messages) {
        this.records = records;
        this.successions = successions;
        this.pictures = pictures;
        this.disposed = disposed;
        this.reauthentication = reauthentication;
        this.messages = messages;
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
        model.addAttribute("successions", successions.of(new DocumentId(id)));
        model.addAttribute("prefixes", AuthorityPrefix.values());
        model.addAttribute("pages", disposed.of(id).isEmpty() ? pictures.count(new DocumentId(id)) : 0);
        model.addAttribute("fresh", reauthentication.isFresh());
        return "records/document";
    }

    @GetMapping("/desk/documents/{id}/document.pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id) {
        DocumentView document = require(id);
        InputStream content = records.content(document.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "frame-ancestors 'self'")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.inline(document))
                .body(new InputStreamResource(content));
    }

    @GetMapping("/desk/documents/{id}/pages/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pictures.picture(require(id).id(), page));
    }

    /** Who comes back from proving who they are lands on the document. */
    @GetMapping("/desk/documents/{id}/{step:sign|number|seal|revoke|discard}")
    String back(@PathVariable UUID id) {
        return "redirect:/desk/documents/" + id;
    }

    @PostMapping("/desk/documents/{id}/sign")
    String sign(@PathVariable UUID id, SignForm form, RedirectAttributes flash) {
        return attempt(id, "sign", flash, document -> records.sign(document, form.order()));
    }

    @PostMapping("/desk/documents/{id}/number")
    String number(@PathVariable UUID id, RedirectAttributes flash) {
        return attempt(id, "number", flash, records::number);
    }

    @PostMapping("/desk/documents/{id}/seal")
    String seal(@PathVariable UUID id, RedirectAttributes flash) {
        return attempt(id, "seal", flash, records::seal);
    }

    @PostMapping("/desk/documents/{id}/revoke")
    String revoke(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return attempt(id, "revoke", flash, document -> records.revoke(document, reason));
    }

    @PostMapping("/desk/documents/{id}/discard")
    String discard(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return attempt(id, "discard", flash, document -> records.discard(document, reason));
    }

    /** What records or signing refuse is said on the document's page; anything else goes the house's way. */
    private String attempt(UUID id, String action, RedirectAttributes flash, Consumer<DocumentId> step) {
        try {
            step.accept(new DocumentId(id));
            flash.addFlashAttribute("done", action);
        } catch (Fault refused) {
            if (!SAID_HERE.contains(refused.code().module())) {
                throw refused;
            }
            String sentence = messages.getMessage(
                    refused.code().messageKey(), refused.arguments().toArray(), LocaleContextHolder.getLocale());
            flash.addFlashAttribute("errors", Map.of("", sentence));
            flash.addFlashAttribute("hasErrors", true);
        }
        return "redirect:/desk/documents/" + id;
    }

    private DocumentView require(UUID id) {
        return records.find(new DocumentId(id)).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
    }
}
