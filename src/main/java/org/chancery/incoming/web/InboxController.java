package org.chancery.incoming.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Access;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Role;
import org.chancery.incoming.Inbox;
import org.chancery.incoming.InboxItem;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFile;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came by mail or from the scanner: looked at, then registered or dismissed. */
@Controller
class InboxController {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String LIST = "/desk/incoming/inbox";

    private final Inbox inbox;
    private final Access access;
    private final FaultSentences sentences;

    InboxController(Inbox inbox, Access access, FaultSentences sentences) {
        this.inbox = inbox;
        this.access = access;
        this.sentences = sentences;
    }

    /** @return what the form of a registration can be filled with before anybody has read the document */
    static Map<String, String> known(InboxItem item) {
        ZonedDateTime at = item.receivedAt().atZone(Hanoi.ZONE);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("unit", item.unit());
        form.put("received-day", "" + at.getDayOfMonth());
        form.put("received-month", "" + at.getMonthValue());
        form.put("received-year", "" + at.getYear());
        form.put("received-time", TIME.format(at));
        InboxItem.Said said = item.said();
        if (said != null) {
            form.put("subject", item.subject());
            form.put("issuer", said.issuer());
            form.put("code", said.code());
            form.put("type", said.type());
            form.put("urgency", said.urgency().name());
            LocalDate dated = said.dated();
            if (dated != null) {
                form.put("dated-day", "" + dated.getDayOfMonth());
                form.put("dated-month", "" + dated.getMonthValue());
                form.put("dated-year", "" + dated.getYear());
            }
        }
        return form;
    }

    @GetMapping(LIST)
    String list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String done, Model model) {
        if (!access.has(Role.CLERK)) {
            throw new Fault(IdentityError.FORBIDDEN);
        }
        model.addAttribute("found", inbox.waiting(page));
        model.addAttribute("dismissed", done.equals("dismiss"));
        return "incoming/inbox";
    }

    @GetMapping(LIST + "/{id}")
    String item(@PathVariable UUID id, Model model) {
        return show(require(id), Map.of(), "", model);
    }

    @PostMapping(LIST + "/{id}/choose")
    String choose(@PathVariable UUID id, @RequestParam int paper, Model model, HttpServletResponse response) {
        InboxItem item = require(id);
        try {
            IncomingFile file = inbox.choose(id, paper);
            return "redirect:/desk/incoming/new?inbox=" + id + "&upload=" + file.id();
        } catch (Fault refused) {
            response.setStatus(422);
            return show(item, sentences.of(refused, ""), "", model);
        }
    }

    @PostMapping(LIST + "/{id}/dismiss")
    String dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        InboxItem item = require(id);
        if (reason.isBlank() || reason.strip().length() > 1000) {
            response.setStatus(422);
            return show(item, Map.of("reason", sentences.say("incoming.error.reason")), reason, model);
        }
        try {
            inbox.dismiss(id, reason);
        } catch (Fault refused) {
            response.setStatus(422);
            return show(item, sentences.of(refused, ""), "", model);
        }
        return "redirect:" + LIST + "?done=dismiss";
    }

    @GetMapping(LIST + "/{id}/papers/{paper}.pdf")
    ResponseEntity<InputStreamResource> paper(@PathVariable UUID id, @PathVariable int paper) {
        return InboxPaper.answer(require(id), paper, inbox);
    }

    private String show(InboxItem item, Map<String, String> errors, String reason, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "incoming/inbox-item";
    }

    private InboxItem require(UUID id) {
        return inbox.find(id).orElseThrow(() -> new Fault(IncomingError.NOT_FOUND));
    }
}
