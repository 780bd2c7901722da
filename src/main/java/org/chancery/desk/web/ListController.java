package org.chancery.desk.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.identity.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases. */
@Controller
class ListController {
    private final DeskDoor door;
    private final Access access;
    private final ListPage list;
    private final ListFilters filters;

    ListController(DeskDoor door, Access access, ListPage list, ListFilters filters) {
        this.door = door;
        this.access = access;
        this.list = list;
        this.filters = filters;
    }

    @GetMapping("/desk/cases")
    String cases(@RequestParam Map<String, String> address, Model model, Locale locale) {
        Set<String> scope = door.requireCases();
        ListState state = ListState.read(address);
        model.addAttribute("state", state);
        model.addAttribute("view", list.view(state, access.personId(), locale));
        model.addAttribute("choices", filters.choices(state, scope, locale));
        model.addAttribute("manyUnits", scope.size() > 1);
        return "desk/cases";
    }
}
