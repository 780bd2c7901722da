package org.chancery.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.identity.Access;
import org.chancery.identity.Assignment;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Officials;
import org.chancery.identity.Person;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.identity.internal.TokenStore.LinkPurpose;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators keep the ministry's people; one-time links let the first administrator and the invited in. */
@Service
@Transactional
class Personnel implements Officials {
    private static final Duration INVITATION = Duration.ofDays(3);
    private final PeopleStore people;
    private final TokenStore links;
    private final Assignments assignments;
    private final Access access;
    private final Passwords passwords;
    private final Ledgered ledger;

    Personnel(
            PeopleStore people,
            TokenStore links,
            Assignments assignments,
            Access access,
            Passwords passwords,
            Ledgered ledger) {
        this.people = people;
        this.links = links;
        this.assignments = assignments;
        this.access = access;
        this.passwords = passwords;
        this.ledger = ledger;
    }

    @Override
    public List<Listed> all() {
        access.require(Role.ADMINISTRATOR, Units.MINISTRY);
        return people.officials().stream()
                .map(row ->
                        new Listed(row.person(), people.assignments(row.person().id()), row.disabled(), row.ready()))
                .toList();
    }

    @Override
    public String invite(String name, String email, Set<Assignment> given) {
        access.require(Role.ADMINISTRATOR, Units.MINISTRY);
        String address = Doorkeeper.requireEmail(email);
        if (people.byEmail(address).isPresent()) {
            throw new Fault(IdentityError.EMAIL_TAKEN);
        }
        UUID id = people.insert(
                new PeopleStore.NewPerson(name.strip(), address, Locale.of("vi"), true, null), ledger.now());
        people.assign(id, given);
        ledger.note("person.invited", id, Map.of("assignments", given.toString()));
        return link(LinkPurpose.INVITATION, id, INVITATION);
    }

    private String link(LinkPurpose purpose, @Nullable UUID person, Duration life) {
        String token = Hashes.freshToken();
        links.insertLink(
                Hashes.of(token), purpose, person, ledger.now(), ledger.now().plus(life));
        return token;
    }

    /** @return the one-time link of the first administrator, null where the ministry has officials */
    public @Nullable String openSetup() {
        if (people.anyOfficial()) {
            return null;
        }
        links.closeLinks(LinkPurpose.SETUP, ledger.now());
        return link(LinkPurpose.SETUP, null, Duration.ofHours(24));
    }

    @Override
    public void setDisabled(UUID person, boolean disabled) {
        access.require(Role.ADMINISTRATOR, Units.MINISTRY);
        boolean administrator = people.assignments(person).stream().anyMatch(a -> a.role() == Role.ADMINISTRATOR);
        boolean last = administrator
                && people.withRole(Role.ADMINISTRATOR, Set.of(Units.MINISTRY)).size() == 1;
        if (disabled && last) {
            throw new Fault(IdentityError.LAST_ADMINISTRATOR);
        }
        people.setDisabled(person, disabled);
        assignments.forget(person);
        ledger.note(disabled ? "person.disabled" : "person.enabled", person, Map.of());
    }

    @Override
    public @Nullable Door door(String token) {
        byte[] hash = Hashes.of(token);
        if (links.linkIsOpen(hash, LinkPurpose.SETUP, ledger.now())) {
            return Door.SETUP;
        }
        return links.linkIsOpen(hash, LinkPurpose.INVITATION, ledger.now()) ? Door.INVITATION : null;
    }

    @Override
    public Person enter(String token, String name, String email, String password, String secret, String code) {
        Door door = door(token);
        if (door == null) {
            throw new Fault(IdentityError.LINK_INVALID);
        }
        OptionalLong counter = Totp.match(secret, code, ledger.now());
        if (counter.isEmpty()) {
            throw new Fault(IdentityError.CODE_WRONG);
        }
        String hash = passwords.hash(password);
        UUID id = door == Door.SETUP ? first(token, name, email) : invited(token);
        people.setPassword(id, hash);
        people.setTotp(id, secret);
        people.useTotp(id, counter.getAsLong());
        ledger.note("person.entered", id, Map.of("door", door));
        return people.find(id).orElseThrow(() -> new Fault(IdentityError.PERSON_UNKNOWN));
    }

    private UUID first(String token, String name, String email) {
        String address = Doorkeeper.requireEmail(email);
        if (links.useLink(Hashes.of(token), LinkPurpose.SETUP, ledger.now()).isEmpty()) {
            throw new Fault(IdentityError.LINK_INVALID);
        }
        UUID id = people.insert(
                new PeopleStore.NewPerson(name.strip(), address, Locale.of("vi"), true, null), ledger.now());
        people.assign(id, Set.of(new Assignment(Role.ADMINISTRATOR, Units.MINISTRY)));
        return id;
    }

    private UUID invited(String token) {
        UUID person = links.useLink(Hashes.of(token), LinkPurpose.INVITATION, ledger.now())
                .map(TokenStore.UsedLink::person)
                .orElse(null);
        if (person == null) {
            throw new Fault(IdentityError.LINK_INVALID);
        }
        return person;
    }

    @Override
    public String freshSecret() {
        return Totp.freshSecret();
    }

    /** The clock and the ledger, as personnel matters use them. */
    @org.springframework.stereotype.Component
    record Ledgered(Clock clock, Audit audit) {
        Instant now() {
            return clock.instant();
        }

        void note(String action, UUID person, Map<String, ?> facts) {
            audit.append(action, "person", person.toString(), facts);
        }
    }
}
