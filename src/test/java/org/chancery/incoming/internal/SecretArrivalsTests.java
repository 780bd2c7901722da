package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.incoming.Tables.INBOX;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.awaitility.Awaitility;
import org.chancery.audit.Audit;
import org.chancery.content.Contents;
import org.chancery.identity.People;
import org.chancery.incoming.InboxSource;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.Urgency;
import org.chancery.jooq.incoming.tables.records.InboxRecord;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.Fault;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What bears a degree of secrecy does not come in, whichever way it tries. */
@HouseTest
class SecretArrivalsTests {
    @Autowired
    InboxKeeper keeper;

    @Autowired
    IncomingFiles files;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    Contents contents;

    @Autowired
    Blobs blobs;

    @Autowired
    Notices notices;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    private String unit() {
        return people.sample("clerk-vienna")
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
    }

    @Test
    void atTheCounterItIsRefusedAndOnlyThatIsWrittenDown() throws Exception {
        Actor clerk = people.actor(people.sample("clerk-vienna").orElseThrow().person(), "test");
        byte[] pdf = stamped("MẬT");
        assertThatThrownBy(() -> as(clerk, () -> files.receive("x.pdf", new ByteArrayInputStream(pdf))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(IncomingError.SECRET_MARK));
        assertThat(audit.trail("person", clerk.id()))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("counter.secret-refused"));
        assertThat(as(clerk, () -> files.receive("x.pdf", new ByteArrayInputStream(stamped("BẢO MẬT"))))
                        .pages())
                .isEqualTo(1);
    }

    @Test
    void whatIsTypedMustNotBearOneEither() {
        ArrivalRoom room = new ArrivalRoom(documents, files, people, "vienna");
        var document = room.registered(Urgency.NORMAL).id();
        for (String secret : List.of("MẬT", "TUYỆT MẬT: giao Phòng Chính trị", "Giao Phòng A\n  TỐI MẬT")) {
            assertThatThrownBy(
                            () -> as(room.leader(), () -> documents.assign(document, word(secret), ArrivalRoom.key())))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo(IncomingError.SECRET_MARK));
        }
        assertThat(audit.trail("person", room.leader().id()))
                .filteredOn(entry -> entry.action().equals("desk.secret-refused"))
                .hasSizeGreaterThanOrEqualTo(3)
                .noneSatisfy(entry -> assertThat(entry.facts()).contains("Phòng"));
        as(
                room.leader(),
                () -> documents.assign(
                        document, word("Rà soát việc bảo vệ bí mật nhà nước, BẢO MẬT"), ArrivalRoom.key()));
    }

    private Instruction word(String text) {
        return new Instruction(text, unit(), List.of(), ArrivalRoom.today().plusDays(5));
    }

    @Test
    void ofALetterThatBearsOneOnlyItsComingIsKept() {
        String key = UUID.randomUUID().toString();
        keeper.keep(Arrived.secret(unit(), key, "Bộ X <x@example.org>", Instant.now()));
        InboxRecord row = row(key);
        assertThat(row.getState()).isEqualTo("DISMISSED");
        assertThat(row.getSubject() + row.getBody() + row.getOriginal()).isEmpty();
        tells(row);
    }

    private InboxRecord row(String key) {
        return sql.selectFrom(INBOX).where(INBOX.SOURCE_KEY.eq(key)).fetchSingle();
    }

    private void tells(InboxRecord row) {
        assertThat(audit.trail("inbox", row.getId().toString()))
                .extracting(entry -> entry.action())
                .contains("inbox.secret-refused");
        String clerk = people.sample("clerk-vienna").orElseThrow().person().id().toString();
        assertThat(notices.about(List.of("inbox/" + row.getId() + "/secret/" + clerk)))
                .hasSize(1);
    }

    @Test
    void aScanShowsItsStampWhenItIsReadAndIsEndedThen() throws Exception {
        byte[] pdf = stamped("TỐI MẬT");
        Blobs.Blob blob = blobs.store(new ByteArrayInputStream(pdf), 1 << 20);
        String key = UUID.randomUUID().toString();
        keeper.keep(new Arrived(
                unit(),
                InboxSource.SCANNER,
                key,
                "",
                "",
                "scan.pdf",
                "",
                blob.sha256(),
                Instant.now(),
                List.of(new Arrived.Paper("scan.pdf", blob)),
                true));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !row(key).getState()
                .equals("WAITING"));
        assertThat(row(key).getState()).isEqualTo("DISMISSED");
        assertThat(row(key).getSubject()).isEmpty();
        tells(row(key));
        Awaitility.await().until(() -> !Files.exists(blobs.path(blob.sha256())));
        assertThat(contents.text(blob.sha256())).as("what it said").isEmpty();
    }

    private static byte[] stamped(String stamp) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(
                    document,
                    SecretArrivalsTests.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
                    true);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(font, 13);
                text.newLineAtOffset(90, 700);
                text.showText(stamp);
                text.newLineAtOffset(0, -200);
                text.showText("Nội dung " + UUID.randomUUID());
                text.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
