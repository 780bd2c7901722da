package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Search, lists to take along and the ledger by programs. */
@HouseTest
class SearchApiTests {
    private static final String SEARCH = "/api/desk/search";

    @LocalServerPort
    int port;

    @Test
    void questionsAreKeptForOneselfAlone() throws Exception {
        Program officer = new Program(port, "officer-stockholm");
        String name = "Hộ chiếu " + UUID.randomUUID();
        String body = "{\"name\":\"" + name + "\",\"query\":\"q=h%E1%BB%99+chi%E1%BA%BFu&next=//example.org\"}";
        JsonNode kept = Program.tree(officer.post(SEARCH + "/saved", body), 201);
        assertThat(kept.path("query").asString()).startsWith("q=").doesNotContain("example.org");
        assertThat(officer.get(SEARCH + "/saved").body()).contains(name);
        Program other = new Program(port, "clerk-stockholm");
        assertThat(other.get(SEARCH + "/saved").body()).doesNotContain(name);
        String one = SEARCH + "/saved/" + kept.path("id").asString();
        assertThat(other.delete(one).statusCode()).isEqualTo(204);
        assertThat(officer.get(SEARCH + "/saved").body()).as("not hers").contains(name);
        assertThat(officer.delete(one).statusCode()).isEqualTo(204);
        assertThat(officer.get(SEARCH + "/saved").body()).doesNotContain(name);
        assertThat(officer.post(SEARCH + "/saved", "{\"name\":\" \",\"query\":\"\"}")
                        .statusCode())
                .isBetween(400, 422);
    }

    @Test
    void resultsAndCasesAreTakenAlong() throws Exception {
        Program officer = new Program(port, "officer-stockholm");
        for (String format : List.of("xlsx", "docx", "pdf")) {
            var file = officer.get(SEARCH + "." + format + "?q=visa&column=title");
            assertThat(file.statusCode()).as(format).isEqualTo(200);
            assertThat(file.body()).startsWith(format.equals("pdf") ? "%PDF-" : "PK");
        }
        assertThat(officer.get("/api/desk/cases.csv").headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(officer.get("/api/desk/cases.xlsx").body()).startsWith("PK");
        for (String path : List.of(SEARCH + ".pdf", "/api/desk/cases.csv", SEARCH + "/saved", "/api/desk/audit")) {
            assertThat(new Program(port, "").get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(new Program(port, "administrator").get("/api/desk/cases.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorRebuildsTheIndexAndAnAuditorReadsTheLedger() throws Exception {
        Program officer = new Program(port, "officer-stockholm");
        assertThat(officer.post(SEARCH + "/rebuild", "").statusCode()).isEqualTo(403);
        assertThat(officer.get("/api/desk/audit").statusCode()).isEqualTo(403);
        assertThat(new Program(port, "administrator")
                        .post(SEARCH + "/rebuild", "")
                        .statusCode())
                .isEqualTo(202);
        officer.get(SEARCH + ".pdf?q=visa");
        JsonNode entries = new Program(port, "auditor").read("/api/desk/audit?action=desk.search");
        assertThat(entries.path("items").path(0).path("action").asString()).startsWith("desk.search");
    }
}
