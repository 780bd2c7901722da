package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Map;
import org.chancery.identity.Access;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentAction;
import org.chancery.records.RecordsError;
import org.chancery.records.SignOrder;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.Signing;
import org.springframework.stereotype.Component;

/** The signature of a person (ký): the draft is rendered with their name and signed with their key. */
@Component
class PersonalSigning {
    static final long LIMIT = 50L * 1024 * 1024;

    private final Paper paper;
    private final Signing signing;
    private final Keys keys;
    private final Blobs blobs;
    private final Access access;
    private final Clock clock;

    PersonalSigning(Paper paper, Signing signing, Keys keys, Blobs blobs, Access access, Clock clock) {
        this.paper = paper;
        this.signing = signing;
        this.keys = keys;
        this.blobs = blobs;
        this.access = access;
        this.clock = clock;
    }

    /** What signing made; not yet kept. */
    record Signed(Outgoing.PersonalAct act, Blobs.Blob pdf, Map<String, ?> facts) {}

    Signed sign(Outgoing document, SignOrder order) {
        LifeCycle.require(document.state(), DocumentAction.SIGN);
        boolean needsBasis = order.prefix() == AuthorityPrefix.Q || order.prefix() == AuthorityPrefix.TUQ;
        String basis = order.basis();
        if (needsBasis && (basis == null || basis.isBlank())) {
            throw new Fault(RecordsError.BASIS_NEEDED, order.prefix().mark());
        }
        String signer = access.personId().toString();
        String name = CurrentActor.get().name();
        SignatureBlock block = paper.block(document, order, name);
        Rendered rendered = paper.render(document, block);
        KeyId key = keys.personal(signer, name, block.position());
        byte[] prepared = signing.prepare(rendered.pdf(), rendered.fields());
        byte[] signed = signing.signPersonally(prepared, new PersonalSignature(key, name, rendered.signature()));
        return new Signed(
                new Outgoing.PersonalAct(signer, name, block.position(), order.prefix(), basis, clock.instant()),
                blobs.store(new ByteArrayInputStream(signed), LIMIT),
                Map.of("prefix", order.prefix().name(), "position", block.position()));
    }
}
