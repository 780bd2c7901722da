package org.chancery.demo.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.Cases;
import org.chancery.casework.Submission;
import org.chancery.casework.Tracking;
import org.chancery.demo.internal.Plot.Step;
import org.chancery.demo.internal.SampleNotes.Keys;
import org.chancery.identity.Role;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Tells stories by doing what happened in them, through the same doors as everybody; what is told again changes nothing. */
@Component
class Teller {
    private final Applications applications;
    private final Cases cases;
    private final Tracking tracking;
    private final Cast cast;
    private final Form form;
    private final Issue issue;

    Teller(Applications applications, Cases cases, Tracking tracking, Cast cast, Form form, Issue issue) {
        this.applications = applications;
        this.cases = cases;
        this.tracking = tracking;
        this.cast = cast;
        this.form = form;
        this.issue = issue;
    }

    /** Applications, filled in. */
    @Component
    static class Form {
        private final Procedures procedures;
        private final Forms forms;
        private final SamplePapers papers;

        Form(Procedures procedures, Forms forms, SamplePapers papers) {
            this.procedures = procedures;
            this.forms = forms;
            this.papers = papers;
        }

        ApplicationOrder order(Story story) {
            ProcedureVersion version =
                    procedures.find(story.procedure()).orElseThrow().latest();
            FormDefinition definition = forms.forProcedure(version);
            ObjectNode answers = SampleAnswers.of(story, version, definition);
            Map<String, UUID> documents = papers.forForm(definition, answers);
            return new ApplicationOrder(
                    story.procedure(), story.mission(), answers, documents, Locale.of(story.language()));
        }

        Map<String, UUID> answer(String paper) {
            Map<String, UUID> documents = new HashMap<>();
            documents.put(paper, papers.upload("better-scan", "Better scan"));
            return documents;
        }
    }

    Keys apply(Story story) throws Exception {
        ApplicationOrder order = form.order(story);
        Submission submission = cast.asApplicant(() -> applications.apply(order, story.key()));
        return new Keys(submission.code().value(), submission.secret());
    }

    void perform(Story story, Keys keys, Step step) throws Exception {
        String key = story.key() + "/" + step;
        CaseCode code = code(keys);
        switch (step) {
            case ANSWER -> answer(code, keys, key);
            case WITHDRAW ->
                cast.asApplicant(() -> tracking.withdraw(code, keys.secret(), "Tôi không còn cần giấy này", key));
            case ISSUE -> issue.issue(story.mission(), keys.code());
            default ->
                cast.as(
                        step == Step.PAUSE ? Role.SIGNATORY : Role.CONSULAR_OFFICER,
                        story.mission(),
                        () -> cases.perform(code, order(story, keys, step), key));
        }
    }

    private void answer(CaseCode code, Keys keys, String key) throws Exception {
        for (var asked : tracking.track(code, keys.secret()).asked()) {
            cast.asApplicant(() -> tracking.answerSupplement(
                    code, keys.secret(), form.answer(asked.document()), "Tôi gửi lại bản quét rõ hơn", key));
        }
    }

    private CaseOrder order(Story story, Keys keys, Step step) {
        LocalDate day = LocalDate.ofInstant(story.appliedAt(), ZoneOffset.UTC);
        return switch (step) {
            case OPEN -> new CaseOrder.Open();
            case ASK ->
                new CaseOrder.RequestSupplement(List.of(new CaseOrder.RequestSupplement.Item(
                        "Bản quét giấy tờ", "Bản quét mờ, không đọc được số và ngày cấp")));
            case ACCEPT -> new CaseOrder.Accept();
            case PAY -> payment(keys);
            case NOTE -> new CaseOrder.AddNote("Hồ sơ mẫu: đã quá hạn, cần ưu tiên");
            case PAUSE -> new CaseOrder.Pause("Nghị định 111/2011/NĐ-CP", "Chờ xác minh con dấu với cơ quan cấp giấy");
            case CONSULT -> new CaseOrder.Consult("Cục Lãnh sự", "Đề nghị xác minh giấy tờ mẫu", day.plusDays(20));
            case CORRECT -> new CaseOrder.Correct("Người nộp xin sửa địa chỉ");
            case REFUSE ->
                new CaseOrder.Refuse("Giấy tờ nộp kèm không thuộc thẩm quyền giải quyết", "Nghị định 111/2011/NĐ-CP");
            case APPROVE -> new CaseOrder.Approve("Hồ sơ đầy đủ, hợp lệ");
            case COMPLETE -> new CaseOrder.Complete("Trao tận tay người nộp, có ký nhận");
            case ANSWER, WITHDRAW, ISSUE -> throw new IllegalArgumentException(step.name());
        };
    }

    private CaseOrder payment(Keys keys) {
        var money = tracking.track(code(keys), keys.secret()).money();
        if (money.total() == null || money.total().signum() == 0) {
            return new CaseOrder.AddNote("Thủ tục này không thu phí");
        }
        return new CaseOrder.RecordPayment(
                money.total(),
                java.util.Objects.requireNonNull(money.currency()),
                CaseOrder.RecordPayment.Method.CASH,
                null);
    }

    private static CaseCode code(Keys keys) {
        return new CaseCode(keys.code());
    }
}
