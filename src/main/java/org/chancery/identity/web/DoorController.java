package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Officials;
import org.chancery.identity.Person;
import org.chancery.platform.Fault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time doors: setup of the first administrator, and invitations. */
@Controller
class DoorController {
    private static final String SECRET = DoorController.class.getName() + ".secret";
    private final Officials officials;
    private final Sessions sessions;
    private final MessageSource messages;

    DoorController(Officials officials, Sessions sessions, MessageSource messages) {
        this.officials = officials;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping({"/setup/{token}", "/invitation/{token}"})
    String door(@PathVariable String token, Model model, HttpSession session) {
        Officials.Door door = officials.door(token);
        if (door == null) {
            throw new Fault(IdentityError.LINK_INVALID);
        }
        model.addAttribute("setup", door == Officials.Door.SETUP);
        model.addAttribute("secret", secret(session));
        return "identity/door";
    }

    private String secret(HttpSession session) {
        if (session.getAttribute(SECRET) instanceof String known) {
            return known;
        }
        String fresh = officials.freshSecret();
        session.setAttribute(SECRET, fresh);
        return fresh;
    }

    @PostMapping({"/setup/{token}", "/invitation/{token}"})
    String enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam String password,
            @RequestParam String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Person person = officials.enter(token, name, email, password, secret(request.getSession()), code);
            return sessions.begin(person, null, request, response);
        } catch (Fault refused) {
            if (refused.code() == IdentityError.LINK_INVALID) {
                throw refused;
            }
            response.setStatus(refused.code().status().value());
            String sentence = messages.getMessage(refused.code().messageKey(), null, LocaleContextHolder.getLocale());
            model.addAttribute(
                    "errors", Map.of(refused.code() == IdentityError.CODE_WRONG ? "code" : "password", sentence));
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return door(token, model, request.getSession());
        }
    }
}
