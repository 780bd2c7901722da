package org.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.chancery.identity.Person;
import org.chancery.identity.Reauthentication;
import org.chancery.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins a session for somebody who proved who they are, with a new id, and says where they go. */
@Component
class Sessions {
    private final SecurityContextRepository contexts;
    private final Reauthentication reauthentication;

    Sessions(SecurityContextRepository contexts, Reauthentication reauthentication) {
        this.contexts = contexts;
        this.reauthentication = reauthentication;
    }

    /** @return the redirection to the page they wanted, or to their home */
    String begin(Person person, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(person), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        reauthentication.renew();
        return "redirect:" + safe(next, person.official() ? "/desk" : "/account");
    }

    /** Only paths of this house: an address of another would make us a lure. */
    static String safe(@Nullable String next, String otherwise) {
        if (next == null || next.startsWith("//") || next.length() > 500) {
            return otherwise;
        }
        return next.matches("/[A-Za-z0-9._~!$&'()*+,;=:@%?/-]*") ? next : otherwise;
    }
}
