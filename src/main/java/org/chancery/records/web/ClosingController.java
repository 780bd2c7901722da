package org.chancery.records.web;

import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.records.RegisterClosings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a register of outgoing documents, and the paper of a closed one. */
@Controller
class ClosingController {
    private final RegisterClosings closings;
    private final MessageSource messages;

    ClosingController(RegisterClosings closings, MessageSource messages) {
        this.closings = closings;
        this.messages = messages;
    }

    /** What records refuses is said on the register's page. */
    @PostMapping("/desk/registers/close")
    String close(
            @RequestParam String unit, @RequestParam String series, @RequestParam int year, RedirectAttributes flash) {
        try {
            closings.close(unit, series, year);
            flash.addFlashAttribute("closedSeries", series);
        } catch (Fault refused) {
            if (!refused.code().module().equals("records")) {
                throw refused;
            }
            String sentence = messages.getMessage(
                    refused.code().messageKey(), refused.arguments().toArray(), LocaleContextHolder.getLocale());
            flash.addFlashAttribute("errors", Map.of("", sentence));
            flash.addFlashAttribute("hasErrors", true);
        }
        flash.addAttribute("unit", unit);
        flash.addAttribute("year", year);
        return "redirect:/desk/registers";
    }

    @GetMapping("/desk/registers/closed.pdf")
    ResponseEntity<InputStreamResource> paper(
            @RequestParam String unit, @RequestParam String series, @RequestParam int year) {
        return paper(closings, unit, series, year);
    }

    static ResponseEntity<InputStreamResource> paper(RegisterClosings closings, String unit, String series, int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register-closed-" + year + ".pdf\"")
                .body(new InputStreamResource(closings.paper(unit, series, year)));
    }
}
