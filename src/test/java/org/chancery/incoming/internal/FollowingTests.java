package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.incoming.Tables.DOCUMENT;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.incoming.ArrivalOrder;
import org.chancery.incoming.Cancellation;
import org.chancery.incoming.Completion;
import org.chancery.incoming.FollowUpRow;
import org.chancery.incoming.IncomingAction;
import org.chancery.incoming.IncomingDocument;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingError;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingFilter;
import org.chancery.incoming.IncomingRegisters;
import org.chancery.incoming.IncomingReplies;
import org.chancery.incoming.IncomingRow;
import org.chancery.incoming.IncomingState;
import org.chancery.incoming.IncomingStep;
import org.chancery.incoming.IncomingTab;
import org.chancery.incoming.Registration;
import org.chancery.incoming.ReturnReason;
import org.chancery.incoming.Urgency;
import org.chancery.notices.Notices;
import org.chancery.platform.Actor;
import org.chancery.platform.Fault;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is followed, chased, answered and cancelled after it was registered. */
@HouseTest
class FollowingTests {
    private static final Cancellation ORDER =
            new Cancellation("Ban hành sai nội dung", "Công văn 99/BCT ngày 20/11/2026");

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingFiles files;

    @Autowired
    IncomingRegisters registers;

    @Autowired
    IncomingReplies replies;

    @Autowired
    Chasing chasing;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private ArrivalRoom room;

    @BeforeEach
    void open() {
        room = new ArrivalRoom(documents, files, people, "rome");
    }

    private IncomingDocument find(IncomingDocument document) {
        return as(room.clerk(), () -> documents.find(document.id()).orElseThrow());
    }

    private List<IncomingStep> history(IncomingDocument document) {
        return as(room.clerk(), () -> documents.history(document.id()));
    }

    private IncomingDocument cancelled() {
        IncomingDocument document =
                room.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(9));
        return as(room.clerk(), () -> documents.cancel(document.id(), ORDER, ArrivalRoom.key()));
    }

    @Test
    void aClerkCancelsOurCopyOnTheIssuersOrderAndTheMetadataStays() {
        IncomingDocument document =
                room.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(9));
        refused(
                IdentityError.FORBIDDEN,
                () -> as(room.officer(), () -> documents.cancel(document.id(), ORDER, ArrivalRoom.key())));
        refused(
                IncomingError.ORDER_INVALID,
                () -> as(
                        room.clerk(),
                        () -> documents.cancel(document.id(), new Cancellation("x", " "), ArrivalRoom.key())));
        String key = ArrivalRoom.key();
        as(room.clerk(), () -> documents.cancel(document.id(), ORDER, key));
        IncomingDocument cancelled = as(room.clerk(), () -> documents.cancel(document.id(), ORDER, key));
        assertThat(cancelled.state()).isEqualTo(IncomingState.CANCELLED);
        assertThat(cancelled.allowed()).isEmpty();
        assertThat(cancelled.subject()).isEqualTo(document.subject());
        assertThat(cancelled.cancelled().by()).isEqualTo(room.clerk().name());
        assertThat(cancelled.cancelled().reference()).isEqualTo(ORDER.reference());
        assertThat(history(document)).last().satisfies(step -> assertThat(step.action())
                .isEqualTo("CANCEL"));
        refused(IncomingError.CANCELLED, () -> as(room.officer(), () -> documents.content(document.id())));
        refused(IncomingError.CANCELLED, () -> as(room.clerk(), () -> documents.picture(document.id(), 1)));
        assertThat(mails(document, "cancelled", room.officer())).hasSize(1);
    }

    @Test
    void theRegistersKeepTheRowWithTheReason() {
        IncomingDocument document = cancelled();
        int year = document.year();
        IncomingRow row = as(room.clerk(), () -> registers.whole(room.unit(), year)).stream()
                .filter(one -> one.id().equals(document.id()))
                .findFirst()
                .orElseThrow();
        assertThat(row.number()).isEqualTo(document.number());
        assertThat(row.note()).contains("Nơi gửi thu hồi", ORDER.reference(), ORDER.reason());
        FollowUpRow followed = followed(document);
        assertThat(followed.progress()).startsWith("Đã hủy ngày");
        assertThat(followed.note()).contains(ORDER.reason());
        assertThat(room.registered(Urgency.NORMAL).number()).isGreaterThan(document.number());
    }

    private FollowUpRow followed(IncomingDocument document) {
        return as(room.clerk(), () -> registers.allFollowed(room.unit(), document.year())).stream()
                .filter(one -> one.id().equals(document.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noWalkLeadsOutOfACancellation() {
        IncomingDocument document = cancelled();
        Random chance = new Random(20_200_305);
        List<Actor> actors = List.of(room.clerk(), room.leader(), room.officer());
        for (int step = 0; step < 150; step++) {
            IncomingAction action = IncomingAction.values()[chance.nextInt(IncomingAction.values().length)];
            Actor actor = actors.get(chance.nextInt(actors.size()));
            assertThatThrownBy(() -> as(actor, () -> act(document, action))).isInstanceOf(Fault.class);
            assertThat(find(document).state()).isEqualTo(IncomingState.CANCELLED);
        }
        assertThat(history(document)).hasSize(3);
    }

    private IncomingDocument act(IncomingDocument document, IncomingAction action) {
        var id = document.id();
        String key = ArrivalRoom.key();
        return switch (action) {
            case ASSIGN ->
                documents.assign(
                        id,
                        new org.chancery.incoming.Instruction("x", room.unit(), List.of(), ArrivalRoom.today()),
                        key);
            case PROGRESS -> documents.progress(id, "x", key);
            case FINISH -> documents.finish(id, new Completion("", "x"), key);
            case GIVE_BACK -> documents.giveBack(id, ReturnReason.OTHER, "x", key);
            case CHASE -> documents.chase(id, "x", key);
            case CANCEL -> documents.cancel(id, ORDER, key);
        };
    }

    @Test
    void theDatabaseFreezesACancelledCopyAndKeepsNumbers() {
        UUID cancelled = cancelled().id().value();
        UUID standing = room.registered(Urgency.NORMAL).id().value();
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.SUBJECT, "khác")
                .where(DOCUMENT.ID.eq(cancelled))
                .execute());
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, "DONE")
                .where(DOCUMENT.ID.eq(cancelled))
                .execute());
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.NUMBER, 999_999L)
                .where(DOCUMENT.ID.eq(standing))
                .execute());
        stopped(() -> sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, "CANCELLED")
                .where(DOCUMENT.ID.eq(standing))
                .execute());
    }

    @Test
    void whatIsUrgentIsToldAtOnce() {
        IncomingDocument urgent = room.assigned(Urgency.FLASH, ArrivalRoom.today());
        String key = "AT_ONCE/" + room.unit() + "/" + ArrivalRoom.today();
        assertThat(mails(urgent, key, room.officer())).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains(urgent.number() + "/" + urgent.year())
                .doesNotContain(urgent.subject()));
        IncomingDocument calm =
                room.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(9));
        assertThat(mails(calm, key, room.officer())).isEmpty();
    }

    @Test
    void eachReminderIsSentOnceOnItsDay() {
        LocalDate soon = ArrivalRoom.today().plusDays(1);
        IncomingDocument document = room.assigned(Urgency.NORMAL, soon);
        assertThat(tab(IncomingTab.DUE_SOON)).contains(document.id().value());
        assertThat(tab(IncomingTab.OVERDUE)).doesNotContain(document.id().value());
        chasing.remind();
        chasing.remind();
        assertThat(mails(document, "SOON/" + soon, room.officer())).hasSize(1);
        assertThat(mails(document, "SOON/" + soon, room.leader())).hasSize(1);
        assertThat(history(document))
                .filteredOn(step -> step.action().equals("REMIND"))
                .hasSize(1);
        as(room.officer(), () -> documents.finish(document.id(), new Completion("", "Xong"), ArrivalRoom.key()));
        due(document, ArrivalRoom.today().minusDays(30));
        chasing.remind();
        assertThat(history(document))
                .filteredOn(step -> step.action().equals("REMIND"))
                .hasSize(1);
    }

    @Test
    void whatIsLateIsRemindedOfAgainAndAgain() {
        Map<Integer, Integer> days = Map.of(1, 1, 3, 1, 4, 4, 7, 7);
        days.forEach((late, day) -> {
            IncomingDocument document =
                    room.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(9));
            LocalDate due = ArrivalRoom.today().minusDays(late);
            due(document, due);
            chasing.remind();
            chasing.remind();
            assertThat(mails(document, "LATE/" + due.plusDays(day), room.leader()))
                    .as(late + " days late")
                    .hasSize(1);
            assertThat(tab(IncomingTab.OVERDUE)).contains(document.id().value());
            assertThat(tab(IncomingTab.DUE_SOON)).doesNotContain(document.id().value());
        });
    }

    private void due(IncomingDocument document, LocalDate day) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.DUE, day)
                .where(DOCUMENT.ID.eq(document.id().value()))
                .execute();
    }

    @Test
    void theLeaderChasesByHandWithAWord() {
        IncomingDocument document =
                room.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(9));
        refused(
                IdentityError.FORBIDDEN,
                () -> as(room.officer(), () -> documents.chase(document.id(), "Gấp", ArrivalRoom.key())));
        String key = ArrivalRoom.key();
        as(room.leader(), () -> documents.chase(document.id(), "Trả lời trong tuần", key));
        as(room.leader(), () -> documents.chase(document.id(), "Trả lời trong tuần", key));
        as(room.clerk(), () -> documents.chase(document.id(), "Lãnh đạo hỏi lại", ArrivalRoom.key()));
        assertThat(find(document).chased()).isEqualTo(2);
        assertThat(find(document).state()).isEqualTo(IncomingState.ASSIGNED);
        assertThat(followed(document).note()).startsWith("Đôn đốc lần 2 ngày");
        assertThat(mails(document, "chase/" + key, room.officer()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("Trả lời trong tuần"));
    }

    @Test
    void twoClerksWhoRegisterTheSameAtOneInstantGetTwoClearAnswers() throws Exception {
        for (int round = 0; round < 8; round++) {
            String code = UUID.randomUUID().toString().substring(0, 8) + "/BCT";
            List<ArrivalOrder> orders = List.of(room.order(code, Urgency.NORMAL), room.order(code, Urgency.NORMAL));
            CyclicBarrier start = new CyclicBarrier(2);
            try (var clerks = Executors.newFixedThreadPool(2)) {
                List<Callable<Registration>> work = orders.stream()
                        .map(order -> (Callable<Registration>) () -> {
                            start.await();
                            return as(room.clerk(), () -> documents.register(order, ArrivalRoom.key()));
                        })
                        .toList();
                List<Registration> answers = new java.util.ArrayList<>();
                for (Future<Registration> one : clerks.invokeAll(work)) {
                    answers.add(one.get());
                }
                assertThat(answers)
                        .filteredOn(Registration.Registered.class::isInstance)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(Registration.Doubtful.class::isInstance)
                        .singleElement()
                        .satisfies(doubt -> assertThat(((Registration.Doubtful) doubt).twins())
                                .hasSize(1));
            }
        }
    }

    @Test
    void anIssuedReplyFinishesTheDocumentWithItsNumber() {
        IncomingDocument document =
                room.assigned(Urgency.NORMAL, ArrivalRoom.today().plusDays(9));
        UUID draft = UUID.randomUUID();
        refused(IdentityError.FORBIDDEN, () -> as(room.clerk(), () -> replies.answerable(document.id())));
        as(
                room.officer(),
                () -> transaction.execute(status -> {
                    replies.begun(document.id(), draft);
                    return draft;
                }));
        assertThat(find(document).assignment().takenBy())
                .isEqualTo(room.officer().name());
        for (int twice = 0; twice < 2; twice++) {
            as(
                    room.clerk(),
                    () -> transaction.execute(status -> {
                        replies.issued(draft, UUID.randomUUID(), "07/ĐSQ-LS", Instant.now());
                        return draft;
                    }));
        }
        assertThat(find(document).state()).isEqualTo(IncomingState.DONE);
        assertThat(followed(document).reply()).isEqualTo("07/ĐSQ-LS");
        assertThat(as(room.officer(), () -> replies.of(document.id())))
                .singleElement()
                .satisfies(reply -> assertThat(reply.number()).isEqualTo("07/ĐSQ-LS"));
        assertThat(history(document))
                .filteredOn(step -> step.action().equals("FINISH"))
                .hasSize(1);
        refused(IncomingError.NOT_NOW, () -> as(room.officer(), () -> replies.answerable(document.id())));
    }

    private List<org.chancery.notices.Notice> mails(IncomingDocument document, String key, Actor to) {
        return notices.about(List.of("incoming/" + document.id() + "/" + key + "/" + to.id()));
    }

    private List<UUID> tab(IncomingTab tab) {
        return as(room.clerk(), () -> documents.list(new IncomingFilter(tab, "", 1))).items().stream()
                .map(one -> one.id().value())
                .toList();
    }

    private static void stopped(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(DataIntegrityViolationException.class);
    }
}
