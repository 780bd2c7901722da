package org.chancery.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk. */
@Controller
class HomeController {
    private final DeskDoor door;
    private final HomePage home;

    HomeController(DeskDoor door, HomePage home) {
        this.door = door;
        this.home = home;
    }

    @GetMapping("/desk")
    String home(Model model, Locale locale) {
        UUID me = door.requireOfficial();
        boolean cases = !door.cases().isEmpty();
        boolean own = door.worksCases();
        model.addAttribute("seesCases", cases);
        model.addAttribute("mine", own ? home.mine(me, locale) : List.of());
        model.addAttribute("office", cases ? home.office(locale) : List.of());
        model.addAttribute("documents", home.documents(locale));
        model.addAttribute("own", own);
        model.addAttribute("next", cases ? home.next(me, own, locale) : List.of());
        return "desk/home";
    }
}
