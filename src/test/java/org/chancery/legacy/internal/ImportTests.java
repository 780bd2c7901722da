package org.chancery.legacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.chancery.audit.Audit;
import org.chancery.identity.People;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.IncomingRow;
import org.chancery.legacy.ImportOrder;
import org.chancery.legacy.ImportReport;
import org.chancery.legacy.RegisterImports;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.records.NumberOrder;
import org.chancery.records.RegisterClosings;
import org.chancery.records.Registers;
import org.chancery.records.Takeover.Outcome;
import org.chancery.testing.Acting;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ImportTests {
    private static final String OSAKA = "G08.52";
    private static final String OUTGOING =
            "Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Người ký;Ghi chú\n";
    private static final String INCOMING =
            "Ngày đến;Số đến;Tác giả;Số, ký hiệu văn bản;Ngày tháng văn bản;Trích yếu;Đơn vị hoặc người nhận;Ngày chuyển;Ký nhận\n";

    @Autowired
    RegisterImports imports;

    @Autowired
    Registers registers;

    @Autowired
    RegisterClosings closings;

    @Autowired
    IncomingRegisters arrivals;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private Actor clerk;

    @BeforeEach
    void signIn() {
        clerk = people.actor(people.sample("clerk-osaka").orElseThrow().person(), "test");
    }

    @Test
    void aTableWithADegreeOfSecrecyIsRefusedAndNothingOfItIsKept() {
        for (String cell : java.util.List.of("MẬT", "[TỐI MẬT] về việc x", "Tuyệt mật")) {
            assertThatThrownBy(() -> upload(
                            RegisterKind.OUTGOING,
                            false,
                            OUTGOING + "05/QĐ-TLSQ;09/02/2003;Quyết định;x;\n06/CV-TLSQ;10/02/2003;Công văn;x;" + cell
                                    + "\n"))
                    .isInstanceOfSatisfying(Fault.class, fault -> {
                        assertThat(fault.code()).isEqualTo(org.chancery.legacy.LegacyError.SECRET_MARK);
                        assertThat(fault.arguments().toString()).isEqualTo("[3]");
                    });
        }
        assertThat(audit.trail("person", clerk.id()))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("import.secret-refused"));
        assertThat(upload(
                        RegisterKind.OUTGOING,
                        false,
                        OUTGOING + "05/QĐ-TLSQ;09/02/2003;Quy chế bảo vệ bí mật nhà nước;x;BẢO MẬT\n"))
                .isNotNull();
    }

    @Test
    void aDryRunSaysRowByRowWhatWouldHappenAndWritesNothing() {
        UUID upload = upload(
                RegisterKind.OUTGOING,
                false,
                OUTGOING
                        + "05/QĐ-TLSQ;09/02/2003;Quyết định;x;\n"
                        + "06/ZZ-TLSQ;09/02/2003;Gì đó;x;\n"
                        + "05/QĐ-TLSQ;09/02/2003;Lần nữa;x;\n"
                        + "07/QĐ-TLSQ;09/02/2103;Mai sau;x;\n"
                        + "08/QĐ-TLSQ;30/02/2003;Không có ngày;x;\n");
        ImportReport report = as(() -> imports.check(upload));
        assertThat(report.rows())
                .extracting(row -> row.row() + " " + row.takeover().outcome() + " "
                        + row.takeover().column() + " " + row.takeover().reason())
                .containsExactly(
                        "2 TAKEN  ",
                        "3 REFUSED type type-unknown",
                        "4 REFUSED number twice",
                        "5 REFUSED date in-future",
                        "6 REFUSED date no-day");
        assertThat(as(() -> registers.whole(OSAKA, "", 2003))).isEmpty();
        assertThatThrownBy(() -> as(() -> imports.take(upload)))
                .isInstanceOf(Fault.class)
                .hasMessage("legacy.rows-refused");
        assertThat(as(() -> registers.whole(OSAKA, "", 2003)))
                .as("all or nothing")
                .isEmpty();
        assertThat(as(() -> closings.states(OSAKA, 2003))).isEmpty();
    }

    @Test
    void takenTwiceATableIsThereOnceAndTheYearCanBeClosed() {
        String table = OUTGOING
                + "05/QĐ-TLSQ;09/02/2004;Quyết định;Lê Văn Ước;\n"
                + "06/QĐ-TLSQ;10/02/2004;Quyết định;Lê Văn Ước;Hủy số: nhầm\n"
                + "12/TLSQ-OSA-LS;11/02/2004;Công văn;Lê Văn Ước;\n";
        UUID upload = upload(RegisterKind.OUTGOING, false, table);
        assertThat(as(() -> imports.take(upload)).count(Outcome.TAKEN)).isEqualTo(3);
        assertThat(as(() -> imports.take(upload)).count(Outcome.DUPLICATE)).isEqualTo(3);
        UUID again = upload(RegisterKind.OUTGOING, false, table);
        assertThat(as(() -> imports.take(again)).count(Outcome.TAKEN)).isZero();
        assertThat(as(() -> registers.whole(OSAKA, "QĐ", 2004)))
                .extracting(row -> row.number() + " " + row.isVoid())
                .containsExactly("05/QĐ-TLSQ false", "06/QĐ-TLSQ true");
        assertThat(as(() -> registers.whole(OSAKA, "CV", 2004))).hasSize(1);
        assertThat(audit.trail("register-import", upload.toString()))
                .extracting(entry -> entry.action())
                .containsExactly("register.import-checked", "register.imported", "register.imported");
        assertThat(as(() -> closings.close(OSAKA, "QĐ", 2004)).lastNumber()).isEqualTo(6);
        UUID late = upload(RegisterKind.OUTGOING, false, OUTGOING + "07/QĐ-TLSQ;09/02/2004;Muộn;x;\n");
        assertThat(as(() -> imports.check(late)).rows().getFirst().takeover().reason())
                .isEqualTo("closed");
        UUID other = upload(RegisterKind.OUTGOING, false, OUTGOING + "12/TLSQ-OSA-LS;12/02/2004;Khác;x;\n");
        assertThat(as(() -> imports.check(other)).rows().getFirst().takeover().reason())
                .isEqualTo("number-taken");
    }

    @Test
    void countersOfTheRunningYearGoOnAfterTheGreatestNumberWhereTheClerkSaysSo() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        String table = OUTGOING + "700/GNP-TLSQ;" + today + ";Giấy nghỉ phép;x;\n";
        String series = "VB";
        UUID careful = upload(RegisterKind.OUTGOING, false, table);
        assertThat(as(() -> imports.check(careful)).rows().getFirst().takeover().reason())
                .isEqualTo("ahead");
        UUID bold = upload(RegisterKind.OUTGOING, true, table);
        assertThat(as(() -> imports.take(bold)).count(Outcome.TAKEN)).isEqualTo(1);
        long next = new TransactionTemplate(transactions).execute(status -> registers
                .allocate(new NumberOrder(OSAKA, "TB", "sau khi nhập", "x"))
                .number());
        assertThat(next).as(series).isEqualTo(701);
    }

    @Test
    void anArrivalLikeOneOfTheSameYearIsWarnedOfAndOneOfAnotherYearIsNot() {
        String table = INCOMING
                + "08/01/2005;1;Bộ Ngoại giao;15/QĐ-BNG;05/01/2005;Quyết định;Phòng LS;09/01/2005;Hà\n"
                + "09/01/2005;2;Bộ Tư pháp;;05/01/2005;Không số;;;\n";
        UUID upload = upload(RegisterKind.INCOMING, false, table);
        assertThat(as(() -> imports.take(upload)).count(Outcome.TAKEN)).isEqualTo(2);
        IncomingRow first = as(() -> arrivals.whole(OSAKA, 2005)).getFirst();
        assertThat(first.handler()).isEqualTo("Phòng LS");
        assertThat(first.handedOver()).isEqualTo(LocalDate.of(2005, 1, 9));
        assertThat(first.taken()).isEqualTo("Hà");
        assertThat(first.subject()).isEqualTo("Quyết định");
        assertThat(as(() -> arrivals.allFollowed(OSAKA, 2005))).isEmpty();
        String twin = INCOMING + "08/02/2005;3;Bộ Ngoại giao;15/QĐ-BNG;05/02/2005;x;;;\n"
                + "08/02/2006;1;Bộ Ngoại giao;15/QĐ-BNG;05/02/2006;x;;;\n";
        UUID next = upload(RegisterKind.INCOMING, false, twin);
        assertThat(as(() -> imports.check(next)).rows())
                .extracting(
                        row -> row.takeover().outcome() + " " + row.takeover().reason())
                .containsExactly("TAKEN twin", "TAKEN ");
        assertThat(as(() -> imports.take(upload)).count(Outcome.DUPLICATE)).isEqualTo(2);
    }

    @Test
    void tenThousandRowsAreTakenInSeconds() {
        StringBuilder table = new StringBuilder(OUTGOING);
        StringBuilder arrived = new StringBuilder(INCOMING);
        for (int i = 1; i <= 10_000; i++) {
            table.append(i).append("/QĐ-TLSQ;09/02/2007;Về việc số ").append(i).append(";Lê Văn Ước;\n");
            arrived.append("09/02/2007;").append(i).append(";Bộ;").append(i).append("/QĐ;05/01/2007;x;P;;\n");
        }
        long begun = System.nanoTime();
        UUID upload = upload(RegisterKind.OUTGOING, false, table.toString());
        assertThat(as(() -> imports.take(upload)).count(Outcome.TAKEN)).isEqualTo(10_000);
        UUID other = upload(RegisterKind.INCOMING, false, arrived.toString());
        assertThat(as(() -> imports.take(other)).count(Outcome.TAKEN)).isEqualTo(10_000);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("twenty thousand rows: " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void onlyTheClerkOfTheAgencyBringsARegisterAndAnUploadIsTheirOwn() {
        UUID mine = upload(RegisterKind.OUTGOING, false, OUTGOING + "05/QĐ-TLSQ;09/02/2008;Quyết định;x;\n");
        Actor officer =
                people.actor(people.sample("officer-osaka").orElseThrow().person(), "test");
        Actor elsewhere =
                people.actor(people.sample("clerk-tokyo").orElseThrow().person(), "test");
        assertThatThrownBy(() -> Acting.as(elsewhere, () -> imports.check(mine)))
                .hasMessage("legacy.not-found");
        ImportOrder order = new ImportOrder(OSAKA, RegisterKind.OUTGOING, false, "x.csv");
        byte[] table = (OUTGOING + "05/QĐ-TLSQ;09/02/2008;Quyết định;x;\n").getBytes(StandardCharsets.UTF_8);
        for (Actor other : new Actor[] {officer, elsewhere}) {
            assertThatThrownBy(() -> Acting.as(other, () -> imports.upload(order, new ByteArrayInputStream(table))))
                    .hasMessage("identity.forbidden");
        }
    }

    private UUID upload(RegisterKind kind, boolean goOn, String table) {
        ImportOrder order = new ImportOrder(OSAKA, kind, goOn, "so-cu.csv");
        return as(() -> imports.upload(order, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))));
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return Acting.as(clerk, work);
    }
}
