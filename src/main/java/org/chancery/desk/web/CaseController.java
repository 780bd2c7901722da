package org.chancery.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.casework.CaseAction;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseView;
import org.chancery.casework.Cases;
import org.chancery.casework.CaseworkError;
import org.chancery.platform.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a case is worked. */
@Controller
class CaseController {
    private final DeskDoor door;
    private final CaseQueries queries;
    private final Cases cases;
    private final CasePage page;
    private final FaultWords faults;

    CaseController(DeskDoor door, CaseQueries queries, Cases cases, CasePage page, FaultWords faults) {
        this.door = door;
        this.queries = queries;
        this.cases = cases;
        this.page = page;
        this.faults = faults;
    }

    @GetMapping("/desk/cases/{code}")
    String show(@PathVariable String code, @RequestParam(defaultValue = "") String done, Model model, Locale locale) {
        CaseView view = require(code, locale);
        model.addAttribute("done", CaseAction.bySlug(done).map(CaseAction::slug).orElse(null));
        return page.fill(model, view, locale, Map.of(), Map.of());
    }

    @PostMapping("/desk/cases/{code}/{action}")
    String act(
            @PathVariable String code,
            @PathVariable String action,
            @RequestParam Map<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CaseView view = require(code, locale);
        CaseAction wanted = CaseAction.bySlug(action).orElseThrow(() -> new Fault(CaseworkError.ORDER_UNREADABLE));
        Map<String, String> errors = attempt(view, wanted, form, locale);
        if (errors.isEmpty()) {
            return "redirect:/desk/cases/" + view.code() + "?done=" + wanted.slug();
        }
        response.setStatus(422);
        model.addAttribute("failed", wanted.slug());
        return page.fill(model, require(code, locale), locale, form, errors);
    }

    private Map<String, String> attempt(CaseView view, CaseAction wanted, Map<String, String> form, Locale locale) {
        return switch (OrderReader.read(wanted, form, view)) {
            case OrderInput.Refused refused -> sentences(refused, locale);
            case OrderInput.Ready ready -> perform(view, ready, form.getOrDefault("key", ""), locale);
        };
    }

    private Map<String, String> perform(CaseView view, OrderInput.Ready ready, String key, Locale locale) {
        try {
            cases.perform(view.code(), ready.order(), key);
            return Map.of();
        } catch (Fault fault) {
            return Map.of("", faults.sentence(fault, locale));
        }
    }

    private Map<String, String> sentences(OrderInput.Refused refused, Locale locale) {
        Map<String, String> sentences = new LinkedHashMap<>();
        refused.errors().forEach((field, error) -> sentences.put(field, faults.sentence(error, locale)));
        return sentences;
    }

    private CaseView require(String typed, Locale locale) {
        door.requireCases();
        return CaseCode.parse(typed)
                .flatMap(code -> queries.find(code, locale))
                .orElseThrow(() -> new Fault(CaseworkError.NOT_FOUND));
    }
}
