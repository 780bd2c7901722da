package org.chancery.incoming.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.audit.Audit;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.incoming.ExchangeError;
import org.chancery.incoming.ExchangePartner;
import org.chancery.incoming.ExchangePartners;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admits partner systems; each act with its entry in the ledger. Secrets are 256 random bits, so a plain hash of them is enough. */
@Component
class PartnerDesk implements ExchangePartners {
    private static final String KIND = "exchange-partner";
    private final PartnerStore partners;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PartnerDesk(PartnerStore partners, Access access, Audit audit, Clock clock) {
        this.partners = partners;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<ExchangePartner> present(String organ, String secret) {
        return partners.find(organ)
                .filter(row -> row.getEnabled() && MessageDigest.isEqual(row.getSecret(), hash(secret)))
                .map(PartnerStore::partner);
    }

    @Override
    public List<ExchangePartner> all() {
        open();
        return partners.all();
    }

    @Override
    @Transactional
    public String admit(String organ, String name, String replyTo) {
        open();
        ExchangePartner partner = new ExchangePartner(
                checked("organ", organ, "[A-Za-z0-9._-]{1,40}"),
                checked("name", name, "[^\\p{C}]{1,200}"),
                checked("replyTo", replyTo, "|[^\\s@<>]{1,64}@[^\\s@<>]{1,190}"),
                true,
                clock.instant(),
                CurrentActor.get().name());
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        partners.put(partner, hash(secret));
        audit.append("exchange-partner.admitted", KIND, partner.organ(), Map.of("name", partner.name()));
        return secret;
    }

    @Override
    @Transactional
    public void setEnabled(String organ, boolean enabled) {
        open();
        if (!partners.setEnabled(organ, enabled)) {
            throw new Fault(PlatformFault.NOT_FOUND);
        }
        audit.append(enabled ? "exchange-partner.let-in" : "exchange-partner.kept-out", KIND, organ, Map.of());
    }

    private void open() {
        access.require(Role.ADMINISTRATOR, Units.MINISTRY);
    }

    private static String checked(String field, String text, String pattern) {
        String said = text.strip();
        if (!said.matches(pattern)) {
            throw new Fault(ExchangeError.PARTNER_INVALID, field);
        }
        return said;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
