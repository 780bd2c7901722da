package org.chancery.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.casework.Applicant;
import org.chancery.casework.Applications;
import org.chancery.casework.BadPapers;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.Cases;
import org.chancery.casework.Submission;
import org.chancery.casework.Uploads;
import org.chancery.identity.People;
import org.chancery.platform.CurrentActor;
import org.chancery.testing.HouseTest;
import org.chancery.testing.TestHouse;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class BadFilesTests {
    private static final JsonMapper JSON = new JsonMapper();

    /** Each bad file, what programs hear, and what people read. */
    private record Bad(String what, byte[] content, int status, String code, String vi, String en) {
        String sentence(String language) {
            return language.equals("vi") ? vi : en;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aFormSaysWhatIsWrongWithAFileAndKeepsEverythingElse(String language) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=" + language);
        String base = PagesTests.begin(visitor);
        PagesTests.fill(visitor, base, Applicant.answers(1));
        String papers = base + "/documents";
        visitor.upload(papers, papers, Map.of("identity/../../x", Applicant.pdf()));
        for (Bad bad : bad().toList()) {
            HttpResponse<String> answer =
                    visitor.upload(papers, papers, Map.of("document-1/paper.pdf", bad.content()), "go", "on");
            assertThat(answer.statusCode()).as(bad.what()).isEqualTo(200);
            assertThat(answer.body())
                    .as(bad.what())
                    .contains(bad.sentence(language), "govuk-error-summary", "href=\"#document-1\"")
                    .contains("x.pdf")
                    .doesNotContain("../../x", "Exception");
        }
        assertThat(PagesTests.body(visitor, base + "/form/applicant")).contains("Nguyễn Thị Ánh Tuyết");
        HttpResponse<String> good =
                visitor.upload(papers, papers, Map.of("document-1/bằng.pdf", Applicant.pdf()), "go", "on");
        assertThat(good.headers().firstValue("Location").orElseThrow()).endsWith(base + "/check");
        assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
        assertThat(leftBehind()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aProgramHearsTheSameAsAProblem(String language) throws Exception {
        Visitor program = new Visitor(port);
        for (Bad bad : bad().toList()) {
            HttpResponse<String> answer = program.send(
                    "/api/uploads",
                    bad.content(),
                    "Content-Type",
                    "application/octet-stream",
                    "Accept-Language",
                    language,
                    "X-File-Name",
                    "../../x");
            assertThat(answer.statusCode()).as(bad.what()).isEqualTo(bad.status());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("code").asString()).isEqualTo(bad.code());
            assertThat(problem.path("detail").asString()).as(bad.what()).contains(bad.sentence(language));
        }
        assertThat(leftBehind()).isZero();
    }

    @Test
    void anAnswerToTheOfficeKeepsItsWordsWhereAFileIsBad() throws Exception {
        Submission submission = applications.apply(
                Applicant.order(uploads, 1), UUID.randomUUID().toString());
        var ask = new CaseOrder.RequestSupplement(List.of(new CaseOrder.RequestSupplement.Item("Bản dịch", "thiếu")));
        CurrentActor.callAs(
                people.actor(people.sample("officer-paris").orElseThrow().person(), "test"),
                () -> cases.perform(submission.code(), ask, UUID.randomUUID().toString()));
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=vi");
        String at = "/track/" + submission.code();
        visitor.submit("/track", "/track", "code", submission.code().value(), "secret", submission.secret());
        HttpResponse<String> answer = visitor.upload(
                at,
                at + "/supplement",
                Map.of("file-0/dịch.pdf", BadPapers.locked()),
                "text",
                "Xin gửi bản dịch ạ",
                "key",
                UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("bảo vệ bằng mật khẩu", "href=\"#file-0\"", "Xin gửi bản dịch ạ");
    }

    @Test
    void aFileAboveTheLimitIsRefusedBesideItsField() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=vi");
        String base = PagesTests.begin(visitor);
        PagesTests.fill(visitor, base, Applicant.answers(1));
        String papers = base + "/documents";
        HttpResponse<String> answer = visitor.upload(
                papers, papers, Map.of("identity/big.pdf", BadPapers.large(52), "document-1/d.pdf", Applicant.pdf()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Tệp lớn hơn mức cho phép", "href=\"#identity\"", "d.pdf");
        HttpResponse<String> problem =
                visitor.send("/api/uploads", BadPapers.large(52), "Content-Type", "application/pdf");
        assertThat(problem.statusCode()).isIn(413, 403);
        assertThat(leftBehind()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apply/d/x/documents", "/api/uploads"})
    void aFormFarAboveTheLimitIsTurnedAwayBeforeItIsRead(String path) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            String head = "POST " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: vi\r\nAccept: text/html\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 400000000\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains(path.startsWith("/api/") ? "platform.file-too-large" : "50 MB");
        }
    }

    private static Stream<Bad> bad() throws Exception {
        return Stream.of(
                new Bad("empty", new byte[0], 422, "casework.file-empty", "Tệp rỗng", "The file is empty"),
                new Bad(
                        "cut off",
                        BadPapers.truncated(),
                        422,
                        "casework.file-broken",
                        "không đầy đủ hoặc bị hỏng",
                        "incomplete or damaged"),
                new Bad(
                        "a program",
                        BadPapers.program(),
                        415,
                        "casework.file-type",
                        "không phải tệp PDF",
                        "neither PDF nor JPEG nor PNG"),
                new Bad(
                        "locked",
                        BadPapers.locked(),
                        422,
                        "casework.file-locked",
                        "bảo vệ bằng mật khẩu",
                        "protected by a password"),
                new Bad("with a script", BadPapers.scripted(), 422, "casework.file-active", "mã lệnh", "scripts"),
                new Bad(
                        "ten gigabytes inside",
                        BadPapers.tenGigabytes(),
                        422,
                        "casework.file-bomb",
                        "lớn bất thường",
                        "far larger inside"));
    }

    /** @return files that wait in the folder of uploads although nobody works on them */
    private static long leftBehind() throws Exception {
        Path folder = TestHouse.home().resolve("uploads");
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
