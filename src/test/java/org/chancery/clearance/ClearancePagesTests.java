package org.chancery.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.clearance.ArrivalRoom.key;
import static org.chancery.testing.Acting.as;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.identity.People;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class ClearancePagesTests {
    @LocalServerPort
    int port;

    @Autowired
    Restrictions restrictions;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingFiles files;

    @Autowired
    People people;

    private ArrivalRoom room;
    private IncomingDocument document;
    private UUID subject;

    @BeforeEach
    void restrictOne() {
        room = new ArrivalRoom(documents, files, people, "rome", unit());
        document = room.arrived(UUID.randomUUID() + "/CV", "chuyện riêng " + UUID.randomUUID());
        subject = document.id().value();
        as(room.leader(), () -> restrictions.restrict("incoming", subject, Set.of(), "nhân sự", key()));
    }

    private String unit() {
        return people.assignments(
                        people.sample("clerk-rome").orElseThrow().person().id())
                .iterator()
                .next()
                .unitCode();
    }

    @Test
    void whatOneMayNotKnowAnswersLikeWhatIsNotThere() throws Exception {
        UUID nothing = UUID.randomUUID();
        for (String person : List.of("clerk-rome", "officer-rome", "auditor", "clerk-osaka")) {
            Visitor other = new Visitor(port).as(person);
            for (String path : List.of(
                    "/desk/incoming/{}",
                    "/desk/incoming/{}/document.pdf",
                    "/desk/incoming/{}/pages/1.png",
                    "/api/desk/incoming/{}",
                    "/api/desk/incoming/{}/history",
                    "/api/desk/incoming/{}/content",
                    "/api/desk/incoming/{}/handlers",
                    "/api/desk/incoming/{}/replies",
                    "/api/desk/incoming/{}/copies",
                    "/api/desk/incoming/{}/signatures",
                    "/api/desk/incoming/{}/signatures/report",
                    "/api/desk/incoming/{}/signatures/1/content",
                    "/api/desk/files/holding?kind=INCOMING&document={}",
                    "/api/desk/clearance/incoming/{}/candidates",
                    "/desk/clearance/incoming/{}",
                    "/api/desk/clearance/incoming/{}",
                    "/desk/files/put?kind=INCOMING&document={}")) {
                HttpResponse<String> hidden = other.get(path.replace("{}", subject.toString()));
                HttpResponse<String> absent = other.get(path.replace("{}", nothing.toString()));
                assertThat(hidden.statusCode()).as(person + path).isEqualTo(absent.statusCode());
                assertThat(bare(hidden.body(), subject)).as(person + path).isEqualTo(bare(absent.body(), nothing));
            }
        }
    }

    /** @return the answer without what differs each time: the reference, the safety token and the address itself */
    private static String bare(String body, UUID id) {
        return body.replace(id.toString(), "ID")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "REF")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF")
                .replaceAll("\"reference\":\"[^\"]+\"", "REF")
                .replaceAll("<code[^>]*>[^<]*</code>", "REF")
                .replaceAll("(?s)class=\"ch-code\"[^>]*>[^<]*<", "REF<");
    }

    @Test
    void whoKnowsSeesTheListAndWhoConfirmsSeesOnlyThatSomethingChanged() throws Exception {
        Visitor leader = new Visitor(port).as("signatory-rome");
        Visitor clerk = new Visitor(port).as("clerk-rome");
        String page = "/desk/clearance/incoming/" + subject;
        assertThat(leader.get("/desk/incoming/" + subject + "?lang=en").body())
                .contains("Who may know", "Restricted", room.leader().name());
        HttpResponse<String> unsaid = leader.submit(page, page + "/restrict", "key", key(), "reason", "");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        HttpResponse<String> asked = leader.submit(
                page,
                page + "/restrict",
                "key",
                key(),
                "reason",
                "phối hợp",
                "person",
                room.clerk().id());
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/desk/incoming/" + subject).statusCode()).isEqualTo(404);
        String open = clerk.get("/desk/clearance?lang=en").body();
        assertThat(open)
                .contains("phối hợp", "you may not know what it is about")
                .doesNotContain(document.subject());
        UUID change = as(room.clerk(), restrictions::open).stream()
                .filter(one -> one.subject().equals(subject) && !one.first())
                .findFirst()
                .orElseThrow()
                .id();
        String end = "/desk/clearance/changes/" + change + "/confirm";
        assertThat(leader.submit("/desk/clearance", end, "key", key()).statusCode())
                .isEqualTo(403);
        assertThat(clerk.submit("/desk/clearance", end, "key", key()).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get("/desk/incoming/" + subject).statusCode()).isEqualTo(200);
        assertThat(leader.get(page + "?lang=vi").body())
                .contains("Ai đã xem", room.clerk().name(), "Đã xác nhận");
    }

    @Test
    void programNamesOneMoreOfficialByAddressIfItMayChangeTheList() throws Exception {
        String list = "/api/desk/clearance/incoming/" + subject;
        Program leader = new Program(port, "signatory-rome");
        assertThat(leader.get(list + "/candidates").body())
                .contains(room.clerk().id());
        String order = "{\"persons\":[],\"other\":\"%s\",\"reason\":\"phối hợp\"}";
        String unknown = order.formatted("nobody@example.org");
        assertThat(leader.post(list + "/restrict", unknown).body()).contains("person-unknown");
        assertThat(new Program(port, "clerk-osaka")
                        .post(list + "/restrict", unknown)
                        .statusCode())
                .as("as for a known address")
                .isEqualTo(404);
        HttpResponse<String> asked = leader.post(list + "/restrict", order.formatted("officer-rome@sample.invalid"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(asked.body()).contains(room.actor("officer-rome").name());
        assertThat(leader.get("/api/desk/clearance/markers/units").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyClerksAndSignatoriesHaveThePageOfChanges() throws Exception {
        assertThat(new Visitor(port).as("officer-rome").get("/desk/clearance").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .as("signatory-osaka")
                        .get("/desk/clearance")
                        .body())
                .doesNotContain(subject.toString());
    }
}
