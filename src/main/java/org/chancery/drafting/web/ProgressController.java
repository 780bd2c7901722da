package org.chancery.drafting.web;

import java.util.UUID;
import org.chancery.drafting.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far our own units are with an issued document. */
@Controller
class ProgressController {
    private final DraftProgress progress;

    ProgressController(DraftProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/desk/drafts/{id}/progress")
    String page(@PathVariable UUID id, Model model) {
        Draft draft = progress.require(id);
        model.addAttribute("draft", draft);
        model.addAttribute("lines", progress.lines(draft));
        return "drafting/progress";
    }
}
