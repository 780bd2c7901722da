package org.chancery.incoming.internal;

import static org.chancery.incoming.IncomingState.ASSIGNED;
import static org.chancery.incoming.IncomingState.CANCELLED;
import static org.chancery.incoming.IncomingState.HANDLING;
import static org.chancery.incoming.IncomingState.REGISTERED;
import static org.chancery.incoming.IncomingState.RETURNED;
import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chancery.clearance.NeedToKnow;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.IncomingTab;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.Folding;
import org.chancery.platform.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Lists of incoming documents; what one may not see is left out by the query itself, so that counts tell nothing. */
@Component
class ArrivalListStore {
    private final DSLContext sql;
    private final ChasingSettings settings;
    private final Clock clock;
    private final NeedToKnow knowledge;

    ArrivalListStore(DSLContext sql, ChasingSettings settings, Clock clock, NeedToKnow knowledge) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.knowledge = knowledge;
    }

    Slice<DocumentRecord> page(IncomingFilter filter, ArrivalAccess.Sight sight, int size) {
        Condition wanted = visible(sight).and(on(filter.tab(), sight)).and(matching(filter.text()));
        List<DocumentRecord> rows = sql.selectFrom(DOCUMENT)
                .where(wanted)
                .orderBy(order(filter.tab()))
                .limit(size)
                .offset((filter.page() - 1) * size)
                .fetch();
        return new Slice<>(rows, sql.fetchCount(DOCUMENT, wanted), filter.page(), size);
    }

    Map<IncomingTab, Long> counts(ArrivalAccess.Sight sight) {
        Map<IncomingTab, Long> counts = new EnumMap<>(IncomingTab.class);
        for (IncomingTab tab : IncomingTab.values()) {
            counts.put(tab, (long) sql.fetchCount(DOCUMENT, visible(sight).and(on(tab, sight))));
        }
        return counts;
    }

    private Condition visible(ArrivalAccess.Sight sight) {
        String[] handled = sight.handled().toArray(String[]::new);
        return DOCUMENT.UNIT
                .in(sight.kept())
                .or(DOCUMENT.LEAD.in(sight.handled()))
                .or(arrayOverlap(DOCUMENT.SUPPORT, val(handled, DOCUMENT.SUPPORT)))
                .and(knowledge.knows(DOCUMENT.ID));
    }

    private Condition on(IncomingTab tab, ArrivalAccess.Sight sight) {
        LocalDate today = ArrivalPlaces.day(clock.instant());
        return switch (tab) {
            case DISTRIBUTE -> in(REGISTERED);
            case MINE -> in(ASSIGNED, HANDLING).and(DOCUMENT.LEAD.in(sight.worked()));
            case OPEN -> in(ASSIGNED, HANDLING);
            case DUE_SOON -> in(ASSIGNED, HANDLING).and(DOCUMENT.DUE.between(today, today.plusDays(settings.before())));
            case OVERDUE ->
                in(ASSIGNED, HANDLING)
                        .and(DOCUMENT.DUE.lt(today))
                        .or(in(REGISTERED).and(DOCUMENT.HAND_OVER_BY.lt(today)));
            case DONE -> in(IncomingState.DONE, RETURNED, CANCELLED);
        };
    }

    private static Condition in(IncomingState... states) {
        return DOCUMENT.STATE.in(
                java.util.Arrays.stream(states).map(IncomingState::name).toList());
    }

    private static Condition matching(String text) {
        Condition all = org.jooq.impl.DSL.noCondition();
        for (String word : Folding.fold(text).split(" ", -1)) {
            all = word.isEmpty() ? all : all.and(DOCUMENT.SEARCH.contains(word));
        }
        return all;
    }

    private static List<SortField<?>> order(IncomingTab tab) {
        return switch (tab) {
            case DISTRIBUTE -> List.of(DOCUMENT.URGENCY.desc(), DOCUMENT.RECEIVED_AT.asc(), DOCUMENT.ID.asc());
            case MINE, OPEN, DUE_SOON, OVERDUE ->
                List.of(DOCUMENT.DUE.asc().nullsFirst(), DOCUMENT.URGENCY.desc(), DOCUMENT.ID.asc());
            case DONE -> List.of(DOCUMENT.ENDED_AT.desc(), DOCUMENT.ID.asc());
        };
    }
}
