package org.chancery.procedures.web;

import java.util.List;
import org.chancery.identity.Unit;
import org.chancery.platform.Fault;
import org.chancery.platform.PublicPage;
import org.chancery.procedures.Procedure;
import org.chancery.procedures.Procedures;
import org.chancery.procedures.ProceduresError;
import org.chancery.procedures.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages of the catalogue; readable without an account. */
@Controller
class ProceduresController {
    private final Procedures procedures;
    private final MissionList missions;
    private final DetailPage details;

    ProceduresController(Procedures procedures, MissionList missions, DetailPage details) {
        this.procedures = procedures;
        this.missions = missions;
        this.details = details;
    }

    @PublicPage
    @GetMapping("/procedures")
    String search(SearchQuery query, Model model) {
        return list(query, "/procedures", false, model);
    }

    @PublicPage
    @GetMapping("/procedures/topics/{topic}")
    String topic(@PathVariable String topic, SearchQuery query, Model model) {
        Topic found = procedures.topics().stream()
                .filter(candidate -> candidate.code().equalsIgnoreCase(topic))
                .findFirst()
                .orElseThrow(() -> new Fault(ProceduresError.NOT_FOUND));
        model.addAttribute("theme", found);
        SearchQuery narrowed =
                new SearchQuery(query.q(), found.code(), query.level(), query.channel(), query.status(), query.page());
        return list(narrowed, "/procedures", false, model);
    }

    @PublicPage
    @GetMapping("/missions/{unit}/procedures")
    String mission(@PathVariable String unit, SearchQuery query, Model model) {
        Unit found = missions.require(unit);
        model.addAttribute("mission", found);
        return list(query, "/missions/" + found.code() + "/procedures", true, model);
    }

    private String list(SearchQuery query, String path, boolean mission, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("path", path);
        model.addAttribute("topics", procedures.topics());
        model.addAttribute("found", procedures.search(query.search(mission)));
        return "procedures/list";
    }

    @PublicPage
    @GetMapping("/procedures/{code}")
    String detail(@PathVariable String code, @RequestParam(required = false) @Nullable String unit, Model model) {
        Procedure procedure = procedures.find(code).orElseThrow(() -> new Fault(ProceduresError.NOT_FOUND));
        boolean abroad = procedure.latest().level().atMissions();
        model.addAttribute("procedure", procedure);
        model.addAttribute("page", details.of(procedure));
        model.addAttribute("missions", abroad ? missions.all() : List.of());
        model.addAttribute("unit", missions.known(unit));
        return "procedures/detail";
    }
}
