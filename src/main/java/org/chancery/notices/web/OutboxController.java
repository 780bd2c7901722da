package org.chancery.notices.web;

import org.chancery.notices.Notices;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The demonstration's outbox: what people would have received. */
@Controller
@ConditionalOnProperty(name = "chancery.mode", havingValue = "demo")
class OutboxController {
    private final Notices notices;

    OutboxController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/demo/outbox")
    String list(Model model) {
        model.addAttribute("notices", notices.recent(100));
        return "notices/outbox";
    }

    @GetMapping("/demo/outbox/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("notice", notices.find(id).orElseThrow(() -> new Fault(PlatformFault.NOT_FOUND)));
        return "notices/message";
    }
}
