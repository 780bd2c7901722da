package org.chancery.clearance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.SecrecyDegree;
import org.chancery.clearance.SecretMarkers;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** That secret documents came, for the clerk; where it is not allowed there is no such page. */
@Controller
class MarkerController {
    private static final String PAGE = "/desk/clearance/markers";
    private final SecretMarkers markers;
    private final MessageSource messages;
    private final Clock clock;

    MarkerController(SecretMarkers markers, MessageSource messages, Clock clock) {
        this.markers = markers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String list(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        return show(unit, year, Map.of(), Map.of(), model);
    }

    @PostMapping(PAGE)
    String register(@RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        try {
            LocalDate received = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
            var made = markers.register(
                    form.getOrDefault("unit", ""),
                    SecrecyDegree.valueOf(form.getOrDefault("degree", "")),
                    received,
                    form.getOrDefault("issuer", ""),
                    form.getOrDefault("key", ""));
            return "redirect:" + PAGE + "?unit=" + form.getOrDefault("unit", "") + "&year=" + made.year();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return wrong(form, model, response);
        } catch (Fault refused) {
            if (refused.code() != ClearanceError.MARKER_INVALID) {
                throw refused;
            }
            return wrong(form, model, response);
        }
    }

    private static int number(Map<String, String> form, String part) {
        return Integer.parseInt(form.getOrDefault("received-" + part, "").strip());
    }

    private String wrong(Map<String, String> form, Model model, HttpServletResponse response) {
        response.setStatus(422);
        String sentence = messages.getMessage(
                ClearanceError.MARKER_INVALID.messageKey(), new Object[0], LocaleContextHolder.getLocale());
        return show(form.get("unit"), null, form, Map.of("issuer", sentence), model);
    }

    private String show(
            @Nullable String unit,
            @Nullable Integer year,
            Map<String, String> form,
            Map<String, String> errors,
            Model model) {
        List<String> units = markers.units();
        if (units.isEmpty()) {
            throw new Fault(ClearanceError.NOT_FOUND);
        }
        String chosen = unit != null && units.contains(unit) ? unit : units.getFirst();
        int shown = year == null ? Hanoi.today(clock).getYear() : year;
        model.addAttribute("unit", chosen);
        model.addAttribute("units", units);
        model.addAttribute("year", shown);
        model.addAttribute("found", markers.of(chosen, shown));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "clearance/markers";
    }
}
