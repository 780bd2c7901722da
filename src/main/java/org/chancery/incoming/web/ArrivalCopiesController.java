package org.chancery.incoming.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingId;
import org.chancery.platform.Fault;
import org.chancery.records.Copies;
import org.chancery.records.CopyOrder;
import org.chancery.records.RecordsError;
import org.chancery.signing.CopyForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies of what came in, scanned paper among it, on the page of the document. */
@Controller
class ArrivalCopiesController {
    private final IncomingDocuments documents;
    private final Copies copies;
    private final FaultSentences sentences;

    ArrivalCopiesController(IncomingDocuments documents, Copies copies, FaultSentences sentences) {
        this.documents = documents;
        this.copies = copies;
        this.sentences = sentences;
    }

    @GetMapping("/desk/incoming/{id}/copies")
    String back(@PathVariable UUID id) {
        return "redirect:/desk/incoming/" + id + "#copies";
    }

    @PostMapping("/desk/incoming/{id}/copies")
    String make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "TRUE_COPY") CopyForm form,
            @RequestParam(defaultValue = "") String pages,
            @RequestParam(defaultValue = "false") boolean digitised,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes flash) {
        IncomingDocument document =
                documents.find(new IncomingId(id)).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
        CopyOrder order = new CopyOrder(id, document.unit(), form, label(document), pages, digitised);
        try (InputStream content = documents.content(document.id())) {
            flash.addFlashAttribute(
                    "copied", copies.make(order, content.readAllBytes(), key).number());
        } catch (Fault refused) {
            String module = refused.code().module();
            boolean said = refused.code() != RecordsError.NOT_FOUND
                    && (module.equals("records")
                            || module.equals("signing")
                            || refused.code() == IncomingError.CANCELLED);
            if (!said) {
                throw refused;
            }
            flash.addFlashAttribute(
                    "copyError",
                    sentences.say(
                            refused.code().messageKey(), refused.arguments().toArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return back(id);
    }

    private static String label(IncomingDocument document) {
        String which = document.code().isEmpty() ? document.type() : document.code();
        return which + ", " + document.issuer() + ", " + document.subject();
    }
}
