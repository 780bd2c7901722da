package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Restrictions;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Copies of issued documents and registers by programs. */
@HouseTest
class CopiesApiTests {
    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Units units;

    @Autowired
    People people;

    private Officials officials;
    private DocumentView issued;
    private String path;
    private Program clerk;

    @BeforeEach
    void issue() throws Exception {
        officials = Officials.of(units, people);
        issued = as(officials.clerk(), () -> new IssuedDocuments(records, units, people).issue());
        path = "/api/desk/documents/" + issued.id() + "/copies";
        clerk = new Program(port, "clerk-" + place());
    }

    private String place() {
        return people.samples().stream()
                .filter(one -> one.assignments().stream()
                        .anyMatch(role -> role.unitCode().equals(officials.unit())))
                .map(one -> one.key().substring(one.key().indexOf('-') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areMadeOnceHoweverOftenTheyAreAskedFor() throws Exception {
        String key = UUID.randomUUID().toString();
        JsonNode made = Program.tree(clerk.post(path, "{\"form\":\"TRUE_COPY\"}", key), 201);
        assertThat(made.path("number").asString()).contains("/SY-");
        assertThat(Program.tree(clerk.post(path, "{\"form\":\"TRUE_COPY\"}", key), 201))
                .isEqualTo(made);
        assertThat(Program.tree(clerk.post(path, "{\"form\":\"EXTRACT\",\"pages\":\"1\"}"), 201)
                        .path("number")
                        .asString())
                .contains("/TrS-");
        assertThat(clerk.read(path)).hasSize(2);
        var pdf = clerk.get(path + "/" + made.path("id").asString() + "/content");
        assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void registersAreTakenAwayAsFiles() throws Exception {
        String query =
                "?unit=" + officials.unit() + "&year=" + issued.number().date().getYear();
        String base = "/api/desk/registers";
        assertThat(clerk.get(base + "/table" + query + "&format=CSV").body())
                .contains(issued.number().text(), "Ghi chú");
        assertThat(clerk.get(base + "/table" + query).body()).startsWith("PK");
        assertThat(clerk.read(base + "/agencies").toString()).contains(officials.unit());
        assertThat(clerk.read(base + "/series").toString()).contains("COPY");
        assertThat(clerk.get(base + "/print" + query).body()).startsWith("%PDF-");
        assertThat(clerk.get(base + "/table" + query + "&format=DOC").statusCode())
                .isEqualTo(400);
        Program officer = new Program(port, "officer-" + place());
        assertThat(officer.get(base + "/agencies").statusCode()).isEqualTo(403);
        Program stranger = new Program(port, "clerk-osaka");
        String successions = "/api/desk/documents/" + issued.id() + "/successions";
        assertThat(clerk.read(successions)).isEmpty();
        assertThat(stranger.get(successions).statusCode()).isEqualTo(403);
        for (String path : List.of("/table", "/print")) {
            assertThat(officer.get(base + path + query).statusCode()).as(path).isEqualTo(403);
            assertThat(stranger.get(base + path + query).statusCode()).as(path).isEqualTo(403);
            assertThat(new Program(port, "").get(base + path + query).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void areRefusedAsOnThePage() throws Exception {
        String order = "{\"form\":\"TRUE_COPY\"}";
        assertThat(clerk.post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(clerk.post(path, "{\"form\":\"EXTRACT\"}").statusCode()).isIn(400, 422);
        assertThat(clerk.post(path, order, "").statusCode()).isEqualTo(400);
        assertThat(new Program(port, "officer-" + place()).post(path, order).statusCode())
                .isEqualTo(403);
        Program stranger = new Program(port, "clerk-osaka");
        assertThat(stranger.get(path).statusCode()).isEqualTo(403);
        assertThat(stranger.post(path, order).statusCode()).isEqualTo(403);
        assertThat(new Program(port, "").get(path).statusCode()).isEqualTo(401);
        assertThat(new Program(port, "").post(path, order).statusCode()).isEqualTo(401);
        assertThat(clerk.read(path)).isEmpty();
    }

    @Test
    void ofADocumentThatOneMayNotKnowAreNotThere() throws Exception {
        JsonNode made = Program.tree(clerk.post(path, "{\"form\":\"TRUE_COPY\"}"), 201);
        UUID id = issued.id().value();
        as(officials.signatory(), () -> restrictions.restrict("outgoing", id, Set.of(), "kín", id.toString()));
        assertThat(clerk.get(path).statusCode()).isEqualTo(404);
        assertThat(clerk.get(path + "/" + made.path("id").asString() + "/content")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.post(path, "{\"form\":\"TRUE_COPY\"}").statusCode()).isEqualTo(404);
    }
}
