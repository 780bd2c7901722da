package org.chancery.demo.web;

import java.util.List;
import org.chancery.demo.Examples;
import org.chancery.identity.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a visitor of the sample ministry begins. */
@Controller
@ConditionalOnProperty(name = "chancery.mode", havingValue = "demo")
class DemoController {
    private static final List<String> GUIDES =
            List.of("officer-osaka", "signatory-osaka", "clerk-osaka", "auditor", "administrator");
    private final Examples examples;
    private final People people;

    DemoController(Examples examples, People people) {
        this.examples = examples;
        this.people = people;
    }

    @GetMapping("/demo")
    String page(Model model) {
        model.addAttribute("example", examples.example().orElse(null));
        model.addAttribute("filling", examples.isFilling());
        model.addAttribute(
                "guides",
                GUIDES.stream().flatMap(key -> people.sample(key).stream()).toList());
        return "demo/start";
    }
}
