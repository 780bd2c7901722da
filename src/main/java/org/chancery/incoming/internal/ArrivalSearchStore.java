package org.chancery.incoming.internal;

import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.FILE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incoming documents as the index takes them, with the rule of {@link ArrivalAccess} of who may see them. */
@Component
class ArrivalSearchStore implements SearchSource {
    private final DSLContext sql;

    ArrivalSearchStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.INCOMING;
    }

    @Override
    public List<Searchable> load(Collection<UUID> ids) {
        return sql.select(DOCUMENT.asterisk(), FILE.SHA256)
                .from(DOCUMENT)
                .join(FILE)
                .on(FILE.ID.eq(DOCUMENT.FILE))
                .where(DOCUMENT.ID.in(ids))
                .fetch(this::thing);
    }

    private Searchable thing(Record row) {
        DocumentRecord document = row.into(DOCUMENT);
        List<@Nullable String> handlers = new ArrayList<>(Arrays.asList(document.getSupport()));
        handlers.add(document.getLead());
        Set<String> readers = Searchable.readers(ArrivalAccess.KEEPERS, List.of(document.getUnit()));
        readers.addAll(Searchable.readers(ArrivalAccess.HANDLERS, handlers));
        String instruction = document.getInstruction();
        return new Searchable(
                SearchKind.INCOMING,
                document.getId(),
                Set.of(document.getId()),
                "/desk/incoming/" + document.getId(),
                readers,
                document.getUnit(),
                document.getDated(),
                document.getType(),
                "incoming.state." + document.getState().toLowerCase(Locale.ROOT),
                document.getCode(),
                document.getSubject(),
                List.of(document.getIssuer()),
                String.join(
                        "\n",
                        document.getNumber() + "/" + document.getYear(),
                        instruction == null ? "" : instruction,
                        document.getProgress(),
                        document.getReply(),
                        document.getNote()),
                document.getCancelledAt() == null ? List.of(row.get(FILE.SHA256)) : List.of());
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(after == null ? DSL.noCondition() : DOCUMENT.ID.gt(after))
                .orderBy(DOCUMENT.ID)
                .limit(limit)
                .fetch(DOCUMENT.ID);
    }

    @Override
    public List<UUID> holding(String sha256) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .join(FILE)
                .on(FILE.ID.eq(DOCUMENT.FILE))
                .where(FILE.SHA256.eq(sha256))
                .fetch(DOCUMENT.ID);
    }
}
