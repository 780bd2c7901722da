package org.chancery.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.chancery.identity.SignedIn;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.GenericFilterBean;

/** Tells the modules below who acts in this request, and from where. */
class ActorFilter extends GenericFilterBean {
    @Override
    public void doFilter(
            jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Actor actor = actor(request.getRemoteAddr());
        try {
            CurrentActor.callAs(actor, () -> {
                chain.doFilter(request, response);
                return actor;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static Actor actor(String origin) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            Actor.Kind kind = person.official() ? Actor.Kind.OFFICIAL : Actor.Kind.APPLICANT;
            return new Actor(person.getName(), person.displayName(), kind, origin);
        }
        return Actor.anonymous(origin);
    }
}
