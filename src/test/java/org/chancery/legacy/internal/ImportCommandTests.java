package org.chancery.legacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.chancery.platform.Command;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Older registers brought from the terminal, by a clerk's token. */
@HouseTest
class ImportCommandTests {
    private static final String HEAD =
            "Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Người ký;Ghi chú\n";

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aDryRunWritesNothingAndTakingWritesOnce() throws Exception {
        String notation = "TT" + System.nanoTime() % 100_000;
        Path table = table(HEAD + "05/QĐ-" + notation + ";09/02/1997;Quyết định về nhân sự;x;\n");
        String token = token("clerk-osaka");
        int dry = run(token, table);
        assertThat(dry).as(said()).isZero();
        assertThat(said()).contains("1 rows to take, 0 there already, 0 that cannot", "Nothing was written");
        assertThat(run(token, table, "--take")).isZero();
        assertThat(said()).contains("Taken: 1 rows");
        assertThat(run(token, table)).isZero();
        assertThat(said()).contains("0 rows to take, 1 there already");
    }

    @Test
    void aBadRowStopsTheWholeTable() throws Exception {
        Path table = table(HEAD + "05/TT-X;09/02/1996;Quyết định;x;\n06/TT-X;31/02/1996;Công văn;x;\n");
        assertThat(run(token("clerk-osaka"), table, "--take")).isEqualTo(1);
        assertThat(said())
                .contains("row 3 (06/TT-X), REFUSED", "Nothing was written")
                .doesNotContain("Taken:");
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        Path table = table(HEAD + "05/TT-X;09/02/1995;Quyết định;x;\n");
        assertThat(run("wrong", table, "--take")).isEqualTo(2);
        assertThat(said()).contains("401");
        assertThat(run(token("officer-osaka"), table, "--take")).isEqualTo(2);
        assertThat(said()).contains("403");
        assertThat(run("", table)).isEqualTo(2);
        assertThat(said()).contains("CHANCERY_TOKEN");
        assertThat(run(token("clerk-osaka"), table(HEAD + "05/TT-X;09/02/1995;[MẬT] x;x;\n"), "--take"))
                .isEqualTo(2);
        assertThat(said()).contains("legacy.secret-mark");
    }

    @Test
    void theTerminalKnowsIt() {
        assertThat(ServiceLoader.load(Command.class)).extracting(Command::name).contains("legacy import");
    }

    private int run(String token, Path table, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--file",
                table.toString(),
                "--unit",
                "G08.52",
                "--kind",
                "outgoing",
                "--url",
                "http://localhost:" + port));
        words.addAll(List.of(more));
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return ImportCommands.run(words, token, out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path table(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "so", ".csv"), text);
    }

    private String token(String person) throws Exception {
        return new Visitor(port)
                .json("/api/session", "{\"person\":\"" + person + "\"}")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }
}
