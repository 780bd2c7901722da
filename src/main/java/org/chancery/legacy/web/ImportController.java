package org.chancery.legacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.legacy.ImportOrder;
import org.chancery.legacy.ImportReport;
import org.chancery.legacy.ImportRow;
import org.chancery.legacy.LegacyError;
import org.chancery.legacy.RegisterImports;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing an older register: choose the table, see row by row what would happen, take it. */
@Controller
class ImportController {
    private static final int PAGE = 100;

    private final RegisterImports imports;
    private final KeptAgencies agencies;
    private final ImportSentences sentences;

    ImportController(RegisterImports imports, KeptAgencies agencies, ImportSentences sentences) {
        this.imports = imports;
        this.agencies = agencies;
        this.sentences = sentences;
    }

    @GetMapping("/desk/registers/import")
    String form(@RequestParam(defaultValue = "OUTGOING") RegisterKind kind, Model model) {
        return form(kind, "", Map.of(), model);
    }

    private String form(RegisterKind kind, String unit, Map<String, String> errors, Model model) {
        model.addAttribute("agencies", agencies.kept());
        model.addAttribute("kind", kind);
        model.addAttribute("unit", unit);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        model.addAttribute("rowLimit", RegisterImports.ROW_LIMIT);
        model.addAttribute("sizeLimit", RegisterImports.SIZE_LIMIT >> 20);
        return "legacy/import";
    }

    @PostMapping("/desk/registers/import")
    String upload(
            @RequestParam String unit,
            @RequestParam RegisterKind kind,
            @RequestParam(defaultValue = "false") boolean goOn,
            @RequestParam("file") MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            UUID id = imports.upload(new ImportOrder(unit, kind, goOn, ImportSentences.name(file)), content);
            return "redirect:/desk/registers/import/" + id;
        } catch (Fault refused) {
            if (!(refused.code() instanceof LegacyError) && refused.code() != PlatformFault.FILE_TOO_LARGE) {
                throw refused;
            }
            response.setStatus(422);
            return form(kind, unit, Map.of("file", sentences.of(refused)), model);
        }
    }

    @GetMapping("/desk/registers/import/{id}")
    String report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ImportReport report = imports.check(id);
        List<ImportRow> remarkable = report.remarkable();
        boolean all = show.equals("all") || (show.isEmpty() && remarkable.isEmpty());
        List<ImportRow> rows = all ? report.rows() : remarkable;
        int from = Math.clamp((page - 1L) * PAGE, 0, rows.size());
        model.addAttribute("report", report);
        model.addAttribute("agency", agencies.kept().get(report.order().unit()));
        model.addAttribute("all", all);
        model.addAttribute("remarkable", remarkable.size());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("pageSize", PAGE);
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "rows",
                rows.subList(from, Math.min(rows.size(), from + PAGE)).stream()
                        .map(sentences::shown)
                        .toList());
        return "legacy/report";
    }

    @PostMapping("/desk/registers/import/{id}")
    String take(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            ImportReport report = imports.take(id);
            flash.addFlashAttribute("done", sentences.done(report));
        } catch (Fault refused) {
            if (refused.code() != LegacyError.ROWS_REFUSED) {
                throw refused;
            }
            flash.addFlashAttribute("errors", Map.of("", sentences.of(refused)));
            flash.addFlashAttribute("hasErrors", true);
        }
        return "redirect:/desk/registers/import/" + id;
    }
}
