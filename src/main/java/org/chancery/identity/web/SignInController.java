package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.chancery.identity.Accounts;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and opening an account. */
@Controller
class SignInController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final MessageSource messages;

    SignInController(Accounts accounts, Sessions sessions, MessageSource messages) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", next);
        return "identity/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return sessions.begin(accounts.signIn(email, password, code), next, request, response);
        } catch (Fault refused) {
            return again(model, refused, "email", Map.of("email", email, "next", next == null ? "" : next), response);
        }
    }

    private String again(
            Model model, Fault refused, String field, Map<String, String> kept, HttpServletResponse response) {
        Locale locale = org.springframework.context.i18n.LocaleContextHolder.getLocale();
        String sentence = messages.getMessage(
                refused.code().messageKey(), refused.arguments().toArray(), locale);
        response.setStatus(refused.code().status().value());
        model.addAllAttributes(kept);
        model.addAttribute("errors", Map.of(field, sentence));
        return "identity/sign-in";
    }

    @PostMapping("/sign-in/link")
    String mailLink(@RequestParam("address") String email, Model model, HttpServletResponse response) {
        try {
            accounts.mailSignInLink(email);
            return "identity/link-sent";
        } catch (Fault refused) {
            return again(model, refused, "address", Map.of("address", email), response);
        }
    }

    /** Opening the link shows a button: mail scanners that follow links do not use it up. */
    @GetMapping("/sign-in/link")
    String link(@RequestParam String token, Model model) {
        model.addAttribute("token", token);
        return "identity/link";
    }

    @PostMapping("/sign-in/follow")
    String follow(@RequestParam String token, HttpServletRequest request, HttpServletResponse response) {
        return sessions.begin(accounts.followSignInLink(token), null, request, response);
    }

    @GetMapping("/register")
    String registration() {
        return "identity/register";
    }

    @PostMapping("/register")
    String register(
            @RequestParam String name,
            @RequestParam String email,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        String address = email.strip();
        if (name.isBlank() || name.length() > 200) {
            response.setStatus(400);
            model.addAttribute(
                    "errors", Map.of("name", messages.getMessage("identity.register.name-needed", null, locale)));
            model.addAttribute("email", address);
            return "identity/register";
        }
        try {
            accounts.register(name, address, "vi".equals(locale.getLanguage()) ? locale : Locale.ENGLISH);
            return "identity/link-sent";
        } catch (Fault refused) {
            again(model, refused, "email", Map.of("name", name, "email", address), response);
            return "identity/register";
        }
    }
}
