package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.DocumentFiles;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.archive.Dossiers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a document to its files: where it is, and into which open file it goes. */
@Controller
class PutController {
    private final Dossiers dossiers;
    private final DocumentFiles files;
    private final FileSentences sentences;

    PutController(Dossiers dossiers, DocumentFiles files, FileSentences sentences) {
        this.dossiers = dossiers;
        this.files = files;
        this.sentences = sentences;
    }

    @GetMapping("/desk/files/put")
    String form(@RequestParam DocumentKind kind, @RequestParam UUID document, Model model) {
        model.addAttribute("form", Map.of());
        return show(kind, document, Map.of(), model);
    }

    @PostMapping("/desk/files/put")
    String put(
            @RequestParam DocumentKind kind,
            @RequestParam UUID document,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return sentences.attempt(
                () -> {
                    UUID file = new Filled(form).id("file");
                    dossiers.put(new DossierId(file), kind, document);
                    return "/desk/files/" + file + "?done=put";
                },
                form,
                model,
                response,
                errors -> show(kind, document, errors, model));
    }

    private String show(DocumentKind kind, UUID document, Map<String, String> errors, Model model) {
        Map<String, String> open = new LinkedHashMap<>();
        for (Dossier file : files.open()) {
            open.put(file.id().toString(), file.code() + " " + file.title());
        }
        model.addAttribute("kind", kind);
        model.addAttribute("document", document);
        model.addAttribute("title", files.title(kind, document));
        model.addAttribute("holding", files.holding(kind, document));
        model.addAttribute("open", open);
        model.addAttribute("back", (kind == DocumentKind.INCOMING ? "/desk/incoming/" : "/desk/documents/") + document);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/put";
    }
}
