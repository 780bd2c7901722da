package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.identity.Access;
import org.chancery.identity.Accounts;
import org.chancery.identity.People;
import org.chancery.platform.Fault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own account: password, open sessions, tokens of programs. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final Access access;
    private final People people;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final MessageSource messages;

    AccountController(
            Accounts accounts,
            Access access,
            People people,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            MessageSource messages) {
        this.accounts = accounts;
        this.access = access;
        this.people = people;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/account")
    String account(Model model, HttpServletRequest request) {
        UUID id = access.personId();
        model.addAttribute("person", people.find(id).orElseThrow());
        model.addAttribute("assignments", people.assignments(id));
        model.addAttribute("sessions", open(id, request.getSession().getId()));
        model.addAttribute("tokens", accounts.tokens(id));
        return "identity/account";
    }

    private List<OpenSession> open(UUID id, String current) {
        return sessions.findByPrincipalName(id.toString()).values().stream()
                .map(session -> new OpenSession(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(java.util.Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    @PostMapping("/account/sessions/revoke")
    String revoke(@RequestParam String session) {
        if (sessions.findByPrincipalName(access.personId().toString()).containsKey(session)) {
            sessions.deleteById(session);
        }
        return "redirect:/account";
    }

    @PostMapping("/account/tokens/revoke")
    String revokeToken(@RequestParam UUID token) {
        accounts.revokeToken(access.personId(), token);
        return "redirect:/account";
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam String password, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            accounts.setPassword(access.personId(), password);
            model.addAttribute("done", true);
        } catch (Fault refused) {
            response.setStatus(refused.code().status().value());
            model.addAttribute(
                    "errors",
                    Map.of(
                            "password",
                            messages.getMessage(refused.code().messageKey(), null, LocaleContextHolder.getLocale())));
        }
        return account(model, request);
    }

    /** A session as its owner sees it. */
    record OpenSession(String id, Instant begun, Instant lastUsed, boolean current) {}
}
