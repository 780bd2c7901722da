package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.clearance.Restrictions;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftPurpose;
import org.chancery.drafting.DraftPurpose.Kind;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.IncomingReplies;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.Registration;
import org.chancery.platform.Actor;
import org.chancery.platform.Hanoi;
import org.chancery.records.DocumentId;
import org.chancery.records.Proofs;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.chancery.records.Registers;
import org.chancery.records.Succession;
import org.chancery.records.Successions;
import org.chancery.records.VerificationReport;
import org.chancery.records.VerificationReport.Verdict;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

/** Documents that replace or correct issued ones, and replies to incoming ones: linked on both sides when they are issued. */
@HouseTest
class PurposeTests {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    SigningFolder folder;

    @Autowired
    People people;

    @Autowired
    Proofs proofs;

    @Autowired
    Records records;

    @Autowired
    Registers registers;

    @Autowired
    Successions successions;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingFiles papers;

    @Autowired
    IncomingReplies replies;

    @Autowired
    IncomingRegisters books;

    @LocalServerPort
    int port;

    @Autowired
    Restrictions restrictions;

    @Autowired
    DSLContext sql;

    private DraftRoom room;

    @BeforeEach
    void open() {
        String unit = people.sample("officer-rome")
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
        room = new DraftRoom(drafts, files, people, "rome", unit);
    }

    private DraftPlan plan(String type) {
        DraftPlan letter = room.plan(DraftRoom.written(), org.chancery.drafting.Urgency.NORMAL);
        return new DraftPlan(
                letter.unit(),
                type,
                letter.subject(),
                letter.recipients(),
                letter.urgency(),
                letter.signer(),
                letter.authority(),
                1,
                letter.text());
    }

    private Draft begun(String type, Kind kind, UUID target) {
        return as(room.officer(), () -> drafts.begin(plan(type), DraftPurpose.of(kind, target), DraftRoom.key()));
    }

    private Draft numbered(Draft draft) {
        Draft ready = room.ready(draft);
        as(room.leader(), () -> folder.sign(List.of(new Wanted(ready.id(), ready.version()))));
        return room.act(room.clerk(), DraftAction.NUMBER, ready, "");
    }

    private Draft issued(Draft draft) {
        return room.act(room.clerk(), DraftAction.ISSUE, numbered(draft), "");
    }

    private Draft issued(String type) {
        return issued(room.begun(plan(type)));
    }

    private VerificationReport verified(Draft draft) {
        String code = as(room.leader(), () -> records.find(new DocumentId(draft.document())))
                .orElseThrow()
                .verificationCode();
        return proofs.byCode(code).orElseThrow();
    }

    private String note(Draft draft) {
        int year = LocalDate.now(Hanoi.ZONE).getYear();
        return as(room.clerk(), () -> registers.whole(room.unit(), "", year)).stream()
                .filter(row -> new DocumentId(draft.document()).equals(row.document()))
                .findFirst()
                .orElseThrow()
                .note();
    }

    @Test
    void aDocumentOfEqualFormReplacesAnIssuedOne() {
        Draft earlier = issued("TB");
        refused(RecordsError.UNEQUAL_FORM, () -> begun("CV", Kind.REPLACES, earlier.document()));
        Draft draft = begun("TB", Kind.REPLACES, earlier.document());
        assertThat(draft.purpose().label()).isEqualTo(earlier.number());
        assertThat(verified(earlier).verdict()).as("before the issue").isEqualTo(Verdict.VALID);
        Draft later = issued(draft);
        VerificationReport report = verified(earlier);
        assertThat(report.verdict()).isEqualTo(Verdict.REPLACED);
        assertThat(report.document().successors()).singleElement().satisfies(one -> assertThat(one.number())
                .isEqualTo(later.number()));
        assertThat(verified(later).verdict()).isEqualTo(Verdict.VALID);
        assertThat(successions.of(new DocumentId(later.document())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.isLater()).isFalse();
                    assertThat(one.number()).isEqualTo(earlier.number());
                });
        assertThat(note(earlier)).contains("Thay thế bằng văn bản số " + later.number());
        assertThat(note(later)).contains("Thay thế văn bản số " + earlier.number());
        refused(RecordsError.REPLACED, () -> begun("TB", Kind.REPLACES, earlier.document()));
    }

    @Test
    void aReplacementThatFewMayKnowIsNotBetrayedByWhatItReplaced() throws Exception {
        Draft earlier = issued("TB");
        Draft later = issued(begun("TB", Kind.REPLACES, earlier.document()));
        String code = verified(earlier).document().verificationCode();
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/verify/" + code + "?lang=en").body()).contains(later.number());
        as(room.leader(), () -> restrictions.restrict("outgoing", later.document(), Set.of(), "kín", DraftRoom.key()));
        VerificationReport report =
                as(Actor.anonymous("test"), () -> proofs.byCode(code).orElseThrow());
        assertThat(report.verdict()).isEqualTo(Verdict.REPLACED);
        assertThat(report.document().successors()).isEmpty();
        assertThat(stranger.get("/verify/" + code + "?lang=en").body())
                .contains("replaced it by another document")
                .doesNotContain(later.number());
        assertThat(as(room.officer(), () -> successions.of(new DocumentId(earlier.document()))))
                .isEmpty();
        assertThat(as(room.leader(), () -> successions.of(new DocumentId(earlier.document()))))
                .hasSize(1);
    }

    @Test
    void ofTwoReplacementsOnlyTheFirstIsIssued() {
        Draft earlier = issued("TB");
        Draft one = numbered(begun("TB", Kind.REPLACES, earlier.document()));
        Draft two = numbered(begun("TB", Kind.REPLACES, earlier.document()));
        room.act(room.clerk(), DraftAction.ISSUE, one, "");
        refused(RecordsError.REPLACED, () -> room.act(room.clerk(), DraftAction.ISSUE, two, ""));
        assertThat(room.find(two.id()).issuedAt()).isNull();
        room.act(room.clerk(), DraftAction.GIVE_UP, two, "Đã có văn bản thay thế");
    }

    @Test
    void anOfficialLetterCorrectsWithoutFreezing() {
        Draft earlier = issued("TB");
        refused(RecordsError.UNEQUAL_FORM, () -> begun("TB", Kind.CORRECTS, earlier.document()));
        Draft first = issued(begun("CV", Kind.CORRECTS, earlier.document()));
        Draft second = issued(begun("CV", Kind.CORRECTS, earlier.document()));
        VerificationReport report = verified(earlier);
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.document().successors().stream().map(Succession::number))
                .containsExactly(first.number(), second.number());
        assertThat(note(earlier)).contains(first.number()).contains(second.number());
    }

    @Test
    void aReplyFinishesWhatItAnswers() {
        IncomingDocument letter = assigned();
        refused(
                IdentityError.FORBIDDEN,
                () -> as(
                        room.clerk(),
                        () -> drafts.begin(
                                plan("CV"),
                                DraftPurpose.of(Kind.ANSWERS, letter.id().value()),
                                DraftRoom.key())));
        Draft draft = begun("CV", Kind.ANSWERS, letter.id().value());
        assertThat(draft.purpose().label()).isEqualTo(letter.number() + "/" + letter.year());
        assertThat(as(room.officer(), () -> replies.of(letter.id())))
                .singleElement()
                .satisfies(
                        reply -> assertThat(reply.draft()).isEqualTo(draft.id().value()));
        Draft reply = issued(draft);
        IncomingDocument done =
                as(room.officer(), () -> documents.find(letter.id()).orElseThrow());
        assertThat(done.state()).isEqualTo(IncomingState.DONE);
        assertThat(done.ending().reply()).isEqualTo(reply.number());
        assertThat(as(room.clerk(), () -> books.allFollowed(room.unit(), letter.year())))
                .filteredOn(row -> row.id().equals(letter.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.reply()).isEqualTo(reply.number()));
        refused(
                IncomingError.NOT_NOW,
                () -> begun("CV", Kind.ANSWERS, letter.id().value()));
    }

    private IncomingDocument assigned() {
        UUID file = as(room.clerk(), () -> papers.receive("công văn.pdf", new ByteArrayInputStream(Applicant.pdf())))
                .id();
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), Hanoi.ZONE);
        ArrivalOrder order = new ArrivalOrder(
                room.unit(),
                "Bộ Công Thương",
                UUID.randomUUID().toString().substring(0, 8) + "/BCT",
                today,
                "Công văn",
                "phối hợp",
                org.chancery.incoming.Urgency.NORMAL,
                null,
                file,
                false);
        var registered = (Registration.Registered) as(room.clerk(), () -> documents.register(order, DraftRoom.key()));
        Instruction word = new Instruction("Trả lời", room.unit(), List.of(), today.plusDays(9));
        return as(room.leader(), () -> documents.assign(registered.document().id(), word, DraftRoom.key()));
    }

    @Test
    void thePurposeOfADraftNeverChanges() {
        Draft earlier = issued("TB");
        Draft draft = begun("TB", Kind.REPLACES, earlier.document());
        assertThatThrownBy(() -> sql.update(DRAFT)
                        .set(DRAFT.PURPOSE_TARGET, UUID.randomUUID())
                        .where(DRAFT.ID.eq(draft.id().value()))
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class);
        refused(
                RecordsError.UNEQUAL_FORM,
                () -> as(
                        room.officer(), () -> drafts.revise(draft.id(), draft.version(), plan("CV"), DraftRoom.key())));
    }
}
