package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.records.Tables.CLOSING;
import static org.chancery.jooq.records.Tables.COUNTER;
import static org.chancery.jooq.records.Tables.DOCUMENT;
import static org.chancery.jooq.records.Tables.REGISTER;
import static org.chancery.jooq.records.Tables.REGISTER_NOTE;

import java.time.Clock;
import java.time.Duration;
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
import org.awaitility.Awaitility;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.RecordNumber;
import org.chancery.records.RegisterBook;
import org.chancery.records.RegisterClosing;
import org.chancery.testing.Entries;
import org.chancery.testing.KeptBlobs;
import org.chancery.testing.TickingClock;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class ClosingTests {
    private static final Clock JANUARY = Clock.fixed(Instant.parse("2027-01-20T03:00:00Z"), ZoneOffset.UTC);

    private final String agency = "T-" + UUID.randomUUID();
    private final Issuer issuer = new Issuer(
            agency,
            agency,
            Samples.MINISTRY.parent(),
            Samples.MINISTRY.name(),
            "BNG",
            "LPQT",
            Samples.MINISTRY.place(),
            Samples.MINISTRY.kind());
    private final Entries ledger = new Entries();
    private final List<RegisterBook> printed = new ArrayList<>();

    @Test
    void whatIsClosedSaysItsLastNumberItsRowsAndTheDigestOfItsPaper() {
        RegisterRoom room = new RegisterRoom(JANUARY);
        numbers(3);
        room.sql
                .update(REGISTER)
                .set(REGISTER.VOID, true)
                .where(REGISTER.AGENCY.eq(agency).and(REGISTER.NUMBER.eq(2L)))
                .execute();
        RegisterClosing closing = close(room, JANUARY);
        assertThat(closing.lastNumber()).isEqualTo(3);
        assertThat(closing.entries()).isEqualTo(3);
        assertThat(closing.voids()).isEqualTo(1);
        assertThat(closing.to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(ledger.made).containsExactly("register.closed " + agency + "/QĐ/2026");
        assertThat(printed).singleElement().satisfies(book -> {
            assertThat(book.span())
                    .containsExactly(
                            "Từ ngày 31/12/2026 đến ngày 31/12/2026; 3 văn bản", "Từ số 01/QĐ-BNG đến số 03/QĐ-BNG");
            assertThat(book.rows()).hasSize(3);
            assertThat(book.rows().get(1).getLast()).startsWith("Số bị hủy.");
        });
        assertThat(close(room, JANUARY)).as("closed again").isEqualTo(closing);
        assertThat(ledger.made).hasSize(1);
    }

    @Test
    void aYearThatGoesOnIsNotClosedAndNeitherIsOneWithUnfinishedDocumentsByHand() {
        numbers(1);
        Clock lastSecond = Clock.fixed(Instant.parse("2026-12-31T16:59:59Z"), ZoneOffset.UTC);
        assertThatThrownBy(() -> close(new RegisterRoom(lastSecond), lastSecond))
                .isInstanceOf(Fault.class)
                .hasMessage("records.year-not-over");
        RegisterRoom room = new RegisterRoom(JANUARY);
        UUID document = numberedDocument(room);
        assertThatThrownBy(() -> close(room, JANUARY)).hasMessage("records.register-unfinished");
        room.sql
                .update(DOCUMENT)
                .set(DOCUMENT.STATE, "DISCARDED")
                .where(DOCUMENT.ID.eq(document))
                .execute();
        assertThat(close(room, JANUARY).entries()).isEqualTo(2);
    }

    @Test
    void nothingComesIntoAClosedRegisterAndNothingInItChangesWhoeverWrites() {
        RegisterRoom room = new RegisterRoom(JANUARY);
        numbers(2);
        close(room, JANUARY);
        Clock stopped = Clock.fixed(Instant.parse("2026-12-31T16:59:59Z"), ZoneOffset.UTC);
        assertThatThrownBy(() -> take(new RegisterRoom(stopped)))
                .isInstanceOf(Fault.class)
                .hasMessage("records.register-closed");
        var row = REGISTER.AGENCY.eq(agency).and(REGISTER.NUMBER.eq(1L));
        assertThatThrownBy(() -> room.sql
                        .update(REGISTER)
                        .set(REGISTER.VOID, true)
                        .where(row)
                        .execute())
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> room.sql
                        .update(REGISTER)
                        .set(REGISTER.NOTE, "x")
                        .where(row)
                        .execute())
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> room.sql
                        .update(REGISTER)
                        .set(REGISTER.YEAR, (short) 2027)
                        .where(row)
                        .execute())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> room.sql
                        .update(COUNTER)
                        .set(COUNTER.CLOSED, false)
                        .where(COUNTER.AGENCY.eq(agency))
                        .execute())
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> room.register.insert(
                        entry(new RecordNumber(3, "QĐ-BNG", LocalDate.of(2026, 12, 31), stopped.instant()), null)))
                .hasMessageContaining("is closed");
        assertThatThrownBy(() ->
                        room.sql.update(CLOSING).set(CLOSING.LAST_NUMBER, 9L).execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> room.sql.deleteFrom(CLOSING).execute()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> room.sql.deleteFrom(REGISTER_NOTE).execute()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRecallOfTheYearBeforeIsNotedBesideTheRowWhichStays() {
        RegisterRoom room = new RegisterRoom(JANUARY);
        numbers(1);
        UUID document = numberedDocument(room);
        room.sql
                .update(DOCUMENT)
                .set(DOCUMENT.STATE, "DISCARDED")
                .where(DOCUMENT.ID.eq(document))
                .execute();
        close(room, JANUARY);
        room.transaction.executeWithoutResult(
                status -> room.register.note(new DocumentId(document), "Thu hồi ngày 20/01/2027: nhầm", true));
        assertThat(room.register.whole(agency, "QĐ", 2026)).last().satisfies(row -> {
            assertThat(row.note()).isEqualTo("Sau khi khóa sổ: Thu hồi ngày 20/01/2027: nhầm");
            assertThat(row.isVoid()).isFalse();
        });
        assertThat(room.sql.fetchValue(REGISTER.NOTE, REGISTER.DOCUMENT.eq(document)))
                .isEmpty();
    }

    @Test
    void sixtyFourClientsAgainstTheClosingLeaveEachNumberEitherInTheClosedRegisterOrInTheNextYear() throws Exception {
        TickingClock clock = new TickingClock("2026-12-31T16:59:59.850Z");
        RegisterRoom room = new RegisterRoom(clock);
        List<RecordNumber> taken = new ArrayList<>();
        RegisterClosing closing;
        try (var clients = Executors.newFixedThreadPool(65)) {
            Future<RegisterClosing> closed = clients.submit(() -> closeAsSoonAsTheYearIsOver(room, clock));
            List<Callable<List<RecordNumber>>> work = IntStream.range(0, 64)
                    .mapToObj(client -> (Callable<List<RecordNumber>>) () ->
                            IntStream.range(0, 5).mapToObj(i -> take(room)).toList())
                    .toList();
            for (Future<List<RecordNumber>> done : clients.invokeAll(work)) {
                taken.addAll(done.get());
            }
            closing = closed.get();
        }
        assertThat(taken).hasSize(64 * 5);
        List<Long> old = ofYear(taken, 2026);
        assertThat(closing.lastNumber()).isEqualTo(old.size());
        assertThat(closing.entries()).isEqualTo(old.size());
        assertThat(printed.getLast().rows()).hasSize(old.size());
        assertThat(old).containsExactlyElementsOf(upTo(old.size()));
        List<Long> next = ofYear(taken, 2027);
        assertThat(next).isNotEmpty().containsExactlyElementsOf(upTo(next.size()));
        assertThat(room.sql.fetchCount(REGISTER, REGISTER.AGENCY.eq(agency))).isEqualTo(64 * 5);
    }

    private RegisterClosing closeAsSoonAsTheYearIsOver(RegisterRoom room, Clock clock) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .ignoreExceptionsMatching(early ->
                        early instanceof Fault fault && fault.code().code().equals("records.year-not-over"))
                .until(() -> close(room, clock), closed -> true);
    }

    private static List<Long> ofYear(List<RecordNumber> taken, int year) {
        return taken.stream()
                .filter(number -> number.date().getYear() == year)
                .map(RecordNumber::number)
                .sorted()
                .toList();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private RegisterClosing close(RegisterRoom room, Clock clock) {
        RegisterPrint printer = new RegisterPrint(book -> {
            printed.add(book);
            return book.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        });
        BookClosing books = new BookClosing(
                new ClosingStore(room.sql),
                room.register,
                printer,
                new KeptBlobs(),
                new BookClosing.Journal(ledger, event -> {}),
                clock);
        return room.transaction.execute(status -> books.close(issuer, "QĐ", 2026, true));
    }

    private void numbers(int count) {
        RegisterRoom december = new RegisterRoom(Clock.fixed(Instant.parse("2026-12-31T16:00:00Z"), ZoneOffset.UTC));
        IntStream.range(0, count).forEach(i -> take(december));
    }

    private RecordNumber take(RegisterRoom room) {
        return room.transaction.execute(status -> {
            RecordNumber fresh = room.numbers.take(agency, "QĐ", "QĐ-BNG");
            room.register.insert(entry(fresh, null));
            return fresh;
        });
    }

    /** A document with a number of 2026 that is neither issued nor discarded. */
    private UUID numberedDocument(RegisterRoom room) {
        RegisterRoom december = new RegisterRoom(Clock.fixed(Instant.parse("2026-12-31T16:30:00Z"), ZoneOffset.UTC));
        UUID id = UUID.randomUUID();
        december.transaction.executeWithoutResult(status -> {
            RecordNumber number = december.numbers.take(agency, "QĐ", "QĐ-BNG");
            december.register.insert(entry(number, new DocumentId(id)));
            room.sql
                    .insertInto(DOCUMENT)
                    .set(DOCUMENT.ID, id)
                    .set(DOCUMENT.UNIT, agency)
                    .set(DOCUMENT.AGENCY, agency)
                    .set(DOCUMENT.TYPE, "QĐ")
                    .set(DOCUMENT.TEMPLATE, "letter")
                    .set(DOCUMENT.MODEL, org.jooq.JSONB.valueOf("{}"))
                    .set(DOCUMENT.SUBJECT, "x")
                    .set(DOCUMENT.ADDRESSEES, org.jooq.JSONB.valueOf("[]"))
                    .set(DOCUMENT.SOURCE, id.toString())
                    .set(DOCUMENT.COPIES, 1)
                    .set(DOCUMENT.STATE, "NUMBERED")
                    .set(DOCUMENT.CODE, id.toString())
                    .set(DOCUMENT.SHA256, "00")
                    .set(DOCUMENT.DRAFTED_AT, number.at())
                    .set(DOCUMENT.DRAFTED_BY, "x")
                    .set(DOCUMENT.SIGNED_AT, number.at())
                    .set(DOCUMENT.SERIES, "QĐ")
                    .set(DOCUMENT.NUMBER, number.number())
                    .set(DOCUMENT.DATED, number.date())
                    .execute();
        });
        return id;
    }

    private Entry entry(RecordNumber number, DocumentId document) {
        return new Entry(agency, "QĐ", number, agency, "QĐ", "Về việc", "x", "", "", "VT", 1, document);
    }
}
