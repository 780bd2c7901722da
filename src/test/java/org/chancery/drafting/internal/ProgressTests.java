package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.clearance.Restrictions;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.Registration;
import org.chancery.platform.Actor;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sent a document inside the ministry sees how far its receivers are, and nobody else does. */
@HouseTest
class ProgressTests {
    @LocalServerPort
    int port;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    SigningFolder folder;

    @Autowired
    People people;

    @Autowired
    IncomingDocuments arrivals;

    @Autowired
    IncomingFiles arrived;

    @Autowired
    Restrictions restrictions;

    @Test
    void theSenderSeesWhatBecameOfItAndNothingMore() throws Exception {
        DraftRoom room = new DraftRoom(drafts, files, people, "london", unit("officer-london"));
        Draft sent = issued(room);
        String page = "/desk/drafts/" + sent.id().value() + "/progress?lang=vi";
        Visitor officer = new Visitor(port).as("officer-london");
        assertThat(officer.get("/desk/drafts/" + sent.id().value()).body()).contains("/progress");
        assertThat(officer.get(page).body()).contains("Chưa đăng ký").doesNotContain("Đã chuyển");

        IncomingDocument document = registered(room, sent);
        String number = document.number() + "/" + document.year();
        assertThat(officer.get(page).body()).contains(number, "Chờ phân phối").doesNotContain("Chưa đăng ký");
        String secretWord = "Nghiên cứu " + UUID.randomUUID();
        Actor leader = room.actor("signatory-paris");
        Instruction word = new Instruction(
                secretWord, document.unit(), List.of(), document.arrived().plusDays(7));
        as(leader, () -> arrivals.assign(document.id(), word, DraftRoom.key()));
        assertThat(officer.get(page).body()).contains("Đã chuyển", number).doesNotContain(secretWord, leader.name());

        String path = "/api/desk/drafts/" + sent.id().value() + "/progress";
        Program program = new Program(port, "officer-london");
        assertThat(program.get(path).body())
                .contains("\"number\":" + document.number())
                .doesNotContain(secretWord, leader.name());
        for (String stranger : List.of("clerk-paris", "clerk-berlin", "officer-tokyo")) {
            assertThat(new Program(port, stranger).get(path).statusCode())
                    .as(stranger)
                    .isIn(403, 404);
            assertThat(new Visitor(port).as(stranger).get(page).statusCode())
                    .as(stranger)
                    .isIn(403, 404);
        }
        as(leader, () -> restrictions.restrict("incoming", document.id().value(), Set.of(), "kín", DraftRoom.key()));
        assertThat(officer.get(page).body()).contains("Chưa đăng ký").doesNotContain(number);
        assertThat(program.read(path).path(0).path("sent").isNull()).isTrue();
    }

    private Draft issued(DraftRoom room) {
        Recipient paris = new Recipient(Recipient.Kind.UNIT, unit("clerk-paris"), "", "");
        Draft draft = room.ready(room.begun(room.plan(DraftRoom.written(), Urgency.NORMAL, paris)));
        as(room.leader(), () -> folder.sign(List.of(new Wanted(draft.id(), draft.version()))));
        room.act(room.clerk(), DraftAction.NUMBER, draft, "");
        return room.act(room.clerk(), DraftAction.ISSUE, draft, "");
    }

    private IncomingDocument registered(DraftRoom room, Draft sent) throws IOException {
        Actor clerk = room.actor("clerk-paris");
        byte[] pdf = as(clerk, () -> {
            try (InputStream content = drafts.content(sent.id(), 0)) {
                return content.readAllBytes();
            }
        });
        UUID file = as(clerk, () -> arrived.receive("van-ban.pdf", new ByteArrayInputStream(pdf)))
                .id();
        ArrivalOrder order = new ArrivalOrder(
                unit("clerk-paris"),
                "ĐSQ Luân Đôn " + UUID.randomUUID(),
                sent.number(),
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")),
                "Công văn",
                "phối hợp",
                org.chancery.incoming.Urgency.NORMAL,
                null,
                file,
                true);
        return ((Registration.Registered) as(clerk, () -> arrivals.register(order, DraftRoom.key()))).document();
    }

    private String unit(String sample) {
        return people.sample(sample).orElseThrow().assignments().getFirst().unitCode();
    }
}
