package org.chancery.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chancery.audit.Audit;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.notices.Notices;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.FaultCode;
import org.chancery.platform.PlatformFault;
import org.chancery.records.DocumentId;
import org.chancery.records.ResultRef;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class CaseworkTests {
    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    Cases cases;

    @Autowired
    Tracking tracking;

    @Autowired
    CaseQueries queries;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient sql;

    @Test
    void aCaseGoesFromApplicationToResultAndTellsItsApplicantAtEachStep() throws Exception {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        CaseCode code = submission.code();
        assertThat(code.value()).matches("G08\\.77-\\d{6}-\\d{4}");
        as("officer-paris", () -> cases.perform(code, new CaseOrder.Open(), key()));
        CaseOutcome accepted = as("officer-paris", () -> cases.perform(code, new CaseOrder.Accept(), key()));
        assertThat(accepted.dueAt()).isNotNull();
        if (accepted.money() == MoneyState.DUE) {
            assertThat(accepted.status()).isEqualTo(CaseStatus.WAITING);
            assertThat(pay(code).receiptNumber()).matches("BL-G08\\.77-\\d{2}-\\d{5}");
        }
        CaseOutcome approved = as("officer-paris", () -> cases.perform(code, new CaseOrder.Approve(null), key()));
        assertThat(approved.status()).isEqualTo(CaseStatus.PROCESSING);
        CaseView view = view(code);
        assertThat(view.draft()).isNotNull();
        CaseOutcome released = cases.attachResult(code, result(view.draft()));
        assertThat(released.status()).isEqualTo(CaseStatus.RELEASING);
        assertThat(cases.attachResult(code, result(view.draft())).repeated()).isTrue();
        CaseOutcome done =
                as("officer-paris", () -> cases.perform(code, new CaseOrder.Complete("Trao tận tay"), key()));
        assertThat(done.status()).isEqualTo(CaseStatus.DONE);
        TrackedCase tracked = tracking.track(code, submission.secret());
        assertThat(tracked.timeline())
                .extracting(TimelineEntry::action)
                .contains(CaseAction.ACCEPT, CaseAction.ATTACH_RESULT, CaseAction.COMPLETE)
                .doesNotContain(CaseAction.APPROVE);
        assertThat(tracked.timeline()).extracting(TimelineEntry::actor).containsOnly("");
        assertThat(tracked.result()).isNotNull();
        assertThat(tracked.clock().state()).isEqualTo(ClockView.State.ENDED_IN_TIME);
        assertThat(audit.trail("case", code.value())).hasSizeGreaterThan(5);
        assertThat(notices.recent(200))
                .filteredOn(notice -> notice.body().contains(code.value()))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        notice -> assertThat(notice.subject() + notice.body()).doesNotContain("${", "[("));
    }

    @Test
    void theSecretOpensTheCaseAndNothingElseDoes() {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        assertThat(tracking.track(submission.code(), submission.secret()).status())
                .isEqualTo(CaseStatus.NEW);
        refused(CaseworkError.CODE_OR_SECRET_WRONG, () -> tracking.track(submission.code(), "x"));
        refused(CaseworkError.CODE_OR_SECRET_WRONG, () -> tracking.track(submission.code(), ""));
        refused(CaseworkError.CODE_OR_SECRET_WRONG, () -> tracking.track(submission.code(), null));
        CaseCode other = new CaseCode("G08.77-000101-0001");
        refused(CaseworkError.CODE_OR_SECRET_WRONG, () -> tracking.track(other, submission.secret()));
        assertThat(sql.sql("SELECT count(*) FROM casework.case_file c WHERE c::text LIKE ?")
                        .param("%" + submission.secret() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRepeatedSubmissionActsOnceAndGivesTheSameAnswer() {
        ApplicationOrder order = Applicant.order(uploads, 1);
        String key = key();
        Submission first = applications.apply(order, key);
        Submission second = applications.apply(order, key);
        assertThat(second.repeated()).isTrue();
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(second.secret()).isEqualTo(first.secret());
        refused(PlatformFault.KEY_REUSED, () -> applications.apply(Applicant.order(uploads, 2), key));
        refused(CaseworkError.KEY_NEEDED, () -> applications.apply(order, ""));
    }

    @Test
    void aPaperServesOneCaseOnly() {
        ApplicationOrder order = Applicant.order(uploads, 1);
        applications.apply(order, key());
        refused(CaseworkError.UPLOAD_UNKNOWN, () -> applications.apply(order, key()));
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        ApplicationOrder order = new ApplicationOrder(
                Applicant.PROCEDURE, Applicant.PARIS, Applicant.answers(0), Map.of(), Locale.ENGLISH);
        assertThatThrownBy(() -> applications.apply(order, key()))
                .isInstanceOfSatisfying(InvalidApplication.class, invalid -> assertThat(invalid.errors())
                        .extracting(org.chancery.procedures.FormError::path)
                        .contains("documents/identity"));
        refused(
                CaseworkError.UNIT_NOT_COMPETENT,
                () -> applications.apply(
                        new ApplicationOrder(
                                Applicant.PROCEDURE, "G99", Applicant.answers(1), Map.of(), Locale.ENGLISH),
                        key()));
    }

    @Test
    void codesOfOneDayHaveNoGapAndNoDoubleUnderConcurrency() throws Exception {
        String unit = "G08.81";
        List<ApplicationOrder> orders = IntStream.range(0, 60)
                .mapToObj(i -> {
                    ApplicationOrder order = Applicant.order(uploads, 1);
                    return new ApplicationOrder(
                            order.procedure(), unit, order.answers(), order.documents(), order.language());
                })
                .toList();
        List<Callable<Submission>> work = new java.util.ArrayList<>();
        for (ApplicationOrder order : orders) {
            String key = key();
            work.add(() -> applications.apply(order, key));
            work.add(() -> applications.apply(order, key));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
            Set<String> codes = new java.util.HashSet<>();
            for (var future : pool.invokeAll(work)) {
                codes.add(future.get().code().value());
            }
            assertThat(codes).hasSize(60);
            List<Integer> numbers = codes.stream()
                    .map(code -> Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)))
                    .sorted()
                    .toList();
            assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(59);
        }
    }

    @Test
    void nobodyPaysTwiceEvenAtTheSameMoment() throws Exception {
        CaseCode code = accepted();
        CaseView view = view(code);
        CaseOrder payment = payment(view);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> work = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            as("officer-paris", () -> cases.perform(code, payment, key()));
                            return true;
                        } catch (Fault twice) {
                            assertThat(twice.code()).isEqualTo(CaseworkError.NOT_NOW);
                            return false;
                        }
                    })
                    .toList();
            long paid = 0;
            for (var future : pool.invokeAll(work)) {
                paid += future.get() ? 1 : 0;
            }
            assertThat(paid).isEqualTo(1);
        }
        assertThat(view(code).money().receipt()).isNotNull();
    }

    @Test
    void aRepeatedCommandActsOnceAndAnotherOrderUnderItsKeyIsRefused() throws Exception {
        CaseCode code = accepted();
        CaseOrder payment = payment(view(code));
        String key = key();
        CaseOutcome first = as("officer-paris", () -> cases.perform(code, payment, key));
        CaseOutcome second = as("officer-paris", () -> cases.perform(code, payment, key));
        assertThat(second.repeated()).isTrue();
        assertThat(second.receiptNumber()).isEqualTo(first.receiptNumber());
        refused(
                PlatformFault.KEY_REUSED,
                () -> as("officer-paris", () -> cases.perform(code, new CaseOrder.AddNote("x"), key)));
    }

    @Test
    void theAmountMustBeExact() throws Exception {
        CaseCode code = accepted();
        refused(
                CaseworkError.AMOUNT_WRONG,
                () -> as(
                        "officer-paris",
                        () -> cases.perform(
                                code,
                                new CaseOrder.RecordPayment(
                                        new BigDecimal("1.23"), "USD", CaseOrder.RecordPayment.Method.CASH, null),
                                key())));
    }

    @Test
    void papersAreAskedForOnceAndTheClockStandsStillUntilTheAnswer() throws Exception {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        CaseCode code = submission.code();
        as("officer-paris", () -> cases.perform(code, new CaseOrder.Accept(), key()));
        pay(code);
        CaseOrder ask = new CaseOrder.RequestSupplement(
                List.of(new CaseOrder.RequestSupplement.Item("giấy đăng ký kết hôn", "thiếu trang 2")));
        CaseOutcome asked = as("officer-paris", () -> cases.perform(code, ask, key()));
        assertThat(asked.status()).isEqualTo(CaseStatus.WAITING);
        TrackedCase tracked = tracking.track(code, submission.secret());
        assertThat(tracked.may(CaseAction.ANSWER_SUPPLEMENT)).isTrue();
        assertThat(tracked.clock().state()).isEqualTo(ClockView.State.PAUSED);
        assertThat(tracked.clock().why().vi()).contains("Tạm dừng từ ngày", "chờ bổ sung giấy đăng ký kết hôn");
        assertThat(tracked.clock().why().en()).startsWith("Paused since ").contains("waiting for giấy đăng ký kết hôn");
        refused(
                CaseworkError.ANSWER_EMPTY,
                () -> tracking.answerSupplement(code, submission.secret(), Map.of(), " ", key()));
        UUID upload = Applicant.upload(uploads, "page-2.pdf");
        CaseOutcome answered = tracking.answerSupplement(
                code, submission.secret(), Map.of("giấy đăng ký kết hôn", upload), "Xin gửi trang 2", key());
        assertThat(answered.status()).isEqualTo(CaseStatus.PROCESSING);
        assertThat(view(code).documents()).anyMatch(CaseDocument::supplement);
        refused(CaseworkError.NOT_NOW, () -> as("officer-paris", () -> cases.perform(code, ask, key())));
        assertThat(view(code).actions())
                .filteredOn(action -> action.action() == CaseAction.REQUEST_SUPPLEMENT)
                .singleElement()
                .satisfies(action -> assertThat(action.reasonKey()).isEqualTo("casework.reason.no-supplement-yet"));
    }

    @Test
    void onlyWhoWorksAtTheUnitMayActOrSee() throws Exception {
        CaseCode code = applications.apply(Applicant.order(uploads, 1), key()).code();
        refused(
                IdentityError.FORBIDDEN,
                () -> as("officer-tokyo", () -> cases.perform(code, new CaseOrder.Open(), key())));
        refused(
                IdentityError.FORBIDDEN,
                () -> as("administrator", () -> cases.perform(code, new CaseOrder.AddNote("x"), key())));
        refused(
                IdentityError.FORBIDDEN,
                () -> as("clerk-paris", () -> cases.perform(code, new CaseOrder.Accept(), key())));
        assertThat(as("officer-tokyo", () -> queries.find(code, Locale.ENGLISH)))
                .isEmpty();
        assertThat(as("administrator", () -> queries.find(code, Locale.ENGLISH)))
                .isEmpty();
        assertThat(as("officer-paris", () -> queries.find(code, Locale.ENGLISH)))
                .isPresent();
        assertThat(as("officer-tokyo", () -> queries.list(CaseFilter.open(1, 200)))
                        .items())
                .extracting(CaseRow::unitCode)
                .doesNotContain(Applicant.PARIS);
    }

    @Test
    void pausingIsForWhoeverSignsAndSaysWhatIsWaitedFor() throws Exception {
        CaseCode code = accepted();
        pay(code);
        CaseOrder pause = new CaseOrder.Pause("Điều 19 Nghị định 118/2025/NĐ-CP", "chờ xác minh của Sở Tư pháp");
        refused(IdentityError.FORBIDDEN, () -> as("officer-paris", () -> cases.perform(code, pause, key())));
        as("signatory-paris", () -> cases.perform(code, pause, key()));
        assertThat(view(code).clock().why().vi()).contains("chờ xác minh của Sở Tư pháp");
        assertThat(as("officer-paris", () -> cases.perform(code, new CaseOrder.Resume(), key()))
                        .status())
                .isEqualTo(CaseStatus.PROCESSING);
    }

    @Test
    void anExtensionIsGrantedOnceAndOnlyToALaterWorkingDay() throws Exception {
        CaseCode code = accepted();
        pay(code);
        LocalDate due = view(code).clock().dueDay();
        refused(
                CaseworkError.DAY_WRONG,
                () -> as("signatory-paris", () -> cases.perform(code, new CaseOrder.Extend("chậm", due), key())));
        LocalDate later = due.plusDays(14);
        while (later.getDayOfWeek().getValue() > 5
                || later.getMonthValue() == 1
                || later.equals(LocalDate.of(2026, 12, 25))) {
            later = later.plusDays(1);
        }
        LocalDate chosen = later;
        as("signatory-paris", () -> cases.perform(code, new CaseOrder.Extend("chậm", chosen), key()));
        assertThat(view(code).clock().dueDay()).isEqualTo(chosen);
        refused(
                CaseworkError.NOT_NOW,
                () -> as(
                        "signatory-paris",
                        () -> cases.perform(code, new CaseOrder.Extend("chậm", chosen.plusDays(7)), key())));
    }

    @Test
    void aRefusalGivesReasonAndLegalGround() throws Exception {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        refused(
                CaseworkError.TEXT_NEEDED,
                () -> as(
                        "officer-paris",
                        () -> cases.perform(submission.code(), new CaseOrder.Refuse("lý do", " "), key())));
        CaseOutcome outcome = as(
                "officer-paris",
                () -> cases.perform(
                        submission.code(),
                        new CaseOrder.Refuse("Giấy tờ bị tẩy xóa", "111/2011/NĐ-CP, Điều 10"),
                        key()));
        assertThat(outcome.status()).isEqualTo(CaseStatus.DENIED);
        assertThat(tracking.track(submission.code(), submission.secret()).decisionReason())
                .isEqualTo("Giấy tờ bị tẩy xóa (111/2011/NĐ-CP, Điều 10)");
    }

    @Test
    void withdrawingEndsAFreshCaseAtOnceAndALaterOneByDecision() throws Exception {
        Submission fresh = applications.apply(Applicant.order(uploads, 1), key());
        assertThat(tracking.withdraw(fresh.code(), fresh.secret(), "đổi ý", key())
                        .status())
                .isEqualTo(CaseStatus.CANCELLED);
        Submission later = applications.apply(Applicant.order(uploads, 1), key());
        as("officer-paris", () -> cases.perform(later.code(), new CaseOrder.Accept(), key()));
        assertThat(tracking.withdraw(later.code(), later.secret(), "đổi ý", key())
                        .status())
                .isEqualTo(CaseStatus.CANCELLING);
        as(
                "officer-paris",
                () -> cases.perform(later.code(), new CaseOrder.RefuseWithdrawal("đang giải quyết"), key()));
        tracking.withdraw(later.code(), later.secret(), "đổi ý", key());
        assertThat(as("officer-paris", () -> cases.perform(later.code(), new CaseOrder.GrantWithdrawal(), key()))
                        .status())
                .isEqualTo(CaseStatus.CANCELLED);
    }

    @Test
    void notesAndHandoversAreForOfficialsOnly() throws Exception {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        CaseCode code = submission.code();
        as("officer-paris", () -> cases.perform(code, new CaseOrder.AddNote("Đã gọi điện"), key()));
        UUID signatory = people.sample("signatory-paris").orElseThrow().person().id();
        UUID stranger = people.sample("officer-tokyo").orElseThrow().person().id();
        as("officer-paris", () -> cases.perform(code, new CaseOrder.Reassign(signatory), key()));
        refused(
                CaseworkError.OFFICER_UNFIT,
                () -> as("officer-paris", () -> cases.perform(code, new CaseOrder.Reassign(stranger), key())));
        assertThat(view(code).officer()).isEqualTo(signatory);
        assertThat(view(code).timeline()).anyMatch(entry -> "Đã gọi điện".equals(entry.text()));
        assertThat(tracking.track(code, submission.secret()).timeline())
                .noneMatch(entry -> "Đã gọi điện".equals(entry.text()));
    }

    @Test
    void theListFindsNamesInAnySpellingAndCountsWhatItShows() throws Exception {
        CaseCode code = applications.apply(Applicant.order(uploads, 1), key()).code();
        CaseFilter filter = new CaseFilter(
                Set.of(CaseStatus.NEW),
                null,
                null,
                null,
                Applicant.PARIS,
                null,
                false,
                "anh tuyet",
                CaseFilter.Sort.SUBMITTED,
                true,
                1,
                5);
        var found = as("officer-paris", () -> queries.list(filter));
        assertThat(found.items()).extracting(CaseRow::code).contains(code);
        CaseCounts counts = as("officer-paris", () -> queries.counts(filter));
        assertThat(counts.byStatus().get(CaseStatus.NEW)).isEqualTo(found.total());
    }

    @Test
    void theLogAndTheAnswersCannotBeChanged() {
        for (String statement : List.of(
                "UPDATE casework.event SET action = 'x'",
                "DELETE FROM casework.event",
                "UPDATE casework.application SET answers = '{}'",
                "DELETE FROM casework.case_file")) {
            assertThatThrownBy(() -> sql.sql(statement).update()).hasStackTraceContaining("permission denied");
        }
    }

    private CaseCode accepted() throws Exception {
        CaseCode code = applications.apply(Applicant.order(uploads, 1), key()).code();
        CaseOutcome outcome = as("officer-paris", () -> cases.perform(code, new CaseOrder.Accept(), key()));
        assertThat(outcome.money()).isEqualTo(MoneyState.DUE);
        return code;
    }

    private CaseOutcome pay(CaseCode code) throws Exception {
        CaseOrder payment = payment(view(code));
        return as("officer-paris", () -> cases.perform(code, payment, key()));
    }

    private static CaseOrder payment(CaseView view) {
        return new CaseOrder.RecordPayment(
                view.money().total(), view.money().currency(), CaseOrder.RecordPayment.Method.CASH, null);
    }

    private CaseView view(CaseCode code) throws Exception {
        return as("officer-paris", () -> queries.find(code, Locale.ENGLISH)).orElseThrow();
    }

    private static ResultRef result(DocumentId draft) {
        return new ResultRef(draft, "00".repeat(32), "01/CNLS-PAR", "ABCD-EFGH");
    }

    private <T> T as(String sample, Callable<T> work) throws Exception {
        var person = people.sample(sample).orElseThrow().person();
        return CurrentActor.callAs(people.actor(person, "test"), work);
    }

    private static void refused(FaultCode code, Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                .isEqualTo(code));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
