package org.chancery.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Person;
import org.chancery.identity.SamplePerson;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks passwords and codes, slowly for whoever guesses. */
@Component
class Proofs {
    private static final Duration SPAN = Duration.ofMinutes(15);
    private final PeopleStore store;
    private final People people;
    private final Passwords passwords;
    private final RateLimits limits;
    private final Audit audit;
    private final Clock clock;

    Proofs(PeopleStore store, People people, Passwords passwords, RateLimits limits, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    void limit(String door, String account) {
        limits.count(door + "/from/" + CurrentActor.get().origin(), 60, SPAN);
        if (!account.isBlank()) {
            limits.count(door + "/for/" + account.strip().toLowerCase(java.util.Locale.ROOT), 8, SPAN);
        }
    }

    String hash(String password) {
        return passwords.hash(password);
    }

    Person check(String email, String password, @Nullable String code) {
        limit("sign-in", email);
        Optional<PeopleStore.Credentials> known = store.credentials(email);
        boolean same = passwords.matches(
                password, known.map(PeopleStore.Credentials::password).orElse(null));
        if (known.isEmpty() || !same || !secondFactor(known.get(), code)) {
            audit.append(
                    "person.sign-in-refused",
                    "person",
                    known.map(k -> k.person().id().toString()).orElse("unknown"),
                    Map.of());
            throw new Fault(IdentityError.SIGN_IN_REFUSED);
        }
        Person person = known.get().person();
        return signedIn(person, "password");
    }

    /** Officials need their authenticator; an official without one cannot sign in. */
    private boolean secondFactor(PeopleStore.Credentials known, @Nullable String code) {
        if (!known.person().official()) {
            return true;
        }
        if (known.totpSecret() == null || code == null) {
            return false;
        }
        OptionalLong counter = Totp.match(known.totpSecret(), code, clock.instant());
        return counter.isPresent() && store.useTotp(known.person().id(), counter.getAsLong());
    }

    Person sample(String key) {
        Person person = people.sample(key)
                .map(SamplePerson::person)
                .orElseThrow(() -> new Fault(IdentityError.PERSON_UNKNOWN, key));
        return signedIn(person, "sample");
    }

    /** Writes a sign-in under the name of the person who is now known, not of the stranger who asked. */
    Person signedIn(Person person, String by) {
        String id = person.id().toString();
        Actor.Kind kind = person.official() ? Actor.Kind.OFFICIAL : Actor.Kind.APPLICANT;
        CurrentActor.runAs(
                new Actor(id, person.name(), kind, CurrentActor.get().origin()),
                () -> audit.append("person.signed-in", "person", id, Map.of("by", by)));
        return person;
    }

    void again(UUID id, String password, @Nullable String code) {
        boolean sample =
                people.samples().stream().anyMatch(known -> known.person().id().equals(id));
        if (!sample) {
            limit("prove", id.toString());
            PeopleStore.Credentials known = store.find(id)
                    .flatMap(person -> store.credentials(person.email()))
                    .orElseThrow(() -> new Fault(IdentityError.SIGN_IN_REFUSED));
            if (!passwords.matches(password, known.password()) || !secondFactor(known, code)) {
                audit.append("person.proof-refused", "person", id.toString(), Map.of());
                throw new Fault(IdentityError.SIGN_IN_REFUSED);
            }
        }
        audit.append("person.proved", "person", id.toString(), Map.of());
    }
}
