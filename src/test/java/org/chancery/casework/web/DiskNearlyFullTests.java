package org.chancery.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.testing.HouseTest;
import org.chancery.testing.TestHouse;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The house with a disk that has less room than is to be kept free: more than any disk has. It is closed at the end, or its jobs
 * would take work of the others, and find no room for it.
 */
@HouseTest
@DirtiesContext
@TestPropertySource(properties = "chancery.reserved-space=4611686018427387904")
class DiskNearlyFullTests {
    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @CsvSource({"vi,kho lưu trữ sắp đầy", "en,storage is nearly full"})
    void newFilesAreRefusedInPlainWordsAndTheFormIsKept(String language, String sentence) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=" + language);
        String base = PagesTests.begin(visitor);
        PagesTests.fill(visitor, base, Applicant.answers(1));
        HttpResponse<String> page = visitor.upload(
                base + "/documents", base + "/documents", Map.of("identity/passport.pdf", Applicant.pdf()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(sentence, "govuk-error-summary");
        assertThat(PagesTests.body(visitor, base + "/form/applicant")).contains("Nguyễn Thị Ánh Tuyết");

        HttpResponse<String> problem = new Visitor(port)
                .send("/api/uploads", Applicant.pdf(), "Content-Type", "application/pdf", "Accept-Language", language);
        assertThat(problem.statusCode()).isEqualTo(507);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(new JsonMapper().readTree(problem.body()).path("detail").asString())
                .contains(sentence);
    }

    @Test
    void readingAndWorkingGoOn() throws Exception {
        var order = new ApplicationOrder(
                Applicant.PROCEDURE,
                Applicant.PARIS,
                Applicant.answers(1),
                Map.of("identity", kept("passport.pdf"), "document-1", kept("diploma.pdf")),
                Locale.of("vi"));
        CaseCode code = applications.apply(order, UUID.randomUUID().toString()).code();
        Visitor officer = new Visitor(port).as("officer-paris");
        String at = "/desk/cases/" + code;
        String page = officer.get(at).body();
        String paper =
                PagesTests.first(java.util.regex.Pattern.compile("href=\"(" + at + "/documents/[^\"]+)\""), page);
        assertThat(officer.get(paper).statusCode()).isEqualTo(200);
        assertThat(officer.submit(at, at + "/accept", "key", UUID.randomUUID().toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?done=accept");
        assertThat(officer.get("/procedures").statusCode()).isEqualTo(200);
        assertThat(officer.get("/health").statusCode()).isEqualTo(200);
    }

    /** A file that came while there was room. */
    private UUID kept(String name) throws Exception {
        byte[] pdf = Applicant.pdf();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        Path folder = TestHouse.home().resolve("blobs/" + hash.substring(0, 2) + "/" + hash.substring(2, 4));
        Files.write(Files.createDirectories(folder).resolve(hash), pdf);
        UUID id = UUID.randomUUID();
        sql.sql("INSERT INTO casework.upload (id, file_name, media_type, pages, sha256, size, at)"
                        + " VALUES (?, ?, 'application/pdf', 1, ?, ?, now())")
                .params(id, name, hash, pdf.length)
                .update();
        return id;
    }
}
