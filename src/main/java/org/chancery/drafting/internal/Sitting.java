package org.chancery.drafting.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.platform.Fault;
import org.chancery.records.JointSigning;
import org.springframework.stereotype.Component;

/**
 * Documents of one sitting: where the signer's key is at a remote service that allows it, their signatures are made together, with one code;
 * each is then kept by itself.
 */
@Component
class Sitting {
    private final DraftReading reading;
    private final Signature signature;
    private final JointSigning joint;

    Sitting(DraftReading reading, Signature signature, JointSigning joint) {
        this.reading = reading;
        this.signature = signature;
        this.joint = joint;
    }

    /** @return the signatures that were made together, or why not; nothing for a document that is signed by itself */
    Map<Wanted, JointSigning.Done> begin(List<Wanted> wanted) {
        int most = wanted.size() > 1 ? joint.most() : 1;
        Map<Wanted, JointSigning.Done> done = new HashMap<>();
        for (int from = 0; most > 1 && from < wanted.size(); from += most) {
            together(wanted.subList(from, Math.min(wanted.size(), from + most)), done);
        }
        return done;
    }

    private void together(List<Wanted> some, Map<Wanted, JointSigning.Done> done) {
        List<Wanted> ready = new ArrayList<>();
        List<JointSigning.Wanted> orders = new ArrayList<>();
        for (Wanted one : some) {
            try {
                reading.requireFor(DraftAction.SIGN, one.id());
                signature.order(one).ifPresent(order -> {
                    ready.add(one);
                    orders.add(order);
                });
            } catch (Fault refused) {
                done.put(one, new JointSigning.Done(null, refused));
            }
        }
        try {
            List<JointSigning.Done> outcomes = orders.isEmpty() ? List.of() : joint.sign(orders);
            for (int i = 0; i < outcomes.size(); i++) {
                done.put(ready.get(i), outcomes.get(i));
            }
        } catch (Fault refused) {
            ready.forEach(one -> done.put(one, new JointSigning.Done(null, refused)));
        }
    }

    void sign(Wanted wanted, Map<Wanted, JointSigning.Done> made) {
        JointSigning.Done done = made.get(wanted);
        if (done != null && done.refused() != null) {
            throw done.refused();
        }
        signature.sign(wanted, done == null ? null : done.signature());
    }
}
