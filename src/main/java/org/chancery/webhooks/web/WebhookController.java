package org.chancery.webhooks.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.webhooks.WebhookError;
import org.chancery.webhooks.WebhookKind;
import org.chancery.webhooks.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages of subscriptions. */
@Controller
class WebhookController {
    private final Webhooks webhooks;
    private final Units units;
    private final MessageSource messages;

    WebhookController(Webhooks webhooks, Units units, MessageSource messages) {
        this.webhooks = webhooks;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping("/admin/webhooks")
    String list(Model model) {
        return list("", Set.of(), Units.MINISTRY, Map.of(), model);
    }

    private String list(String url, Set<WebhookKind> chosen, String unit, Map<String, String> errors, Model model) {
        model.addAttribute("subscriptions", webhooks.all());
        model.addAttribute("units", units.all());
        model.addAttribute(
                "kinds",
                Arrays.stream(WebhookKind.values())
                        .filter(kind -> kind != WebhookKind.TEST)
                        .toList());
        model.addAttribute("url", url);
        model.addAttribute("chosen", chosen);
        model.addAttribute("unit", unit);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "webhooks/list";
    }

    /** The secret is on the page that answers, and nowhere else. */
    @PostMapping("/admin/webhooks")
    String subscribe(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(required = false) @Nullable List<WebhookKind> kinds,
            @RequestParam String unit,
            Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        Set<WebhookKind> chosen = kinds == null ? Set.of() : Set.copyOf(kinds);
        try {
            Webhooks.Fresh fresh = webhooks.subscribe(address(url), chosen, unit);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            model.addAttribute("secret", fresh.secret());
            return show(fresh.subscription().id(), model);
        } catch (Fault refused) {
            if (!(refused.code() instanceof WebhookError)) {
                throw refused;
            }
            response.setStatus(422);
            String sentence = messages.getMessage(refused.code().messageKey(), null, LocaleContextHolder.getLocale());
            String field = refused.code() == WebhookError.URL_INVALID ? "url" : "kinds";
            return list(url, chosen, unit, Map.of(field, sentence), model);
        }
    }

    static URI address(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new Fault(WebhookError.URL_INVALID);
        }
    }

    @GetMapping("/admin/webhooks/{id}")
    String one(@PathVariable UUID id, Model model) {
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        model.addAttribute("subscription", webhooks.require(id));
        model.addAttribute("deliveries", webhooks.deliveries(id));
        model.addAttribute(
                "unitNames", units.all().stream().collect(Collectors.toMap(unit -> unit.code(), unit -> unit.name()
                        .here())));
        return "webhooks/one";
    }

    @PostMapping("/admin/webhooks/{id}/enabled")
    String setEnabled(@PathVariable UUID id, @RequestParam boolean enabled) {
        webhooks.setEnabled(id, enabled);
        return "redirect:/admin/webhooks/" + id;
    }

    @PostMapping("/admin/webhooks/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes flash) {
        webhooks.test(id);
        flash.addFlashAttribute("done", "test");
        return "redirect:/admin/webhooks/" + id;
    }

    @PostMapping("/admin/webhooks/{id}/again")
    String again(@PathVariable UUID id, @RequestParam String message, RedirectAttributes flash) {
        webhooks.sendAgain(id, message);
        flash.addFlashAttribute("done", "again");
        return "redirect:/admin/webhooks/" + id;
    }
}
