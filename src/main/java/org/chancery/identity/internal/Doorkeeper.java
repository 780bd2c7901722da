package org.chancery.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chancery.audit.Audit;
import org.chancery.identity.Accounts;
import org.chancery.identity.IdentityError;
import org.chancery.identity.Person;
import org.chancery.notices.NoticeOrder;
import org.chancery.notices.Notices;
import org.chancery.platform.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in who prove who they are. */
@Service
@Transactional(noRollbackFor = Fault.class)
class Doorkeeper implements Accounts {
    private static final Duration LINK = Duration.ofMinutes(15);
    private static final Duration TOKEN = Duration.ofHours(8);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\"]{2,60}");
    private final PeopleStore people;
    private final TokenStore links;
    private final Proofs proofs;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Doorkeeper(PeopleStore people, TokenStore links, Proofs proofs, Audit audit, Notices notices, Clock clock) {
        this.people = people;
        this.links = links;
        this.proofs = proofs;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Person signIn(String email, String password, @Nullable String code) {
        return proofs.check(email, password, code);
    }

    @Override
    public void mailSignInLink(String email) {
        proofs.limit("link", email);
        people.credentials(requireEmail(email))
                .filter(known -> !known.person().official())
                .ifPresent(known -> mail(known.person(), "sign-in-link"));
    }

    private void mail(Person person, String template) {
        String token = Hashes.freshToken();
        byte[] hash = Hashes.of(token);
        links.insertLink(
                hash,
                TokenStore.LinkPurpose.SIGN_IN,
                person.id(),
                clock.instant(),
                clock.instant().plus(LINK));
        notices.send(new NoticeOrder(
                person.email(),
                template,
                person.language(),
                Map.of("name", person.name(), "path", "/sign-in/link?token=" + token),
                "link/" + java.util.HexFormat.of().formatHex(hash)));
    }

    @Override
    public Person followSignInLink(String token) {
        proofs.limit("follow", "");
        Person person = links.useLink(Hashes.of(token), TokenStore.LinkPurpose.SIGN_IN, clock.instant())
                .map(TokenStore.UsedLink::person)
                .flatMap(people::find)
                .filter(found -> people.inService(found.id()))
                .orElseThrow(() -> new Fault(IdentityError.LINK_INVALID));
        return proofs.signedIn(person, "link");
    }

    @Override
    public Person signInAsSample(String key) {
        return proofs.sample(key);
    }

    @Override
    public void register(String name, String email, Locale language) {
        proofs.limit("register", email);
        String address = requireEmail(email);
        if (people.byEmail(address).isPresent()) {
            mailSignInLink(address);
            return;
        }
        UUID id =
                people.insert(new PeopleStore.NewPerson(name.strip(), address, language, false, null), clock.instant());
        audit.append("person.registered", "person", id.toString(), Map.of());
        people.find(id).ifPresent(person -> mail(person, "welcome-link"));
    }

    static String requireEmail(String email) {
        if (!EMAIL.matcher(email.strip()).matches()) {
            throw new Fault(IdentityError.EMAIL_INVALID);
        }
        return email.strip();
    }

    @Override
    public void setPassword(UUID person, String password) {
        people.setPassword(person, proofs.hash(password));
        audit.append("person.password-set", "person", person.toString(), Map.of());
    }

    @Override
    public void prove(UUID person, String password, @Nullable String code) {
        proofs.again(person, password, code);
    }

    @Override
    public String issueToken(Person person, String origin) {
        String token = Hashes.freshToken();
        UUID id = links.insertToken(
                Hashes.of(token), person.id(), clock.instant(), clock.instant().plus(TOKEN), origin);
        audit.append("token.issued", "person", person.id().toString(), Map.of("token", id.toString()));
        return token;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Presented> present(String token) {
        return links.token(Hashes.of(token), clock.instant())
                .map(live -> new Presented(live.id(), live.person(), live.provedAt()));
    }

    @Override
    public List<Token> tokens(UUID person) {
        return links.tokens(person, clock.instant()).stream()
                .map(row -> new Token(row.id(), row.createdAt(), row.expiresAt(), row.origin()))
                .toList();
    }

    @Override
    public void revokeToken(UUID person, UUID token) {
        if (links.revoke(token, person, clock.instant())) {
            audit.append("token.revoked", "person", person.toString(), Map.of("token", token.toString()));
        }
    }
}
