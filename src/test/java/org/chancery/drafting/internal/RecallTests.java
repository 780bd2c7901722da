package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.RECIPIENT;
import static org.chancery.jooq.records.Tables.DOCUMENT;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.drafting.Dispatch;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.drafting.Urgency;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.Proofs;
import org.chancery.records.Records;
import org.chancery.records.Registers;
import org.chancery.records.VerificationReport;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** The recall of issued documents: frozen here, cancelled there, told to all, kept for ever. */
@HouseTest
class RecallTests {
    private static final String WHY = "Ban hành sai thẩm quyền";

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
    Notices notices;

    @Autowired
    Records records;

    @Autowired
    Registers registers;

    @Autowired
    DSLContext sql;

    private DraftRoom room;

    @BeforeEach
    void open() {
        room = new DraftRoom(drafts, files, people, "rome", unit("officer-rome"));
    }

    private String unit(String sample) {
        return people.sample(sample).orElseThrow().assignments().getFirst().unitCode();
    }

    private Draft issued() {
        Recipient paris = new Recipient(Recipient.Kind.UNIT, unit("clerk-paris"), "", "");
        Draft ready = room.ready(room.begun(room.plan(DraftRoom.written(), Urgency.NORMAL, paris)));
        as(room.leader(), () -> folder.sign(List.of(new Wanted(ready.id(), ready.version()))));
        room.act(room.clerk(), DraftAction.NUMBER, ready, "");
        return room.act(room.clerk(), DraftAction.ISSUE, ready, "");
    }

    private Draft recalled() {
        Draft issued = issued();
        return room.act(room.leader(), DraftAction.REVOKE, issued, WHY);
    }

    @Test
    void aSignatoryOrdersItAndSaysWhy() {
        Draft issued = issued();
        assertThat(as(room.leader(), () -> drafts.find(issued.id()).orElseThrow())
                        .allowed())
                .containsExactly(DraftAction.REVOKE);
        assertThat(as(room.clerk(), () -> drafts.find(issued.id()).orElseThrow())
                        .allowed())
                .isEmpty();
        refused(IdentityError.FORBIDDEN, () -> room.act(room.clerk(), DraftAction.REVOKE, issued, WHY));
        refused(DraftingError.REASON_NEEDED, () -> room.act(room.leader(), DraftAction.REVOKE, issued, " "));
        Draft recalled = room.act(room.leader(), DraftAction.REVOKE, issued, WHY);
        assertThat(recalled.state()).isEqualTo(DraftState.REVOKED);
        assertThat(recalled.recall().by()).isEqualTo(room.leader().name());
        assertThat(recalled.recall().note()).isEqualTo(WHY);
        DocumentView document = as(room.leader(), () -> records.find(new DocumentId(issued.document()))
                .orElseThrow());
        assertThat(document.state()).isEqualTo(DocumentState.REVOKED);
        assertThat(document.revocation().by()).isEqualTo(room.leader().name());
        assertThat(document.allowed()).isEmpty();
    }

    @Test
    void theRegisterKeepsItsRowAndTheNumberIsNeverUsedAgain() {
        Draft recalled = recalled();
        DocumentView document = as(room.leader(), () -> records.find(new DocumentId(recalled.document()))
                .orElseThrow());
        int year = document.number().date().getYear();
        assertThat(as(room.clerk(), () -> registers.whole(room.unit(), "", year)))
                .filteredOn(row -> document.id().equals(row.document()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(recalled.number());
                    assertThat(row.isVoid()).isFalse();
                    assertThat(row.note()).startsWith("Thu hồi ngày ").contains(WHY);
                });
        assertThat(issued().number()).isNotEqualTo(recalled.number());
    }

    @Test
    void whoeverVerifiesItReadsThatItWasRecalled() throws IOException {
        Draft recalled = recalled();
        byte[] pdf;
        try (InputStream content = as(room.clerk(), () -> drafts.content(recalled.id(), 0))) {
            pdf = content.readAllBytes();
        }
        VerificationReport report = proofs.examine(new java.io.ByteArrayInputStream(pdf));
        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.REVOKED);
        assertThat(report.document().reason()).isEqualTo(WHY);
        assertThat(report.document().revokedAt()).isNotNull();
    }

    @Test
    void aUnitsCopyIsCancelledAndItsMetadataKeptUntilAndAfterItConfirms() {
        Draft recalled = recalled();
        Actor paris = room.actor("clerk-paris");
        refused(DraftingError.RECALLED, () -> as(paris, () -> drafts.content(recalled.id(), 0)));
        assertThat(awaited(paris)).contains(recalled.id().value());
        Draft theirs = as(paris, () -> drafts.find(recalled.id()).orElseThrow());
        assertThat(theirs.number()).isEqualTo(recalled.number());
        assertThat(theirs.recall().note()).isEqualTo(WHY);
        assertThat(theirs.recipients().get(1).cancels()).isTrue();
        assertThat(theirs.recipients().get(0).cancels()).isFalse();
        refused(DraftingError.NOT_NOW, () -> as(paris, () -> drafts.confirm(recalled.id(), 2, "", DraftRoom.key())));
        refused(
                IdentityError.FORBIDDEN,
                () -> as(paris, () -> drafts.confirmCancellation(recalled.id(), 1, "", DraftRoom.key())));
        String key = DraftRoom.key();
        as(paris, () -> drafts.confirmCancellation(recalled.id(), 2, "Đã hủy bản in", key));
        Draft after = as(paris, () -> drafts.confirmCancellation(recalled.id(), 2, "Đã hủy bản in", key));
        Dispatch copy = after.recipients().get(1);
        assertThat(copy.cancelledBy()).isEqualTo(paris.name());
        assertThat(copy.cancelNote()).isEqualTo("Đã hủy bản in");
        assertThat(copy.cancels()).isFalse();
        assertThat(awaited(paris)).doesNotContain(recalled.id().value());
        assertThat(as(room.clerk(), () -> drafts.history(recalled.id())))
                .last()
                .satisfies(step -> assertThat(step.action()).isEqualTo(DraftAction.CONFIRM_RECALL));
        refused(
                DraftingError.NOT_NOW,
                () -> as(paris, () -> drafts.confirmCancellation(recalled.id(), 2, "", DraftRoom.key())));
    }

    @Test
    void allRecipientsAreToldAndTheClerkNotesTheAnswerFromOutside() {
        Draft recalled = recalled();
        assertThat(notices.about(List.of("draft/" + recalled.id() + "/recalled/1")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains(WHY, recalled.number()));
        String clerk = room.actor("clerk-paris").id();
        assertThat(notices.about(List.of("draft/" + recalled.id() + "/copy-recalled/" + clerk)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).doesNotContain(recalled.subject()));
        as(room.clerk(), () -> drafts.confirmCancellation(recalled.id(), 1, "Thư trả lời", DraftRoom.key()));
        assertThat(room.find(recalled.id()).recipients().getFirst().cancelledBy())
                .isEqualTo(room.clerk().name());
    }

    @Test
    void noWalkLeadsOutOfARecall() {
        Draft recalled = recalled();
        Random chance = new Random(20_200_305);
        List<Actor> actors = List.of(room.officer(), room.leader(), room.clerk(), room.actor("clerk-paris"));
        for (int step = 0; step < 150; step++) {
            DraftAction action = DraftAction.values()[chance.nextInt(DraftAction.values().length)];
            Actor actor = actors.get(chance.nextInt(actors.size()));
            try {
                if (action == DraftAction.EDIT) {
                    var plan = room.plan(DraftRoom.written(), Urgency.NORMAL);
                    as(actor, () -> drafts.revise(recalled.id(), recalled.version(), plan, DraftRoom.key()));
                } else if (action == DraftAction.SIGN) {
                    as(actor, () -> folder.sign(List.of(new Wanted(recalled.id(), recalled.version()))));
                } else if (action == DraftAction.CONFIRM_RECALL) {
                    int ordinal = 1 + chance.nextInt(2);
                    as(actor, () -> drafts.confirmCancellation(recalled.id(), ordinal, "", DraftRoom.key()));
                } else {
                    room.act(actor, action, recalled, "Thử");
                }
            } catch (Fault refused) {
                assertThat(refused.code()).isNotNull();
            }
            Draft now = room.find(recalled.id());
            assertThat(now.state()).as(action + " by " + actor.name()).isEqualTo(DraftState.REVOKED);
            assertThat(now.number()).isEqualTo(recalled.number());
            assertThat(now.version()).isEqualTo(recalled.version());
            assertThat(now.recall().at()).isEqualTo(recalled.recall().at());
        }
    }

    @Test
    void theDatabaseFreezesWhatWasRecalled() {
        Draft recalled = recalled();
        UUID draft = recalled.id().value();
        UUID document = recalled.document();
        stopped(() -> sql.update(DRAFT)
                .set(DRAFT.STATE, DraftState.ISSUED.name())
                .where(DRAFT.ID.eq(draft))
                .execute());
        stopped(() -> sql.update(DRAFT)
                .set(DRAFT.SUBJECT, "khác")
                .where(DRAFT.ID.eq(draft))
                .execute());
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, "ISSUED")
                .where(DOCUMENT.ID.eq(document))
                .execute());
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.END_REASON, "khác")
                .where(DOCUMENT.ID.eq(document))
                .execute());
        stopped(() -> sql.deleteFrom(RECIPIENT).where(RECIPIENT.DRAFT.eq(draft)).execute());
        stopped(() -> sql.update(RECIPIENT)
                .set(RECIPIENT.RECALLED_AT, Instant.EPOCH)
                .where(RECIPIENT.DRAFT.eq(draft))
                .execute());
        stopped(() -> sql.update(RECIPIENT)
                .set(RECIPIENT.NAME, "khác")
                .where(RECIPIENT.DRAFT.eq(draft))
                .execute());
        Draft standing = issued();
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, "REVOKED")
                .where(DOCUMENT.ID.eq(standing.document()))
                .execute());
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.NUMBER, 9999L)
                .where(DOCUMENT.ID.eq(standing.document()))
                .execute());
        stopped(() -> sql.update(RECIPIENT)
                .set(RECIPIENT.CANCELLED_AT, Instant.EPOCH)
                .where(RECIPIENT.DRAFT.eq(standing.id().value()))
                .execute());
    }

    private List<UUID> awaited(Actor actor) {
        return as(actor, () -> drafts.list(new DraftFilter(DraftTab.AWAITED, "", 1))).items().stream()
                .map(draft -> draft.id().value())
                .toList();
    }

    private static void stopped(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(DataIntegrityViolationException.class);
    }
}
