package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.incoming.InboxSource;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.Urgency;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Inbox, copies, signatures and partners by programs. */
@HouseTest
class ArrivalApiTests {
    private static final String INBOX = "/api/desk/incoming-inbox";
    private static final String PARTNERS = "/api/admin/exchange-partners";

    @LocalServerPort
    int port;

    @Autowired
    InboxKeeper keeper;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingFiles files;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Blobs blobs;

    private ArrivalRoom room;
    private Program clerk;
    private Program stranger;
    private Program nobody;

    @BeforeEach
    void enter() throws Exception {
        room = new ArrivalRoom(documents, files, people, "oslo");
        clerk = new Program(port, "clerk-oslo");
        stranger = new Program(port, "clerk-berlin");
        nobody = new Program(port, "");
    }

    private String arrived() {
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(Applicant.pdf()), 1 << 20);
        Arrived scan = new Arrived(
                room.unit(),
                InboxSource.SCANNER,
                UUID.randomUUID().toString(),
                "",
                "",
                "quét " + UUID.randomUUID() + ".pdf",
                "",
                blob.sha256(),
                Instant.now(),
                List.of(new Arrived.Paper("quét.pdf", blob)),
                true);
        UUID[] id = new UUID[1];
        CurrentActor.runAs(Actor.SYSTEM, () -> id[0] = keeper.take(scan).orElseThrow());
        return INBOX + "/" + id[0];
    }

    @Test
    void whatCameByItselfIsReadAndRegistered() throws Exception {
        String item = arrived();
        assertThat(clerk.read(INBOX).path("items").toString()).contains(item.substring(INBOX.length() + 1));
        assertThat(clerk.read(item).path("papers").path(0).path("name").asString())
                .isEqualTo("quét.pdf");
        assertThat(clerk.get(item + "/papers/1/content").headers().firstValue("content-type"))
                .hasValue("application/pdf");
        assertThat(clerk.get(item + "/papers/2/content").statusCode()).isEqualTo(404);
        JsonNode file = Program.tree(clerk.post(item + "/papers/1/choose", ""), 200);
        String code = UUID.randomUUID().toString().substring(0, 8) + "/BCT";
        String order = """
                {"unit":"%s","issuer":"Bộ Công Thương","code":"%s","dated":"%s","type":"Công văn","subject":"phối hợp",
                 "urgency":"NORMAL","file":"%s","confirmed":true}
                """.formatted(
                        room.unit(), code, ArrivalRoom.today(), file.path("id").asString());
        JsonNode registered = Program.tree(clerk.post("/api/desk/incoming", order), 201);
        assertThat(registered.path("code").asString()).isEqualTo(code);
        String document = "/api/desk/incoming/" + registered.path("id").asString();
        assertThat(clerk.read(document + "/handlers").toString()).contains(room.unit());
        assertThat(clerk.read(document + "/replies")).isEmpty();
        assertThat(clerk.read("/api/desk/incoming/counts").path("DISTRIBUTE").asLong())
                .isPositive();
        assertThat(clerk.read("/api/desk/incoming-registers/agencies").toString())
                .contains(room.unit());
        for (String reading : List.of("/handlers", "/replies")) {
            assertThat(stranger.get(document + reading).statusCode())
                    .as(reading)
                    .isEqualTo(403);
            assertThat(nobody.get(document + reading).statusCode()).as(reading).isEqualTo(401);
        }
        assertThat(clerk.get(item).statusCode()).as("ended").isEqualTo(404);
    }

    @Test
    void whatIsNoDocumentIsDismissedForAReasonByItsClerkOnly() throws Exception {
        String item = arrived();
        String reason = "{\"reason\":\"quảng cáo\"}";
        assertThat(nobody.get(INBOX).statusCode()).isEqualTo(401);
        assertThat(nobody.post(item + "/dismiss", reason).statusCode()).isEqualTo(401);
        for (Program other : List.of(stranger, new Program(port, "officer-oslo"))) {
            assertThat(other.get(item).statusCode()).isEqualTo(404);
            assertThat(other.get(item + "/papers/1/content").statusCode()).isEqualTo(404);
            assertThat(other.post(item + "/papers/1/choose", "").statusCode()).isEqualTo(404);
            assertThat(other.post(item + "/dismiss", reason).statusCode()).isEqualTo(404);
        }
        assertThat(new Program(port, "officer-oslo").read(INBOX).path("total").asInt())
                .isZero();
        assertThat(clerk.post(item + "/dismiss", "{\"reason\":\" \"}").statusCode())
                .isEqualTo(400);
        assertThat(clerk.post(item + "/dismiss", reason).statusCode()).isEqualTo(204);
        assertThat(clerk.get(item).statusCode()).isEqualTo(404);
        assertThat(clerk.post(item + "/dismiss", reason).statusCode()).isEqualTo(404);
    }

    @Test
    void copiesOfWhatCameInAreMadeOnce() throws Exception {
        String path = "/api/desk/incoming/" + room.registered(Urgency.NORMAL).id() + "/copies";
        String order = "{\"form\":\"COPY_OF_COPY\"}";
        String key = ArrivalRoom.key();
        JsonNode made = Program.tree(clerk.post(path, order, key), 201);
        assertThat(made.path("number").asString()).contains("/SL-");
        assertThat(Program.tree(clerk.post(path, order, key), 201)).isEqualTo(made);
        assertThat(clerk.read(path)).hasSize(1);
        String content = path + "/" + made.path("id").asString() + "/content";
        assertThat(clerk.get(content).body()).startsWith("%PDF-");
        assertThat(clerk.post(path, "{\"form\":\"TRUE_COPY\",\"digitised\":true}")
                        .statusCode())
                .as("no scan")
                .isBetween(400, 422);
        assertThat(new Program(port, "officer-oslo").post(path, order).statusCode())
                .isEqualTo(403);
        for (String place : List.of(path, content)) {
            assertThat(stranger.get(place).statusCode()).as(place).isIn(403, 404);
            assertThat(nobody.get(place).statusCode()).as(place).isEqualTo(401);
        }
        assertThat(stranger.post(path, order).statusCode()).isIn(403, 404);
        assertThat(clerk.read(path)).hasSize(1);
    }

    @Test
    void registersAreTakenAwayAsFiles() throws Exception {
        String code = room.registered(Urgency.NORMAL).code();
        String query = "?unit=" + room.unit() + "&year=" + ArrivalRoom.today().getYear();
        String base = "/api/desk/incoming-registers";
        assertThat(clerk.get(base + "/table" + query + "&format=CSV").body()).contains(code);
        assertThat(clerk.get(base + "/table" + query).body()).startsWith("PK");
        assertThat(clerk.get(base + "/follow-up/table" + query).body()).startsWith("PK");
        assertThat(clerk.get(base + "/print" + query).body()).startsWith("%PDF-");
        for (String path : List.of("/table", "/follow-up/table", "/print")) {
            assertThat(stranger.get(base + path + query).statusCode()).as(path).isEqualTo(403);
            assertThat(nobody.get(base + path + query).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void signaturesOfWhatCameInAreForExperts() throws Exception {
        byte[] signed;
        var outgoing = new IssuedDocuments(records, units, people).issue();
        try (var pdf = blobs.open(outgoing.sha256())) {
            signed = pdf.readAllBytes();
        }
        JsonNode file = Program.tree(clerk.upload("/api/desk/incoming/files", "công văn.pdf", signed), 201);
        String order = """
                {"unit":"%s","issuer":"Đại sứ quán","code":"%s","dated":"%s","type":"Công văn","subject":"ký số",
                 "urgency":"NORMAL","file":"%s","confirmed":true}
                """.formatted(
                        room.unit(),
                        UUID.randomUUID(),
                        ArrivalRoom.today(),
                        file.path("id").asString());
        String id = Program.tree(clerk.post("/api/desk/incoming", order), 201)
                .path("id")
                .asString();
        String path = "/api/desk/incoming/" + id + "/signatures";
        JsonNode revisions = clerk.read(path);
        assertThat(revisions).hasSizeGreaterThanOrEqualTo(2);
        assertThat(revisions.path(0).path("size").asLong())
                .isLessThan(revisions.path(1).path("size").asLong());
        assertThat(clerk.get(path + "/report").body()).contains("SignatureValidationReport");
        assertThat(clerk.get(path + "/1/content").headers().firstValue("content-type"))
                .hasValue("application/pdf");
        assertThat(clerk.get(path + "/9/content").statusCode()).isEqualTo(404);
        for (String place : List.of(path, path + "/report", path + "/1/content")) {
            assertThat(stranger.get(place).statusCode()).as(place).isIn(403, 404);
            assertThat(nobody.get(place).statusCode()).as(place).isEqualTo(401);
        }
        String unsigned =
                "/api/desk/incoming/" + room.registered(Urgency.NORMAL).id() + "/signatures";
        assertThat(clerk.read(unsigned)).isEmpty();
        assertThat(clerk.get(unsigned + "/report").statusCode()).isEqualTo(404);
    }

    @Test
    void partnersAreAdmittedAndKeptOutByAnAdministrator() throws Exception {
        Program administrator = new Program(port, "administrator");
        String organ = "000.00." + UUID.randomUUID().toString().substring(0, 13);
        String order = "{\"organ\":\"" + organ + "\",\"name\":\"UBND tỉnh Mẫu\"}";
        var answer = administrator.post(PARTNERS, order);
        String secret = Program.tree(answer, 201).path("secret").asString();
        assertThat(secret).hasSize(43);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        String all = administrator.get(PARTNERS).body();
        assertThat(all).contains(organ).doesNotContain(secret, "secret");
        assertThat(administrator
                        .post(PARTNERS + "/" + organ + "/enabled?enabled=false", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator.get(PARTNERS).body()).contains("\"enabled\":false");
        assertThat(administrator
                        .post(PARTNERS + "/" + UUID.randomUUID() + "/enabled?enabled=true", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .post(PARTNERS, "{\"organ\":\"a b\",\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(clerk.get(PARTNERS).statusCode()).isEqualTo(403);
        assertThat(clerk.post(PARTNERS, order).statusCode()).isEqualTo(403);
        assertThat(nobody.get(PARTNERS).statusCode()).isEqualTo(401);
    }
}
