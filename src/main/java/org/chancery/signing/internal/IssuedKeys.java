package org.chancery.signing.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;

/** Keys of a sample ministry: made on first use by the embedded authority, kept in the home, held in memory. */
final class IssuedKeys implements Keys, KeyRing {
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    private final KeyFolder folder;
    private final EmbeddedAuthority authority;
    private final Clock clock;
    private final ConcurrentMap<KeyId, HeldKey.InMemory> held = new ConcurrentHashMap<>();

    IssuedKeys(KeyFolder folder, EmbeddedAuthority authority, Clock clock) {
        this.folder = folder;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public KeyId personal(String ownerId, String name, String title) {
        return keyFor(KeyId.ofPerson(ownerId), () -> SubjectNames.person(name, title));
    }

    @Override
    public KeyId agency(String unitCode, String name) {
        return keyFor(KeyId.ofAgency(unitCode), () -> SubjectNames.agency(unitCode, name));
    }

    @Override
    public boolean holds(KeyId key) {
        return find(key).isPresent();
    }

    @Override
    public Optional<HeldKey> find(KeyId key) {
        return Optional.ofNullable(
                held.computeIfAbsent(key, id -> folder.load(id.value()).orElse(null)));
    }

    /** A person who takes another name or position gets a new key; documents signed before carry the old certificate. */
    private KeyId keyFor(KeyId id, Supplier<X500Name> subject) {
        X500Name wanted = subject.get();
        held.compute(id, (key, known) -> {
            HeldKey.InMemory kept =
                    known != null ? known : folder.load(key.value()).orElse(null);
            if (kept != null && fits(kept, wanted)) {
                return kept;
            }
            HeldKey.InMemory fresh = authority.issue(wanted);
            folder.save(key.value(), fresh);
            return fresh;
        });
        return id;
    }

    private boolean fits(HeldKey.InMemory key, X500Name subject) {
        X500Name has = X500Name.getInstance(
                key.certificate().getCertificate().getSubjectX500Principal().getEncoded());
        return has.equals(subject)
                && key.certificate()
                        .getNotAfter()
                        .toInstant()
                        .isAfter(clock.instant().plus(RENEWED_BEFORE_END));
    }
}
