package org.chancery.records.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.clearance.NeedToKnow;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentView;
import org.chancery.records.RecordsError;
import org.springframework.stereotype.Component;

/** Documents as the current actor sees them, and what they may do with them. */
@Component
class DocumentViews {
    static final Set<Role> READERS = EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK, Role.AUDITOR);

    private final Access access;
    private final Units units;
    private final TypeStore types;
    private final Deadlines deadlines;
    private final NeedToKnow knowledge;

    DocumentViews(Access access, Units units, TypeStore types, Deadlines deadlines, NeedToKnow knowledge) {
        this.access = access;
        this.units = units;
        this.types = types;
        this.deadlines = deadlines;
        this.knowledge = knowledge;
    }

    /** @return the roles of which one is needed */
    static Set<Role> roles(DocumentAction action) {
        return switch (action) {
            case SIGN -> EnumSet.of(Role.SIGNATORY);
            case NUMBER, SEAL -> EnumSet.of(Role.CLERK);
            case REVOKE -> EnumSet.of(Role.SIGNATORY);
            case DISCARD -> EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);
        };
    }

    boolean knows(Outgoing document) {
        return knowledge.mayKnow(document.id().value());
    }

    /** To who may not know it, it is not there, whatever their unit. */
    void requireKnown(Outgoing document) {
        knowledge.require(document.id().value(), RecordsError.NOT_FOUND);
    }

    /** Writes down that the current actor sees something of a restricted document. */
    void looked(Outgoing document, String how) {
        knowledge.looked(document.id().value(), how);
    }

    void require(DocumentAction action, Outgoing document) {
        requireKnown(document);
        access.requireAny(roles(action), document.unit());
    }

    void requireReader(Outgoing document) {
        requireKnown(document);
        access.requireAny(READERS, document.unit());
    }

    DocumentView view(Outgoing document) {
        Outgoing.PersonalAct signed = document.signed();
        return new DocumentView(
                document.id(),
                document.unit(),
                units.require(document.unit()).name(),
                document.type(),
                types.require(document.type()).name(),
                document.subject(),
                document.addressees(),
                document.source(),
                document.state(),
                document.number(),
                VerificationCode.shown(document.code()),
                signed == null ? null : new DocumentView.Signer(signed.name(), signed.position(), signed.at()),
                signed == null ? null : deadlines.issueBy(signed.at()),
                document.sha256(),
                document.draftedAt(),
                document.issuedAt(),
                revocation(document),
                allowed(document));
    }

    private static DocumentView.@org.jspecify.annotations.Nullable Revocation revocation(Outgoing document) {
        if (document.endedAt() == null || document.endReason() == null) {
            return null;
        }
        String by = document.endedBy();
        return new DocumentView.Revocation(document.endReason(), document.endedAt(), by == null ? "" : by);
    }

    private Set<DocumentAction> allowed(Outgoing document) {
        return LifeCycle.actions(document.state())
                .filter(action -> roles(action).stream().anyMatch(role -> access.may(role, document.unit())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DocumentAction.class)));
    }
}
