package org.chancery.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.casework.Applications;
import org.chancery.casework.Draft;
import org.chancery.casework.InvalidApplication;
import org.chancery.casework.Submission;
import org.chancery.casework.web.Flow.Filling;
import org.chancery.platform.Fault;
import org.chancery.platform.RateLimits;
import org.chancery.procedures.FormError;
import org.chancery.procedures.FormInput;
import org.chancery.procedures.FormStep;
import org.chancery.procedures.Forms;
import org.chancery.procedures.Procedure;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.ProceduresError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applying, page by page; everything entered is kept under the draft's secret address. */
@Controller
class ApplyController {
    private static final String TO = "redirect:";
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_DRAFTS = 120;

    private final Applications applications;
    private final Flow flow;
    private final Forms forms;
    private final Procedures procedures;
    private final RateLimits limits;
    private final CheckPage checkPage;

    ApplyController(
            Applications applications,
            Flow flow,
            Forms forms,
            Procedures procedures,
            RateLimits limits,
            CheckPage checkPage) {
        this.applications = applications;
        this.flow = flow;
        this.forms = forms;
        this.procedures = procedures;
        this.limits = limits;
        this.checkPage = checkPage;
    }

    @GetMapping("/apply/{procedure}")
    String start(@PathVariable String procedure, @RequestParam(required = false) @Nullable String unit, Model model) {
        Procedure found = procedures.find(procedure).orElseThrow(() -> new Fault(ProceduresError.NOT_FOUND));
        if (!found.latest().open()) {
            throw new Fault(org.chancery.casework.CaseworkError.PROCEDURE_CLOSED);
        }
        model.addAttribute("version", found.latest());
        model.addAttribute("offices", flow.offices(found.latest()));
        model.addAttribute("unit", unit);
        return "casework/start";
    }

    @PostMapping("/apply/{procedure}")
    String begin(
            @PathVariable String procedure,
            @RequestParam(defaultValue = "") String unit,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        if (unit.isBlank()) {
            model.addAttribute("hasErrors", true);
            return start(procedure, unit, model);
        }
        limits.count("apply/" + request.getRemoteAddr(), MOST_DRAFTS, WINDOW);
        Draft draft = applications.begin(procedure, unit, locale);
        Filling filling = flow.filling(draft.token());
        return TO + filling.steps().getFirst().href();
    }

    @GetMapping("/apply/d/{token}")
    String overview(@PathVariable String token, Model model) {
        Filling filling = flow.filling(token);
        model.addAttribute("filling", filling);
        return sent(filling) ? TO + filling.base() + "/sent" : "casework/overview";
    }

    @GetMapping("/apply/d/{token}/form/{page}")
    String page(@PathVariable String token, @PathVariable String page, Locale locale, Model model) {
        Filling filling = flow.filling(token);
        return sent(filling) ? TO + filling.base() + "/sent" : show(filling, page, List.of(), locale, model);
    }

    private String show(Filling filling, String page, List<FormError> errors, Locale locale, Model model) {
        model.addAttribute("filling", filling);
        model.addAttribute("formPage", forms.page(filling.form(), page, filling.answers(), errors, locale));
        model.addAttribute(
                "previous", filling.form().previous(page, filling.answers()).orElse(null));
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "casework/page";
    }

    @PostMapping("/apply/d/{token}/form/{page}")
    String save(
            @PathVariable String token,
            @PathVariable String page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Filling before = flow.filling(token);
        Map<String, String[]> parameters = request.getParameterMap();
        FormInput input = forms.bind(before.form(), page, before.answers(), parameters);
        applications.keep(token, input.answers());
        Filling filling = flow.filling(token);
        if (input.edited()) {
            return TO + filling.base() + "/form/" + page;
        }
        List<FormError> errors = filling.form().validatePage(page, filling.answers());
        if (!errors.isEmpty()) {
            return show(filling, page, errors, locale, model);
        }
        return TO + after(filling, page);
    }

    private static String after(Filling filling, String page) {
        if (filling.answered()) {
            return filling.next();
        }
        return filling.form()
                .next(page, filling.answers())
                .map(FormStep::id)
                .map(id -> filling.base() + "/form/" + id)
                .orElse(filling.next());
    }

    @GetMapping("/apply/d/{token}/check")
    String check(@PathVariable String token, Locale locale, Model model) {
        Filling filling = flow.filling(token);
        if (sent(filling)) {
            return TO + filling.base() + "/sent";
        }
        if (!filling.answered() || !filling.documented()) {
            return TO + filling.next();
        }
        checkPage.fill(filling, locale, model);
        return "casework/check";
    }

    @PostMapping("/apply/d/{token}/send")
    String send(@PathVariable String token) {
        try {
            applications.submit(token);
        } catch (InvalidApplication incomplete) {
            return TO + flow.filling(token).next();
        }
        return TO + "/apply/d/" + token + "/sent";
    }

    @GetMapping("/apply/d/{token}/sent")
    String sent(@PathVariable String token, HttpSession session, Model model) {
        Filling filling = flow.filling(token);
        Submission submission = filling.draft().submitted();
        if (submission == null) {
            return TO + filling.base();
        }
        TrackController.remember(session, submission.code(), submission.secret());
        checkPage.receipt(filling, model);
        return "casework/sent";
    }

    private static boolean sent(Filling filling) {
        return filling.draft().submitted() != null;
    }
}
