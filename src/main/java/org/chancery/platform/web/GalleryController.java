package org.chancery.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every piece of the design system in its states, in demo mode only. */
@Controller
@ConditionalOnProperty(name = "chancery.mode", havingValue = "demo", matchIfMissing = true)
class GalleryController {
    private static final List<String> ICONS = List.of(
            "search",
            "person",
            "people",
            "apply",
            "track",
            "verify",
            "mission",
            "place",
            "document",
            "case",
            "inbox",
            "desk",
            "register",
            "seal",
            "download",
            "upload",
            "calendar",
            "money",
            "alert",
            "check",
            "cross",
            "globe",
            "print",
            "lock");

    private final MessageSource messages;

    GalleryController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/design")
    String design(Model model, Locale locale) {
        model.addAttribute("hasErrors", true);
        model.addAttribute("errors", words(locale, "full-name", "name.error", "born", "born.error"));
        model.addAttribute("missions", Map.of("paris", word("row.mission", locale)));
        model.addAttribute("deliveries", words(locale, "online", "online", "post", "post", "counter", "counter"));
        model.addAttribute("tags", tags(locale));
        model.addAttribute("timeline", timeline(locale));
        model.addAttribute("rows", rows(locale));
        model.addAttribute("changes", Collections.singletonMap(word("name", locale), "/design#full-name"));
        model.addAttribute("fees", fees(locale));
        model.addAttribute("icons", ICONS);
        return "platform/design";
    }

    private Map<String, String> tags(Locale locale) {
        return words(
                locale,
                "green",
                "tag.done",
                "blue",
                "tag.work",
                "yellow",
                "tag.wait",
                "red",
                "tag.late",
                "grey",
                "tag.draft",
                "purple",
                "tag.sign");
    }

    private List<Map<String, String>> timeline(Locale locale) {
        return List.of(
                step(word("step.received", locale), "05/03/2026 09:12", "", "done"),
                step(word("step.supplement", locale), "06/03/2026 15:40", word("step.supplement.text", locale), "wait"),
                step(word("step.sealed", locale), "11/03/2026 10:05", "", "seal"),
                step(word("step.next", locale), "12/03/2026", "", "next"));
    }

    private Map<String, String> rows(Locale locale) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(word("name", locale), "Nguyễn Thị Ánh Tuyết");
        rows.put(word("mission", locale), word("row.mission", locale));
        rows.put(word("delivery", locale), word("online", locale));
        return rows;
    }

    private List<List<String>> fees(Locale locale) {
        return List.of(
                List.of(word("fee.legalise", locale), "157/2016/TT-BTC, 5", "60.000 ₫"),
                List.of(word("fee.copy", locale), "157/2016/TT-BTC, 5", "15.000 ₫"),
                List.of(word("fee.total", locale), "", "75.000 ₫"));
    }

    private static Map<String, String> step(String title, String meta, String text, String kind) {
        return Map.of("title", title, "meta", meta, "text", text, "kind", kind);
    }

    private Map<String, String> words(Locale locale, String... keysAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < keysAndWords.length; i += 2) {
            words.put(keysAndWords[i], word(keysAndWords[i + 1], locale));
        }
        return words;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage("platform.design." + key, null, locale);
    }
}
