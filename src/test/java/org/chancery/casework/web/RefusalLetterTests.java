package org.chancery.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.casework.Applicant;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseQueries;
import org.chancery.casework.CaseStatus;
import org.chancery.casework.CaseView;
import org.chancery.casework.Cases;
import org.chancery.casework.DeliveryState;
import org.chancery.casework.Submission;
import org.chancery.casework.Uploads;
import org.chancery.identity.People;
import org.chancery.notices.Notice;
import org.chancery.notices.Notices;
import org.chancery.platform.CurrentActor;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.Proofs;
import org.chancery.records.Records;
import org.chancery.records.SignOrder;
import org.chancery.records.VerificationReport.Verdict;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@HouseTest
class RefusalLetterTests {
    private static final String REASON = "Con dấu trên bằng tốt nghiệp không khớp mẫu đã đăng ký.\nChữ ký bị tẩy xóa.";
    private static final String GROUND = "khoản 3 Điều 10 Nghị định số 111/2011/NĐ-CP";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    Records records;

    @Autowired
    Proofs proofs;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Test
    void aRefusedApplicantIsToldAtOnceAndFetchesTheSignedLetterLater() throws Exception {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        CaseCode code = submission.code();
        as("officer-paris", () -> cases.perform(code, new CaseOrder.Accept(), key()));
        settleFee(code);
        as("officer-paris", () -> cases.perform(code, new CaseOrder.Refuse(REASON, GROUND), key()));
        assertThat(view(code).status()).isEqualTo(CaseStatus.UNRESOLVED);
        assertThat(noticed(code)).contains("Từ chối hồ sơ " + code);

        Visitor visitor = new Visitor(port);
        visitor.submit("/track", "/track", "code", code.value(), "secret", submission.secret());
        assertThat(visitor.get("/track/" + code + "?lang=vi").body())
                .contains("đang được trình ký", GROUND)
                .doesNotContain("/track/" + code + "/result");
        assertThat(visitor.get("/track/" + code + "/result").statusCode()).isEqualTo(404);

        issue(view(code).draft());
        assertThat(view(code).status()).isEqualTo(CaseStatus.UNRESOLVED);
        assertThat(view(code).delivery()).isEqualTo(DeliveryState.READY);
        assertThat(noticed(code)).contains("Đã có công văn trả lời hồ sơ " + code);
        assertThat(visitor.get("/track/" + code + "?lang=vi").body())
                .contains("/track/" + code + "/result", "Công văn từ chối đã được ký và đóng dấu")
                .doesNotContain("đang được trình ký");
        assertThat(visitor.get("/track/" + code + "?lang=en").body()).contains("Download the letter (PDF)");
        assertThat(visitor.get("/track/" + code + "/result").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .as("officer-paris")
                        .get("/desk/cases/" + code + "?lang=vi")
                        .body())
                .contains("Thư gửi người nộp", "Đã có công văn trả lời hồ sơ " + code, "Công văn từ chối");
        assertThat(view(code).delivery()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void theLetterSaysWhyAsDecreesWantItAndIsSealedPdfA() throws Exception {
        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        CaseCode code = submission.code();
        as("officer-paris", () -> cases.perform(code, new CaseOrder.Refuse(REASON, GROUND), key()));
        assertThat(view(code).status()).isEqualTo(CaseStatus.DENIED);
        DocumentId letter = view(code).draft();
        issue(letter);
        byte[] pdf;
        try (InputStream content = records.content(letter)) {
            pdf = content.readAllBytes();
        }
        Files.write(Path.of("target/refusal.pdf"), pdf);
        assertThat(proofs.examine(new java.io.ByteArrayInputStream(pdf)).verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(violations(pdf)).isEmpty();
        assertThat(text(pdf))
                .contains("V/v không tiếp nhận hồ sơ " + code)
                .contains("Kính gửi: Ông/Bà Nguyễn Thị Ánh Tuyết")
                .contains("Lý do: Con dấu trên bằng tốt nghiệp không khớp mẫu đã đăng ký. Chữ ký bị tẩy xóa.")
                .contains("Căn cứ pháp lý: " + GROUND)
                .contains("quyền khiếu nại")
                .contains("biết./.")
                .contains("- Như trên;")
                .contains("KT. ĐẠI SỨ")
                .doesNotContain("CÔNG VĂN");
        assertThat(view(code).result().number()).matches("\\d+/ĐSQ-.+-LS");
    }

    @Test
    void aDraftThatIsGivenUpLeavesNoCaseWithoutAnAnswer() throws Exception {
        CaseCode refused =
                applications.apply(Applicant.order(uploads, 1), key()).code();
        as("officer-paris", () -> cases.perform(refused, new CaseOrder.Refuse(REASON, GROUND), key()));
        DocumentId first = view(refused).draft();
        as("signatory-paris", () -> records.discard(first, "Sai trích yếu"));
        DocumentId second = view(refused).draft();
        assertThat(second).isNotEqualTo(first);
        issue(second);
        assertThat(view(refused).result().documentId()).isEqualTo(second);

        Submission submission = applications.apply(Applicant.order(uploads, 1), key());
        CaseCode approved = submission.code();
        as("officer-paris", () -> cases.perform(approved, new CaseOrder.Accept(), key()));
        settleFee(approved);
        as("officer-paris", () -> cases.perform(approved, new CaseOrder.Approve(null), key()));
        as("signatory-paris", () -> records.discard(view(approved).draft(), "Sai họ tên"));
        assertThat(view(approved).draft()).isNull();
        assertThat(view(approved).timeline()).anyMatch(entry -> "Sai họ tên".equals(entry.text()) && entry.internal());
        as("officer-paris", () -> cases.perform(approved, new CaseOrder.Approve(null), key()));
        issue(view(approved).draft());
        assertThat(view(approved).status()).isEqualTo(CaseStatus.RELEASING);
    }

    private void settleFee(CaseCode code) throws Exception {
        var money = view(code).money();
        if (view(code).status() == CaseStatus.WAITING) {
            as(
                    "officer-paris",
                    () -> cases.perform(
                            code,
                            new CaseOrder.RecordPayment(
                                    money.total(), money.currency(), CaseOrder.RecordPayment.Method.CASH, null),
                            key()));
        }
    }

    private void issue(DocumentId letter) throws Exception {
        as("signatory-paris", () -> records.sign(letter, new SignOrder(AuthorityPrefix.KT, null, null)));
        as("clerk-paris", () -> records.number(letter));
        as("clerk-paris", () -> records.seal(letter));
    }

    private List<String> noticed(CaseCode code) {
        return notices.recent(200).stream()
                .map(Notice::subject)
                .filter(subject -> subject.contains(code.value()))
                .toList();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ")
                    .replace("- 2", "-2");
        }
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new java.io.ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_2_A, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private CaseView view(CaseCode code) throws Exception {
        return as("officer-paris", () -> queries.find(code, Locale.ENGLISH).orElseThrow());
    }

    private <T> T as(String sample, Callable<T> work) throws Exception {
        return CurrentActor.callAs(
                people.actor(people.sample(sample).orElseThrow().person(), "test"), work);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
