package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.archive.Retentions;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.chancery.platform.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The retention periods: for everybody who works with files; administrators add values that hold from a day on. */
@Controller
class RetentionController {
    private static final String PATH = "/desk/files/retention-periods";

    private final Retentions retentions;
    private final FileSentences sentences;
    private final Access access;

    RetentionController(Retentions retentions, FileSentences sentences, Access access) {
        this.retentions = retentions;
        this.sentences = sentences;
        this.access = access;
    }

    @GetMapping(PATH)
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("form", Map.of());
        model.addAttribute("done", done.equals("retention") ? done : null);
        return show(Map.of(), model);
    }

    @PostMapping(PATH)
    String set(@RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        Filled filled = new Filled(form);
        return sentences.attempt(
                () -> {
                    retentions.set(
                            filled.text("code"),
                            filled.day("from"),
                            years(filled),
                            new LocalizedText(filled.text("name-vi"), filled.text("name-en")),
                            filled.text("basis"),
                            filled.text("verified").equals("yes"));
                    return PATH + "?done=retention";
                },
                form,
                model,
                response,
                errors -> show(errors, model));
    }

    private static @Nullable Integer years(Filled filled) {
        return filled.text("years").isEmpty() ? null : Integer.valueOf(filled.number("years"));
    }

    private String show(Map<String, String> errors, Model model) {
        boolean sets = access.has(Role.ADMINISTRATOR);
        boolean reads = !access.scope(Role.CONSULAR_OFFICER, Role.CLERK, Role.SIGNATORY, Role.AUDITOR)
                .isEmpty();
        if (!sets && !reads) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("yes", sentences.say("archive.retention.verified.yes"));
        model.addAttribute("retentions", retentions.all());
        model.addAttribute("sets", sets);
        model.addAttribute("checks", checks);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/retentions";
    }
}
