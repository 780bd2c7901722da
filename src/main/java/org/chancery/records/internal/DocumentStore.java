package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.DOCUMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.clearance.NeedToKnow;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Slice;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.RecordNumber;
import org.chancery.records.RecordsError;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Outgoing documents. Every change of state is checked against the state that it begins from. */
@Component
class DocumentStore {
    private final DSLContext sql;
    private final EventStore events;
    private final JsonMapper json;
    private final NeedToKnow knowledge;

    DocumentStore(DSLContext sql, EventStore events, JsonMapper json, NeedToKnow knowledge) {
        this.sql = sql;
        this.events = events;
        this.json = json;
        this.knowledge = knowledge;
    }

    /** @return false where a living document of that source and type is there */
    boolean insert(Outgoing document, String draftedBy) {
        int inserted = sql.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, document.id().value())
                .set(DOCUMENT.UNIT, document.unit())
                .set(DOCUMENT.AGENCY, document.agency())
                .set(DOCUMENT.TYPE, document.type())
                .set(DOCUMENT.TEMPLATE, document.template())
                .set(DOCUMENT.MODEL, JSONB.valueOf(document.model()))
                .set(DOCUMENT.SUBJECT, document.subject())
                .set(DOCUMENT.ADDRESSEES, JSONB.valueOf(json.writeValueAsString(document.addressees())))
                .set(DOCUMENT.SOURCE, document.source())
                .set(DOCUMENT.COPIES, document.copies())
                .set(DOCUMENT.STATE, document.state().name())
                .set(DOCUMENT.CODE, document.code())
                .set(DOCUMENT.DRAFTED_AT, document.draftedAt())
                .set(DOCUMENT.DRAFTED_BY, draftedBy)
                .onConflictDoNothing()
                .execute();
        if (inserted == 1) {
            events.append(document.id(), "DRAFT", null, document.state(), document.draftedAt(), null, "");
        }
        return inserted == 1;
    }

    void signed(Outgoing document, Outgoing.PersonalAct act, Blobs.Blob pdf) {
        Map<Field<?>, Object> values = new java.util.HashMap<>(Map.of(
                DOCUMENT.SIGNER, act.signer(),
                DOCUMENT.SIGNER_NAME, act.name(),
                DOCUMENT.SIGNER_POSITION, act.position(),
                DOCUMENT.PREFIX, act.prefix().name(),
                DOCUMENT.SIGNED_AT, act.at(),
                DOCUMENT.SHA256, pdf.sha256(),
                DOCUMENT.SIZE, pdf.size()));
        if (act.basis() != null) {
            values.put(DOCUMENT.BASIS, act.basis());
        }
        advance(document, DocumentAction.SIGN, values, act.at(), pdf.sha256(), act.position());
    }

    void numbered(Outgoing document, String series, RecordNumber number, Blobs.Blob pdf) {
        Map<Field<?>, Object> values = Map.of(
                DOCUMENT.SERIES, series,
                DOCUMENT.NUMBER, number.number(),
                DOCUMENT.NOTATION, number.notation(),
                DOCUMENT.DATED, number.date(),
                DOCUMENT.NUMBERED_AT, number.at(),
                DOCUMENT.SHA256, pdf.sha256(),
                DOCUMENT.SIZE, pdf.size());
        advance(document, DocumentAction.NUMBER, values, number.at(), pdf.sha256(), number.text());
    }

    void issued(Outgoing document, Instant at, Blobs.Blob pdf) {
        Map<Field<?>, Object> values =
                Map.of(DOCUMENT.ISSUED_AT, at, DOCUMENT.SHA256, pdf.sha256(), DOCUMENT.SIZE, pdf.size());
        advance(document, DocumentAction.SEAL, values, at, pdf.sha256(), "");
    }

    void ended(Outgoing document, DocumentAction action, Instant at, String reason) {
        Map<Field<?>, Object> values = Map.of(
                DOCUMENT.ENDED_AT,
                at,
                DOCUMENT.END_REASON,
                reason,
                DOCUMENT.ENDED_BY,
                CurrentActor.get().id(),
                DOCUMENT.ENDED_BY_NAME,
                CurrentActor.get().name());
        advance(document, action, values, at, document.sha256(), reason);
    }

    private void advance(
            Outgoing document,
            DocumentAction action,
            Map<Field<?>, Object> values,
            Instant at,
            @org.jspecify.annotations.Nullable String sha256,
            String note) {
        DocumentState next = LifeCycle.require(document.state(), action);
        int changed = sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, next.name())
                .set(values)
                .where(DOCUMENT.ID.eq(document.id().value()))
                .and(DOCUMENT.STATE.eq(document.state().name()))
                .execute();
        if (changed != 1) {
            throw new Fault(RecordsError.WRONG_STATE);
        }
        events.append(document.id(), action.name(), document.state(), next, at, sha256, note);
    }

    /** @return the document, which nobody else changes until this transaction ends */
    Outgoing lock(DocumentId id) {
        return sql.selectFrom(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::read)
                .orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
    }

    Outgoing require(DocumentId id) {
        return find(DOCUMENT.ID.eq(id.value())).orElseThrow(() -> new Fault(RecordsError.NOT_FOUND));
    }

    Optional<Outgoing> byId(DocumentId id) {
        return find(DOCUMENT.ID.eq(id.value()));
    }

    Optional<Outgoing> byCode(String code) {
        return find(DOCUMENT.CODE.eq(code));
    }

    Optional<Outgoing> bySha256(String sha256) {
        return find(DOCUMENT.SHA256.eq(sha256));
    }

    /** @return the length of its PDF in bytes */
    long size(DocumentId id) {
        return sql.select(DOCUMENT.SIZE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    Optional<Outgoing> living(String source, String type) {
        return find(DOCUMENT.SOURCE.eq(source).and(DOCUMENT.TYPE.eq(type)).and(living()));
    }

    Optional<Outgoing> living(String source) {
        return find(DOCUMENT.SOURCE.eq(source).and(living()));
    }

    private static Condition living() {
        return DOCUMENT.STATE.notIn(DocumentState.REVOKED.name(), DocumentState.DISCARDED.name());
    }

    private Optional<Outgoing> find(Condition wanted) {
        return sql.selectFrom(DOCUMENT)
                .where(wanted)
                .orderBy(DOCUMENT.DRAFTED_AT.desc())
                .limit(1)
                .fetchOptional(this::read);
    }

    /** @return a document's page, newest first for what is done, oldest first for what waits */
    Slice<Outgoing> list(Map<DocumentState, Set<String>> unitsByState, int page, int size) {
        Condition wanted = unitsByState.entrySet().stream()
                .map(entry -> DOCUMENT.STATE.eq(entry.getKey().name()).and(DOCUMENT.UNIT.in(entry.getValue())))
                .reduce(org.jooq.impl.DSL.falseCondition(), Condition::or)
                .and(knowledge.knows(DOCUMENT.ID));
        boolean waiting = unitsByState.keySet().stream()
                .anyMatch(state -> LifeCycle.actions(state).anyMatch(action -> action == DocumentAction.DISCARD));
        List<Outgoing> items = sql.selectFrom(DOCUMENT)
                .where(wanted)
                .orderBy(waiting ? DOCUMENT.DRAFTED_AT.asc() : DOCUMENT.DRAFTED_AT.desc(), DOCUMENT.ID)
                .limit(size)
                .offset((page - 1) * size)
                .fetch(this::read);
        return new Slice<>(items, sql.fetchCount(DOCUMENT, wanted), page, size);
    }

    private Outgoing read(org.chancery.jooq.records.tables.records.DocumentRecord row) {
        return DocumentRow.read(row, List.of(json.readValue(row.getAddressees().data(), String[].class)));
    }
}
