package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.incoming.Tables.COUNTER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.internal.ArrivalNumbers.Taken;
import org.chancery.platform.Fault;
import org.chancery.testing.TestHouse;
import org.chancery.testing.TickingClock;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

class ArrivalNumbersTests {
    private final String agency = "T-" + UUID.randomUUID();
    private final DataSource database = TestHouse.dataSource();
    private final DSLContext sql = DSL.using(
            new TransactionAwareDataSourceProxy(database),
            SQLDialect.POSTGRES,
            new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @Test
    void whatArrivedBeforeNewYearInHanoiContinuesTheOldYearHoweverLateItIsRegistered() {
        last(2026, 18452);
        Taken taken = take("2027-01-04T01:05:00Z", Instant.parse("2026-12-31T16:58:00Z"));
        assertThat(taken.number()).isEqualTo(18453);
        assertThat(taken.arrived()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatArrivesAfterMidnightInHanoiIsTheFirstOfTheNewYear() {
        last(2026, 18452);
        Taken taken = take("2027-01-04T01:05:00Z", Instant.parse("2026-12-31T17:03:00Z"));
        assertThat(taken.number()).isEqualTo(1);
        assertThat(taken.arrived()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void nothingArrivesInTheFuture() {
        assertThatThrownBy(() -> take("2027-01-04T01:05:00Z", Instant.parse("2027-01-04T01:06:00Z")))
                .isInstanceOf(Fault.class)
                .hasMessage("incoming.received-in-future");
    }

    @Test
    void thirtyTwoClerksOverNewYearLeaveNoGapAndTakeNoNumberTwice() throws Exception {
        last(2026, 18452);
        ArrivalNumbers numbers =
                new ArrivalNumbers(new ArrivalCounterStore(sql), new TickingClock("2026-12-31T16:59:59.900Z"));
        List<Taken> taken = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(32)) {
            List<Callable<List<Taken>>> work = IntStream.range(0, 32)
                    .mapToObj(clerk -> (Callable<List<Taken>>) () -> sixArrivals(numbers, clerk))
                    .toList();
            for (Future<List<Taken>> done : clerks.invokeAll(work)) {
                taken.addAll(done.get());
            }
        }
        assertThat(taken).hasSize(32 * 5);
        assertContiguous(taken, 2026, 18453);
        assertContiguous(taken, 2027, 1);
    }

    /** Six attempts, of which one is cut off after the number was taken. */
    private List<Taken> sixArrivals(ArrivalNumbers numbers, int clerk) {
        List<Taken> kept = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean cut = i == clerk % 6;
            Taken one = transaction.execute(status -> {
                if (cut) {
                    status.setRollbackOnly();
                }
                return numbers.take(agency, null);
            });
            if (!cut) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static void assertContiguous(List<Taken> taken, int year, long first) {
        List<Taken> ofYear = taken.stream()
                .filter(one -> one.year() == year)
                .sorted(java.util.Comparator.comparingLong(Taken::number))
                .toList();
        assertThat(ofYear).as("both years are reached").isNotEmpty();
        assertThat(ofYear.stream().map(Taken::number))
                .containsExactlyElementsOf(
                        LongStream.range(first, first + ofYear.size()).boxed().toList());
        assertThat(ofYear).isSortedAccordingTo(java.util.Comparator.comparing(Taken::receivedAt));
    }

    @Test
    void theSameNumberInAnotherYearIsAnotherDocument() {
        String of2026 = TwinKey.of("Bộ Ngoại giao", "15/QĐ-BNG", LocalDate.of(2026, 3, 2));
        assertThat(TwinKey.of("Bộ Ngoại giao", "15/QĐ-BNG", LocalDate.of(2027, 1, 5)))
                .isNotEqualTo(of2026);
        assertThat(TwinKey.of(" bộ ngoại  giao", "015/qđ-bng", LocalDate.of(2026, 9, 9)))
                .isEqualTo(of2026);
        assertThat(TwinKey.of("Bộ Ngoại giao", "", LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @Test
    void whatIsOverStaysAsItIs() {
        assertThat(ArrivalLifeCycle.actions(IncomingState.DONE)).containsExactly(IncomingAction.CANCEL);
        assertThat(ArrivalLifeCycle.actions(IncomingState.CANCELLED)).isEmpty();
        assertThat(ArrivalLifeCycle.actions(IncomingState.RETURNED)).isEmpty();
        assertThat(ArrivalLifeCycle.after(IncomingState.REGISTERED, IncomingAction.FINISH))
                .isEmpty();
    }

    private Taken take(String now, Instant receivedAt) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        ArrivalNumbers numbers = new ArrivalNumbers(new ArrivalCounterStore(sql), clock);
        return transaction.execute(status -> numbers.take(agency, receivedAt));
    }

    private void last(int year, long number) {
        sql.insertInto(COUNTER)
                .set(COUNTER.AGENCY, agency)
                .set(COUNTER.YEAR, (short) year)
                .set(COUNTER.LAST_NUMBER, number)
                .execute();
    }
}
