package org.chancery.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.identity.IdentityError;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFile;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.Registration;
import org.chancery.incoming.Urgency;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form at the counter: file, facts, a warning where it looks registered already, the number. */
@Controller
class ArrivalController {
    private static final String PAGE = "incoming/new";

    private final IncomingDocuments documents;
    private final IncomingFiles files;
    private final IncomingRegisters registers;
    private final Inbox arrivals;
    private final FaultSentences sentences;

    ArrivalController(
            IncomingDocuments documents,
            IncomingFiles files,
            IncomingRegisters registers,
            Inbox arrivals,
            FaultSentences sentences) {
        this.arrivals = arrivals;
        this.documents = documents;
        this.files = files;
        this.registers = registers;
        this.sentences = sentences;
    }

    /**
     * The empty form, or with what is known of something from the inbox.
     *
     * @param upload the examined file that was chosen there
     */
    @GetMapping("/desk/incoming/new")
    String form(
            @RequestParam(required = false) @Nullable UUID inbox,
            @RequestParam(required = false) @Nullable UUID upload,
            Model model) {
        Map<String, String> form = new LinkedHashMap<>();
        if (inbox != null) {
            arrivals.find(inbox).ifPresent(item -> form.putAll(InboxController.known(item)));
        }
        form.put("key", UUID.randomUUID().toString());
        return show(form, Optional.ofNullable(upload).flatMap(files::mine), Map.of(), model);
    }

    @PostMapping("/desk/incoming/new")
    String register(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        ArrivalForm arrival = new ArrivalForm(form);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<IncomingFile> file = Optional.empty();
        try {
            file = received(sent, arrival);
            ArrivalOrder order = arrival.order(file);
            errors.putAll(sentences.of(arrival.typed().errors()));
            if (errors.isEmpty()) {
                switch (documents.register(order, form.getOrDefault("key", ""))) {
                    case Registration.Registered done -> {
                        return "redirect:/desk/incoming/" + done.document().id() + "?done=register";
                    }
                    case Registration.Doubtful doubt -> model.addAttribute("twins", doubt.twins());
                }
            }
        } catch (Fault refused) {
            errors.putAll(sentences.of(refused, ""));
        }
        response.setStatus(422);
        return show(form, file, errors, model);
    }

    /** The file of this form, or the one that came with an earlier try. */
    private Optional<IncomingFile> received(@Nullable MultipartFile sent, ArrivalForm arrival) {
        if (sent == null || sent.isEmpty()) {
            return arrival.upload().flatMap(files::mine);
        }
        String name = sent.getOriginalFilename();
        try (InputStream content = sent.getInputStream()) {
            return Optional.of(files.receive(name == null ? "" : name, content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String show(
            Map<String, String> form, Optional<IncomingFile> file, Map<String, String> errors, Model model) {
        List<IncomingRegisters.Agency> agencies = registers.kept();
        if (agencies.isEmpty()) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        Map<String, String> urgencies = new LinkedHashMap<>();
        for (Urgency urgency : Urgency.values()) {
            urgencies.put(urgency.name(), sentences.say("incoming.urgency." + urgency.name()));
        }
        model.addAttribute("agencies", agencies);
        model.addAttribute("form", form);
        model.addAttribute("file", file.orElse(null));
        model.addAttribute("urgencies", urgencies);
        model.addAttribute("types", DocumentTypes.NAMES);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return PAGE;
    }
}
