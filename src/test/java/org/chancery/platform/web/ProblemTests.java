package org.chancery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read whose requests cannot be taken (RFC 9457). */
@HouseTest
class ProblemTests {
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"vi, không hợp lệ", "en, cannot be taken"})
    void whatIsMissingIsNamedInTheReadersLanguage(String language, String words) throws Exception {
        JsonNode problem = refused("{\"unit\":\"\",\"year\":2026}", language);
        assertThat(problem.path("code").asString()).isEqualTo("platform.fields");
        assertThat(problem.path("detail").asString()).contains(words, "#/numbering", "#/unit");
        assertThat(problem.path("errors").toString())
                .isEqualTo("[{\"pointer\":\"#/numbering\"},{\"pointer\":\"#/unit\"}]");
        assertThat(problem.path("reference").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"vi, Không đọc được", "en, could not be read"})
    void whatCannotBeReadIsPointedAtInTheReadersLanguage(String language, String words) throws Exception {
        JsonNode problem = refused("{\"unit\":\"G08.52\",\"year\":2026,\"numbering\":\"ROMAN\"}", language);
        assertThat(problem.path("code").asString()).isEqualTo("platform.unreadable");
        assertThat(problem.path("detail").asString()).contains(words);
        assertThat(problem.path("errors").toString()).isEqualTo("[{\"pointer\":\"#/numbering\"}]");
    }

    @Test
    void whatIsNotJsonIsRefusedAsAWhole() throws Exception {
        assertThat(refused("{\"unit\":", "en").path("errors").toString()).contains("\"pointer\":\"#");
    }

    private JsonNode refused(String body, String language) throws Exception {
        Visitor visitor = new Visitor(port);
        String token = JSON.readTree(visitor.json("/api/session", "{\"person\":\"clerk-osaka\"}")
                        .body())
                .path("token")
                .asString();
        HttpResponse<String> answer = visitor.json(
                "/api/desk/file-lists", body, "Authorization", "Bearer " + token, "Accept-Language", language);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        return JSON.readTree(answer.body());
    }
}
