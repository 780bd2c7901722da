package org.chancery.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.Chancery;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.chancery.testing.TestHouse;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A ministry's own installation, from its first start on: a house, a database and people of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionTests {
    private static final String EMAIL = "admin@example.org";
    private static final String PASSWORD = "bảy con cò trắng bay ngang";
    private static PostgresServer server;
    private static ConfigurableApplicationContext house;
    private static String printed;
    private static int port;
    private static String secret;
    private static final Visitor[] ADMINISTRATOR = new Visitor[1];

    @BeforeAll
    static void startForTheFirstTime() throws Exception {
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/houses")), "production-")
                .toAbsolutePath();
        server = PostgresServer.start(home);
        Schemas.migrate(server.access());
        printed = printedBy(() -> house = start(home, server.access()));
        port = Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static ConfigurableApplicationContext start(Path home, DatabaseAccess access) {
        return SpringApplication.run(
                Chancery.class,
                "--server.port=0",
                "--chancery.home=" + home,
                "--chancery.mode=production",
                "--spring.datasource.url=" + access.url(),
                "--spring.datasource.username=" + access.runtime(),
                "--spring.datasource.password=" + access.runtimePassword(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + TestHouse.mail().getSmtp().getPort());
    }

    private static String printedBy(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        System.setOut(new PrintStream(kept, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() {
        house.close();
        server.close();
    }

    @Test
    @Order(1)
    void nothingButThePrintedLinkOpensTheDoor() throws Exception {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/?lang=en").body()).doesNotContain("/demo/");
        for (String path : new String[] {"/demo/sign-in", "/demo/outbox", "/design"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isIn(302, 403, 404);
            assertThat(stranger.get(path).body()).as(path).doesNotContain("sample.invalid");
        }
        assertThat(stranger.submit("/sign-in", "/demo/sign-in", "person", "administrator")
                        .statusCode())
                .isIn(302, 403, 404);
        assertThat(stranger.json("/api/session", "{\"person\":\"administrator\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.submit(
                                "/sign-in",
                                "/sign-in",
                                "email",
                                "administrator@sample.invalid",
                                "password",
                                "administrator")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.get("/desk/cases").statusCode()).isEqualTo(302);
        assertThat(stranger.get("/setup/guessed").statusCode()).isEqualTo(410);
        assertThat(house.getBean(PeopleStore.class).samples()).isEmpty();
        assertThat(house.getBean(PeopleStore.class).anyOfficial()).isFalse();
    }

    @Test
    @Order(2)
    void theFirstAdministratorComesInByTheLinkWithAPasswordThatIsNeitherShortNorKnown() throws Exception {
        String door = door();
        Visitor visitor = new Visitor(port);
        secret = first(
                Pattern.compile("class=\"ch-code\">([A-Z2-7]+)<"),
                visitor.get(door + "?lang=en").body());
        assertThat(enter(visitor, door, "too short").body()).contains("at least twelve characters", EMAIL);
        assertThat(enter(visitor, door, "password1234").body()).contains("harder to guess");
        assertThat(visitor.submit(door, door, "name", "A", "email", EMAIL, "password", PASSWORD, "code", "000000")
                        .body())
                .contains("six digits do not fit");
        assertThat(enter(visitor, door, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get(door).statusCode()).isEqualTo(410);
        ADMINISTRATOR[0] = visitor;
    }

    @Test
    @Order(3)
    void anOfficialNeedsPasswordAndAuthenticatorAndEachCodeOnce() throws Exception {
        Visitor visitor = new Visitor(port);
        String next = code(1);
        assertThat(signIn(visitor, "wrong wrong wrong", next)).isEqualTo(401);
        assertThat(signIn(visitor, PASSWORD, "")).isEqualTo(401);
        assertThat(signIn(visitor, PASSWORD, code(40))).isEqualTo(401);
        assertThat(signIn(visitor, PASSWORD, next)).isEqualTo(302);
        assertThat(signIn(new Visitor(port), PASSWORD, next)).isEqualTo(401);
        String account = visitor.get("/account?lang=en").body();
        assertThat(account).contains(EMAIL, "This session");
        String other = first(Pattern.compile("name=\"session\" value=\"([^\"]+)\""), account);
        assertThat(ADMINISTRATOR[0].get("/account").statusCode()).isEqualTo(200);
        visitor.submit("/account", "/account/sessions/revoke", "session", other);
        assertThat(ADMINISTRATOR[0].get("/account").statusCode()).isEqualTo(302);
        assertThat(visitor.submit("/account", "/account/password", "password", "aaaaaaaaaaaaaaaa")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    @Order(4)
    void anApplicantComesInByAMailedLinkOnce() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=vi");
        visitor.submit("/register", "/register", "name", "Trần Thị Mẫu", "email", "mau@example.org");
        String token = mailedToken("mau@example.org");
        assertThat(visitor.submit("/sign-in/link?token=" + token, "/sign-in/follow", "token", token)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/account").body()).contains("mau@example.org");
        assertThat(new Visitor(port)
                        .submit("/sign-in/link?token=" + token, "/sign-in/follow", "token", token)
                        .statusCode())
                .isEqualTo(410);
    }

    private static String door() {
        return URI.create(first(Pattern.compile("(http\\S+/setup/\\S+)"), printed))
                .getPath();
    }

    private static HttpResponse<String> enter(Visitor visitor, String door, String password) throws Exception {
        return visitor.submit(door, door, "name", "Quản trị", "email", EMAIL, "password", password, "code", code(0));
    }

    private static int signIn(Visitor visitor, String password, String code) throws Exception {
        return visitor.submit("/sign-in", "/sign-in", "email", EMAIL, "password", password, "code", code)
                .statusCode();
    }

    /** What the authenticator shows now, or so many steps later. */
    private static String code(int steps) {
        return Totp.code(Totp.decode(secret), Instant.now().getEpochSecond() / 30 + steps, 6);
    }

    private static String mailedToken(String address) throws Exception {
        var mail = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(TestHouse.mail().getReceivedMessagesForDomain(address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return first(Pattern.compile("token=([A-Za-z0-9_-]+)"), String.valueOf(mail.getContent()));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
