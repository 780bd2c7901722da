package org.chancery.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import org.chancery.casework.Applications;
import org.chancery.casework.Submission;
import org.chancery.casework.Uploads;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent twice, by an impatient finger or by a program that heard no answer, acts once. */
@HouseTest
class ActOnceTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient sql;

    private Visitor stranger;

    @BeforeEach
    void arrive() {
        stranger = new Visitor(port);
    }

    @Test
    void anApplicationSentBySeveralClicksIsOneCase() throws Exception {
        ObjectNode answers = Applicant.answers(1);
        String name = "Phạm Thị " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        answers.withObject("/applicant").put("name", name);
        String base = PagesTests.begin(stranger);
        PagesTests.fill(stranger, base, answers);
        stranger.upload(
                base + "/documents",
                base + "/documents",
                Map.of("identity/passport.pdf", Applicant.pdf(), "document-1/d.pdf", Applicant.pdf()));
        String token = PagesTests.first(CSRF, PagesTests.body(stranger, base + "/check"));
        List<HttpResponse<String>> answered = atOnce(4, () -> stranger.post(base + "/send", "_csrf", token));
        assertThat(answered).allSatisfy(answer -> assertThat(
                        answer.headers().firstValue("Location").orElseThrow())
                .endsWith(base + "/sent"));
        assertThat(cases(name)).isEqualTo(1);
    }

    @Test
    void aPaymentTakenByADoubleClickAtTheDeskIsOnePayment() throws Exception {
        String code = submitted().code().value();
        String at = "/desk/cases/" + code;
        Visitor officer = new Visitor(port).as("officer-paris");
        act(officer, at, "accept");
        String page = officer.get(at).body();
        String due = PagesTests.first(Pattern.compile("id=\"record-payment-amount\"[^>]* value=\"([^\"]+)\""), page);
        String[] fields = form(page, "record-payment-amount", due, "record-payment-method", "cash");
        List<HttpResponse<String>> answered = atOnce(2, () -> officer.post(at + "/record-payment", fields));
        assertThat(answered).allSatisfy(answer -> assertThat(
                        answer.headers().firstValue("Location").orElseThrow())
                .endsWith("?done=record-payment"));
        assertThat(events(code, "RECORD_PAYMENT")).isEqualTo(1);
    }

    @Test
    void aNoteSentAgainWithOtherWordsUnderTheSameFormIsRefusedInWords() throws Exception {
        String code = submitted().code().value();
        String at = "/desk/cases/" + code;
        Visitor officer = new Visitor(port).as("officer-paris");
        String page = officer.get(at + "?lang=vi").body();
        assertThat(officer.post(at + "/add-note", form(page, "add-note-text", "một"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.post(at + "/add-note", form(page, "add-note-text", "một"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> other = officer.post(at + "/add-note", form(page, "add-note-text", "hai"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("đã được gửi trước đó với nội dung khác", "hai");
        assertThat(events(code, "ADD_NOTE")).isEqualTo(1);
    }

    @Test
    void eachCommandOfTheInterfaceActsOnceUnderItsKeyAndRefusesAnotherBody() throws Exception {
        Submission submission = submitted();
        String code = submission.code().value();
        String officer = bearer("officer-paris");
        desk(officer, code, "accept", "{}", null);
        JsonNode money = JSON.readTree(stranger.get("/api/cases/" + code, "X-Case-Secret", submission.secret())
                        .body())
                .path("money");
        String payment = "{\"amount\":%s,\"currency\":%s,\"method\":\"%s\"}";
        desk(
                officer,
                code,
                "record-payment",
                payment.formatted(money.path("total"), money.path("currency"), "CASH"),
                payment.formatted(money.path("total"), money.path("currency"), "CARD"));
        desk(
                officer,
                code,
                "request-supplement",
                "{\"items\":[{\"document\":\"hộ chiếu\",\"reason\":\"mờ\"}]}",
                "{\"items\":[{\"document\":\"hộ chiếu\",\"reason\":\"rách\"}]}");
        supplement(submission);
        desk(officer, code, "approve", "{}", "{\"note\":\"gấp\"}");
        for (String action :
                List.of("ACCEPT", "RECORD_PAYMENT", "REQUEST_SUPPLEMENT", "ANSWER_SUPPLEMENT", "APPROVE")) {
            assertThat(events(code, action)).as(action).isEqualTo(1);
        }
        issueWithEachStepTwice(code, officer);
        assertThat(events(code, "ATTACH_RESULT")).isEqualTo(1);
    }

    private void issueWithEachStepTwice(String code, String officer) throws Exception {
        String id = JSON.readTree(stranger.get("/api/desk/documents?source=" + code, "Authorization", officer)
                        .body())
                .path("id")
                .asString();
        String clerk = bearer("clerk-paris");
        step(id, "sign", bearer("signatory-paris"), "{\"prefix\":\"KT\"}");
        assertThat(step(id, "number", clerk, "{}").path("number"))
                .isEqualTo(document(id, clerk).path("number"));
        assertThat(step(id, "seal", clerk, "{}").path("sha256"))
                .isEqualTo(document(id, clerk).path("sha256"));
        assertThat(sql.sql("SELECT count(*) FROM records.register WHERE source = ?")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private JsonNode step(String id, String action, String bearer, String body) throws Exception {
        String[] headers = {
            "Authorization", bearer, "Idempotency-Key", UUID.randomUUID().toString()
        };
        HttpResponse<String> first = stranger.json("/api/desk/documents/" + id + "/" + action, body, headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        HttpResponse<String> second = stranger.json("/api/desk/documents/" + id + "/" + action, body, headers);
        assertThat(second.body()).isEqualTo(first.body());
        return JSON.readTree(second.body());
    }

    private JsonNode document(String id, String bearer) throws Exception {
        return JSON.readTree(stranger.get("/api/desk/documents/" + id, "Authorization", bearer)
                .body());
    }

    private void supplement(Submission submission) throws Exception {
        String at = "/api/cases/" + submission.code() + "/supplements";
        String body =
                "{\"documents\":{\"hộ chiếu\":\"" + Applicant.upload(uploads, "p.pdf") + "\"},\"text\":\"đây ạ\"}";
        String[] headers = {
            "X-Case-Secret",
            submission.secret(),
            "Idempotency-Key",
            UUID.randomUUID().toString()
        };
        HttpResponse<String> first = stranger.json(at, body, headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertSame(first, stranger.json(at, body, headers));
        assertReused(stranger.json(at, body.replace("đây ạ", "khác"), headers));
    }

    /** Sends one command twice, and another one under its key. */
    private void desk(String bearer, String code, String action, String body, String other) throws Exception {
        String at = "/api/desk/cases/" + code + "/" + action;
        String[] headers = {
            "Authorization", bearer, "Idempotency-Key", UUID.randomUUID().toString()
        };
        HttpResponse<String> first = stranger.json(at, body, headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertSame(first, stranger.json(at, body, headers));
        if (other != null) {
            assertReused(stranger.json(at, other, headers));
        }
    }

    private static void assertSame(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(second.body().replace("\"repeated\":true", "\"repeated\":false"))
                .isEqualTo(first.body());
        assertThat(second.body()).contains("\"repeated\":true");
    }

    private static void assertReused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("platform.key-reused");
    }

    private void act(Visitor officer, String at, String action) throws Exception {
        assertThat(officer.post(at + "/" + action, form(officer.get(at).body())).statusCode())
                .isEqualTo(302);
    }

    private static String[] form(String page, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "_csrf",
                PagesTests.first(CSRF, page),
                "key",
                PagesTests.first(Pattern.compile("name=\"key\" value=\"([^\"]+)\""), page)));
        return all.toArray(String[]::new);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<T> done = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(times)) {
            for (Future<T> one : pool.invokeAll(
                    java.util.stream.Stream.generate(() -> work).limit(times).toList())) {
                done.add(one.get());
            }
        }
        return done;
    }

    private Submission submitted() {
        return applications.apply(Applicant.order(uploads, 1), UUID.randomUUID().toString());
    }

    private long cases(String applicant) {
        return sql.sql("SELECT count(*) FROM casework.case_file WHERE applicant = ?")
                .param(applicant)
                .query(Long.class)
                .single();
    }

    private long events(String code, String action) {
        return sql.sql("SELECT count(*) FROM casework.event e JOIN casework.case_file c ON c.id = e.case_id"
                        + " WHERE c.code = ? AND e.action = ?")
                .param(code)
                .param(action)
                .query(Long.class)
                .single();
    }

    private String bearer(String sample) throws Exception {
        HttpResponse<String> answer = new Visitor(port).json("/api/session", "{\"person\":\"" + sample + "\"}");
        return "Bearer " + JSON.readTree(answer.body()).path("token").asString();
    }
}
