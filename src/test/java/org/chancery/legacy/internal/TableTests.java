package org.chancery.legacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.chancery.legacy.RegisterKind;
import org.chancery.platform.Fault;
import org.chancery.records.LegacyRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {
    private static final String OUTGOING = """
            Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Người ký;Ghi chú
            (1);(2);(3);(4);(5)
            05/QĐ-BNG;09/02/2026;Quyết định về việc hòa giải;Lê Thị Diễm;
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void oldProgramsWroteVietnameseInManyWaysAndEachIsRead(String charset) {
        String written = charset.equals("windows-1258") ? inMarks(OUTGOING) : OUTGOING;
        Table table = Table.of(written.getBytes(Charset.forName(charset)), RegisterKind.OUTGOING);
        assertThat(table.encoding()).isEqualTo(charset);
        assertThat(table.delimiter()).isEqualTo(';');
        LegacyRow row = Rows.outgoing(table.lines().getFirst()).value();
        assertThat(row.notation()).isEqualTo("QĐ-BNG");
        assertThat(row.subject()).isEqualTo("Quyết định về việc hòa giải");
        assertThat(row.signer()).isEqualTo("Lê Thị Diễm");
    }

    /** Windows-1258 has the vowels whole and their tone marks apart. */
    private static String inMarks(String text) {
        StringBuilder written = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            if (Charset.forName("windows-1258").newEncoder().canEncode(one)) {
                written.append(one);
            } else {
                String parts = Normalizer.normalize(one, Normalizer.Form.NFD);
                String tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
                String vowel = Normalizer.normalize(
                        parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
                written.append(vowel).append(tone);
            }
        }
        return written.toString();
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstHeading() {
        Table table = Table.of(("\ufeff" + OUTGOING).getBytes(StandardCharsets.UTF_8), RegisterKind.OUTGOING);
        assertThat(table.lines()).hasSize(1);
    }

    @Test
    void commasAndTabsPartCellsTooAndTheMisprintsAndTheOtherDAreUnderstood() {
        String commas = """
                SỔ ĐĂNG KÝ VĂN BẢN ĐI,,,,
                CodeNumber,CodeNotation,IssuedDate,Subject,Signerlnfo.FullName,Organld
                15,"QÐ-BNG",2026/01/17,"Về việc ""một"", hai",'=Trần,G08
                """;
        Table table = Table.of(commas.getBytes(StandardCharsets.UTF_8), RegisterKind.OUTGOING);
        assertThat(table.ignored()).containsExactly("Organld");
        LegacyRow row = Rows.outgoing(table.lines().getFirst()).value();
        assertThat(row.number()).isEqualTo(15);
        assertThat(row.notation()).isEqualTo("QĐ-BNG");
        assertThat(row.date()).isEqualTo(LocalDate.of(2026, 1, 17));
        assertThat(row.subject()).isEqualTo("Về việc \"một\", hai");
        assertThat(row.signer()).isEqualTo("=Trần");
        String tabs = "Số và ký hiệu\tNgày ban hành\tTrích yếu\tNgười ký\n07/2026/NQ-BNG\t2026-03-09\tx\ty\n";
        assertThat(Rows.outgoing(Table.of(tabs.getBytes(StandardCharsets.UTF_8), RegisterKind.OUTGOING)
                                .lines()
                                .getFirst())
                        .value())
                .satisfies(read ->
                        assertThat(read.number() + "/" + read.notation()).isEqualTo("7/2026/NQ-BNG"));
    }

    @Test
    void whatCannotBeReadIsNamedByItsColumn() {
        assertThat(wrong("x/QĐ-BNG;09/02/2026;y")).isEqualTo("number no-symbol [x/QĐ-BNG]");
        assertThat(wrong("05/QĐ-BNG;31/02/2026;y")).isEqualTo("date no-day [31/02/2026]");
        assertThat(wrong("05/QĐ-BNG;2/9/26;y")).isEqualTo("date no-day [2/9/26]");
        assertThat(wrong("05/QĐ-BNG;;y")).isEqualTo("date empty []");
        assertThat(wrong("05/QĐ-BNG;09/02/2026;")).isEqualTo("subject empty []");
        assertThat(wrong("05/QĐ-BNG;09/02/2026;" + "y".repeat(2001))).isEqualTo("subject too-long [2000]");
    }

    private static String wrong(String row) {
        String text = "Số, ký hiệu văn bản;Ngày tháng văn bản;Trích yếu;Ghi chú\n" + row + ";\n";
        var wrong = Rows.outgoing(Table.of(text.getBytes(StandardCharsets.UTF_8), RegisterKind.OUTGOING)
                        .lines()
                        .getFirst())
                .wrong();
        return wrong.column() + " " + wrong.reason() + " " + wrong.arguments();
    }

    @Test
    void whatIsNoTableIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> Table.of(new byte[] {0, 1, 2, 3, 0}, RegisterKind.OUTGOING))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Table.of(new byte[0], RegisterKind.OUTGOING)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Table.of(
                        "Số đến;Ngày đến;Tác giả;Trích yếu\n\"1;\n".getBytes(StandardCharsets.UTF_8),
                        RegisterKind.INCOMING))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() ->
                        Table.of("Số đến;Ngày đến;Tác giả;x\n".getBytes(StandardCharsets.UTF_8), RegisterKind.INCOMING))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.arguments())
                        .isEqualTo(List.of("Ngày tháng văn bản, Tên loại và trích yếu nội dung văn bản")));
    }
}
