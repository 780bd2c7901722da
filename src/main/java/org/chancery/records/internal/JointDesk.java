package org.chancery.records.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.identity.Access;
import org.chancery.identity.Reauthentication;
import org.chancery.identity.Role;
import org.chancery.platform.Fault;
import org.chancery.records.JointSigning;
import org.chancery.records.SignOrder;
import org.chancery.records.SigningCodes;
import org.chancery.signing.KeyId;
import org.chancery.signing.RemoteKeys;
import org.chancery.signing.RemoteKeys.Asked;
import org.springframework.stereotype.Component;

/** The actor's key where a remote service keeps it: what must be entered, and how much is signed at once. */
@Component
class JointDesk implements JointSigning, SigningCodes {
    private final Drafting drafting;
    private final PersonalSigning signing;
    private final RemoteKeys remote;
    private final Access access;
    private final Reauthentication reauthentication;

    JointDesk(
            Drafting drafting,
            PersonalSigning signing,
            RemoteKeys remote,
            Access access,
            Reauthentication reauthentication) {
        this.drafting = drafting;
        this.signing = signing;
        this.remote = remote;
        this.access = access;
        this.reauthentication = reauthentication;
    }

    @Override
    public int most() {
        return remote.together(key());
    }

    @Override
    public List<Done> sign(List<Wanted> wanted) {
        reauthentication.requireFresh();
        Map<Outgoing, SignOrder> documents = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            access.require(Role.SIGNATORY, one.draft().unit());
            documents.put(drafting.document(one.draft()), one.sign());
        }
        return signing.signTogether(documents);
    }

    @Override
    public List<Asked> asks() {
        try {
            return remote.asks(key());
        } catch (Fault away) {
            return List.of();
        }
    }

    @Override
    public void send() {
        remote.send(key());
    }

    @Override
    public void answer(Map<String, String> answers) {
        remote.answer(key(), answers);
    }

    private KeyId key() {
        return KeyId.ofPerson(access.personId().toString());
    }
}
