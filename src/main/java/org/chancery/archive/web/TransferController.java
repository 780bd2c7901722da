package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierId;
import org.chancery.archive.Transfers;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hand-over to the archive: what is due, notices, records of hand-over. */
@Controller
class TransferController {
    private static final int NOTICE_DAYS = 30;

    private final Transfers transfers;
    private final FileSentences sentences;
    private final Clock clock;

    TransferController(Transfers transfers, FileSentences sentences, Clock clock) {
        this.transfers = transfers;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/desk/files/transfers")
    String all(Model model) {
        LocalDate earliest = Hanoi.today(clock).plusDays(NOTICE_DAYS);
        model.addAttribute(
                "form",
                Map.of(
                        "on-day",
                        earliest.getDayOfMonth(),
                        "on-month",
                        earliest.getMonthValue(),
                        "on-year",
                        earliest.getYear()));
        return overview(Map.of(), model);
    }

    @PostMapping("/desk/files/transfers")
    String notify(
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        List<DossierId> files =
                chosen == null ? List.of() : chosen.stream().map(DossierId::new).toList();
        Filled filled = new Filled(form);
        return sentences.attempt(
                () -> "/desk/files/transfers/"
                        + transfers
                                .notify(filled.text("unit"), files, filled.day("on"))
                                .id()
                        + "?done=notify",
                form,
                model,
                response,
                errors -> overview(errors, model));
    }

    @GetMapping("/desk/files/transfers/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.matches("notify|hand-over|receive") ? done : null);
        return show(id, Map.of(), model);
    }

    @PostMapping("/desk/files/transfers/{id}/{act:hand-over|receive}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        return sentences.attempt(
                () -> {
                    if (act.equals("receive")) {
                        transfers.receive(id, new Filled(form).text("note"));
                    } else {
                        transfers.handOver(id);
                    }
                    return "/desk/files/transfers/" + id + "?done=" + act;
                },
                form,
                model,
                response,
                errors -> show(id, errors, model));
    }

    private String overview(Map<String, String> errors, Model model) {
        Map<String, List<Dossier>> due = transfers.due().stream()
                .collect(Collectors.groupingBy(Dossier::unit, TreeMap::new, Collectors.toList()));
        model.addAttribute("due", due);
        model.addAttribute("transfers", transfers.all());
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/transfers";
    }

    private String show(UUID id, Map<String, String> errors, Model model) {
        model.addAttribute("transfer", transfers.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND)));
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/transfer";
    }
}
