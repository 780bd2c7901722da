package org.chancery.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.jooq.drafting.Tables.NUDGE;
import static org.chancery.testing.Acting.as;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chancery.clearance.Restrictions;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAction;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.DraftState;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.drafting.SigningFolder.Wanted;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.notices.Notice;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of what, when. */
@HouseTest
class NextPersonTests {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    SigningFolder folder;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    NextPerson next;

    @Autowired
    DSLContext sql;

    @Autowired
    Restrictions restrictions;

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

    /** Lets what waits be due, and has it told. */
    private List<Notice> told(Draft draft, Actor person) {
        Instant due = Instant.parse("2026-01-01T00:00:00Z")
                .plusMillis(draft.version() * 1000L + state(draft).ordinal());
        sql.update(NUDGE)
                .set(NUDGE.SEND_AT, due)
                .where(NUDGE.DRAFT.eq(draft.id().value()))
                .execute();
        next.tell();
        return notices.about(List.of("draft/" + draft.id() + "/awaiting/" + due.toEpochMilli() + "/" + person.id()));
    }

    private DraftState state(Draft draft) {
        return room.find(draft.id()).state();
    }

    @Test
    void eachStepTellsWhoComesNextAndNobodyElse() {
        Draft draft = room.begun();
        assertThat(told(draft, room.officer()))
                .as("a draft is with its drafter")
                .isEmpty();
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        assertThat(told(draft, room.leader())).singleElement().satisfies(mail -> assertThat(mail.body())
                .doesNotContain(draft.subject()));
        assertThat(told(draft, room.clerk())).isEmpty();
        room.act(room.leader(), DraftAction.RETURN, draft, "Sửa lại");
        assertThat(told(draft, room.officer())).hasSize(1);
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        room.act(room.leader(), DraftAction.APPROVE, draft, "");
        assertThat(told(draft, room.leader())).as("who approved knows").isEmpty();
        assertThat(told(draft, room.officer()))
                .as("nobody checks what they wrote")
                .isEmpty();
        room.act(room.leader(), DraftAction.CHECK_CONTENT, draft, "");
        assertThat(told(draft, room.clerk())).hasSize(1);
        room.act(room.clerk(), DraftAction.CHECK_FORM, draft, "");
        assertThat(told(draft, room.leader())).hasSize(1);
        as(room.leader(), () -> folder.sign(List.of(new Wanted(draft.id(), draft.version()))));
        assertThat(told(draft, room.clerk())).hasSize(1);
        room.act(room.clerk(), DraftAction.NUMBER, draft, "");
        assertThat(sql.fetchExists(NUDGE, NUDGE.DRAFT.eq(draft.id().value()))).isFalse();
    }

    @Test
    void whoMayNotKnowADraftIsNotToldThatItWaits() {
        Draft draft = room.begun();
        room.act(room.officer(), DraftAction.SUBMIT, draft, "");
        room.act(room.leader(), DraftAction.APPROVE, draft, "");
        as(
                room.leader(),
                () -> restrictions.restrict(
                        "drafts",
                        draft.id().value(),
                        Set.of(java.util.UUID.fromString(room.officer().id())),
                        "kín",
                        DraftRoom.key()));
        room.act(room.leader(), DraftAction.CHECK_CONTENT, draft, "");
        assertThat(told(draft, room.clerk())).isEmpty();
    }

    @Test
    void whatMovesOnWithinMomentsIsToldOnceAndWhatIsUrgentAtOnce() {
        Draft calm = room.begun();
        room.act(room.officer(), DraftAction.SUBMIT, calm, "");
        Instant soon = sendAt(calm);
        assertThat(soon).isAfter(Instant.now().plusSeconds(20));
        room.act(room.leader(), DraftAction.RETURN, calm, "Sửa lại");
        assertThat(sql.fetchCount(NUDGE, NUDGE.DRAFT.eq(calm.id().value()))).isEqualTo(1);
        assertThat(told(calm, room.leader()))
                .as("it is not with the leader any more")
                .isEmpty();

        Draft urgent = room.begun(room.plan(DraftRoom.written(), Urgency.FLASH));
        Draft other = room.begun(room.plan(DraftRoom.written(), Urgency.NORMAL));
        room.act(room.officer(), DraftAction.SUBMIT, urgent, "");
        room.act(room.officer(), DraftAction.SUBMIT, other, "");
        assertThat(sendAt(urgent)).isBefore(sendAt(other).minusSeconds(20));
        Instant due = Instant.parse("2026-01-02T00:00:00Z");
        sql.update(NUDGE)
                .set(NUDGE.SEND_AT, due)
                .where(NUDGE.DRAFT.in(urgent.id().value(), other.id().value()))
                .execute();
        next.tell();
        next.tell();
        List<Notice> mails = notices.about(List.of(
                "draft/" + urgent.id() + "/awaiting/" + due.toEpochMilli() + "/"
                        + room.leader().id(),
                "draft/" + other.id() + "/awaiting/" + due.toEpochMilli() + "/"
                        + room.leader().id()));
        assertThat(mails).as("one mail for both").singleElement().satisfies(mail -> {
            assertThat(mail.subject()).matches("(KHẨN|URGENT): .*");
            assertThat(mail.body()).contains("2");
        });
    }

    private Instant sendAt(Draft draft) {
        return sql.select(NUDGE.SEND_AT)
                .from(NUDGE)
                .where(NUDGE.DRAFT.eq(draft.id().value()))
                .fetchSingle(NUDGE.SEND_AT);
    }
}
