package org.chancery.incoming.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.content.Contents;
import org.chancery.incoming.IncomingRegistered;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.chancery.platform.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts things into the inbox and ends them there; each step with its entry in the ledger. */
@Component
class InboxKeeper {
    private static final String SUBJECT = "inbox";
    private final InboxStore inbox;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;
    private final Contents contents;
    private final SecretArrivals secrets;

    InboxKeeper(
            InboxStore inbox, Receipts receipts, Audit audit, Clock clock, Contents contents, SecretArrivals secrets) {
        this.inbox = inbox;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
        this.contents = contents;
        this.secrets = secrets;
    }

    /** @return whether it is new */
    @Transactional
    public boolean keep(Arrived arrived) {
        return take(arrived).isPresent();
    }

    /** @return its id where it is new */
    @Transactional
    public Optional<UUID> take(Arrived arrived) {
        var id = inbox.insert(arrived, clock.instant());
        id.ifPresent(item -> audit.append(
                "inbox.arrived",
                SUBJECT,
                item.toString(),
                Map.of(
                        "unit", arrived.unit(),
                        "source", arrived.source(),
                        "papers", arrived.papers().size(),
                        "sha256", arrived.original())));
        if (arrived.secret()) {
            id.ifPresent(item -> secrets.end(item, arrived.unit(), "mail"));
        }
        arrived.papers().forEach(paper -> contents.enqueue(paper.blob().sha256(), paper.name(), paper.type()));
        return id;
    }

    /** Keeps a message and how far its mailbox was read. */
    @Transactional
    public boolean keep(Arrived arrived, Mailbox mailbox, long validity, long uid) {
        boolean added = keep(arrived);
        inbox.read(mailbox.address(), validity, uid);
        return added;
    }

    @Transactional
    public boolean dismiss(UUID id, String reason) {
        boolean ended =
                inbox.dismissed(id, reason, clock.instant(), CurrentActor.get().name());
        if (ended) {
            audit.append("inbox.dismissed", SUBJECT, id.toString(), Map.of());
            inbox.fromExchange(id).ifPresent(item -> receipts.refuse(item, reason));
        }
        return ended;
    }

    /** Ends the item whose paper became a registered document, in the registration's transaction. */
    @EventListener
    void registered(IncomingRegistered event) {
        inbox.chosen(event.file()).ifPresent(item -> end(item, event.id().value()));
    }

    private void end(InboxRecord item, UUID document) {
        Instant now = clock.instant();
        inbox.registered(item.getId(), document, now, CurrentActor.get().name());
        audit.append("inbox.registered", SUBJECT, item.getId().toString(), Map.of("document", document.toString()));
        receipts.send(item, document);
    }
}
