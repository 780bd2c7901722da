package org.chancery.records.internal;

import java.util.List;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.Units;
import org.chancery.records.Proof;
import org.chancery.records.Succession;
import org.chancery.records.VerificationReport;
import org.chancery.records.VerificationReport.Signature;
import org.chancery.records.VerificationReport.Verdict;
import org.springframework.stereotype.Component;

/** What anyone may know of an issued document. */
@Component
class ProofViews {
    private final TypeStore types;
    private final Units units;
    private final SuccessionStore successions;
    private final NeedToKnow knowledge;

    ProofViews(TypeStore types, Units units, SuccessionStore successions, NeedToKnow knowledge) {
        this.types = types;
        this.units = units;
        this.successions = successions;
        this.knowledge = knowledge;
    }

    /** The answer for the very file that was issued, or for its code. */
    VerificationReport exact(Outgoing document) {
        return new VerificationReport(
                standing(Judgement.exact(document), document), proof(document), signatures(document), List.of());
    }

    /** What is genuine, but was replaced, does not hold any more. */
    Verdict standing(Verdict verdict, Outgoing document) {
        return verdict == Verdict.VALID && successions.isReplaced(document.id()) ? Verdict.REPLACED : verdict;
    }

    private List<Signature> signatures(Outgoing document) {
        Outgoing.PersonalAct act = document.requireSigned();
        return List.of(
                new Signature(act.name(), false, act.at(), true),
                new Signature(units.require(document.agency()).name().here(), true, document.issuedAt(), true));
    }

    Proof proof(Outgoing document) {
        return new Proof(
                VerificationCode.shown(document.code()),
                document.requireNumber().text(),
                document.requireNumber().date(),
                types.require(document.type()).name(),
                units.require(document.agency()).name(),
                document.requireSigned().name(),
                document.requireSigned().position(),
                document.requireIssuedAt(),
                document.requirePdf(),
                document.endedAt(),
                document.endReason(),
                successions.of(document.id()).stream()
                        .filter(Succession::isLater)
                        .filter(one -> knowledge.mayKnow(one.other().value()))
                        .toList());
    }
}
