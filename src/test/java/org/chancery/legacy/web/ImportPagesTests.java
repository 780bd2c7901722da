package org.chancery.legacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class ImportPagesTests {
    private static final String PAGE = "/desk/registers/import";

    @LocalServerPort
    int port;

    @Test
    void aClerkSeesWhatWouldHappenAndTakesTheTableWithoutJavaScript() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-osaka");
        assertThat(clerk.get("/desk/registers?lang=en").body()).contains("Bring an older register (CSV)");
        String report = bring(clerk, "05/QĐ-TLSQ;09/02/2009;Quyết định;=x;\n06/QĐ-TLSQ;31/02/2009;y;x;\n");
        assertThat(clerk.get(report + "?lang=en").body())
                .contains("“31/02/2009” is no day", "nothing is taken")
                .doesNotContain("Take 1 rows");
        assertThat(clerk.get(report + "?lang=vi").body()).contains("“31/02/2009” không phải là ngày");
        clerk.get("/desk/registers?lang=en");
        String good = bring(clerk, "05/QĐ-TLSQ;09/02/2009;Quyết định;=x;\n");
        assertThat(clerk.submit(good, good).statusCode()).isEqualTo(302);
        assertThat(clerk.get(good).body()).contains("Taken: 1 rows. 0 were there already.", "The table was taken");
        assertThat(clerk.get("/desk/registers.csv?unit=G08.52&year=2009&series=QĐ".replace("Đ", "%C4%90"))
                        .body())
                .as("no cell of an export becomes a formula")
                .contains(",'=x,");
        String refused = clerk.upload(
                        PAGE,
                        PAGE,
                        Map.of("file/x.csv", "a;b;c\n".getBytes(StandardCharsets.UTF_8)),
                        "unit",
                        "G08.52",
                        "kind",
                        "OUTGOING")
                .body();
        assertThat(refused).contains("The table lacks these headings: Số, ký hiệu văn bản");
        assertThat(new Visitor(port).as("officer-osaka").get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramSeesWhatWouldHappenAndTakesTheTable() throws Exception {
        String imports = "/api/desk/register-imports";
        Program clerk = new Program(port, "clerk-bern");
        assertThat(clerk.get(imports + "/agencies").body()).contains("G08.94");
        String table = "Số, ký hiệu văn bản;Ngày tháng văn bản;Trích yếu;Người ký;Ghi chú\n05/QĐ-ĐSQ;09/02/2009;x;y;\n";
        HttpResponse<String> checked =
                clerk.upload(imports + "?unit=G08.94&kind=OUTGOING", "so.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(201);
        assertThat(Program.tree(checked, 201).path("takenAt").isNull()).isTrue();
        String id = Program.tree(checked, 201).path("id").asString();
        HttpResponse<String> taken = clerk.post(imports + "/" + id + "/take", "");
        assertThat(Program.tree(taken, 200).path("taken").asInt()).isEqualTo(1);
        assertThat(clerk.get(imports + "/" + id).body()).contains("\"takenAt\":\"");
        Program officer = new Program(port, "officer-bern");
        assertThat(officer.get(imports + "/agencies").statusCode()).isEqualTo(403);
        assertThat(officer.get(imports + "/" + id).statusCode()).isIn(403, 404);
        assertThat(new Visitor(port).get(imports + "/agencies").statusCode()).isEqualTo(401);
    }

    private static String bring(Visitor clerk, String rows) throws Exception {
        String table = "Số, ký hiệu văn bản;Ngày tháng văn bản;Trích yếu;Người ký;Ghi chú\n" + rows;
        HttpResponse<String> sent = clerk.upload(
                PAGE,
                PAGE,
                Map.of("file/so-cu.csv", table.getBytes(StandardCharsets.UTF_8)),
                "unit",
                "G08.52",
                "kind",
                "OUTGOING");
        assertThat(sent.statusCode()).isEqualTo(302);
        return sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
