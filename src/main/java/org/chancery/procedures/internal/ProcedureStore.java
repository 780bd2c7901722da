package org.chancery.procedures.internal;

import static org.chancery.jooq.procedures.Tables.PROCEDURE;
import static org.chancery.jooq.procedures.Tables.PROCEDURE_VERSION;
import static org.chancery.jooq.procedures.Tables.TOPIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.platform.Folding;
import org.chancery.platform.LocalizedText;
import org.chancery.platform.Slice;
import org.chancery.procedures.Level;
import org.chancery.procedures.ProcedureSearch;
import org.chancery.procedures.ProcedureStatus;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Topic;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue; versions never change, so they are kept in memory once read. */
@Repository
class ProcedureStore {
    private static final int MAX_WORDS = 12;

    private final DSLContext sql;
    private final JsonMapper mapper;
    private final Map<UUID, ProcedureVersion> versions = new ConcurrentHashMap<>();

    ProcedureStore(DSLContext sql, JsonMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    Optional<ProcedureVersion> version(UUID id) {
        ProcedureVersion known = versions.get(id);
        return known != null
                ? Optional.of(known)
                : sql.select(PROCEDURE_VERSION.ID, PROCEDURE_VERSION.CONTENT)
                        .from(PROCEDURE_VERSION)
                        .where(PROCEDURE_VERSION.ID.eq(id))
                        .fetchOptional(row -> kept(row.value1(), row.value2()));
    }

    /** All versions of a procedure, newest first; empty when the code is unknown. */
    List<ProcedureVersion> versions(String code) {
        return sql.select(PROCEDURE_VERSION.ID, PROCEDURE_VERSION.CONTENT)
                .from(PROCEDURE_VERSION)
                .where(DSL.upper(PROCEDURE_VERSION.CODE).eq(code.toUpperCase(java.util.Locale.ROOT)))
                .orderBy(PROCEDURE_VERSION.NUMBER.desc())
                .fetch(row -> kept(row.value1(), row.value2()));
    }

    private ProcedureVersion kept(UUID id, JSONB content) {
        return versions.computeIfAbsent(id, key -> mapper.readValue(content.data(), ProcedureVersion.class));
    }

    List<Topic> topics() {
        return sql.select(TOPIC.CODE, TOPIC.NAME_VI, TOPIC.NAME_EN, TOPIC.CONFIRMED, DSL.count(PROCEDURE.CODE))
                .from(TOPIC)
                .leftJoin(PROCEDURE)
                .on(PROCEDURE.TOPIC.eq(TOPIC.CODE))
                .groupBy(TOPIC.CODE)
                .orderBy(TOPIC.PLACE)
                .fetch(row -> new Topic(
                        row.value1(), new LocalizedText(row.value2(), row.value3()), row.value4(), row.value5()));
    }

    Slice<ProcedureVersion> search(ProcedureSearch search) {
        List<String> words = words(search.query());
        Condition found = filters(search).and(text(words));
        var latest = PROCEDURE.join(PROCEDURE_VERSION).on(PROCEDURE.LATEST.eq(PROCEDURE_VERSION.ID));
        int total = sql.fetchCount(sql.selectOne().from(latest).where(found));
        List<ProcedureVersion> items = sql.select(PROCEDURE_VERSION.ID, PROCEDURE_VERSION.CONTENT)
                .from(latest)
                .where(found)
                .orderBy(rank(words).desc(), PROCEDURE.PLACE)
                .limit(search.size())
                .offset((search.page() - 1) * search.size())
                .fetch(row -> kept(row.value1(), row.value2()));
        return new Slice<>(items, total, search.page(), search.size());
    }

    private static List<String> words(@org.jspecify.annotations.Nullable String query) {
        String folded = query == null ? "" : Folding.fold(query);
        return folded.isEmpty()
                ? List.of()
                : List.of(folded.split(" ")).stream().limit(MAX_WORDS).toList();
    }

    private static Condition filters(ProcedureSearch search) {
        List<Condition> all = new ArrayList<>();
        if (search.topic() != null) {
            all.add(PROCEDURE.TOPIC.eq(search.topic()));
        }
        if (search.level() != null && search.level() != Level.BOTH) {
            all.add(PROCEDURE_VERSION.LEVEL.in(search.level().name(), Level.BOTH.name()));
        } else if (search.level() != null) {
            all.add(PROCEDURE_VERSION.LEVEL.eq(Level.BOTH.name()));
        }
        if (search.mission()) {
            all.add(PROCEDURE_VERSION.LEVEL.in(Level.MISSION.name(), Level.BOTH.name()));
        }
        if (search.channel() != null) {
            all.add(DSL.val(search.channel().name()).eq(DSL.any(PROCEDURE_VERSION.CHANNELS)));
        }
        if (search.status() != null) {
            all.add(PROCEDURE_VERSION.STATUS.eq(search.status().name()));
        }
        return DSL.and(all);
    }

    /** Every word must begin a word of the text; folded words hold nothing but letters and digits. */
    private static Condition text(List<String> words) {
        return DSL.and(words.stream()
                .map(word -> PROCEDURE_VERSION.TEXT_FOLDED.like("% " + word + "%"))
                .toList());
    }

    /** Names beat papers and laws, phrases beat single words, whole names beat parts, and what is abolished comes last. */
    private static Field<Integer> rank(List<String> words) {
        String phrase = String.join(" ", words);
        Field<Integer> rank = when(PROCEDURE_VERSION.STATUS.eq(ProcedureStatus.HISTORIC.name()), -100);
        if (words.isEmpty()) {
            return rank;
        }
        rank = rank.add(when(PROCEDURE_VERSION.TEXT_FOLDED.like(" " + phrase + " %"), 200))
                .add(when(PROCEDURE_VERSION.NAME_FOLDED.like("%  " + phrase + " %"), 15))
                .add(when(PROCEDURE_VERSION.NAME_FOLDED.like(" " + phrase + " %"), 15))
                .add(when(PROCEDURE_VERSION.NAME_FOLDED.like("% " + phrase + " %"), 30))
                .add(when(PROCEDURE_VERSION.TEXT_FOLDED.like("% " + phrase + " %"), 10));
        for (String word : words) {
            rank = rank.add(when(PROCEDURE_VERSION.NAME_FOLDED.like("% " + word + " %"), 5));
        }
        return rank;
    }

    private static Field<Integer> when(Condition condition, int points) {
        return DSL.when(condition, points).otherwise(0);
    }
}
