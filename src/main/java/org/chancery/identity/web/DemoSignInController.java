package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.identity.Accounts;
import org.chancery.identity.Assignment;
import org.chancery.identity.People;
import org.chancery.identity.SamplePerson;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Demo mode: sign in as any of the invented people. */
@Controller
@ConditionalOnProperty(name = "chancery.mode", havingValue = "demo")
class DemoSignInController {
    private final Accounts accounts;
    private final People people;
    private final Units units;
    private final Sessions sessions;

    DemoSignInController(Accounts accounts, People people, Units units, Sessions sessions) {
        this.accounts = accounts;
        this.people = people;
        this.units = units;
        this.sessions = sessions;
    }

    @GetMapping("/demo/sign-in")
    String choose(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", next);
        model.addAttribute("groups", groups());
        return "identity/demo-sign-in";
    }

    /** Unit by unit in the tree's order; people without one (applicants) at the end. */
    private Map<String, List<SamplePerson>> groups() {
        Map<String, List<SamplePerson>> groups = new LinkedHashMap<>();
        units.all().forEach(unit -> groups.put(unit.name().here(), new java.util.ArrayList<>()));
        groups.put("", new java.util.ArrayList<>());
        people.samples().forEach(sample -> java.util.Objects.requireNonNull(groups.get(place(sample)))
                .add(sample));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private String place(SamplePerson sample) {
        return sample.assignments().stream()
                .findFirst()
                .map(Assignment::unitCode)
                .flatMap(units::find)
                .map(Unit::name)
                .map(name -> name.here())
                .orElse("");
    }

    @PostMapping("/demo/sign-in")
    String signIn(
            @RequestParam String person,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return sessions.begin(accounts.signInAsSample(person), next, request, response);
    }
}
