package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Custody;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierExports;
import org.chancery.archive.DossierId;
import org.chancery.archive.Dossiers;
import org.chancery.archive.Retention;
import org.chancery.archive.Retentions;
import org.chancery.platform.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a file, and what can be done there. */
@Controller
class FileController {
    private static final String ACTS = "take-out|close|reopen|next-volume|hold-back|place-hold|lift-hold";

    private final Dossiers dossiers;
    private final Custody custody;
    private final Retentions retentions;
    private final DossierExports exports;
    private final DossierContents contents;
    private final FileSentences sentences;

    FileController(
            Dossiers dossiers,
            Custody custody,
            Retentions retentions,
            DossierExports exports,
            DossierContents contents,
            FileSentences sentences) {
        this.dossiers = dossiers;
        this.custody = custody;
        this.retentions = retentions;
        this.exports = exports;
        this.contents = contents;
        this.sentences = sentences;
    }

    @GetMapping("/desk/files/{id}")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.matches(ACTS + "|open|put") ? done : null);
        model.addAttribute("form", Map.of());
        return show(new DossierId(id), Map.of(), model);
    }

    @PostMapping("/desk/files/{id}/{act:" + ACTS + "}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        DossierId dossier = new DossierId(id);
        model.addAttribute("failed", act);
        return sentences.attempt(
                () -> "/desk/files/" + perform(dossier, act, new Filled(form)).id() + "?done=" + act,
                form,
                model,
                response,
                errors -> show(dossier, errors, model));
    }

    private Dossier perform(DossierId id, String act, Filled form) {
        return switch (act) {
            case "take-out" -> dossiers.takeOut(id, form.number("ordinal"), form.text("why"));
            case "close" ->
                dossiers.close(id, new DossierClosing(form.day("ended"), form.text("title"), form.text("retention")));
            case "reopen" -> dossiers.reopen(id, form.text("why"));
            case "next-volume" -> dossiers.nextVolume(id);
            case "hold-back" -> custody.holdBack(id, form.day("until"), form.text("why"));
            case "place-hold" -> custody.placeHold(id, form.text("reason"));
            default -> custody.liftHold(id, form.id("hold"), form.text("why"));
        };
    }

    private String show(DossierId id, Map<String, String> errors, Model model) {
        Dossier dossier = dossiers.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put(dossier.retention().code(), dossier.retention().name().here());
        for (Retention period : retentions.current()) {
            periods.putIfAbsent(period.code(), period.name().here());
        }
        model.addAttribute("file", dossier);
        model.addAttribute("documents", dossiers.documents(id));
        model.addAttribute("proofs", contents.proofs(id));
        model.addAttribute("annexes", contents.annexes(id));
        model.addAttribute("steps", dossiers.history(id));
        model.addAttribute("periods", periods);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/file";
    }

    @GetMapping("/desk/files/{id}/documents.zip")
    void documents(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(exports.documents(new DossierId(id)), response);
    }

    @GetMapping("/desk/files/{id}/sip.zip")
    void sip(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send(exports.sip(new DossierId(id)), response);
    }

    @GetMapping("/desk/files/{id}/documents/{ordinal}/renewed.pdf")
    void renewed(@PathVariable UUID id, @PathVariable int ordinal, HttpServletResponse response) throws IOException {
        send(contents.renewed(new DossierId(id), ordinal), "%03d-renewed.pdf".formatted(ordinal), response);
    }

    @GetMapping("/desk/files/{id}/documents/{ordinal}.pdf")
    void document(@PathVariable UUID id, @PathVariable int ordinal, HttpServletResponse response) throws IOException {
        send(contents.document(new DossierId(id), ordinal), "%03d.pdf".formatted(ordinal), response);
    }

    static void send(InputStream pdf, String name, HttpServletResponse response) throws IOException {
        try (pdf) {
            response.setContentType("application/pdf");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            pdf.transferTo(response.getOutputStream());
        }
    }

    static void send(DossierExports.Zip zip, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + zip.name() + "\"");
        zip.writeTo(response.getOutputStream());
    }
}
