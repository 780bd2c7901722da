package org.chancery.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chancery.incoming.ExchangeError;
import org.chancery.incoming.ExchangePartners;
import org.chancery.platform.Fault;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page of partner systems. */
@Controller
class PartnerController {
    private final ExchangePartners partners;
    private final FaultSentences sentences;

    PartnerController(ExchangePartners partners, FaultSentences sentences) {
        this.partners = partners;
        this.sentences = sentences;
    }

    /** What was typed. */
    record Form(String organ, String name, String replyTo) {}

    @GetMapping("/admin/exchange")
    String list(Model model) {
        return show(new Form("", "", ""), Map.of(), model);
    }

    /** The secret is on the page that answers, and nowhere else. */
    @PostMapping("/admin/exchange")
    String admit(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String replyTo,
            Model model,
            HttpServletResponse response) {
        Form form = new Form(organ, name, replyTo);
        try {
            model.addAttribute("secret", partners.admit(organ, name, replyTo));
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            model.addAttribute("admitted", name.strip());
            return show(new Form("", "", ""), Map.of(), model);
        } catch (Fault refused) {
            if (refused.code() != ExchangeError.PARTNER_INVALID) {
                throw refused;
            }
            response.setStatus(422);
            String field = refused.arguments().getFirst().toString();
            return show(form, Map.of(field, sentences.say("incoming.exchange.error." + field)), model);
        }
    }

    @PostMapping("/admin/exchange/enabled")
    String setEnabled(@RequestParam String organ, @RequestParam boolean enabled) {
        partners.setEnabled(organ, enabled);
        return "redirect:/admin/exchange";
    }

    private String show(Form form, Map<String, String> errors, Model model) {
        model.addAttribute("partners", partners.all());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "incoming/partners";
    }
}
