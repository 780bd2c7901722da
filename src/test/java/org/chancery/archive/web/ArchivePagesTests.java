package org.chancery.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.platform.Hanoi;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class ArchivePagesTests {
    private static final int YEAR = LocalDate.now(Hanoi.ZONE).getYear();

    @LocalServerPort
    int port;

    /** A program that works as a sample person. */
    private record Program(Visitor visitor, String token) {
        HttpResponse<String> get(String path) throws Exception {
            return visitor.get("/api/desk/" + path, "Authorization", "Bearer " + token);
        }

        HttpResponse<String> post(String path, String body) throws Exception {
            return visitor.json("/api/desk/" + path, body, "Authorization", "Bearer " + token);
        }
    }

    private Program as(String person) throws Exception {
        Visitor visitor = new Visitor(port);
        String answer =
                visitor.json("/api/session", "{\"person\":\"" + person + "\"}").body();
        return new Program(visitor, find("\"token\":\"([^\"]+)\"", answer));
    }

    @Test
    void aProgramDraftsAListAndTheHeadApprovesIt() throws Exception {
        Program officer = as("officer-madrid");
        String unit = find(
                "name=\"unit\"[^>]*>\\s*<option value=\"([^\"]+)\"",
                new Visitor(port).as("officer-madrid").get("/desk/files/lists").body());
        String draft = "{\"unit\":\"%s\",\"year\":%d,\"numbering\":\"WHOLE\"}".formatted(unit, YEAR);
        String list =
                find("\"id\":\"([^\"]+)\"", officer.post("file-lists", draft).body());
        assertThat(officer.post("file-lists", draft).body()).as("sent again").contains(list);
        String headed = officer.post(
                        "file-lists/" + list + "/headings", "{\"abbreviation\":\"LS\",\"title\":\"Lãnh sự\"}")
                .body();
        String heading = find("\"headings\":\\[\\{\"id\":\"([^\"]+)\"", headed);
        String entry =
                "{\"heading\":\"%s\",\"title\":\"Hồ sơ bảo hộ công dân\",\"retention\":\"20\"}".formatted(heading);
        assertThat(officer.post("file-lists/" + list + "/entries", entry).statusCode())
                .isEqualTo(200);
        assertThat(officer.post("file-lists/" + list + "/entries", entry).statusCode())
                .as("the same title")
                .isEqualTo(409);
        assertThat(officer.post("file-lists/" + list + "/submit", "{}").statusCode())
                .isEqualTo(200);
        assertThat(officer.post("file-lists/" + list + "/approve", "{}").statusCode())
                .isEqualTo(403);
        HttpResponse<String> approved = as("signatory-madrid").post("file-lists/" + list + "/approve", "{}");
        assertThat(approved.body()).contains("\"APPROVED\"", "01.LS");
        String order = "{\"entry\":\"%s\",\"started\":\"%d-01-01\"}"
                .formatted(find("\"entries\":\\[\\{\"id\":\"([^\"]+)\"", approved.body()), YEAR);
        HttpResponse<String> opened = officer.post("files/listed", order);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        String file = find("\"id\":\"([^\"]+)\"", opened.body());
        assertThat(officer.post("files/listed", order).body()).as("opened once").contains(file);
        assertThat(officer.get("files/" + file).body()).contains("01.LS");
        assertThat(as("officer-tokyo").get("files/" + file).statusCode()).isEqualTo(403);
        assertThat(as("officer-tokyo").get("files?q=bao%20ho").body()).contains("\"total\":0");
        assertThat(officer.get("files?q=bao%20ho").body()).contains("\"total\":1");
        assertThat(officer.get("files/open").body()).contains(file);
        assertThat(as("officer-tokyo").get("files/open").body()).doesNotContain(file);
        assertThat(officer.get("files/holding?kind=OUTGOING&document=" + UUID.randomUUID())
                        .body())
                .isEqualTo("[]");
        assertThat(officer.get("files/counts").body()).contains("\"OPEN\":");
        assertThat(officer.get("file-lists/units").body()).contains(unit);
        assertThat(officer.get("archive/agencies").body()).isEqualTo("[]");
        assertThat(as("clerk-madrid").get("archive/agencies").body()).contains(unit);
        assertThat(officer.get("file-lists/retention-periods/all").body()).contains("\"code\":\"20\"");
    }

    @Test
    void whatIsNotThereIsSaidSoAndWhatMayNotBeSeenIsRefused() throws Exception {
        Program officer = as("officer-madrid");
        assertThat(officer.get("files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(officer.post("archive/disposals", "{\"agency\":\"G08\",\"files\":[],\"grounds\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).as("administrator").get("/desk/files").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).as("auditor").get("/desk/files?lang=en").statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(port).get("/desk/files").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).get("/api/desk/files").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAnAdministratorSetsARetentionPeriodAndOnlyForTheFuture() throws Exception {
        String code = "T" + (System.nanoTime() % 1_000_000);
        String period =
                "{\"code\":\"%s\",\"from\":\"%s\",\"years\":15,\"vi\":\"15 năm\",\"en\":\"15 years\",\"basis\":\"Quyết định mẫu\",\"verified\":false}";
        String today = LocalDate.now(Hanoi.ZONE).toString();
        assertThat(as("officer-madrid")
                        .post("file-lists/retention-periods", period.formatted(code, today))
                        .statusCode())
                .isEqualTo(403);
        Program administrator = as("administrator");
        assertThat(administrator
                        .post("file-lists/retention-periods", period.formatted(code, "2020-01-01"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .post("file-lists/retention-periods", period.formatted(code, today))
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("officer-madrid").get("file-lists/retention-periods").body())
                .contains(code);
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
