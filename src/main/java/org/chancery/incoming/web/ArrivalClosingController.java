package org.chancery.incoming.web;

import java.util.Map;
import org.chancery.incoming.ArrivalClosings;
import org.chancery.platform.Fault;
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

/** Closing a register of incoming documents, and the paper of a closed one. */
@Controller
class ArrivalClosingController {
    private final ArrivalClosings closings;
    private final MessageSource messages;

    ArrivalClosingController(ArrivalClosings closings, MessageSource messages) {
        this.closings = closings;
        this.messages = messages;
    }

    /** What this module refuses is said on the register's page. */
    @PostMapping("/desk/incoming/register/close")
    String close(@RequestParam String unit, @RequestParam int year, RedirectAttributes flash) {
        try {
            closings.close(unit, year);
            flash.addFlashAttribute("closed", true);
        } catch (Fault refused) {
            if (!refused.code().module().equals("incoming")) {
                throw refused;
            }
            String sentence = messages.getMessage(
                    refused.code().messageKey(), refused.arguments().toArray(), LocaleContextHolder.getLocale());
            flash.addFlashAttribute("errors", Map.of("", sentence));
            flash.addFlashAttribute("hasErrors", true);
        }
        flash.addAttribute("unit", unit);
        flash.addAttribute("year", year);
        return "redirect:/desk/incoming/register";
    }

    @GetMapping("/desk/incoming/register/closed.pdf")
    ResponseEntity<InputStreamResource> paper(@RequestParam String unit, @RequestParam int year) {
        return paper(closings, unit, year);
    }

    static ResponseEntity<InputStreamResource> paper(ArrivalClosings closings, String unit, int year) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"incoming-register-closed-" + year + ".pdf\"")
                .body(new InputStreamResource(closings.paper(unit, year)));
    }
}
