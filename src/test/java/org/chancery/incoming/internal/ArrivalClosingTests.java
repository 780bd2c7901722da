package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.incoming.Tables.COUNTER;
import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.jooq.incoming.Tables.FILE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.chancery.incoming.ArrivalClosing;
import org.chancery.incoming.IncomingRow;
import org.chancery.jooq.incoming.tables.records.DocumentRecord;
import org.chancery.platform.Fault;
import org.chancery.platform.WorkingCalendars;
import org.chancery.records.RegisterBook;
import org.chancery.testing.Entries;
import org.chancery.testing.HouseTest;
import org.chancery.testing.KeptBlobs;
import org.chancery.testing.TestHouse;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ArrivalClosingTests {
    private static final Instant NEW_YEARS_EVE = Instant.parse("2020-12-31T16:58:00Z");
    private static final Clock NEXT_WORKING_DAY = Clock.fixed(Instant.parse("2021-01-04T01:05:00Z"), ZoneOffset.UTC);
    private static final String AGENCY = "G08.56";
    private static final String ELSEWHERE = "G08.57";

    @Autowired
    org.chancery.identity.Units units;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    org.chancery.clearance.NeedToKnow knowledge;

    private final DataSource database = TestHouse.dataSource();
    private final DSLContext sql = DSL.using(
            new TransactionAwareDataSourceProxy(database),
            SQLDialect.POSTGRES,
            new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final Entries ledger = new Entries();
    private final List<RegisterBook> printed = new ArrayList<>();
    private ArrivalBookRows rows;
    private ArrivalBooks books;
    private int year;

    @BeforeEach
    void openARegister() {
        year = 2020;
        ArrivalPlaces places = new ArrivalPlaces(units, calendars);
        ArrivalClosingStore closings = new ArrivalClosingStore(sql, knowledge);
        rows = new ArrivalBookRows(
                new ArrivalRegisterStore(sql), closings, new ArrivalRows(places, NEXT_WORKING_DAY), places);
        books = new ArrivalBooks(
                closings,
                rows,
                new ArrivalPrint(
                        book -> {
                            printed.add(book);
                            return book.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        },
                        places),
                new KeptBlobs(),
                new ArrivalBooks.Journal(ledger, event -> {}),
                NEXT_WORKING_DAY);
    }

    @Test
    void lateRegistrationsAgainstTheClosingAreEitherInItOrRefusedAndHandlingGoesOnBesideTheClosedRows()
            throws Exception {
        List<Long> taken = new ArrayList<>();
        int refused = 0;
        CountDownLatch some = new CountDownLatch(40);
        ArrivalClosing closing;
        try (var clerks = Executors.newFixedThreadPool(65)) {
            Future<ArrivalClosing> closed = clerks.submit(() -> {
                some.await();
                return close(false);
            });
            List<Callable<List<Long>>> work = IntStream.range(0, 64)
                    .mapToObj(clerk -> (Callable<List<Long>>) () -> four(some))
                    .toList();
            for (Future<List<Long>> done : clerks.invokeAll(work)) {
                taken.addAll(done.get());
            }
            closing = closed.get();
        }
        refused = 64 * 4 - taken.size();
        assertThat(taken.stream().sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, taken.size()).boxed().toList());
        assertThat(closing.lastNumber()).isEqualTo(taken.size());
        assertThat(closing.entries()).isEqualTo(taken.size());
        assertThat(printed.getLast().rows()).hasSize(taken.size());
        assertThat(refused).as("some came too late").isPositive();
        assertThat(ledger.made).containsExactly("incoming.register-closed " + AGENCY + "/" + year);
        assertThat(close(true)).as("closed again").isEqualTo(closing);
        theRowsStay();
    }

    private void theRowsStay() {
        var first =
                DOCUMENT.AGENCY.eq(AGENCY).and(DOCUMENT.YEAR.eq((short) year)).and(DOCUMENT.NUMBER.eq(1L));
        assertThatThrownBy(() -> sql.update(DOCUMENT)
                        .set(DOCUMENT.SUBJECT, "y")
                        .where(first)
                        .execute())
                .hasMessageContaining("is closed");
        assertThatThrownBy(() -> sql.update(DOCUMENT)
                        .set(DOCUMENT.NUMBER, 9999L)
                        .where(first)
                        .execute())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> sql.update(COUNTER)
                        .set(COUNTER.LAST_NUMBER, COUNTER.LAST_NUMBER.plus(1))
                        .where(COUNTER.AGENCY.eq(AGENCY).and(COUNTER.YEAR.eq((short) year)))
                        .execute())
                .hasMessageContaining("is closed");
        sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, "ASSIGNED")
                .set(DOCUMENT.LEAD, AGENCY)
                .set(
                        DOCUMENT.DUE,
                        NEXT_WORKING_DAY.instant().atZone(ZoneOffset.UTC).toLocalDate())
                .set(DOCUMENT.ASSIGNED_AT, NEXT_WORKING_DAY.instant())
                .where(first)
                .execute();
        IncomingRow shown = rows.whole(AGENCY, year).getFirst();
        assertThat(shown.handler()).isEmpty();
        assertThat(shown.handedOver()).isNull();
        assertThat(shown.note()).startsWith("Sau khi khóa sổ: chuyển ").endsWith("ngày 04/01/2021");
    }

    @Test
    void byHandARegisterIsClosedOnlyWhenAllIsHandedOver() {
        transaction.executeWithoutResult(status -> {
            register(ELSEWHERE);
            assertThatThrownBy(() -> books.close(ELSEWHERE, year, true)).hasMessage("incoming.register-unfinished");
            assertThatThrownBy(() -> books.close(ELSEWHERE, 2021, true)).hasMessage("incoming.year-not-over");
            assertThatThrownBy(() -> books.close(ELSEWHERE, 1999, true)).hasMessage("incoming.register-unknown");
            status.setRollbackOnly();
        });
    }

    private List<Long> four(CountDownLatch some) {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try {
                taken.add(transaction.execute(status -> register(AGENCY)));
            } catch (Fault late) {
                assertThat(late.code().code()).isEqualTo("incoming.register-closed");
            }
            some.countDown();
        }
        return taken;
    }

    private ArrivalClosing close(boolean whole) {
        return transaction.execute(status -> books.close(AGENCY, year, whole));
    }

    private long register(String agency) {
        ArrivalNumbers.Taken taken =
                new ArrivalNumbers(new ArrivalCounterStore(sql), NEXT_WORKING_DAY).take(agency, NEW_YEARS_EVE);
        UUID file = UUID.randomUUID();
        sql.insertInto(FILE)
                .set(FILE.ID, file)
                .set(FILE.NAME, "x.pdf")
                .set(FILE.SHA256, "00")
                .set(FILE.SIZE, 1L)
                .set(FILE.PAGES, 1)
                .set(FILE.REPORT, JSONB.valueOf("{}"))
                .set(FILE.RECEIVED_BY, "x")
                .set(FILE.RECEIVED_AT, taken.registeredAt())
                .execute();
        DocumentRecord row = new DocumentRecord();
        row.setId(UUID.randomUUID());
        row.setUnit(agency);
        row.setAgency(agency);
        row.setYear((short) taken.year());
        row.setNumber(taken.number());
        row.setReceivedAt(taken.receivedAt());
        row.setArrived(taken.arrived());
        row.setRegisteredAt(taken.registeredAt());
        row.setRegisteredBy("x");
        row.setHandOverBy(taken.arrived());
        row.setIssuer("x");
        row.setCode("");
        row.setDated(taken.arrived());
        row.setTwinKey("");
        row.setType("Công văn");
        row.setSubject("x");
        row.setUrgency((short) 0);
        row.setFile(file);
        row.setSearch("x");
        row.setState("REGISTERED");
        sql.insertInto(DOCUMENT).set(row).execute();
        return taken.number();
    }
}
