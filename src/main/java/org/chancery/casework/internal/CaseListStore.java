package org.chancery.casework.internal;

import static org.chancery.jooq.casework.Tables.CASE_FILE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.casework.CaseCounts;
import org.chancery.casework.CaseFilter;
import org.chancery.casework.CaseStatus;
import org.chancery.jooq.casework.tables.records.CaseFileRecord;
import org.chancery.platform.Folding;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.springframework.stereotype.Component;

/** Lists of cases, always within a set of units. */
@Component
class CaseListStore {
    private static final Duration DAY_AFTER_OFFICE = Duration.ofHours(7);
    private static final Duration SOON = Duration.ofDays(2);
    private static final Condition RUNS =
            CASE_FILE.ACCEPTED_AT.isNotNull().and(CASE_FILE.STOPPED_AT.isNull()).and(CASE_FILE.ENDED_AT.isNull());

    private final DSLContext sql;

    CaseListStore(DSLContext sql) {
        this.sql = sql;
    }

    List<CaseFileRecord> page(CaseFilter filter, Set<String> units, Instant now) {
        return sql.selectFrom(CASE_FILE)
                .where(all(filter, units, now))
                .orderBy(order(filter))
                .limit(filter.size())
                .offset((filter.page() - 1) * filter.size())
                .fetch();
    }

    long total(CaseFilter filter, Set<String> units, Instant now) {
        return sql.fetchCount(CASE_FILE, all(filter, units, now));
    }

    CaseCounts counts(CaseFilter filter, Set<String> units, Instant now) {
        Map<CaseStatus, Long> byStatus = new EnumMap<>(CaseStatus.class);
        for (CaseStatus status : CaseStatus.values()) {
            byStatus.put(status, 0L);
        }
        long[] sums = new long[3];
        sql.select(
                        CASE_FILE.STATUS,
                        count(),
                        count().filterWhere(overdue(now)),
                        count().filterWhere(soon(now)),
                        count().filterWhere(CASE_FILE.OFFICER.isNull()))
                .from(CASE_FILE)
                .where(narrowed(filter, units))
                .groupBy(CASE_FILE.STATUS)
                .forEach(row -> {
                    CaseStatus status = CaseStatus.valueOf(row.value1());
                    byStatus.put(status, (long) row.value2());
                    sums[0] += row.value3();
                    sums[1] += row.value4();
                    sums[2] += status.isClosed() ? 0 : row.value5();
                });
        long total = byStatus.values().stream().mapToLong(Long::longValue).sum();
        return new CaseCounts(byStatus, sums[0], sums[1], sums[2], total);
    }

    List<CaseFileRecord> ofPerson(UUID person, int page, int size) {
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.PERSON.eq(person))
                .orderBy(CASE_FILE.SUBMITTED_AT.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch();
    }

    long totalOfPerson(UUID person) {
        return sql.fetchCount(CASE_FILE, CASE_FILE.PERSON.eq(person));
    }

    private static Condition base(CaseFilter filter, Set<String> units) {
        Condition condition = CASE_FILE.UNIT.in(units);
        if (filter.procedure() != null) {
            condition = condition.and(CASE_FILE.PROCEDURE.eq(filter.procedure()));
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            String folded = Folding.fold(text);
            Condition name = folded.isEmpty() ? noCondition() : CASE_FILE.FOLDED.contains(folded);
            condition = condition.and(
                    CASE_FILE.CODE.startsWithIgnoreCase(text.strip()).or(name));
        }
        return condition;
    }

    private static Condition all(CaseFilter filter, Set<String> units, Instant now) {
        Condition condition = narrowed(filter, units);
        if (!filter.statuses().isEmpty()) {
            condition = condition.and(CASE_FILE.STATUS.in(
                    filter.statuses().stream().map(Enum::name).toList()));
        }
        CaseFilter.Urgency urgency = filter.urgency();
        return urgency == null ? condition : condition.and(urgent(urgency, now));
    }

    private static Condition narrowed(CaseFilter filter, Set<String> units) {
        Condition condition = base(filter, units);
        if (filter.money() != null) {
            condition = condition.and(CASE_FILE.MONEY.eq(filter.money().name()));
        }
        if (filter.officer() != null) {
            condition = condition.and(CASE_FILE.OFFICER.eq(filter.officer()));
        }
        if (filter.unassigned()) {
            condition = condition.and(CASE_FILE.OFFICER.isNull());
        }
        return condition;
    }

    private static Condition urgent(CaseFilter.Urgency urgency, Instant now) {
        return switch (urgency) {
            case OVERDUE -> overdue(now);
            case SOON -> soon(now);
            case ON_TIME -> RUNS.and(CASE_FILE.DUE_AT.gt(now.plus(SOON)));
        };
    }

    private static Condition overdue(Instant now) {
        return RUNS.and(CASE_FILE.DUE_AT.le(now.minus(DAY_AFTER_OFFICE)));
    }

    private static Condition soon(Instant now) {
        return RUNS.and(CASE_FILE.DUE_AT.gt(now.minus(DAY_AFTER_OFFICE))).and(CASE_FILE.DUE_AT.le(now.plus(SOON)));
    }

    private static List<SortField<?>> order(CaseFilter filter) {
        List<SortField<?>> order = new ArrayList<>();
        Field<Instant> urgency = when(RUNS, CASE_FILE.DUE_AT);
        Field<?> first =
                switch (filter.sort()) {
                    case URGENCY -> urgency;
                    case CODE -> CASE_FILE.CODE;
                    case SUBMITTED -> CASE_FILE.SUBMITTED_AT;
                    case DUE -> CASE_FILE.DUE_AT;
                    case STATUS -> CASE_FILE.STATUS;
                    case APPLICANT -> CASE_FILE.FOLDED;
                    case PROCEDURE -> CASE_FILE.PROCEDURE;
                };
        order.add((filter.descending() ? first.desc() : first.asc()).nullsLast());
        order.add(CASE_FILE.SUBMITTED_AT.asc());
        order.add(CASE_FILE.ID.asc());
        return order;
    }
}
