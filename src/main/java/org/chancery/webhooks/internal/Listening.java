package org.chancery.webhooks.internal;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDisposed;
import org.chancery.archive.Dossiers;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.ArrivalRegisterClosed;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingRegistered;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentRevoked;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.RegisterClosed;
import org.chancery.webhooks.WebhookKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what the modules below say, inside the transaction in which they say it: what is rolled back is never told. */
@Component
class Listening {
    private final WebhookTeller teller;
    private final Records records;
    private final IncomingDocuments incoming;
    private final Dossiers dossiers;
    private final Clock clock;
    private final NeedToKnow knowledge;

    Listening(
            WebhookTeller teller,
            Records records,
            IncomingDocuments incoming,
            Dossiers dossiers,
            Clock clock,
            NeedToKnow knowledge) {
        this.teller = teller;
        this.records = records;
        this.incoming = incoming;
        this.dossiers = dossiers;
        this.clock = clock;
        this.knowledge = knowledge;
    }

    @EventListener
    void issued(DocumentIssued event) {
        String id = event.result().documentId().toString();
        tell(WebhookKind.DOCUMENT_ISSUED, event::unit, id, "/api/desk/documents/" + id);
    }

    @EventListener
    void revoked(DocumentRevoked event) {
        String id = event.result().documentId().toString();
        tell(
                WebhookKind.DOCUMENT_REVOKED,
                () -> records.find(event.result().documentId())
                        .map(DocumentView::unit)
                        .orElse(""),
                id,
                "/api/desk/documents/" + id);
    }

    @EventListener
    void registered(IncomingRegistered event) {
        String id = event.id().toString();
        tell(
                WebhookKind.INCOMING_REGISTERED,
                () -> incoming.find(event.id()).map(IncomingDocument::unit).orElse(""),
                id,
                "/api/desk/incoming/" + id);
    }

    @EventListener
    void closed(RegisterClosed event) {
        String id = event.agency() + "/" + event.series() + "/" + event.year();
        String query = "?unit=" + event.agency() + "&year=" + event.year();
        tell(WebhookKind.REGISTER_CLOSED, event::agency, id, "/api/desk/registers/closings" + query);
    }

    @EventListener
    void closed(ArrivalRegisterClosed event) {
        String id = event.agency() + "/" + event.year();
        String query = "?unit=" + event.agency() + "&year=" + event.year();
        tell(WebhookKind.REGISTER_CLOSED, event::agency, id, "/api/desk/incoming-registers/closing" + query);
    }

    @EventListener
    void disposed(DossierDisposed event) {
        String id = event.dossier().toString();
        tell(
                WebhookKind.DOSSIER_DISPOSED,
                () -> dossiers.find(event.dossier()).map(Dossier::unit).orElse(""),
                id,
                "/api/desk/files/" + id);
    }

    /** Whose the thing is, the program asks for itself: a receiver is told that it happened whoever did it. */
    private void tell(WebhookKind kind, Supplier<String> unit, String id, String path) {
        if (teller.hasListeners() && !isRestricted(id)) {
            CurrentActor.runAs(Actor.SYSTEM, () -> teller.tell(kind, unit.get(), id, path, clock.instant()));
        }
    }

    /** Of what some people only may know no program is told. Registers are named by agency and year, things by their ids. */
    private boolean isRestricted(String id) {
        return !id.contains("/") && knowledge.isRestricted(UUID.fromString(id));
    }
}
