package org.chancery.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class VerifyPagesTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----chancery";

    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private IssuedDocuments documents;

    @BeforeEach
    void prepare() {
        documents = new IssuedDocuments(records, units, people);
    }

    @Test
    void aCodeIsAnsweredInBothLanguagesWithoutAnAccount() throws Exception {
        DocumentView document = documents.issue();
        String vi = get("/verify/" + document.verificationCode() + "?lang=vi").body();
        assertThat(vi)
                .contains("Văn bản là thật và đang có giá trị")
                .contains(document.number().text())
                .doesNotContain("NGUYỄN THỊ HƯỞNG PHƯỢNG")
                .doesNotContain(document.subject());
        String en = get("/verify?code=" + document.verificationCode().toLowerCase() + "&lang=en")
                .body();
        assertThat(en).contains("The document is genuine and stands").contains("KT. ");
    }

    @Test
    void anUnknownOrEmptyCodeGetsAClearSentence() throws Exception {
        assertThat(get("/verify?code=0000-0000-0000&lang=en").body()).contains("We know no document with this code");
        assertThat(get("/verify?code=&lang=vi").body()).contains("Hãy nhập mã tra cứu");
    }

    @Test
    void aFileIsAnsweredOnThePage() throws Exception {
        byte[] pdf = documents.pdf(documents.issue());
        assertThat(upload(pdf, "en")).contains("not one byte was changed");
        pdf[pdf.length / 2] ^= 1;
        assertThat(upload(pdf, "vi")).contains("Văn bản đã bị sửa đổi");
        assertThat(upload(new byte[0], "en")).contains("Choose the PDF");
        assertThat(upload("hello".getBytes(StandardCharsets.UTF_8), "en")).contains("We cannot read this file");
    }

    @Test
    void expertsGetTheReportOfTheStandard() throws Exception {
        byte[] pdf = documents.pdf(documents.issue());
        HttpResponse<String> report = send("/api/verify/report", pdf);
        assertThat(report.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(report.body()).contains("ValidationReport").contains("urn:etsi:019102:mainindication:total-passed");
        assertThat(send("/api/verify/report", "hello".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aRevokedDocumentIsShownAsSuch() throws Exception {
        DocumentView document = documents.issue();
        documents.revoke(document, "Cấp nhầm người");
        assertThat(get("/verify/" + document.verificationCode() + "?lang=vi").body())
                .contains("Văn bản đã bị thu hồi")
                .contains("Cấp nhầm người");
    }

    @Test
    void programsGetVerdictsAndProblems() throws Exception {
        DocumentView document = documents.issue();
        assertThat(get("/api/verify/" + document.verificationCode()).body()).contains("\"verdict\":\"VALID\"");
        HttpResponse<String> unknown = get("/api/verify/0000-0000-0000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(unknown.body()).contains("records.code-not-found");
        assertThat(post(documents.pdf(document)).body()).contains("\"verdict\":\"VALID\"");
        assertThat(post("hello".getBytes(StandardCharsets.UTF_8)).body()).contains("\"verdict\":\"UNREADABLE\"");
    }

    @Test
    void theDeskIsClosedToStrangers() throws Exception {
        assertThat(get("/desk/documents").body()).doesNotContain("<table");
        assertThat(get("/api/desk/documents").statusCode()).isIn(401, 403);
        assertThat(get("/api/desk/documents/" + documents.issue().id() + "/content")
                        .statusCode())
                .isIn(401, 403);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(byte[] pdf) throws IOException, InterruptedException {
        return send("/api/verify", pdf);
    }

    private HttpResponse<String> send(String path, byte[] pdf) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/pdf")
                        .POST(BodyPublishers.ofByteArray(pdf))
                        .build(),
                BodyHandlers.ofString());
    }

    private String upload(byte[] pdf, String language) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/verify?lang=" + language).body());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (token.find()) {
            part(body, "name=\"_csrf\"", token.group(1).getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"result.pdf\"", pdf);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        HttpRequest sent = request("/verify?lang=" + language)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(sent, BodyHandlers.ofString()).body();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
