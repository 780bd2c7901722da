package org.chancery.clearance.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.clearance.NeedToKnow;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.FaultCode;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for the current actor, from the tables as they stand; nothing is remembered, so that what is taken away is gone at once. */
@Component
class Knowledge implements NeedToKnow {
    /** What looks and changes are about in the ledger. */
    static final String SUBJECT = "restricted";

    private final KnowledgeStore store;
    private final Audit audit;

    Knowledge(KnowledgeStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public boolean mayKnow(UUID subject) {
        return store.mayKnow(subject);
    }

    @Override
    public boolean mayKnow(UUID subject, UUID person) {
        return store.circle(subject)
                .map(circle -> store.members(circle).contains(person))
                .orElse(true);
    }

    @Override
    public Set<UUID> hidden() {
        return store.hidden();
    }

    @Override
    public Condition knows(Field<UUID> subject) {
        return KnowledgeStore.knows(subject, CurrentActor.get());
    }

    @Override
    public Condition isOpen(Field<UUID> subject) {
        return KnowledgeStore.knows(subject, Actor.anonymous(""));
    }

    @Override
    public void require(UUID subject, FaultCode unknown) {
        if (!mayKnow(subject)) {
            throw new Fault(unknown);
        }
    }

    @Override
    public boolean isRestricted(UUID subject) {
        return store.circle(subject).isPresent();
    }

    @Override
    @Transactional
    public void looked(UUID subject, String how) {
        store.circle(subject)
                .ifPresent(circle -> audit.append(
                        "clearance.looked",
                        SUBJECT,
                        circle.toString(),
                        Map.of("how", how, "thing", subject.toString())));
    }

    @Override
    @Transactional
    public void bind(UUID subject, UUID root) {
        store.lock(root);
        store.bind(subject, root);
    }
}
