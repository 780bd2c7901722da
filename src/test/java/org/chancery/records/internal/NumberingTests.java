package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.records.Tables.COUNTER;
import static org.chancery.jooq.records.Tables.REGISTER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chancery.records.RecordNumber;
import org.chancery.testing.TickingClock;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class NumberingTests {
    private final String agency = "T-" + UUID.randomUUID();

    @Test
    void theLastSecondOfTheYearInHanoiContinuesTheOldSeries() {
        last("QĐ", 2026, 2841);
        RecordNumber number = take("2026-12-31T16:59:59Z", "QĐ", "QĐ-BNG");
        assertThat(number.text()).isEqualTo("2842/QĐ-BNG");
        assertThat(Dates.line("Hà Nội", number.date())).isEqualTo("Hà Nội, ngày 31 tháng 12 năm 2026");
    }

    @Test
    void numbersRestartAtOneOnNewYearInHanoi() {
        last("QĐ", 2026, 2841);
        RecordNumber number = take("2026-12-31T17:00:00Z", "QĐ", "QĐ-BNG");
        assertThat(number.text()).isEqualTo("01/QĐ-BNG");
        assertThat(Dates.line(number.date())).isEqualTo("ngày 01 tháng 01 năm 2027");
    }

    @Test
    void aNumberBelongsToTheDayOnWhichItIsGivenNotToTheDayOfTheSignature() {
        last("QĐ", 2026, 2841);
        RecordNumber number = take("2027-01-04T01:10:00Z", "QĐ", "QĐ-BNG");
        assertThat(number.text()).isEqualTo("01/QĐ-BNG");
        assertThat(Dates.line(number.date())).isEqualTo("ngày 04 tháng 01 năm 2027");
    }

    @Test
    void lettersNameTheirUnitAndOnlySmallNumbersArePadded() {
        String notation = Samples.LETTER.notation(Samples.MINISTRY);
        last("CV", 2027, 4);
        assertThat(take("2027-02-09T03:00:00Z", "CV", notation).text()).isEqualTo("05/BNG-LPQT");
        last("CV", 2027, 9);
        assertThat(take("2027-02-09T03:00:00Z", "CV", notation).text()).isEqualTo("10/BNG-LPQT");
        last("CV", 2027, 122);
        assertThat(take("2027-02-09T03:00:00Z", "CV", notation).text()).isEqualTo("123/BNG-LPQT");
    }

    @Test
    void allKindsOfCopiesShareOneSeries() {
        assertThat(take("2027-01-05T03:00:00Z", "COPY", "SY-BNG").text()).isEqualTo("01/SY-BNG");
        assertThat(take("2027-01-05T03:00:00Z", "COPY", "SL-BNG").text()).isEqualTo("02/SL-BNG");
        assertThat(take("2027-01-05T03:00:00Z", "COPY", "TrS-BNG").text()).isEqualTo("03/TrS-BNG");
    }

    @Test
    void aDateIsNeverBeforeThatOfTheNumberBefore() {
        take("2027-03-02T17:30:00Z", "QĐ", "QĐ-BNG");
        RecordNumber second = take("2027-03-02T16:30:00Z", "QĐ", "QĐ-BNG");
        assertThat(second.text()).isEqualTo("02/QĐ-BNG");
        assertThat(second.date()).isEqualTo(LocalDate.of(2027, 3, 3));
    }

    @Test
    void aNumberIsFreeAgainWhenItsTransactionFails() {
        RegisterRoom room = new RegisterRoom(Clock.fixed(Instant.parse("2027-05-05T03:00:00Z"), ZoneOffset.UTC));
        assertThatThrownBy(() -> room.transaction.executeWithoutResult(status -> {
                    room.numbers.take(agency, "QĐ", "QĐ-BNG");
                    throw new IllegalStateException("cut off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(take("2027-05-05T03:00:01Z", "QĐ", "QĐ-BNG").text()).isEqualTo("01/QĐ-BNG");
    }

    @Test
    void sixtyFourClientsOverNewYearLeaveNoGapAndTakeNoNumberTwice() throws Exception {
        RegisterRoom room = new RegisterRoom(new TickingClock("2026-12-31T16:59:59.700Z"));
        last("QĐ", 2026, 2841);
        List<RecordNumber> taken = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(64)) {
            List<Callable<List<RecordNumber>>> work = IntStream.range(0, 64)
                    .mapToObj(client -> (Callable<List<RecordNumber>>) () -> sixNumbers(room, client))
                    .toList();
            for (Future<List<RecordNumber>> done : clients.invokeAll(work)) {
                taken.addAll(done.get());
            }
        }
        assertThat(taken).hasSize(64 * 5);
        assertContiguous(taken, 2026, 2842);
        assertContiguous(taken, 2027, 1);
        assertThat(room.sql.fetchCount(REGISTER, REGISTER.AGENCY.eq(agency))).isEqualTo(64 * 5);
    }

    /** Six attempts, of which every third client's last is cut off after the number was taken. */
    private List<RecordNumber> sixNumbers(RegisterRoom room, int client) {
        List<RecordNumber> kept = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean cut = i == client % 6;
            RecordNumber number = room.transaction.execute(status -> {
                RecordNumber fresh = room.numbers.take(agency, "QĐ", "QĐ-BNG");
                room.register.insert(
                        new Entry(agency, "QĐ", fresh, "G08", "QĐ", "Về việc", "x", "", "", "VT", 1, null));
                if (cut) {
                    status.setRollbackOnly();
                }
                return fresh;
            });
            if (!cut) {
                kept.add(number);
            }
        }
        return kept;
    }

    private static void assertContiguous(List<RecordNumber> taken, int year, long first) {
        List<RecordNumber> ofYear = taken.stream()
                .filter(number -> number.date().getYear() == year)
                .sorted(Comparator.comparingLong(RecordNumber::number))
                .toList();
        assertThat(ofYear).as("both years are reached").isNotEmpty();
        assertThat(ofYear.stream().map(RecordNumber::number))
                .containsExactlyElementsOf(
                        LongStream.range(first, first + ofYear.size()).boxed().toList());
        assertThat(ofYear).isSortedAccordingTo(Comparator.comparing(RecordNumber::at));
    }

    @Test
    void noRowOfARegisterCanBeTakenOut() {
        RegisterRoom room = new RegisterRoom(Clock.systemUTC());
        assertThatThrownBy(() -> room.sql.deleteFrom(REGISTER).execute()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> room.sql.deleteFrom(COUNTER).execute()).isInstanceOf(DataAccessException.class);
    }

    private RecordNumber take(String instant, String series, String notation) {
        RegisterRoom room = new RegisterRoom(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        return room.transaction.execute(status -> room.numbers.take(agency, series, notation));
    }

    private void last(String series, int year, long number) {
        new RegisterRoom(Clock.systemUTC())
                .sql
                .insertInto(COUNTER)
                .set(COUNTER.AGENCY, agency)
                .set(COUNTER.SERIES, series)
                .set(COUNTER.YEAR, (short) year)
                .set(COUNTER.LAST_NUMBER, number)
                .set(COUNTER.LAST_AT, Instant.parse(year + "-01-01T00:00:00Z"))
                .onConflict(COUNTER.AGENCY, COUNTER.SERIES, COUNTER.YEAR)
                .doUpdate()
                .set(COUNTER.LAST_NUMBER, number)
                .execute();
    }
}
