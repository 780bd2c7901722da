package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Disposal: what may go, lists, decisions, minutes. */
@Controller
class DisposalController {
    private static final String ACTS = "tell|keep|decide|execute";

    private final Disposals disposals;
    private final FileSentences sentences;

    DisposalController(Disposals disposals, FileSentences sentences) {
        this.disposals = disposals;
        this.sentences = sentences;
    }

    @GetMapping("/desk/files/disposals")
    String all(Model model) {
        model.addAttribute("form", Map.of());
        return overview(Map.of(), model);
    }

    @PostMapping("/desk/files/disposals")
    String propose(
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        List<DossierId> files =
                chosen == null ? List.of() : chosen.stream().map(DossierId::new).toList();
        Filled filled = new Filled(form);
        return sentences.attempt(
                () -> "/desk/files/disposals/"
                        + disposals
                                .propose(filled.text("agency"), files, filled.text("grounds"))
                                .id()
                        + "?done=propose",
                form,
                model,
                response,
                errors -> overview(errors, model));
    }

    @GetMapping("/desk/files/disposals/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("form", Map.of());
        model.addAttribute("done", done.matches(ACTS + "|propose") ? done : null);
        return show(id, Map.of(), model);
    }

    @PostMapping("/desk/files/disposals/{id}/{act:" + ACTS + "}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return sentences.attempt(
                () -> "/desk/files/disposals/"
                        + perform(id, act, new Filled(form)).id() + "?done=" + act,
                form,
                model,
                response,
                errors -> show(id, errors, model));
    }

    private Disposal perform(UUID id, String act, Filled form) {
        return switch (act) {
            case "tell" -> disposals.tellUnits(id);
            case "keep" -> disposals.keep(id, new DossierId(form.id("file")), form.text("why"));
            case "decide" -> disposals.decide(id, form.text("approved").equals("yes"), form.text("decision"));
            default -> disposals.execute(id, form.text("witness"), form.text("method"));
        };
    }

    private String overview(Map<String, String> errors, Model model) {
        List<Dossier> expired = disposals.expired();
        model.addAttribute("expired", expired);
        model.addAttribute("agencies", disposals.agencies());
        model.addAttribute("disposals", disposals.all());
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/disposals";
    }

    private String show(UUID id, Map<String, String> errors, Model model) {
        model.addAttribute("disposal", disposals.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND)));
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/disposal";
    }
}
