package org.chancery.drafting.internal;

import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.FILE;
import static org.chancery.jooq.drafting.Tables.RECIPIENT;
import static org.chancery.jooq.drafting.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.drafting.DraftState;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.jooq.drafting.tables.records.RecipientRecord;
import org.chancery.platform.DisposedContent;
import org.chancery.platform.Hanoi;
import org.chancery.records.PaperType;
import org.chancery.records.Papers;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts and what became of them as the index takes them, with the rule of {@link DraftAccess} of who may see them; of what was
 * recalled or disposed of no text.
 */
@Component
class DraftSearchStore implements SearchSource {
    private final DSLContext sql;
    private final Papers papers;
    private final DisposedContent disposed;

    DraftSearchStore(DSLContext sql, Papers papers, DisposedContent disposed) {
        this.sql = sql;
        this.papers = papers;
        this.disposed = disposed;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.OUTGOING;
    }

    @Override
    public List<Searchable> load(Collection<UUID> ids) {
        Map<UUID, Result<RecipientRecord>> recipients = sql.selectFrom(RECIPIENT)
                .where(RECIPIENT.DRAFT.in(ids))
                .orderBy(RECIPIENT.ORDINAL)
                .fetchGroups(RECIPIENT.DRAFT);
        Map<String, PaperType> types =
                papers.types().stream().collect(Collectors.toMap(PaperType::code, Function.identity()));
        return sql.select(DRAFT.asterisk(), VERSION.BODY, FILE.SHA256)
                .from(DRAFT)
                .join(VERSION)
                .on(VERSION.DRAFT.eq(DRAFT.ID).and(VERSION.NUMBER.eq(DRAFT.VERSION)))
                .leftJoin(FILE)
                .on(FILE.ID.eq(VERSION.FILE))
                .where(DRAFT.ID.in(ids))
                .fetch(row -> {
                    UUID id = row.get(DRAFT.ID);
                    List<RecipientRecord> sent = recipients.containsKey(id) ? recipients.get(id) : List.of();
                    return thing(row, types.get(row.get(DRAFT.TYPE)), sent);
                });
    }

    private Searchable thing(Record row, @Nullable PaperType type, List<RecipientRecord> recipients) {
        DraftRecord draft = row.into(DRAFT);
        Set<UUID> subjects = new HashSet<>(Set.of(draft.getId()));
        UUID document = draft.getDocument();
        if (document != null) {
            subjects.add(document);
        }
        boolean silent = draft.getState().equals(DraftState.REVOKED.name())
                || document != null && disposed.of(document).isPresent();
        List<String> units = new ArrayList<>(List.of(draft.getUnit()));
        recipients.stream().filter(one -> one.getSentAt() != null).forEach(one -> units.add(one.getUnit()));
        List<String> parties = new ArrayList<>(
                recipients.stream().map(RecipientRecord::getName).toList());
        parties.addAll(List.of(draft.getSignerName(), draft.getDrafterName()));
        return new Searchable(
                SearchKind.OUTGOING,
                draft.getId(),
                subjects,
                "/desk/drafts/" + draft.getId(),
                Searchable.readers(DraftAccess.READERS, units),
                draft.getUnit(),
                day(draft),
                type == null ? draft.getType() : type.name().vi(),
                "drafting.state." + draft.getState(),
                draft.getNumber(),
                draft.getSubject(),
                parties,
                silent ? "" : row.get(VERSION.BODY),
                silent ? List.of() : files(draft.getSha256(), row.get(FILE.SHA256)));
    }

    private static List<String> files(@Nullable String issued, @Nullable String brought) {
        List<String> files = new ArrayList<>();
        if (issued != null) {
            files.add(issued);
        }
        if (brought != null) {
            files.add(brought);
        }
        return files;
    }

    private static LocalDate day(DraftRecord draft) {
        Instant issued = draft.getIssuedAt();
        return LocalDate.ofInstant(issued == null ? draft.getCreatedAt() : issued, Hanoi.ZONE);
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return sql.select(DRAFT.ID)
                .from(DRAFT)
                .where(after == null ? DSL.noCondition() : DRAFT.ID.gt(after))
                .orderBy(DRAFT.ID)
                .limit(limit)
                .fetch(DRAFT.ID);
    }

    @Override
    public List<UUID> holding(String sha256) {
        return sql.selectDistinct(DRAFT.ID)
                .from(DRAFT)
                .join(VERSION)
                .on(VERSION.DRAFT.eq(DRAFT.ID))
                .leftJoin(FILE)
                .on(FILE.ID.eq(VERSION.FILE))
                .where(DRAFT.SHA256.eq(sha256).or(FILE.SHA256.eq(sha256)))
                .fetch(DRAFT.ID);
    }
}
