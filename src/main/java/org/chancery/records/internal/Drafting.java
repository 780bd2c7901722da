package org.chancery.records.internal;

import java.time.Clock;
import java.util.Map;
import org.chancery.audit.Audit;
import org.chancery.identity.Access;
import org.chancery.identity.Role;
import org.chancery.platform.CurrentActor;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DraftOrder;
import org.chancery.records.ReadyPaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts (bản thảo). */
@Component
class Drafting {
    static final java.util.Set<Role> DRAFTERS = java.util.Set.of(Role.CONSULAR_OFFICER, Role.SIGNATORY, Role.CLERK);

    private final DocumentStore documents;
    private final TypeStore types;
    private final Issuers issuers;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Drafting(DocumentStore documents, TypeStore types, Issuers issuers, Access access, Audit audit, Clock clock) {
        this.documents = documents;
        this.types = types;
        this.issuers = issuers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DocumentId draft(DraftOrder order) {
        DocumentType type = types.require(order.type());
        Outgoing document = document(order);
        if (documents.insert(document, CurrentActor.get().id())) {
            audit.append(
                    "document.drafted",
                    "document",
                    document.id().toString(),
                    Map.of("type", type.code(), "unit", order.unit(), "source", order.source()));
            return document.id();
        }
        return documents.living(order.source(), type.code()).orElseThrow().id();
    }

    /** @return a draft that is not kept yet */
    Outgoing document(DraftOrder order) {
        access.requireAny(DRAFTERS, order.unit());
        DocumentType type = types.require(order.type());
        ReadyPaper paper = order.paper();
        if (paper == null) {
            DocumentPages.require(order.template());
        }
        String code = paper == null || paper.code().isEmpty() ? VerificationCode.fresh() : paper.code();
        return new Outgoing(
                DocumentId.fresh(),
                order.unit(),
                issuers.of(order.unit()).agency(),
                type.code(),
                order.template(),
                JsonMapper.shared().writeValueAsString(order.model()),
                order.subject(),
                order.addressees(),
                order.source(),
                order.copies(),
                DocumentState.DRAFT,
                code,
                null,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
