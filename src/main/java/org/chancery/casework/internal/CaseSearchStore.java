package org.chancery.casework.internal;

import static org.chancery.jooq.casework.Tables.APPLICATION;
import static org.chancery.jooq.casework.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Hanoi;
import org.chancery.procedures.Procedures;
import org.chancery.search.SearchKind;
import org.chancery.search.SearchSource;
import org.chancery.search.Searchable;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as the index takes them, with the rule of {@link CaseReader} of who may see them. */
@Component
class CaseSearchStore implements SearchSource {

    /** All that was written into the form, whatever its fields are called. */
    private static final Field<String> ANSWERS = DSL.field(
            "(SELECT string_agg(v #>> '{}', E'\\n') FROM jsonb_path_query({0}, 'strict $.** ? (@.type() == \"string\")') v)",
            String.class, APPLICATION.ANSWERS);

    private final DSLContext sql;
    private final Procedures procedures;

    CaseSearchStore(DSLContext sql, Procedures procedures) {
        this.sql = sql;
        this.procedures = procedures;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.CASE;
    }

    @Override
    public List<Searchable> load(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        return sql.select(CASE_FILE.asterisk(), ANSWERS.as("answers"))
                .from(CASE_FILE)
                .leftJoin(APPLICATION)
                .on(APPLICATION.CASE_ID.eq(CASE_FILE.ID))
                .where(CASE_FILE.ID.in(ids))
                .fetch(row -> thing(row, names));
    }

    private Searchable thing(Record row, Map<UUID, String> names) {
        CaseFileRecord found = row.into(CASE_FILE);
        String name = names.computeIfAbsent(
                found.getProcedureVersion(), id -> procedures.version(id).name().vi());
        String answers = row.get("answers", String.class);
        String email = found.getEmail();
        return new Searchable(
                SearchKind.CASE,
                found.getId(),
                Set.of(found.getId()),
                "/desk/cases/" + found.getCode(),
                Searchable.readers(Arrays.asList(CaseReader.READERS), List.of(found.getUnit())),
                found.getUnit(),
                LocalDate.ofInstant(found.getSubmittedAt(), Hanoi.ZONE),
                name,
                "casework.status." + found.getStatus().toLowerCase(Locale.ROOT),
                found.getCode(),
                name,
                List.of(found.getApplicant()),
                (email == null ? "" : email + "\n") + (answers == null ? "" : answers),
                List.of());
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int limit) {
        return sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(after == null ? DSL.noCondition() : CASE_FILE.ID.gt(after))
                .orderBy(CASE_FILE.ID)
                .limit(limit)
                .fetch(CASE_FILE.ID);
    }

    /** What applicants attach is not read for its text. */
    @Override
    public List<UUID> holding(String sha256) {
        return List.of();
    }
}
