package org.chancery.incoming.web;

import java.util.UUID;
import org.chancery.incoming.IncomingError;
import org.chancery.platform.Fault;
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
    private final ArrivalCopying copying;
    private final FaultSentences sentences;

    ArrivalCopiesController(ArrivalCopying copying, FaultSentences sentences) {
        this.copying = copying;
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
        try {
            flash.addFlashAttribute(
                    "copied", copying.make(id, form, pages, digitised, key).number());
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
        }
        return back(id);
    }
}
