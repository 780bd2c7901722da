package org.chancery.identity.web;

import org.chancery.identity.Access;
import org.chancery.identity.Accounts;
import org.chancery.identity.People;
import org.chancery.identity.Reauthentication;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proof, before an act of weight, that the signed-in person is still at the keyboard. */
@Controller
class ReauthenticationController {
    private final Accounts accounts;
    private final Access access;
    private final People people;
    private final Reauthentication reauthentication;

    ReauthenticationController(Accounts accounts, Access access, People people, Reauthentication reauthentication) {
        this.accounts = accounts;
        this.access = access;
        this.people = people;
        this.reauthentication = reauthentication;
    }

    @GetMapping("/reauthenticate")
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", next);
        model.addAttribute(
                "sample",
                people.samples().stream().anyMatch(known -> known.person().id().equals(access.personId())));
        return "identity/reauthenticate";
    }

    @PostMapping("/reauthenticate")
    String prove(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            Model model) {
        try {
            accounts.prove(access.personId(), password, code);
        } catch (Fault refused) {
            model.addAttribute("refused", true);
            return form(next, model);
        }
        reauthentication.renew();
        return "redirect:" + Sessions.safe(next, "/desk");
    }
}
