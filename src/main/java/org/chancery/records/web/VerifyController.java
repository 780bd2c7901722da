package org.chancery.records.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.PublicPage;
import org.chancery.platform.RateLimits;
import org.chancery.records.Proofs;
import org.chancery.records.VerificationReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The public page on which anyone verifies a document, by its code or by the file itself. */
@Controller
class VerifyController {
    private static final String PAGE = "records/verify";

    private final Proofs proofs;
    private final RateLimits limits;
    private final MessageSource messages;

    VerifyController(Proofs proofs, RateLimits limits, MessageSource messages) {
        this.proofs = proofs;
        this.limits = limits;
        this.messages = messages;
    }

    @PublicPage
    @GetMapping("/verify")
    String page(@RequestParam(required = false) @Nullable String code, Model model) {
        if (code == null) {
            return PAGE;
        }
        return code.isBlank() ? refused("code", "records.verify.code.empty", model) : byCode(code, model);
    }

    @GetMapping("/verify/{code}")
    String byCode(@PathVariable String code, Model model) {
        limits.count("verify-code/" + CurrentActor.get().origin(), 60, Duration.ofMinutes(1));
        model.addAttribute("code", code);
        Optional<VerificationReport> found = proofs.byCode(code);
        if (found.isEmpty()) {
            model.addAttribute("unknown", true);
            return refused("code", "records.fault.code-not-found", model);
        }
        model.addAttribute("report", found.get());
        return PAGE;
    }

    /** Changes nothing, so it needs no token, and the page that leads here can be the same for everybody. */
    @PostMapping("/verify")
    String byFile(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        limits.count("verify-file/" + CurrentActor.get().origin(), 20, Duration.ofMinutes(1));
        if (file == null || file.isEmpty()) {
            return refused("file", "records.verify.file.empty", model);
        }
        try (InputStream content = file.getInputStream()) {
            model.addAttribute("report", proofs.examine(content));
        }
        model.addAttribute("fileName", file.getOriginalFilename());
        return PAGE;
    }

    /** The report for experts, from the same form by its second button. */
    @PostMapping(path = "/verify", params = "report")
    Object expertReport(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        limits.count("verify-file/" + CurrentActor.get().origin(), 20, Duration.ofMinutes(1));
        if (file == null || file.isEmpty()) {
            return refused("file", "records.verify.file.empty", model);
        }
        try (InputStream content = file.getInputStream()) {
            Optional<byte[]> report = proofs.expertReport(content);
            return report.isPresent()
                    ? ExpertReport.download(report.get())
                    : refused("file", "records.verify.report.none", model);
        }
    }

    private String refused(String field, String key, Model model) {
        String sentence = messages.getMessage(key, null, LocaleContextHolder.getLocale());
        model.addAttribute("errors", Map.of(field, sentence));
        model.addAttribute("hasErrors", true);
        return PAGE;
    }
}
