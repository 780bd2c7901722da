package org.chancery.archive.internal;

import static org.chancery.jooq.archive.Tables.DOSSIER;
import static org.chancery.jooq.archive.Tables.DOSSIER_DOCUMENT;
import static org.chancery.jooq.archive.Tables.LEGAL_HOLD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Retention;
import org.chancery.archive.internal.ArchiveAccess.Sight;
import org.chancery.clearance.NeedToKnow;
import org.chancery.jooq.archive.tables.records.DossierRecord;
import org.chancery.platform.Folding;
import org.chancery.platform.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lists of files; what one may not see is left out by the query itself, so that counts tell nothing. */
@Component
class DossierListStore {
    private static final int MOST = 200;
    private final DSLContext sql;
    private final Clock clock;
    private final NeedToKnow knowledge;

    DossierListStore(DSLContext sql, Clock clock, NeedToKnow knowledge) {
        this.sql = sql;
        this.clock = clock;
        this.knowledge = knowledge;
    }

    private Condition seen(Sight sight) {
        Condition open = DOSSIER.OPEN_TO_AGENCY.isTrue().and(DOSSIER.AGENCY.in(sight.agencies()));
        return DOSSIER.UNIT.in(sight.units()).or(open).and(knowledge.knows(DOSSIER.ID));
    }

    Slice<DossierRecord> page(DossierFilter filter, Sight sight, int size) {
        Condition wanted = seen(sight).and(on(filter.tab())).and(matching(filter.text()));
        List<DossierRecord> rows = sql.selectFrom(DOSSIER)
                .where(wanted)
                .orderBy(order(filter.tab()))
                .limit(size)
                .offset((filter.page() - 1) * size)
                .fetch();
        return new Slice<>(rows, sql.fetchCount(DOSSIER, wanted), filter.page(), size);
    }

    Map<DossierTab, Long> counts(Sight sight) {
        Map<DossierTab, Long> counts = new EnumMap<>(DossierTab.class);
        for (DossierTab tab : DossierTab.values()) {
            counts.put(tab, (long) sql.fetchCount(DOSSIER, seen(sight).and(on(tab))));
        }
        return counts;
    }

    /** @return files of a tab that belong to these units, the first few hundred */
    List<DossierRecord> all(DossierTab tab, Set<String> units) {
        return sql.selectFrom(DOSSIER)
                .where(seen(new Sight(units, Set.of())).and(on(tab)))
                .orderBy(order(tab))
                .limit(MOST)
                .fetch();
    }

    /** @return files of every unit that are due or late, for the reminders */
    List<DossierRecord> everywhere(DossierTab tab) {
        return sql.selectFrom(DOSSIER).where(on(tab)).orderBy(DOSSIER.ID).fetch();
    }

    List<DossierRecord> holding(DocumentKind kind, UUID document, Sight sight) {
        return sql.selectFrom(DOSSIER)
                .where(seen(sight))
                .and(exists(selectOne()
                        .from(DOSSIER_DOCUMENT)
                        .where(DOSSIER_DOCUMENT.DOSSIER.eq(DOSSIER.ID))
                        .and(DOSSIER_DOCUMENT.KIND.eq(kind.name()))
                        .and(DOSSIER_DOCUMENT.DOCUMENT.eq(document))
                        .and(DOSSIER_DOCUMENT.REMOVED_AT.isNull())))
                .orderBy(DOSSIER.YEAR.desc(), DOSSIER.NOTATION, DOSSIER.VOLUME)
                .limit(MOST)
                .fetch();
    }

    private Condition on(DossierTab tab) {
        LocalDate today = ArchiveTerms.day(clock.instant());
        return switch (tab) {
            case OPEN -> DOSSIER.STATE.eq("OPEN");
            case CLOSED -> DOSSIER.STATE.eq("CLOSED");
            case DUE ->
                bound(today)
                        .and(DOSSIER.DUE.le(today.plusDays(ArchiveTerms.NOTICE_DAYS)))
                        .and(DOSSIER.OVERDUE_AFTER.ge(today));
            case OVERDUE -> bound(today).and(DOSSIER.OVERDUE_AFTER.lt(today));
            case HELD_BACK -> DOSSIER.STATE.eq("CLOSED").and(DOSSIER.HELD_BACK_UNTIL.ge(today));
            case HELD ->
                exists(selectOne()
                        .from(LEGAL_HOLD)
                        .where(LEGAL_HOLD.DOSSIER.eq(DOSSIER.ID))
                        .and(LEGAL_HOLD.LIFTED_AT.isNull()));
            case ARCHIVED -> DOSSIER.STATE.eq("ARCHIVED");
            case EXPIRED -> DOSSIER.STATE.in("CLOSED", "ARCHIVED").and(DOSSIER.EXPIRES.le(today));
            case DISPOSED -> DOSSIER.STATE.eq("DISPOSED");
        };
    }

    /** Closed, kept long enough to go to the archive, and not kept back. */
    private static Condition bound(LocalDate today) {
        return DOSSIER.STATE
                .eq("CLOSED")
                .and(DOSSIER.RETENTION_YEARS.isNull().or(DOSSIER.RETENTION_YEARS.ge(Retention.ARCHIVED_FROM)))
                .and(DOSSIER.HELD_BACK_UNTIL.isNull().or(DOSSIER.HELD_BACK_UNTIL.lt(today)));
    }

    private static Condition matching(String text) {
        Condition all = DSL.noCondition();
        for (String word : Folding.fold(text).split(" ", -1)) {
            all = word.isEmpty() ? all : all.and(DOSSIER.SEARCH.contains(word));
        }
        return all;
    }

    private static List<SortField<?>> order(DossierTab tab) {
        return switch (tab) {
            case OPEN, CLOSED, HELD_BACK, HELD, ARCHIVED, DISPOSED ->
                List.of(DOSSIER.YEAR.desc(), DOSSIER.UNIT.asc(), DOSSIER.NOTATION.asc(), DOSSIER.VOLUME.asc());
            case DUE, OVERDUE -> List.of(DOSSIER.DUE.asc(), DOSSIER.ID.asc());
            case EXPIRED -> List.of(DOSSIER.EXPIRES.asc(), DOSSIER.ID.asc());
        };
    }
}
