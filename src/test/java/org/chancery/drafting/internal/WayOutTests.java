package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.drafting.Tables.DRAFT;
import static org.chancery.jooq.drafting.Tables.VERSION;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.chancery.drafting.Authority;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftFilter;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.DraftStep;
import org.chancery.drafting.DraftTab;
import org.chancery.drafting.DraftVersion;
import org.chancery.drafting.DraftingError;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.SignOutcome;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.drafting.Urgency;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.notices.Notices;
import org.chancery.platform.PlatformFault;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.Proofs;
import org.chancery.records.Records;
import org.chancery.records.VerificationReport;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** The way of an outgoing document and what stands in its way. */
@HouseTest
class WayOutTests {
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

    @Test
    void aWrittenDraftGoesFromTheFirstVersionToItsRecipients() throws Exception {
        String unit = people.sample("clerk-paris")
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
        Recipient paris = new Recipient(Recipient.Kind.UNIT, unit, "", "");
        Draft ready = room.ready(room.begun(room.plan(DraftRoom.written(), Urgency.URGENT, paris)));
        assertThat(ready.state()).isEqualTo(DraftState.READY);
        assertThat(signed(ready)).isInstanceOf(SignOutcome.Signed.class);
        assertThat(signed(ready)).as("once more").isInstanceOf(SignOutcome.Signed.class);
        Draft numbered = room.act(room.clerk(), DraftAction.NUMBER, ready, "");
        assertThat(numbered.number()).matches("\\d{2,}/.+-LS");
        assertThat(numbered.issueBy()).isNotNull();
        Draft issued = room.act(room.clerk(), DraftAction.ISSUE, ready, "");
        assertThat(issued.state()).isEqualTo(DraftState.ISSUED);
        byte[] pdf = content(issued);
        assertThat(proofs.examine(new java.io.ByteArrayInputStream(pdf)).verdict())
                .isEqualTo(VerificationReport.Verdict.VALID);
        assertThat(issued.recipients())
                .allSatisfy(one -> assertThat(one.sentAt()).isNotNull());
        assertThat(notices.about(List.of("draft/" + issued.id() + "/issued/1")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains(issued.number()));
        Draft theirs =
                as(room.actor("clerk-paris"), () -> drafts.find(issued.id()).orElseThrow());
        assertThat(theirs.allowed()).isEmpty();
        refused(IdentityError.FORBIDDEN, () -> as(room.actor("clerk-paris"), () -> drafts.history(issued.id())));
        Draft confirmed = as(room.actor("clerk-paris"), () -> drafts.confirm(issued.id(), 2, "", DraftRoom.key()));
        assertThat(confirmed.recipients().get(1).receivedAt()).isNotNull();
        assertThat(confirmed.recipients().get(0).receivedAt()).isNull();
    }

    @Test
    void aBroughtPdfIsSignedWhereItsSignerStands() throws Exception {
        String name = room.leader().name().replaceAll("\\s*\\(.*\\)", "");
        byte[] pdf = DraftRoom.pdf(
                "Số:|120|140",
                "Roma, ngày   tháng   năm 2026|330|140",
                "V/v phối hợp|100|170",
                "Nội dung|90|300",
                name + "|380|600");
        Draft ready = room.ready(room.begun(room.plan(room.brought(pdf), Urgency.NORMAL)));
        assertThat(signed(ready)).isInstanceOf(SignOutcome.Signed.class);
        room.act(room.clerk(), DraftAction.NUMBER, ready, "");
        Draft issued = room.act(room.clerk(), DraftAction.ISSUE, ready, "");
        assertThat(proofs.examine(new java.io.ByteArrayInputStream(content(issued)))
                        .verdict())
                .isEqualTo(VerificationReport.Verdict.VALID);
    }

    @Test
    void nobodySkipsAStep() {
        Draft draft = room.begun();
        refused(DraftingError.NOT_NOW, () -> room.act(room.leader(), DraftAction.APPROVE, draft, ""));
        refused(DraftingError.NOT_NOW, () -> room.act(room.leader(), DraftAction.CHECK_CONTENT, draft, ""));
        refused(DraftingError.NOT_NOW, () -> room.act(room.clerk(), DraftAction.CHECK_FORM, draft, ""));
        refused(DraftingError.NOT_NOW, () -> room.act(room.clerk(), DraftAction.NUMBER, draft, ""));
        refused(DraftingError.NOT_NOW, () -> room.act(room.clerk(), DraftAction.ISSUE, draft, ""));
        assertThat(refusal(draft)).isEqualTo("drafting.not-now");
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        assertThat(refusal(draft)).isEqualTo("drafting.not-now");
        room.act(room.leader(), DraftAction.APPROVE, draft, "");
        refused(DraftingError.NOT_NOW, () -> room.act(room.clerk(), DraftAction.CHECK_FORM, draft, ""));
        assertThat(refusal(draft)).isEqualTo("drafting.not-now");
        room.act(room.leader(), DraftAction.CHECK_CONTENT, draft, "");
        assertThat(refusal(draft)).isEqualTo("drafting.not-now");
    }

    @Test
    void theDrafterChecksNothingAndTheRolesAreKept() {
        Draft draft = room.begun();
        refused(DraftingError.NOT_THE_DRAFTER, () -> room.act(room.clerk(), DraftAction.SUBMIT, draft, ""));
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        refused(IdentityError.FORBIDDEN, () -> room.act(room.officer(), DraftAction.APPROVE, draft, ""));
        room.act(room.leader(), DraftAction.APPROVE, draft, "");
        refused(DraftingError.OWN_WORK, () -> room.act(room.officer(), DraftAction.CHECK_CONTENT, draft, ""));
        refused(IdentityError.FORBIDDEN, () -> room.act(room.clerk(), DraftAction.CHECK_CONTENT, draft, ""));
        room.act(room.leader(), DraftAction.CHECK_CONTENT, draft, "");
        refused(IdentityError.FORBIDDEN, () -> room.act(room.leader(), DraftAction.CHECK_FORM, draft, ""));
        refused(IdentityError.FORBIDDEN, () -> room.act(room.actor("clerk-tokyo"), DraftAction.CHECK_FORM, draft, ""));
        refused(IdentityError.FORBIDDEN, () -> as(room.actor("officer-tokyo"), () -> drafts.find(draft.id())));
    }

    @Test
    void aReturnNeedsAReasonAndANewVersionIsApprovedAgain() {
        Draft draft = room.begun();
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        refused(DraftingError.REASON_NEEDED, () -> room.act(room.leader(), DraftAction.RETURN, draft, " "));
        Draft returned = room.act(room.leader(), DraftAction.RETURN, draft, "Thiếu căn cứ");
        assertThat(returned.state()).isEqualTo(DraftState.RETURNED);
        Draft second = revised(draft, 1, "Bản sửa.");
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(DraftState.DRAFTED);
        refused(DraftingError.VERSION_CHANGED, () -> room.act(room.officer(), DraftAction.SUBMIT, draft, ""));
        Draft ready = room.ready(second);
        refused(DraftingError.VERSION_CHANGED, () -> revised(ready, 1, "Muộn."));
        Draft third = revised(ready, 2, "Sửa sau khi duyệt.");
        assertThat(third.state()).isEqualTo(DraftState.SUBMITTED);
        assertThat(third.contentChecker()).isNull();
        assertThat(refusal(third)).isEqualTo("drafting.not-now");
        assertThat(as(room.officer(), () -> drafts.versions(draft.id())))
                .extracting(DraftVersion::number)
                .containsExactly(3, 2, 1);
        assertThat(as(room.officer(), () -> drafts.history(draft.id())))
                .extracting(DraftStep::note)
                .contains("Thiếu căn cứ");
    }

    @Test
    void oneFailureDoesNotStopTheOthersOfASitting() {
        Draft good = room.ready(room.begun());
        Draft stale = room.ready(room.begun());
        Draft unready = room.begun();
        List<SignOutcome> outcomes = as(
                room.leader(),
                () -> folder.sign(
                        List.of(new Wanted(unready.id(), 1), new Wanted(stale.id(), 7), new Wanted(good.id(), 1))));
        assertThat(outcomes.get(0)).isInstanceOfSatisfying(SignOutcome.Refused.class, one -> assertThat(one.code())
                .isEqualTo("drafting.not-now"));
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(SignOutcome.Refused.class, one -> assertThat(one.code())
                .isEqualTo("drafting.version-changed"));
        assertThat(outcomes.get(2)).isInstanceOf(SignOutcome.Signed.class);
        assertThat(room.find(good.id()).state()).isEqualTo(DraftState.SIGNED);
        assertThat(room.find(stale.id()).state()).isEqualTo(DraftState.READY);
    }

    @Test
    void theFolderShowsTheMostUrgentFirstAndForgetsMarksOfOlderVersions() {
        Draft calm = room.ready(room.begun());
        Draft flash = room.ready(room.begun(room.plan(DraftRoom.written(), Urgency.FLASH)));
        List<Draft> waiting = as(room.leader(), folder::waiting);
        assertThat(waiting).extracting(Draft::id).containsSubsequence(flash.id(), calm.id());
        as(room.leader(), () -> {
            folder.mark(flash.id(), 1, true);
            return folder.marked();
        });
        assertThat(as(room.leader(), folder::marked)).contains(flash.id());
        revised(flash, 1, "Khác.");
        assertThat(as(room.leader(), folder::marked)).doesNotContain(flash.id());
        assertThat(as(room.actor("signatory-tokyo"), folder::waiting))
                .extracting(Draft::id)
                .doesNotContain(calm.id());
    }

    @Test
    void aTooLongSittingIsRefused() {
        List<Wanted> many = java.util.stream.Stream.generate(
                        () -> new Wanted(room.begun().id(), 1))
                .limit(1)
                .toList();
        List<Wanted> tooMany = java.util.Collections.nCopies(41, many.getFirst());
        refused(DraftingError.TOO_MANY, () -> as(room.leader(), () -> folder.sign(tooMany)));
    }

    @Test
    void theSignerMustBeAbleToSignForTheUnit() {
        DraftPlan plan = room.plan(DraftRoom.written(), Urgency.NORMAL);
        DraftPlan wrong = new DraftPlan(
                plan.unit(),
                plan.type(),
                plan.subject(),
                plan.recipients(),
                plan.urgency(),
                UUID.fromString(room.clerk().id()),
                plan.authority(),
                1,
                plan.text());
        refused(DraftingError.SIGNER_UNFIT, () -> room.begun(wrong));
        DraftPlan deputy = new DraftPlan(
                plan.unit(),
                plan.type(),
                plan.subject(),
                plan.recipients(),
                plan.urgency(),
                plan.signer(),
                new Authority(AuthorityPrefix.KT, "Phó Đại sứ", "", null),
                1,
                plan.text());
        refused(DraftingError.BASIS_NEEDED, () -> room.begun(deputy));
    }

    @Test
    void whatIsSentTwiceActsOnce() {
        DraftPlan plan = room.plan(DraftRoom.written(), Urgency.NORMAL);
        String key = DraftRoom.key();
        Draft first = as(room.officer(), () -> drafts.begin(plan, key));
        assertThat(as(room.officer(), () -> drafts.begin(plan, key)).id()).isEqualTo(first.id());
        DraftPlan other = room.plan(new org.chancery.drafting.DraftText.Written("Một nội dung khác."), Urgency.NORMAL);
        refused(PlatformFault.KEY_REUSED, () -> as(room.officer(), () -> drafts.begin(other, key)));
    }

    @Test
    void aBroughtDraftBeginsOnceHoweverOftenItsFormIsSent() {
        byte[] pdf = DraftRoom.pdf("Báo cáo|80|200");
        String key = DraftRoom.key();
        Draft once = as(room.officer(), () -> drafts.begin(room.plan(room.brought(pdf), Urgency.NORMAL), key));
        Draft again = as(room.officer(), () -> drafts.begin(room.plan(room.brought(pdf), Urgency.NORMAL), key));
        assertThat(again.id()).isEqualTo(once.id());
        byte[] other = DraftRoom.pdf("Thông báo|80|200");
        refused(
                PlatformFault.KEY_REUSED,
                () -> as(room.officer(), () -> drafts.begin(room.plan(room.brought(other), Urgency.NORMAL), key)));
    }

    @Test
    void typedWordsMustNotBearADegreeOfSecrecy() {
        for (String secret :
                List.of("MẬT\n\nNội dung.", "Kính gửi…\n   TUYỆT MẬT   \nNội dung.", "[TỐI MẬT] Nội dung.")) {
            DraftPlan plan = room.plan(new org.chancery.drafting.DraftText.Written(secret), Urgency.NORMAL);
            refused(DraftingError.SECRET_MARK, () -> room.begun(plan));
        }
        Draft open = room.begun(room.plan(
                new org.chancery.drafting.DraftText.Written(
                        "Về công tác bảo vệ bí mật nhà nước, BẢO MẬT thông tin; mật khẩu."),
                Urgency.NORMAL));
        refused(DraftingError.SECRET_MARK, () -> room.act(room.officer(), DraftAction.COMMENT, open, "MẬT: không gửi"));
        room.act(room.officer(), DraftAction.COMMENT, open, "Bí mật nhà nước không được soạn ở đây.");
        DraftPlan changed = room.plan(new org.chancery.drafting.DraftText.Written("MẬT"), Urgency.NORMAL);
        refused(
                DraftingError.SECRET_MARK,
                () -> as(room.officer(), () -> room.drafts()
                        .revise(open.id(), open.version(), changed, DraftRoom.key())));
    }

    @Test
    void badFilesAreRefusedByName() {
        refused(DraftingError.FILE_UNREADABLE, () -> room.brought("MZ program".getBytes()));
        refused(DraftingError.SECRET_MARK, () -> room.brought(DraftRoom.pdf("TỐI MẬT|90|200", "Nội dung|90|300")));
        refused(DraftingError.SECRET_MARK, () -> room.brought(DraftRoom.pdf("MẬT|90|200")));
        assertThat(room.brought(DraftRoom.pdf("VỤ BẢO MẬT THÔNG TIN|90|200"))).isNotNull();
        Draft ready = room.ready(room.begun());
        signed(ready);
        refused(DraftingError.FILE_SIGNED, () -> room.brought(content(ready)));
    }

    @Test
    void theDatabaseRefusesAStateThatSkippedAStep() {
        Draft draft = room.begun();
        for (DraftState state : List.of(DraftState.APPROVED, DraftState.READY, DraftState.SIGNED, DraftState.ISSUED)) {
            assertThatThrownBy(() -> sql.update(DRAFT)
                            .set(DRAFT.STATE, state.name())
                            .where(DRAFT.ID.eq(draft.id().value()))
                            .execute())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> sql.deleteFrom(VERSION).execute()).hasStackTraceContaining("permission denied");
    }

    @Test
    void aRecallIsToldToTheRecipients() {
        Draft ready = room.ready(room.begun());
        signed(ready);
        room.act(room.clerk(), DraftAction.NUMBER, ready, "");
        Draft issued = room.act(room.clerk(), DraftAction.ISSUE, ready, "");
        as(room.leader(), () -> records.revoke(new DocumentId(issued.document()), "Sai thẩm quyền"));
        assertThat(room.find(ready.id()).state()).isEqualTo(DraftState.REVOKED);
        assertThat(notices.about(List.of("draft/" + ready.id() + "/recalled/1")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("Sai thẩm quyền", issued.number()));
    }

    @Test
    void aNumberThatIsGivenUpEndsTheDraft() {
        Draft ready = room.ready(room.begun());
        signed(ready);
        room.act(room.clerk(), DraftAction.NUMBER, ready, "");
        Draft ended = room.act(room.clerk(), DraftAction.GIVE_UP, ready, "Sai nội dung");
        assertThat(ended.state()).isEqualTo(DraftState.GIVEN_UP);
        assertThat(ended.number()).isNotEmpty();
    }

    @Test
    void listsHoldWhatWaitsForTheActor() {
        Draft draft = room.begun();
        assertThat(list(room.officer(), DraftTab.AWAITED)).contains(draft.id().value());
        assertThat(list(room.leader(), DraftTab.AWAITED))
                .doesNotContain(draft.id().value());
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        assertThat(list(room.leader(), DraftTab.AWAITED)).contains(draft.id().value());
        assertThat(list(room.officer(), DraftTab.AWAITED))
                .doesNotContain(draft.id().value());
        assertThat(list(room.actor("officer-tokyo"), DraftTab.UNDERWAY))
                .doesNotContain(draft.id().value());
        assertThat(as(room.leader(), drafts::counts).get(DraftTab.AWAITED)).isPositive();
    }

    private List<UUID> list(org.chancery.platform.Actor actor, DraftTab tab) {
        return as(actor, () -> drafts.list(new DraftFilter(tab, "", 1))).items().stream()
                .map(one -> one.id().value())
                .toList();
    }

    private Draft revised(Draft draft, int seen, String body) {
        DraftPlan plan = room.plan(new org.chancery.drafting.DraftText.Written(body), Urgency.NORMAL);
        return as(room.officer(), () -> drafts.revise(draft.id(), seen, plan, DraftRoom.key()));
    }

    private SignOutcome signed(Draft draft) {
        return as(room.leader(), () -> folder.sign(List.of(new Wanted(draft.id(), draft.version()))))
                .getFirst();
    }

    private String refusal(Draft draft) {
        return ((SignOutcome.Refused) signed(draft)).code();
    }

    private byte[] content(Draft draft) {
        try (InputStream pdf = as(room.officer(), () -> drafts.content(draft.id(), 0))) {
            return pdf.readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
