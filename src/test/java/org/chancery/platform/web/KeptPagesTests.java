package org.chancery.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Public pages that are given again for a few seconds: to whom, and which are not. */
@HouseTest
class KeptPagesTests {
    /** Given as bytes of their whole length only when kept: a fresh page goes through the compressor in chunks. */
    private static final String PACKED = "Content-Encoding";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/procedures", "/missions", "/about", "/privacy", "/verify"})
    void aPublicPageIsGivenAgainInTheLanguageOfTheVisitor(String path) throws Exception {
        String vietnamese = plain(path, "vi").body();
        String english = plain(path, "en").body();
        assertThat(english)
                .contains("<html lang=\"en\"")
                .isEqualTo(plain(path, "en").body());
        assertThat(vietnamese)
                .contains("<html lang=\"vi\"")
                .isEqualTo(plain(path, "vi").body());
    }

    @Test
    void everyAnswerHasItsOwnReferenceAndAllHeadersOfSafety() throws Exception {
        var first = plain("/procedures", "en").headers();
        var again = plain("/procedures", "en").headers();
        assertThat(again.allValues(CorrelationFilter.HEADER))
                .hasSize(1)
                .isNotEqualTo(first.allValues(CorrelationFilter.HEADER));
        for (String header : new String[] {
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options", "Content-Type"
        }) {
            assertThat(again.allValues(header)).as(header).hasSize(1).isEqualTo(first.allValues(header));
        }
    }

    @Test
    void whoTakesPackedBytesGetsTheSamePage() throws Exception {
        String plain = plain("/about", "en").body();
        HttpResponse<byte[]> packed = send(ask("/about", "en").header("Accept-Encoding", "gzip"));
        assertThat(packed.headers().allValues(PACKED)).containsExactly("gzip");
        assertThat(packed.headers().firstValueAsLong("Content-Length")).isPresent();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
    }

    @Test
    void whoIsSignedInNeverGetsNorLeavesAKeptPage() throws Exception {
        plain("/missions", "vi");
        Visitor officer = new Visitor(port).as("officer-osaka");
        String own = officer.get("/missions", "Accept-Language", "vi").body();
        assertThat(own).contains("/sign-out");
        assertThat(plain("/missions", "vi").body()).doesNotContain("/sign-out");
    }

    @Test
    void pagesWithTheirOwnTokenAreMadeForEachVisitor() throws Exception {
        assertThat(plain("/sign-in", "vi").body())
                .isNotEqualTo(plain("/sign-in", "vi").body());
        assertThat(plain("/sign-in", "vi").headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void aSearchIsAnsweredByItselfAndAnUnknownPageStaysUnknown() throws Exception {
        assertThat(plain("/procedures?q=khai", "vi").body())
                .isNotEqualTo(plain("/procedures", "vi").body());
        assertThat(plain("/procedures/none", "vi").statusCode()).isEqualTo(404);
        assertThat(plain("/procedures/none", "vi").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> plain(String path, String language) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(ask(path, language).build(), BodyHandlers.ofString());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest.Builder ask(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", language);
    }
}
