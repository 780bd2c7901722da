package org.chancery.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseFile;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseworkError;
import org.chancery.casework.TrackedCase;
import org.chancery.casework.Tracking;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.RateLimits;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant's pages of a case; the secret stays in the session, never in an address. */
@Controller
class TrackController {
    private static final String SECRET = "casework.secret.";
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 20;

    private final Tracking tracking;
    private final Applications applications;
    private final CaseQueries queries;
    private final Incoming incoming;
    private final RateLimits limits;

    TrackController(
            Tracking tracking, Applications applications, CaseQueries queries, Incoming incoming, RateLimits limits) {
        this.tracking = tracking;
        this.applications = applications;
        this.queries = queries;
        this.incoming = incoming;
        this.limits = limits;
    }

    @GetMapping("/track")
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        if (CurrentActor.get().kind() == Actor.Kind.APPLICANT) {
            model.addAttribute("mine", applications.mine(1).items());
        }
        return "casework/track";
    }

    @PostMapping("/track")
    String open(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        try {
            CaseCode parsed = CaseCode.parse(code).orElseThrow(() -> new Fault(CaseworkError.CODE_OR_SECRET_WRONG));
            tracking.track(parsed, secret);
            remember(request.getSession(), parsed, secret);
            return "redirect:/track/" + parsed;
        } catch (Fault refused) {
            limits.count("track/" + request.getRemoteAddr(), MOST_TRIES, WINDOW);
            model.addAttribute("errors", Map.of("code", incoming.sentence(refused, locale)));
            model.addAttribute("hasErrors", true);
            return ask(code, model);
        }
    }

    @GetMapping("/track/{code}")
    String show(@PathVariable String code, HttpSession session, Model model) {
        CaseCode parsed = parse(code);
        String secret = secret(parsed, session);
        if (secret == null && CurrentActor.get().kind() != Actor.Kind.APPLICANT) {
            return "redirect:/track?code=" + parsed;
        }
        return page(tracking.track(parsed, secret), model);
    }

    private static String page(TrackedCase tracked, Model model) {
        model.addAttribute("tracked", tracked);
        model.addAttribute("key", UUID.randomUUID());
        return "casework/case";
    }

    @PostMapping("/track/{code}/supplement")
    String answer(
            @PathVariable String code,
            @RequestParam Map<String, MultipartFile> files,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String key,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        CaseCode parsed = parse(code);
        String secret = secret(parsed, request.getSession());
        TrackedCase tracked = tracking.track(parsed, secret);
        Map<String, String> problems = new HashMap<>();
        Map<String, UUID> documents = receive(tracked.asked(), files, problems, request, locale);
        if (problems.isEmpty()) {
            try {
                tracking.answerSupplement(parsed, secret, documents, text, key);
                flash.addFlashAttribute("done", "casework.track.answered");
                return "redirect:/track/" + parsed;
            } catch (Fault refused) {
                problems.put("text", incoming.sentence(refused, locale));
            }
        }
        model.addAttribute("errors", problems);
        model.addAttribute("hasErrors", true);
        model.addAttribute("text", text);
        return page(tracked, model);
    }

    private Map<String, UUID> receive(
            List<CaseOrder.RequestSupplement.Item> asked,
            Map<String, MultipartFile> files,
            Map<String, String> problems,
            HttpServletRequest request,
            Locale locale) {
        Map<String, UUID> documents = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            String field = "file-" + i;
            String what = asked.get(i).document();
            incoming.receive(files.get(field), request, locale)
                    .ifPresent(received -> received.settle(
                            upload -> documents.put(what, upload.id()), problem -> problems.put(field, problem)));
        }
        return documents;
    }

    @PostMapping("/track/{code}/withdraw")
    String withdraw(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String key,
            HttpSession session,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        CaseCode parsed = parse(code);
        String secret = secret(parsed, session);
        try {
            tracking.withdraw(parsed, secret, reason, key);
            flash.addFlashAttribute("done", "casework.track.withdrawn");
            return "redirect:/track/" + parsed;
        } catch (Fault refused) {
            TrackedCase tracked = tracking.track(parsed, secret);
            model.addAttribute("errors", Map.of("reason", incoming.sentence(refused, locale)));
            model.addAttribute("hasErrors", true);
            return page(tracked, model);
        }
    }

    @GetMapping("/track/{code}/result")
    ResponseEntity<InputStreamResource> result(@PathVariable String code, HttpSession session) {
        CaseCode parsed = parse(code);
        CaseFile file = tracking.result(parsed, secret(parsed, session));
        return Download.attachment(file, queries.open(file));
    }

    @GetMapping("/track/{code}/receipt")
    String receipt(@PathVariable String code, HttpSession session, Model model) {
        CaseCode parsed = parse(code);
        TrackedCase tracked = tracking.track(parsed, secret(parsed, session));
        if (tracked.money().receipt() == null) {
            throw new Fault(CaseworkError.NOT_FOUND);
        }
        model.addAttribute("code", tracked.code());
        model.addAttribute("money", tracked.money());
        model.addAttribute("office", tracked.unit());
        model.addAttribute("procedure", tracked.procedure());
        return "casework/receipt";
    }

    /** The printable copy of what was sent. */
    @GetMapping("/track/{code}/copy")
    String copy(@PathVariable String code, HttpSession session, Locale locale, Model model) {
        CaseCode parsed = parse(code);
        String secret = secret(parsed, session);
        model.addAttribute("tracked", tracking.track(parsed, secret));
        model.addAttribute("sections", tracking.answers(parsed, secret, locale));
        return "casework/copy";
    }

    @PostMapping("/track/{code}/leave")
    String leave(@PathVariable String code, HttpSession session) {
        session.removeAttribute(SECRET + parse(code));
        return "redirect:/track";
    }

    /** Keeps the key to a case for this visit. */
    static void remember(HttpSession session, CaseCode code, String secret) {
        session.setAttribute(SECRET + code, secret.strip());
    }

    private static CaseCode parse(String code) {
        return CaseCode.parse(code).orElseThrow(() -> new Fault(CaseworkError.CODE_OR_SECRET_WRONG));
    }

    private static @org.jspecify.annotations.Nullable String secret(CaseCode code, HttpSession session) {
        return (String) session.getAttribute(SECRET + code);
    }
}
