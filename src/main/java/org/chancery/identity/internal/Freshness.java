package org.chancery.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chancery.identity.Accounts.Presented;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Reauthentication;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers the last proof in the session, or with the token that came with the request. */
@Component
class Freshness implements Reauthentication {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String PROVED_AT = Freshness.class.getName() + ".provedAt";
    private final TokenStore tokens;
    private final Clock clock;

    Freshness(TokenStore tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public boolean isFresh() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return true;
        }
        Instant proved = provedAt(request);
        return proved != null && proved.plus(FRESH).isAfter(clock.instant());
    }

    private static @Nullable Instant provedAt(RequestAttributes request) {
        if (presented(request) instanceof Presented token) {
            return token.provedAt();
        }
        return (Instant) request.getAttribute(PROVED_AT, RequestAttributes.SCOPE_SESSION);
    }

    private static @Nullable Object presented(RequestAttributes request) {
        return request.getAttribute(Presented.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }

    @Override
    public void requireFresh() {
        if (!isFresh()) {
            throw new Fault(IdentityError.REAUTHENTICATION_NEEDED);
        }
    }

    @Override
    public void renew() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        if (presented(request) instanceof Presented token) {
            tokens.prove(token.token(), clock.instant());
        } else {
            request.setAttribute(PROVED_AT, clock.instant(), RequestAttributes.SCOPE_SESSION);
        }
    }
}
