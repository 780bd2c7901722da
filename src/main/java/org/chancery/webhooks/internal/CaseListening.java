package org.chancery.webhooks.internal;

import java.time.Clock;
import org.chancery.casework.CaseApproved;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseId;
import org.chancery.casework.CaseRefused;
import org.chancery.casework.CaseReleased;
import org.chancery.casework.CaseSubmitted;
import org.chancery.clearance.NeedToKnow;
import org.chancery.webhooks.WebhookKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of cases, as {@link Listening} of records; told are code and state, and nothing of the person or of what they asked for. */
@Component
class CaseListening {
    private final WebhookTeller teller;
    private final NeedToKnow knowledge;
    private final Clock clock;

    CaseListening(WebhookTeller teller, NeedToKnow knowledge, Clock clock) {
        this.teller = teller;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @EventListener
    void received(CaseSubmitted event) {
        tell(WebhookKind.CASE_RECEIVED, event.id(), event.code(), event.unit(), "RECEIVED");
    }

    @EventListener
    void approved(CaseApproved event) {
        tell(WebhookKind.CASE_DECIDED, event.id(), event.code(), event.unit(), "APPROVED");
    }

    @EventListener
    void refused(CaseRefused event) {
        tell(WebhookKind.CASE_DECIDED, event.id(), event.code(), event.unit(), "REFUSED");
    }

    @EventListener
    void released(CaseReleased event) {
        tell(WebhookKind.CASE_RESULT_ISSUED, event.id(), event.code(), event.unit(), "RESULT_ISSUED");
    }

    private void tell(WebhookKind kind, CaseId id, CaseCode code, String unit, String state) {
        if (teller.hasListeners() && !knowledge.isRestricted(id.value())) {
            teller.tellCase(kind, unit, code.value(), state, clock.instant());
        }
    }
}
