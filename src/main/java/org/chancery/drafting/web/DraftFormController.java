package org.chancery.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFile;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftPurpose;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form in which a document is drafted, or a new version made. */
@Controller
class DraftFormController {
    private static final String PAGE = "drafting/form";

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftFields fields;
    private final PurposeFields purposes;
    private final DraftFaults faults;

    DraftFormController(
            Drafts drafts, DraftFiles files, DraftFields fields, PurposeFields purposes, DraftFaults faults) {
        this.drafts = drafts;
        this.files = files;
        this.fields = fields;
        this.purposes = purposes;
        this.faults = faults;
    }

    @GetMapping("/desk/drafts/new")
    String empty(@RequestParam Map<String, String> asked, Model model) {
        PurposeFields.Filled filled = purposes.of(asked, fields.empty());
        return show(null, filled.form(), filled.units(), Map.of(), model);
    }

    @PostMapping("/desk/drafts/new")
    String begin(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            @RequestParam(name = "to", required = false) @Nullable List<String> to,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return send(null, sent, to == null ? List.of() : to, typed, model, response);
    }

    @GetMapping("/desk/drafts/{id}/edit")
    String filled(@PathVariable UUID id, Model model) {
        Draft draft = require(id);
        return show(id, fields.of(draft), DraftFields.ticked(draft), Map.of(), model);
    }

    @PostMapping("/desk/drafts/{id}/edit")
    String revise(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            @RequestParam(name = "to", required = false) @Nullable List<String> to,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return send(id, sent, to == null ? List.of() : to, typed, model, response);
    }

    private Draft require(UUID id) {
        return drafts.find(new DraftId(id))
                .filter(draft -> draft.allowed().contains(DraftAction.EDIT))
                .orElseThrow(() -> new Fault(DraftingError.NOT_FOUND));
    }

    private String send(
            @Nullable UUID id,
            @Nullable MultipartFile sent,
            List<String> to,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Map<String, String> form = new HashMap<>(typed);
        DraftForm read = new DraftForm(form, to);
        String key = form.getOrDefault("key", "");
        try {
            Optional<DraftFile> file = received(sent);
            file.ifPresent(kept -> {
                form.put("upload", kept.id().toString());
                form.put("upload-name", kept.name());
            });
            Draft draft = id == null
                    ? begun(read.plan(file), PurposeFields.read(form), key)
                    : drafts.revise(new DraftId(id), read.seen(), read.plan(file), key);
            return "redirect:/desk/drafts/" + draft.id() + "?done=edit";
        } catch (Fault refused) {
            response.setStatus(422);
            return show(id, form, to, faults.of(refused), model);
        }
    }

    private Draft begun(DraftPlan plan, Optional<DraftPurpose> purpose, String key) {
        return purpose.map(known -> drafts.begin(plan, known, key)).orElseGet(() -> drafts.begin(plan, key));
    }

    private Optional<DraftFile> received(@Nullable MultipartFile sent) {
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        String name = sent.getOriginalFilename();
        try (InputStream content = sent.getInputStream()) {
            return Optional.of(files.receive(name == null ? "" : name, content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String show(
            @Nullable UUID id, Map<String, String> form, List<String> to, Map<String, String> errors, Model model) {
        fields.offer(model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("to", to);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return PAGE;
    }
}
