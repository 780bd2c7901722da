package org.chancery.records.internal;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.identity.Access;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentAction;
import org.chancery.records.JointSigning;
import org.chancery.records.RecordsError;
import org.chancery.records.SignOrder;
import org.chancery.signing.KeyId;
import org.chancery.signing.Keys;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.PersonalTask;
import org.chancery.signing.Signing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * What signing made; not yet kept.
     *
     * @param model what the document was made of
     */
    record Signed(Outgoing.PersonalAct act, String model, Blobs.Blob pdf, Map<String, ?> facts)
            implements JointSigning.MadeSignature {
        /** @return whether it is the current actor's signature of that document */
        boolean isOf(Outgoing document) {
            JsonMapper json = JsonMapper.shared();
            return json.readTree(model).equals(json.readTree(document.model()))
                    && act.signer().equals(CurrentActor.get().id());
        }
    }

    /** A document that waits for the key. */
    private record Prepared(Outgoing document, SignOrder order, SignatureBlock block, PersonalTask task) {}

    Signed sign(Outgoing document, SignOrder order) {
        Prepared prepared = prepared(document, order);
        PersonalTask task = prepared.task();
        return signed(prepared, signing.signPersonally(task.pdf(), task.order()));
    }

    /** Signs all with one authorisation; one that is refused stops no other. */
    List<JointSigning.Done> signTogether(Map<Outgoing, SignOrder> documents) {
        List<Prepared> all = documents.entrySet().stream()
                .map(each -> prepared(each.getKey(), each.getValue()))
                .toList();
        List<PersonalTask.Done> done =
                signing.signPersonally(all.stream().map(Prepared::task).toList());
        List<JointSigning.Done> outcomes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            byte[] pdf = done.get(i).pdf();
            outcomes.add(
                    pdf == null
                            ? new JointSigning.Done(null, done.get(i).refused())
                            : new JointSigning.Done(signed(all.get(i), pdf), null));
        }
        return outcomes;
    }

    private Prepared prepared(Outgoing document, SignOrder order) {
        LifeCycle.require(document.state(), DocumentAction.SIGN);
        boolean needsBasis = order.prefix() == AuthorityPrefix.Q || order.prefix() == AuthorityPrefix.TUQ;
        String basis = order.basis();
        if (needsBasis && (basis == null || basis.isBlank())) {
            throw new Fault(RecordsError.BASIS_NEEDED, order.prefix().mark());
        }
        String name = CurrentActor.get().name();
        SignatureBlock block = paper.block(document, order, name);
        Rendered rendered = paper.render(document, block);
        KeyId key = keys.personal(access.personId().toString(), name, block.position());
        byte[] pdf = signing.prepare(rendered.pdf(), rendered.fields());
        PersonalSignature signature = new PersonalSignature(key, name, rendered.signature());
        return new Prepared(document, order, block, new PersonalTask(pdf, signature));
    }

    private Signed signed(Prepared prepared, byte[] pdf) {
        SignOrder order = prepared.order();
        String position = prepared.block().position();
        return new Signed(
                new Outgoing.PersonalAct(
                        access.personId().toString(),
                        CurrentActor.get().name(),
                        position,
                        order.prefix(),
                        order.basis(),
                        clock.instant()),
                prepared.document().model(),
                blobs.store(new ByteArrayInputStream(pdf), LIMIT),
                Map.of("prefix", order.prefix().name(), "position", position));
    }
}
