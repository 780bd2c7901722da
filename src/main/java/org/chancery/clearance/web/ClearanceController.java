package org.chancery.clearance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Circle;
import org.chancery.clearance.ClearanceError;
import org.chancery.clearance.Restrictable.Reach;
import org.chancery.clearance.Restrictions;
import org.chancery.clearance.SecretMarkers;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may know a thing, and what waits for somebody's confirmation. */
@Controller
class ClearanceController {
    private static final Map<String, String> REASONS =
            Map.of("restrict", "reason", "lift", "lift-reason", "widen", "reach-reason", "narrow", "reach-reason");

    private final Restrictions restrictions;
    private final Access access;
    private final OtherOfficial others;
    private final MessageSource messages;
    private final SecretMarkers markers;

    ClearanceController(
            Restrictions restrictions,
            Access access,
            OtherOfficial others,
            MessageSource messages,
            SecretMarkers markers) {
        this.restrictions = restrictions;
        this.access = access;
        this.others = others;
        this.messages = messages;
        this.markers = markers;
    }

    @GetMapping("/desk/clearance")
    String open(@RequestParam(defaultValue = "") String done, Model model) {
        if (!access.has(Role.SIGNATORY) && !access.has(Role.CLERK)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        model.addAttribute("done", done.matches("confirm|refuse") ? done : null);
        model.addAttribute("changes", restrictions.open());
        model.addAttribute("markers", markers.mine());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "clearance/open";
    }

    @PostMapping("/desk/clearance/changes/{id}/{act:confirm|refuse}")
    String end(@PathVariable UUID id, @PathVariable String act, @RequestParam String key) {
        if (act.equals("confirm")) {
            restrictions.confirm(id, key);
        } else {
            restrictions.refuse(id, key);
        }
        return "redirect:/desk/clearance?done=" + act;
    }

    @GetMapping("/desk/clearance/{kind:[a-z]+}/{id}")
    String page(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", done.matches("restrict|lift|widen|narrow") ? done : null);
        return show(kind, id, null, Map.of(), Map.of(), model);
    }

    @PostMapping("/desk/clearance/{kind:[a-z]+}/{id}/{act:restrict|lift|widen|narrow}")
    String change(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "person", required = false) @Nullable Set<UUID> persons,
            Model model,
            HttpServletResponse response) {
        Set<UUID> chosen = persons == null ? Set.of() : persons;
        Map<String, String> errors = attempt(kind, id, act, form, chosen);
        if (errors.isEmpty()) {
            return "redirect:/desk/clearance/" + kind + "/" + id + "?done=" + act;
        }
        response.setStatus(422);
        return show(kind, id, chosen, form, errors, model);
    }

    private Map<String, String> attempt(String kind, UUID id, String act, Map<String, String> form, Set<UUID> chosen) {
        String reason = form.getOrDefault("reason", "");
        String key = form.getOrDefault("key", "");
        try {
            switch (act) {
                case "lift" -> restrictions.lift(kind, id, form.getOrDefault("lift-reason", ""), key);
                case "widen" -> restrictions.reach(kind, id, Reach.AGENCY, form.getOrDefault("reach-reason", ""), key);
                case "narrow" -> restrictions.reach(kind, id, Reach.UNIT, form.getOrDefault("reach-reason", ""), key);
                default ->
                    restrictions.restrict(
                            kind, id, others.with(kind, id, chosen, form.getOrDefault("other", "")), reason, key);
            }
            return Map.of();
        } catch (Fault refused) {
            return sentence(refused, act);
        }
    }

    private Map<String, String> sentence(Fault refused, String act) {
        if (!(refused.code() instanceof ClearanceError error) || error == ClearanceError.NOT_FOUND) {
            throw refused;
        }
        String field =
                switch (error) {
                    case REASON_INVALID -> REASONS.get(act);
                    case PERSON_UNKNOWN -> "other";
                    default -> "";
                };
        return Map.of(
                field,
                messages.getMessage(
                        error.messageKey(), refused.arguments().toArray(), LocaleContextHolder.getLocale()));
    }

    private String show(
            String kind,
            UUID id,
            @Nullable Set<UUID> chosen,
            Map<String, String> form,
            Map<String, String> errors,
            Model model) {
        Circle circle = restrictions.of(kind, id);
        List<Circle.Member> candidates = circle.mayManage() ? restrictions.candidates(kind, id) : List.of();
        Map<UUID, Boolean> ticked = new LinkedHashMap<>();
        candidates.forEach(one -> ticked.put(
                one.person(),
                chosen != null ? chosen.contains(one.person()) : circle.restricted() ? one.listed() : one.involved()));
        model.addAttribute("circle", circle);
        model.addAttribute("candidates", candidates);
        model.addAttribute("ticked", ticked);
        model.addAttribute("me", access.personId());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        model.addAttribute("key", UUID.randomUUID().toString());
        return "clearance/circle";
    }
}
