package org.chancery.drafting.internal;

import static org.chancery.drafting.DraftState.APPROVED;
import static org.chancery.drafting.DraftState.CONTENT_CHECKED;
import static org.chancery.drafting.DraftState.DRAFTED;
import static org.chancery.drafting.DraftState.GIVEN_UP;
import static org.chancery.drafting.DraftState.ISSUED;
import static org.chancery.drafting.DraftState.NUMBERED;
import static org.chancery.drafting.DraftState.READY;
import static org.chancery.drafting.DraftState.RETURNED;
import static org.chancery.drafting.DraftState.REVOKED;
import static org.chancery.drafting.DraftState.SIGNED;
import static org.chancery.drafting.DraftState.SUBMITTED;
import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.RECIPIENT;
import static org.chancery.jooq.drafting.Tables.VERSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.chancery.clearance.NeedToKnow;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftTab;
import org.chancery.identity.Role;
import org.chancery.jooq.drafting.tables.records.DraftRecord;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Folding;
import org.chancery.platform.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Lists of drafts; what one may not see is left out by the query itself, so that counts tell nothing. Urgent ones come first. */
@Component
class DraftListStore {
    private final DSLContext sql;
    private final DraftAccess access;
    private final NeedToKnow knowledge;

    DraftListStore(DSLContext sql, DraftAccess access, NeedToKnow knowledge) {
        this.sql = sql;
        this.access = access;
        this.knowledge = knowledge;
    }

    Slice<DraftRecord> page(DraftFilter filter, int size) {
        Condition wanted = on(filter.tab()).and(matching(filter.text()));
        List<DraftRecord> rows = sql.selectFrom(DRAFT)
                .where(wanted)
                .orderBy(order(filter.tab()))
                .limit(size)
                .offset((filter.page() - 1) * size)
                .fetch();
        return new Slice<>(rows, sql.fetchCount(DRAFT, wanted), filter.page(), size);
    }

    Map<DraftTab, Long> counts() {
        Map<DraftTab, Long> counts = new EnumMap<>(DraftTab.class);
        for (DraftTab tab : DraftTab.values()) {
            counts.put(tab, (long) sql.fetchCount(DRAFT, on(tab)));
        }
        return counts;
    }

    /** @return what waits for the current actor's signature */
    List<DraftRecord> folder(int most) {
        return sql.selectFrom(DRAFT)
                .where(in(READY))
                .and(knowledge.knows(DRAFT.ID))
                .and(DRAFT.SIGNER.eq(me()))
                .and(DRAFT.UNIT.in(access.scope(EnumSet.of(Role.SIGNATORY))))
                .orderBy(DRAFT.URGENCY.desc(), DRAFT.CHANGED_AT, DRAFT.ID)
                .limit(most)
                .fetch();
    }

    private Condition on(DraftTab tab) {
        return of(tab).and(knowledge.knows(DRAFT.ID));
    }

    private Condition of(DraftTab tab) {
        Condition kept = DRAFT.UNIT.in(access.scope(DraftAccess.READERS));
        return switch (tab) {
            case AWAITED -> awaited();
            case MINE ->
                kept.and(DRAFT.DRAFTER.eq(me()))
                        .and(in(ISSUED, REVOKED, GIVEN_UP).not());
            case UNDERWAY -> kept.and(in(ISSUED, REVOKED, GIVEN_UP).not());
            case DONE -> kept.and(in(ISSUED, REVOKED, GIVEN_UP));
            case RECEIVED -> received();
        };
    }

    private Condition awaited() {
        Condition signs = DRAFT.SIGNER.eq(me()).and(DRAFT.UNIT.in(access.scope(EnumSet.of(Role.SIGNATORY))));
        Condition writes = DRAFT.DRAFTER.eq(me()).and(DRAFT.UNIT.in(access.scope(DraftAccess.WRITERS)));
        Condition content = DRAFT.UNIT.in(access.scope(EnumSet.of(Role.CONSULAR_OFFICER, Role.SIGNATORY)));
        Condition clerk = DRAFT.UNIT.in(access.scope(EnumSet.of(Role.CLERK)));
        return writes.and(in(DRAFTED, RETURNED))
                .or(signs.and(in(SUBMITTED, READY)))
                .or(content.and(in(APPROVED)).and(notMine()))
                .or(clerk.and(in(CONTENT_CHECKED)).and(notMine()).and(DRAFT.CONTENT_BY.ne(me())))
                .or(clerk.and(in(SIGNED, NUMBERED)))
                .or(toCancel());
    }

    /** Copies of recalled documents, of which the receiving unit has not confirmed that they are cancelled. */
    private Condition toCancel() {
        return in(REVOKED)
                .and(exists(selectOne()
                        .from(RECIPIENT)
                        .where(RECIPIENT.DRAFT.eq(DRAFT.ID))
                        .and(RECIPIENT.UNIT.in(access.scope(EnumSet.of(Role.CLERK))))
                        .and(RECIPIENT.RECALLED_AT.isNotNull())
                        .and(RECIPIENT.CANCELLED_AT.isNull())));
    }

    private static Condition notMine() {
        return notExists(
                selectOne().from(VERSION).where(VERSION.DRAFT.eq(DRAFT.ID)).and(VERSION.AUTHOR.eq(me())));
    }

    private Condition received() {
        return exists(selectOne()
                .from(RECIPIENT)
                .where(RECIPIENT.DRAFT.eq(DRAFT.ID))
                .and(RECIPIENT.UNIT.in(access.scope(DraftAccess.READERS)))
                .and(RECIPIENT.SENT_AT.isNotNull()));
    }

    private static String me() {
        return CurrentActor.get().id();
    }

    private static Condition in(DraftState... states) {
        return DRAFT.STATE.in(Arrays.stream(states).map(DraftState::name).toList());
    }

    private static Condition matching(String text) {
        Condition all = org.jooq.impl.DSL.noCondition();
        for (String word : Folding.fold(text).split(" ", -1)) {
            all = word.isEmpty() ? all : all.and(DRAFT.SEARCH.contains(word));
        }
        return all;
    }

    private static List<SortField<?>> order(DraftTab tab) {
        return switch (tab) {
            case AWAITED, MINE, UNDERWAY -> List.of(DRAFT.URGENCY.desc(), DRAFT.CHANGED_AT.asc(), DRAFT.ID.asc());
            case DONE, RECEIVED -> List.of(DRAFT.URGENCY.desc(), DRAFT.CHANGED_AT.desc(), DRAFT.ID.asc());
        };
    }
}
