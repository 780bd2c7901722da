package org.chancery.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileList;
import org.chancery.archive.FileLists;
import org.chancery.archive.Retentions;
import org.chancery.archive.UnlistedOrder;
import org.chancery.archive.Work;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The yearly lists of files: drafted, approved, files opened from them. */
@Controller
class FileListController {
    private static final String ACTS = "heading|entry|remove|submit|send-back|approve|open|open-unlisted";

    private final FileLists lists;
    private final Dossiers dossiers;
    private final Retentions retentions;
    private final FileSentences sentences;
    private final Clock clock;

    FileListController(
            FileLists lists, Dossiers dossiers, Retentions retentions, FileSentences sentences, Clock clock) {
        this.lists = lists;
        this.dossiers = dossiers;
        this.retentions = retentions;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/desk/files/lists")
    String all(Model model) {
        model.addAttribute("form", Map.of());
        return overview(Map.of(), model);
    }

    @PostMapping("/desk/files/lists")
    String draft(@RequestParam Map<String, String> form, Model model, HttpServletResponse response) {
        Filled filled = new Filled(form);
        return sentences.attempt(
                () -> "/desk/files/lists/"
                        + lists.draft(
                                        filled.text("unit"),
                                        filled.number("year"),
                                        filled.choice("numbering", FileList.Numbering.class))
                                .id(),
                form,
                model,
                response,
                errors -> overview(errors, model));
    }

    @GetMapping("/desk/files/lists/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("form", Map.of());
        model.addAttribute("done", done.matches(ACTS) ? done : null);
        return show(id, Map.of(), model);
    }

    @PostMapping("/desk/files/lists/{id}/{act:" + ACTS + "}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("failed", act);
        return sentences.attempt(
                () -> perform(id, act, new Filled(form)), form, model, response, errors -> show(id, errors, model));
    }

    private String perform(UUID id, String act, Filled form) {
        switch (act) {
            case "heading" -> lists.addHeading(id, form.text("abbreviation"), form.text("heading-title"));
            case "entry" ->
                lists.addEntry(
                        id,
                        new FileLists.NewEntry(
                                form.id("heading"),
                                form.text("sub"),
                                form.text("title"),
                                form.text("retention"),
                                form.text("maker")));
            case "remove" -> lists.removeEntry(id, form.id("entry"));
            case "submit" -> lists.submit(id);
            case "send-back" -> lists.sendBack(id, form.text("why"));
            case "approve" -> lists.approve(id);
            case "open" -> {
                return opened(dossiers.openListed(form.id("entry"), today()).id());
            }
            default -> {
                return opened(dossiers.openUnlisted(unlisted(form)).id());
            }
        }
        return "/desk/files/lists/" + id + "?done=" + act;
    }

    private static UnlistedOrder unlisted(Filled form) {
        return new UnlistedOrder(
                form.id("heading"),
                form.text("title"),
                form.text("retention"),
                form.text("maker"),
                form.choice("work", Work.class),
                form.day("started"),
                form.text("description"));
    }

    private static String opened(Object file) {
        return "/desk/files/" + file + "?done=open";
    }

    private LocalDate today() {
        return Hanoi.today(clock);
    }

    private String overview(Map<String, String> errors, Model model) {
        Map<String, String> units = new LinkedHashMap<>();
        lists.places().forEach(place -> units.put(place.unit(), place.name().here()));
        Map<String, String> ways = new LinkedHashMap<>();
        for (FileList.Numbering way : FileList.Numbering.values()) {
            ways.put(way.name(), sentences.say("archive.numbering." + way.name()));
        }
        int year = today().getYear();
        Map<String, String> years = new LinkedHashMap<>();
        List.of(year, year + 1, year - 1).forEach(one -> years.put("" + one, "" + one));
        model.addAttribute("lists", lists.all());
        model.addAttribute("units", units);
        model.addAttribute("years", years);
        model.addAttribute("ways", ways);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/lists";
    }

    private String show(UUID id, Map<String, String> errors, Model model) {
        FileList list = lists.find(id).orElseThrow(() -> new Fault(ArchiveError.NOT_FOUND));
        Map<String, String> headings = new LinkedHashMap<>();
        list.headings().forEach(one -> headings.put(one.id().toString(), one.roman() + ". " + one.title()));
        Map<String, String> periods = new LinkedHashMap<>();
        retentions.current().forEach(one -> periods.put(one.code(), one.name().here()));
        Map<String, String> works = new LinkedHashMap<>();
        for (Work work : Work.values()) {
            works.put(work.name(), sentences.say("archive.work." + work.name()));
        }
        model.addAttribute("list", list);
        model.addAttribute("headings", headings);
        model.addAttribute("periods", periods);
        model.addAttribute("works", works);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "archive/list";
    }
}
