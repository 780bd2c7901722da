package org.chancery.procedures.internal;

import static org.chancery.jooq.procedures.Tables.CATALOGUE_STATE;
import static org.chancery.jooq.procedures.Tables.PROCEDURE;
import static org.chancery.jooq.procedures.Tables.PROCEDURE_VERSION;
import static org.chancery.jooq.procedures.Tables.TOPIC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chancery.platform.Folding;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.internal.CatalogueEntry.TopicEntry;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the catalogue: topics and procedures in place, versions only ever added. */
@Repository
class CatalogueStore {
    private static final long LOCK = 0x6361_7461_6c6f_67L;

    private final DSLContext sql;
    private final Clock clock;
    private final JsonMapper mapper;

    CatalogueStore(DSLContext sql, Clock clock, JsonMapper mapper) {
        this.sql = sql;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** The newest version of a procedure, as far as the loader must know it. */
    record Newest(int number, String digest) {}

    /** Lets one node load at a time; held until the transaction ends. */
    void lock() {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK)))
                .execute();
    }

    boolean isLoaded(String digest) {
        return sql.fetchExists(CATALOGUE_STATE, CATALOGUE_STATE.DIGEST.eq(digest));
    }

    void markLoaded(String digest) {
        sql.insertInto(CATALOGUE_STATE)
                .set(CATALOGUE_STATE.DIGEST, digest)
                .set(CATALOGUE_STATE.LOADED_AT, clock.instant())
                .onConflict(CATALOGUE_STATE.ONE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void saveTopic(TopicEntry topic, int place) {
        sql.insertInto(TOPIC)
                .set(TOPIC.CODE, topic.code())
                .set(TOPIC.PLACE, place)
                .set(TOPIC.NAME_VI, topic.name().vi())
                .set(TOPIC.NAME_EN, topic.name().en())
                .set(TOPIC.CONFIRMED, topic.confirmed())
                .onConflict(TOPIC.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    Optional<Newest> newest(String code) {
        return sql.select(PROCEDURE_VERSION.NUMBER, PROCEDURE_VERSION.DIGEST)
                .from(PROCEDURE_VERSION)
                .where(PROCEDURE_VERSION.CODE.eq(code))
                .orderBy(PROCEDURE_VERSION.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Newest(row.value1(), row.value2()));
    }

    void savePlace(String code, int place) {
        sql.update(PROCEDURE)
                .set(PROCEDURE.PLACE, place)
                .where(PROCEDURE.CODE.eq(code))
                .execute();
    }

    void add(ProcedureVersion version, String digest, int place) {
        sql.insertInto(PROCEDURE)
                .set(PROCEDURE.CODE, version.code())
                .set(PROCEDURE.TOPIC, version.topic())
                .set(PROCEDURE.PLACE, place)
                .set(PROCEDURE.LATEST, version.id())
                .onConflict(PROCEDURE.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        sql.insertInto(PROCEDURE_VERSION)
                .set(PROCEDURE_VERSION.ID, version.id())
                .set(PROCEDURE_VERSION.CODE, version.code())
                .set(PROCEDURE_VERSION.NUMBER, version.number())
                .set(PROCEDURE_VERSION.DIGEST, digest)
                .set(PROCEDURE_VERSION.LEVEL, version.level().name())
                .set(
                        PROCEDURE_VERSION.CHANNELS,
                        version.channels().stream().map(Enum::name).sorted().toArray(String[]::new))
                .set(PROCEDURE_VERSION.STATUS, version.status().name())
                .set(PROCEDURE_VERSION.VALID_FROM, version.validFrom())
                .set(PROCEDURE_VERSION.VALID_TO, version.validTo())
                .set(PROCEDURE_VERSION.CONTENT, JSONB.valueOf(mapper.writeValueAsString(version)))
                .set(
                        PROCEDURE_VERSION.NAME_FOLDED,
                        folded(List.of(version.name().vi(), version.name().en())))
                .set(PROCEDURE_VERSION.TEXT_FOLDED, folded(SearchText.of(version)))
                .set(PROCEDURE_VERSION.LOADED_AT, clock.instant())
                .execute();
    }

    static UUID idOf(String code, int number, String digest) {
        return UUID.nameUUIDFromBytes(
                (code + "/" + number + "/" + digest).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Folded texts, each with a space before and after, so that words can be matched from their beginning. */
    private static String folded(List<String> texts) {
        StringBuilder folded = new StringBuilder(" ");
        texts.forEach(text -> folded.append(Folding.fold(text)).append("  "));
        return folded.toString();
    }
}
