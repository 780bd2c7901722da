package org.chancery.signing.internal;

import eu.europa.esig.dss.model.SignatureValue;
import java.util.ArrayList;
import java.util.List;
import org.chancery.platform.Fault;
import org.chancery.signing.PersonalSignature;
import org.chancery.signing.PersonalTask;
import org.jspecify.annotations.Nullable;

/** Several documents and one authorisation: all are begun, the key signs all hashes at once, each is finished by itself. */
record JointSigning(Beginning beginning, Finishing finishing, KeyRing keys) {
    interface Beginning {
        PdfSigning.Waiting begin(byte[] pdf, PersonalSignature order, HeldKey key);
    }

    interface Finishing {
        byte[] finish(PdfSigning.Waiting waiting, HeldKey key, SignatureValue value);
    }

    /** A document that was begun or refused. */
    private record Started(
            PdfSigning.@Nullable Waiting waiting, @Nullable Fault refused) {}

    List<PersonalTask.Done> sign(List<PersonalTask> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        HeldKey key = keys.require(tasks.getFirst().order().key());
        List<Started> started = tasks.stream().map(task -> started(task, key)).toList();
        List<PdfSigning.Waiting> waiting = new ArrayList<>();
        for (Started one : started) {
            if (one.waiting() != null) {
                waiting.add(one.waiting());
            }
        }
        List<SignatureValue> values = waiting.isEmpty()
                ? List.of()
                : key.signAll(waiting.stream().map(one -> one.begun().data()).toList());
        List<PersonalTask.Done> done = new ArrayList<>();
        int next = 0;
        for (Started one : started) {
            PdfSigning.Waiting ready = one.waiting();
            done.add(ready == null ? new PersonalTask.Done(null, one.refused()) : done(ready, key, values.get(next++)));
        }
        return done;
    }

    private Started started(PersonalTask task, HeldKey key) {
        try {
            return new Started(beginning.begin(task.pdf(), task.order(), key), null);
        } catch (Fault refused) {
            return new Started(null, refused);
        }
    }

    private PersonalTask.Done done(PdfSigning.Waiting waiting, HeldKey key, SignatureValue value) {
        try {
            return new PersonalTask.Done(finishing.finish(waiting, key, value), null);
        } catch (Fault refused) {
            return new PersonalTask.Done(null, refused);
        }
    }
}
