package org.chancery.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chancery.identity.Access;
import org.chancery.identity.Accounts;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Person;
import org.chancery.identity.Reauthentication;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of programs that work for an official. */
@Tag(name = "session")
@RestController
@RequestMapping("/api/session")
class SessionApi {
    private final Accounts accounts;
    private final Access access;
    private final Reauthentication reauthentication;
    private final PlatformSettings settings;

    SessionApi(Accounts accounts, Access access, Reauthentication reauthentication, PlatformSettings settings) {
        this.accounts = accounts;
        this.access = access;
        this.reauthentication = reauthentication;
        this.settings = settings;
    }

    @Operation(
            summary = "Begin a session",
            description = "By e-mail, password and authenticator code; in demo mode by the key of a sample person."
                    + " The token goes into the Authorization header as Bearer, for eight hours.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued begin(@RequestBody Proof proof, HttpServletRequest request) {
        Person person = proof.person() != null && settings.isDemo()
                ? accounts.signInAsSample(proof.person())
                : accounts.signIn(required(proof.email()), required(proof.password()), proof.code());
        return new Issued(accounts.issueToken(person, request.getRemoteAddr()), person.name());
    }

    @Operation(summary = "Prove again who you are", description = "Asked for before signing; holds for ten minutes.")
    @PostMapping("/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody Proof proof) {
        accounts.prove(access.personId(), proof.password() == null ? "" : proof.password(), proof.code());
        reauthentication.renew();
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Fault(IdentityError.SIGN_IN_REFUSED);
        }
        return value;
    }

    /** What proves who somebody is; {@code person} is the key of a sample person in demo mode. */
    record Proof(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code,
            @Nullable String person) {}

    /** A token, shown only here. */
    record Issued(String token, String name) {}
}
