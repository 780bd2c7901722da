package org.chancery.desk.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.audit.Audit;
import org.chancery.audit.AuditEntry;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Hanoi;
import org.chancery.platform.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger, for auditors: who did what, when, to what, from where. */
@Controller
class AuditController {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT).withZone(Hanoi.ZONE);
    private final Audit audit;
    private final Access access;

    AuditController(Audit audit, Access access) {
        this.audit = audit;
        this.access = access;
    }

    @GetMapping("/desk/audit")
    String page(
            @RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "1") int page, Model model) {
        access.requireAny(Set.of(Role.AUDITOR), Units.MINISTRY);
        Slice<AuditEntry> found = audit.entries(action.strip(), page);
        List<Line> lines = found.items().stream().map(Line::of).toList();
        model.addAttribute("action", action.strip());
        model.addAttribute("found", found);
        model.addAttribute("lines", lines);
        return "desk/audit";
    }

    /** One entry as the page shows it; times are those of Hà Nội. */
    record Line(
            long seq,
            String at,
            Instant instant,
            String actor,
            String actorId,
            String origin,
            String action,
            String subject,
            String facts) {
        static Line of(AuditEntry entry) {
            String subject = entry.subjectType() + " " + entry.subjectId();
            return new Line(
                    entry.seq(),
                    TIME.format(entry.at()),
                    entry.at(),
                    entry.actorName().isEmpty() ? entry.actorId() : entry.actorName(),
                    entry.actorId(),
                    entry.origin(),
                    entry.action(),
                    subject.strip(),
                    entry.facts().equals("{}") ? "" : entry.facts());
        }
    }
}
