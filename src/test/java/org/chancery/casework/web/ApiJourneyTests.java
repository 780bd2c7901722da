package org.chancery.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HouseTest
class ApiJourneyTests {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Test
    void aStrangersProgramAppliesPaysAnswersAndIsServed() throws Exception {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> applied = apply(stranger, key());
        assertThat(applied.statusCode()).isEqualTo(201);
        assertThat(applied.headers().firstValue("Location").orElseThrow()).startsWith("/api/cases/G08.77-");
        JsonNode receipt = JSON.readTree(applied.body());
        String code = receipt.path("code").asString();
        String secret = receipt.path("secret").asString();
        String officer = bearer("officer-paris");

        JsonNode accepted = perform(officer, code, "accept", "{}", 200);
        assertThat(accepted.path("status").asString()).isEqualTo("WAITING");
        JsonNode money = track(stranger, code, secret).path("money");
        perform(
                officer,
                code,
                "record-payment",
                "{\"amount\":%s,\"currency\":%s,\"method\":\"CASH\"}"
                        .formatted(money.path("total"), money.path("currency")),
                200);
        perform(
                officer,
                code,
                "request-supplement",
                "{\"items\":[{\"document\":\"hộ chiếu\",\"reason\":\"ảnh mờ\"}]}",
                200);
        JsonNode asked = track(stranger, code, secret);
        assertThat(asked.path("asked").path(0).path("document").asString()).isEqualTo("hộ chiếu");
        String upload =
                upload(stranger, "passport.png", Applicant.png()).path("id").asString();
        HttpResponse<String> answered = stranger.json(
                "/api/cases/" + code + "/supplements",
                "{\"documents\":{\"hộ chiếu\":\"" + upload + "\"},\"text\":\"\"}",
                "X-Case-Secret",
                secret,
                "Idempotency-Key",
                key());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        perform(officer, code, "approve", "{}", 200);
        JsonNode view = JSON.readTree(stranger.get("/api/desk/cases/" + code, "Authorization", officer)
                .body());
        assertThat(view.path("draft").isString()).isTrue();
        assertThat(view.path("documents").size()).isEqualTo(3);
        assertThat(stranger.get("/api/cases/" + code + "/result", "X-Case-Secret", secret)
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/cases/" + code + "/receipt?secret=" + secret)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theCodeAloneShowsNothing() throws Exception {
        Visitor stranger = new Visitor(port);
        JsonNode receipt = JSON.readTree(apply(stranger, key()).body());
        HttpResponse<String> answer =
                stranger.get("/api/cases/" + receipt.path("code").asString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("casework.code-or-secret-wrong").doesNotContain("Ánh Tuyết");
    }

    @Test
    void aRepeatedKeyActsOnce() throws Exception {
        Visitor stranger = new Visitor(port);
        String key = key();
        String body = body(stranger);
        HttpResponse<String> first = stranger.json("/api/applications", body, "Idempotency-Key", key);
        HttpResponse<String> second = stranger.json("/api/applications", body, "Idempotency-Key", key);
        assertThat(JSON.readTree(second.body()).path("code"))
                .isEqualTo(JSON.readTree(first.body()).path("code"));
        assertThat(JSON.readTree(second.body()).path("repeated").asBoolean()).isTrue();
        assertThat(stranger.json("/api/applications", body).statusCode()).isEqualTo(400);
        HttpResponse<String> other =
                stranger.json("/api/applications", body.replace("Du học", "Định cư"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("platform.key-reused");
    }

    @Test
    void whatIsWrongIsListedFieldByFieldInTheReadersLanguage() throws Exception {
        Visitor stranger = new Visitor(port);
        ObjectNode body =
                JSON.createObjectNode().put("procedure", Applicant.PROCEDURE).put("mission", Applicant.PARIS);
        body.set("answers", JSON.createObjectNode());
        for (String language : new String[] {"vi", "en"}) {
            HttpResponse<String> answer = stranger.json(
                    "/api/applications", body.toString(), "Idempotency-Key", key(), "Accept-Language", language);
            assertThat(answer.statusCode()).isEqualTo(422);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("code").asString()).isEqualTo("casework.answers-invalid");
            assertThat(problem.path("errors").size()).isGreaterThan(5);
            assertThat(problem.path("errors").toString()).contains(language.equals("vi") ? "Họ và tên" : "ull name");
        }
    }

    @Test
    void theDeskIsClosedToStrangersAndToOtherMissions() throws Exception {
        Visitor stranger = new Visitor(port);
        String code = JSON.readTree(apply(stranger, key()).body()).path("code").asString();
        assertThat(stranger.get("/api/desk/cases").statusCode()).isEqualTo(401);
        assertThat(stranger.json("/api/desk/cases/" + code + "/accept", "{}").statusCode())
                .isEqualTo(401);
        perform(bearer("officer-tokyo"), code, "accept", "{}", 403);
        perform(bearer("applicant-1"), code, "accept", "{}", 403);
        assertThat(stranger.get("/api/desk/cases/" + code, "Authorization", bearer("officer-tokyo"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeDoneNowSaysWhy() throws Exception {
        Visitor stranger = new Visitor(port);
        String code = JSON.readTree(apply(stranger, key()).body()).path("code").asString();
        JsonNode problem = perform(bearer("officer-paris"), code, "approve", "{}", 409);
        assertThat(problem.path("detail").asString()).containsAnyOf("trạng thái", "status");
        perform(bearer("officer-paris"), code, "dance", "{}", 400);
        perform(bearer("officer-paris"), code, "record-payment", "{}", 400);
        perform(bearer("officer-paris"), code, "attach-result", "{}", 400);
    }

    @Test
    void badFilesAreRefusedInWordsAndTheNextOneIsTaken() throws Exception {
        Visitor stranger = new Visitor(port);
        byte[] pdf = Applicant.pdf();
        assertThat(refusal(stranger, new byte[0])).isEqualTo("casework.file-empty");
        assertThat(refusal(stranger, "MZ".getBytes())).isEqualTo("casework.file-type");
        assertThat(refusal(stranger, java.util.Arrays.copyOf(pdf, pdf.length / 2)))
                .isEqualTo("casework.file-broken");
        JsonNode good = upload(stranger, "../../x", pdf);
        assertThat(good.path("fileName").asString()).isEqualTo("x.pdf");
        assertThat(good.path("pages").asInt()).isEqualTo(1);
        assertThat(good.path("sha256").asString()).hasSize(64);
        HttpResponse<String> parts =
                stranger.upload("/track", "/api/uploads", java.util.Map.of("file/giấy tờ.pdf", pdf));
        assertThat(parts.statusCode()).as(parts.body()).isIn(201, 403);
    }

    @Test
    void theLifeCycleIsThereForToolsAndEverythingIsDescribed() throws Exception {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/api/lifecycles/standard-1.bpmn").body()).contains("<process id=\"standard-1\"");
        assertThat(stranger.get("/api/lifecycles").body()).contains("standard-1");
        assertThat(stranger.get("/api/openapi.json").body())
                .contains(
                        "/api/applications",
                        "/api/uploads",
                        "/api/cases/{code}/supplements",
                        "/api/desk/cases/{code}/{action}");
    }

    private HttpResponse<String> apply(Visitor stranger, String key) throws Exception {
        return stranger.json("/api/applications", body(stranger), "Idempotency-Key", key);
    }

    private String body(Visitor stranger) throws Exception {
        ObjectNode body = JSON.createObjectNode()
                .put("procedure", Applicant.PROCEDURE)
                .put("mission", Applicant.PARIS)
                .put("language", "vi");
        body.set("answers", Applicant.answers(1));
        body.putObject("documents")
                .put(
                        "identity",
                        upload(stranger, "passport.pdf", Applicant.pdf())
                                .path("id")
                                .asString())
                .put(
                        "document-1",
                        upload(stranger, "diploma.pdf", Applicant.pdf())
                                .path("id")
                                .asString());
        return body.toString();
    }

    private static JsonNode upload(Visitor stranger, String name, byte[] bytes) throws Exception {
        HttpResponse<String> answer =
                stranger.send("/api/uploads", bytes, "Content-Type", "application/octet-stream", "X-File-Name", name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String refusal(Visitor stranger, byte[] bytes) throws Exception {
        return JSON.readTree(stranger.send("/api/uploads", bytes, "Content-Type", "application/pdf")
                        .body())
                .path("code")
                .asString();
    }

    private JsonNode track(Visitor stranger, String code, String secret) throws Exception {
        HttpResponse<String> answer = stranger.get("/api/cases/" + code, "X-Case-Secret", secret);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode perform(String bearer, String code, String action, String body, int status) throws Exception {
        HttpResponse<String> answer = new Visitor(port)
                .json(
                        "/api/desk/cases/" + code + "/" + action,
                        body,
                        "Authorization",
                        bearer,
                        "Idempotency-Key",
                        key());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private String bearer(String sample) throws Exception {
        HttpResponse<String> answer = new Visitor(port).json("/api/session", "{\"person\":\"" + sample + "\"}");
        return "Bearer " + JSON.readTree(answer.body()).path("token").asString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
