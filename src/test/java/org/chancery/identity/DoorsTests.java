package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.notices.Notice;
import org.chancery.notices.Notices;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HouseTest
class DoorsTests {
    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void theDeskIsClosedToWhoHasNotSignedIn() throws Exception {
        HttpResponse<String> answer = visitor.get("/desk/documents");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).endsWith("/sign-in?next=%2Fdesk%2Fdocuments"));
        assertThat(visitor.get("/api/desk/documents").statusCode()).isEqualTo(401);
    }

    @Test
    void aSamplePersonSignsInAndOut() throws Exception {
        visitor.as("officer-tokyo");
        HttpResponse<String> account = visitor.get("/account?lang=en");
        assertThat(account.statusCode()).isEqualTo(200);
        assertThat(account.body()).contains("officer-tokyo@sample.invalid", "Consular officer", "This session");
        assertThat(visitor.submit("/account", "/sign-out").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionThatIsEndedElsewhereOpensNothingMore() throws Exception {
        visitor.as("clerk-tokyo");
        Visitor elsewhere = new Visitor(port).as("clerk-tokyo");
        Matcher session = Pattern.compile("name=\"session\" value=\"([^\"]+)\"")
                .matcher(visitor.get("/account").body());
        assertThat(session.find()).isTrue();
        visitor.submit("/account", "/account/sessions/revoke", "session", session.group(1));
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        assertThat(visitor.post("/demo/sign-in", "person", "officer-tokyo").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMailedLinkSignsInOnceOnly() throws Exception {
        String address = "link" + System.nanoTime() + "@example.org";
        assertThat(visitor.submit("/register", "/register", "name", "Trần Thị Mẫu", "email", address)
                        .statusCode())
                .isEqualTo(200);
        String token = mailedToken(address);
        assertThat(visitor.submit("/sign-in/link?token=" + token, "/sign-in/follow", "token", token)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account").body()).contains(address);
        Visitor thief = new Visitor(port);
        assertThat(thief.submit("/sign-in/link?token=" + token, "/sign-in/follow", "token", token)
                        .statusCode())
                .isEqualTo(410);
    }

    private String mailedToken(String address) {
        Notice letter = notices.recent(100).stream()
                .filter(notice -> notice.to().equals(address))
                .findFirst()
                .orElseThrow();
        assertThat(letter.language()).isEqualTo(Locale.of("vi"));
        Matcher token = Pattern.compile("token=([A-Za-z0-9_-]+)").matcher(letter.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        String email = "guessed" + System.nanoTime() + "@example.org";
        int status = 0;
        for (int attempt = 0; attempt < 9; attempt++) {
            status = visitor.submit("/sign-in", "/sign-in", "email", email, "password", "wrong wrong wrong")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aProgramWorksWithATokenAndNotWithoutOne() throws Exception {
        HttpResponse<String> issued = visitor.json("/api/session", "{\"person\":\"clerk-osaka\"}");
        assertThat(issued.statusCode()).isEqualTo(201);
        String token = issued.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(visitor.get("/api/desk/documents", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/api/desk/documents", "Authorization", "Bearer " + token + "x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void onlyAnAdministratorSeesTheOfficials() throws Exception {
        assertThat(visitor.as("officer-tokyo").get("/admin/people").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).as("administrator").get("/admin/people").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesStrictHeaders() throws Exception {
        var headers = visitor.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'")
                .doesNotContain("unsafe-inline"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Correlation-Id")).isPresent();
    }

    @Test
    void whatIsNotNamedIsClosed() throws Exception {
        assertThat(visitor.get("/nowhere/at/all").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/beans").statusCode()).isEqualTo(404);
    }

    @Test
    void everyMappingStandsBehindADoorThatIsNamed() {
        var paths = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(20).allSatisfy(path -> assertThat(path)
                .matches("/|/(procedures|apply|track|verify|missions|about|accessibility|privacy|contact|help|search"
                        + "|robots.txt|sitemap.xml|assets|error|tsa|pki|ledger|sign-in|register|setup|invitation|api|demo|design"
                        + "|desk|account|admin|reauthenticate)([/.{?].*)?"));
    }
}
