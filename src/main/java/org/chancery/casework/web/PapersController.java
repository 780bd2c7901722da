package org.chancery.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.casework.Applications;
import org.chancery.casework.web.Flow.Filling;
import org.chancery.casework.web.Flow.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The uploads of an application: each paper stands for itself, a refused one changes nothing about the others. */
@Controller
class PapersController {
    private final Applications applications;
    private final Flow flow;
    private final Incoming incoming;

    PapersController(Applications applications, Flow flow, Incoming incoming) {
        this.applications = applications;
        this.flow = flow;
        this.incoming = incoming;
    }

    @GetMapping("/apply/d/{token}/documents")
    String papers(@PathVariable String token, Model model) {
        return show(flow.filling(token), Map.of(), model);
    }

    @PostMapping("/apply/d/{token}/documents")
    String upload(
            @PathVariable String token,
            @RequestParam Map<String, MultipartFile> files,
            @RequestParam(required = false) @Nullable String remove,
            @RequestParam(required = false) @Nullable String go,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Filling filling = flow.filling(token);
        if (remove != null) {
            applications.attach(token, remove, null);
            return "redirect:" + filling.base() + "/documents";
        }
        Map<String, String> problems = new LinkedHashMap<>();
        for (Paper paper : filling.papers()) {
            String slot = paper.slot().id();
            incoming.receive(files.get(slot), request, locale)
                    .ifPresent(received -> received.settle(
                            upload -> applications.attach(token, slot, upload),
                            problem -> problems.put(slot, problem)));
        }
        Filling after = flow.filling(token);
        if (go != null) {
            after.papers().stream()
                    .filter(Paper::isMissing)
                    .forEach(paper -> problems.putIfAbsent(paper.slot().id(), incoming.missing(paper, locale)));
        }
        if (!problems.isEmpty()) {
            return show(after, problems, model);
        }
        return "redirect:" + (go == null ? after.base() + "/documents" : after.next());
    }

    private static String show(Filling filling, Map<String, String> problems, Model model) {
        if (filling.draft().submitted() != null) {
            return "redirect:" + filling.base() + "/sent";
        }
        model.addAttribute("filling", filling);
        model.addAttribute("errors", problems);
        model.addAttribute("hasErrors", !problems.isEmpty());
        return "casework/documents";
    }
}
