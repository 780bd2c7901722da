package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.Drafts;
import org.chancery.identity.People;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Annexes by programs. */
@HouseTest
class AnnexesApiTests {
    @LocalServerPort
    int port;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    People people;

    private DraftRoom room;
    private Draft draft;
    private String path;
    private Program officer;

    @BeforeEach
    void begin() throws Exception {
        String unit = people.sample("officer-madrid")
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
        room = new DraftRoom(drafts, files, people, "madrid", unit);
        draft = room.begun();
        path = "/api/desk/drafts/" + draft.id() + "/annexes";
        officer = new Program(port, "officer-madrid");
    }

    private String brought(Program program) throws Exception {
        JsonNode file = Program.tree(program.upload("/api/desk/drafts/files", "biểu.pdf", Applicant.pdf()), 201);
        return "{\"file\":\"" + file.path("id").asString() + "\"}";
    }

    @Test
    void draftCanNameWhatItsFormOffers() throws Exception {
        String path = "/api/desk/drafts/choices";
        JsonNode choices = officer.read(path);
        assertThat(choices.path("units").has(draft.unit())).isTrue();
        assertThat(choices.path("signers").has(room.leader().id())).isTrue();
        assertThat(choices.path("types").has("CV")).isTrue();
        assertThat(new Program(port, "administrator").get(path).statusCode()).isEqualTo(403);
        assertThat(new Program(port, "").get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void comeOnceHoweverOftenTheyAreSentAndGo() throws Exception {
        String order = brought(officer);
        String key = DraftRoom.key();
        JsonNode added = Program.tree(officer.post(path, order, key), 201);
        assertThat(added.path(0).path("name").asString()).isEqualTo("biểu.pdf");
        assertThat(Program.tree(officer.post(path, order, key), 201)).isEqualTo(added);
        assertThat(officer.post(path, brought(officer)).statusCode()).isEqualTo(201);
        assertThat(officer.read(path)).hasSize(2);
        assertThat(officer.get(path + "/1/content").headers().firstValue("content-type"))
                .hasValue("application/pdf");
        assertThat(Program.tree(officer.delete(path + "/1"), 200)).hasSize(1);
        assertThat(Program.tree(officer.delete(path + "/1"), 200))
                .as("gone already")
                .hasSize(1);
        assertThat(officer.get(path + "/1/content").statusCode()).isEqualTo(404);
    }

    @Test
    void areRefusedAsOnThePage() throws Exception {
        assertThat(officer.post(path, "{}").statusCode()).isEqualTo(400);
        assertThat(officer.post(path, "{\"file\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode())
                .isIn(400, 404, 422);
        String order = brought(officer);
        assertThat(officer.post(path, order, "").statusCode())
                .as("without a key")
                .isEqualTo(400);
        Program leader = new Program(port, "signatory-madrid");
        assertThat(leader.post(path, brought(leader)).statusCode()).isEqualTo(403);
        Program stranger = new Program(port, "officer-tokyo");
        assertThat(stranger.get(path).statusCode()).isEqualTo(403);
        assertThat(stranger.delete(path + "/1").statusCode()).isEqualTo(403);
        Program nobody = new Program(port, "");
        assertThat(nobody.get(path).statusCode()).isEqualTo(401);
        assertThat(nobody.post(path, order).statusCode()).isEqualTo(401);
        assertThat(nobody.delete(path + "/1").statusCode()).isEqualTo(401);
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        assertThat(officer.post(path, order).statusCode()).as("submitted").isEqualTo(409);
        assertThat(officer.read(path)).isEmpty();
    }
}
