package org.chancery.identity.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chancery.identity.Assignment;
import org.chancery.identity.Officials;
import org.chancery.identity.Role;
import org.chancery.identity.Unit;
import org.chancery.identity.Units;
import org.chancery.platform.PlatformSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of officials. */
@Controller
class AdminController {
    private final Officials officials;
    private final Units units;
    private final PlatformSettings settings;

    AdminController(Officials officials, Units units, PlatformSettings settings) {
        this.officials = officials;
        this.units = units;
        this.settings = settings;
    }

    @GetMapping("/admin/people")
    String list(Model model) {
        model.addAttribute("officials", officials.all());
        model.addAttribute("units", units.all());
        model.addAttribute("unitNames", units.all().stream().collect(Collectors.toMap(Unit::code, unit -> unit.name()
                .here())));
        model.addAttribute("roles", Role.values());
        return "identity/people";
    }

    @PostMapping("/admin/people")
    String invite(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam Role role,
            @RequestParam String unit,
            Model model) {
        Assignment assignment = new Assignment(role, units.require(unit).code());
        String token = officials.invite(name, email, Set.of(assignment));
        model.addAttribute("invitation", settings.publicUrl() + "/invitation/" + token);
        return list(model);
    }

    @PostMapping("/admin/people/{id}/disabled")
    String setDisabled(@PathVariable UUID id, @RequestParam boolean disabled) {
        officials.setDisabled(id, disabled);
        return "redirect:/admin/people";
    }
}
