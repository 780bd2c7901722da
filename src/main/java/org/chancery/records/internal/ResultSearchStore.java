package org.chancery.records.internal;

import static org.chancery.jooq.records.Tables.DOCUMENT;
import static org.chancery.jooq.records.Tables.DOCUMENT_TYPE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.records.tables.records.DocumentRecord;
import org.chancery.platform.Hanoi;
import org.chancery.records.RecordNumber;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of procedures as the index takes them; documents that officials draft are found as their drafts. */
@Component
class ResultSearchStore implements SearchSource {

    /** Results answer a case by its code; what officials draft answers a draft. */
    private static final Condition OF_A_CASE = DOCUMENT.SOURCE.notLike("draft/%");

    private final DSLContext sql;
    private final JsonMapper json;

    ResultSearchStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.RESULT;
    }

    @Override
    public List<Searchable> load(Collection<UUID> ids) {
        return sql.select(DOCUMENT.asterisk(), DOCUMENT_TYPE.NAME_VI)
                .from(DOCUMENT)
                .join(DOCUMENT_TYPE)
                .on(DOCUMENT_TYPE.CODE.eq(DOCUMENT.TYPE))
                .where(DOCUMENT.ID.in(ids).and(OF_A_CASE))
                .fetch(this::thing);
    }

    private Searchable thing(Record row) {
        DocumentRecord document = row.into(DOCUMENT);
        List<String> parties = new ArrayList<>();
        for (JsonNode addressee : json.readTree(document.getAddressees().data())) {
            parties.add(addressee.isString() ? addressee.stringValue() : addressee.toString());
        }
        String signer = document.getSignerName();
        if (signer != null) {
            parties.add(signer);
        }
        LocalDate dated = document.getDated();
        String sha256 = document.getSha256();
        return new Searchable(
                SearchKind.RESULT,
                document.getId(),
                Set.of(document.getId()),
                "/desk/documents/" + document.getId(),
                Searchable.readers(DocumentViews.READERS, List.of(document.getUnit())),
                document.getUnit(),
                dated == null ? LocalDate.ofInstant(document.getDraftedAt(), Hanoi.ZONE) : dated,
                row.get(DOCUMENT_TYPE.NAME_VI),
                "records.state." + document.getState().toLowerCase(Locale.ROOT),
                number(document),
                document.getSubject(),
                parties,
                document.getSource(),
                sha256 == null ? List.of() : List.of(sha256));
    }

    private static String number(DocumentRecord document) {
        Long number = document.getNumber();
        String notation = document.getNotation();
        LocalDate dated = document.getDated();
        Instant at = document.getNumberedAt();
        return number == null || notation == null || dated == null || at == null
                ? ""
                : new RecordNumber(number, notation, dated, at).text();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(OF_A_CASE.and(after == null ? DSL.noCondition() : DOCUMENT.ID.gt(after)))
                .orderBy(DOCUMENT.ID)
                .limit(limit)
                .fetch(DOCUMENT.ID);
    }

    @Override
    public List<UUID> holding(String sha256) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.SHA256.eq(sha256).and(OF_A_CASE))
                .fetch(DOCUMENT.ID);
    }
}
