package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chancery.procedures.DocumentSlot;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormError;
import org.chancery.procedures.FormStep;
import org.chancery.procedures.SummarySection;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FullFormsTests {
    private static final Locale VI = Locale.of("vi");
    private final FormLibrary library = TestForms.library();
    private final FormDefinition certification = TestForms.form("certification-legalisation");
    private final FormDefinition birth = TestForms.form("birth-registration");

    @Test
    void completeAnswersAreAccepted() {
        assertThat(certification.validate(TestForms.certification())).isEmpty();
        assertThat(birth.validate(TestForms.birth())).isEmpty();
    }

    @Test
    void emptyAnswersAreAskedForInputByInputAndInPageOrder() {
        List<FormError> errors = certification.validate(Answers.empty());

        assertThat(errors).extracting(FormError::path).startsWith("/kind", "/applicant/name", "/applicant/birthDate");
        assertThat(errors).extracting(FormError::path).contains("/documents/0/issuer", "/statement/true");
        assertThat(errors).extracting(FormError::path).doesNotContain("/origin/country", "/delivery/address");
        assertThat(errors).allSatisfy(error -> {
            assertThat(library.message(error, VI)).doesNotContain("{").isNotBlank();
            assertThat(library.message(error, Locale.ENGLISH))
                    .doesNotContain("{")
                    .isNotBlank();
        });
    }

    @Test
    void errorsSpeakBothLanguagesAndNameTheItem() {
        ObjectNode answers = TestForms.certification();
        ((ArrayNode) answers.at("/documents")).addObject().put("issuedOn", "2027-01-01");

        List<FormError> errors = certification.validatePage("documents", answers);

        assertThat(messages(errors, VI)).contains("Giấy tờ 2 – Cơ quan cấp: cần khai mục này");
        assertThat(messages(errors, Locale.ENGLISH))
                .contains(
                        "Paper 2 – Issued by: this is needed",
                        "Paper 2 – Date of issue: the date must not be in the future");
    }

    @Test
    void legalisationAsksForTheOriginOfThePapersAndCertificationDoesNot() {
        ObjectNode answers = TestForms.certification();
        assertThat(ids(certification, answers)).doesNotContain("origin");

        answers.put("kind", "legalisation");

        assertThat(ids(certification, answers)).containsSubsequence("contact", "origin", "documents");
        assertThat(certification.validate(answers))
                .extracting(FormError::path)
                .containsExactly("/origin/country", "/origin/authenticated");
    }

    @Test
    void answersOfABranchNotTakenDoNotCount() {
        ObjectNode answers = TestForms.certification();
        answers.putObject("origin").put("country", "nowhere");

        assertThat(certification.validate(answers)).isEmpty();
        assertThat(certification.relevant(answers).has("origin")).isFalse();
    }

    @Test
    void deliveryByPostNeedsAnAddress() {
        ObjectNode answers = TestForms.certification();
        ((ObjectNode) answers.at("/delivery")).put("way", "post");

        assertThat(certification.validate(answers)).extracting(FormError::path).containsExactly("/delivery/address");
        assertThat(certification.applicant(answers).byPost()).isFalse();
    }

    @Test
    void eachPaperCountsAndHasItsOwnUpload() {
        ObjectNode answers = TestForms.certification();
        ((ArrayNode) answers.at("/documents")).add(answers.at("/documents/0").deepCopy());
        ((ObjectNode) answers.at("/documents/1")).put("translation", "attached");

        assertThat(certification.documentCount(answers)).isEqualTo(2);
        assertThat(certification.documentSlots(answers))
                .extracting(DocumentSlot::id)
                .containsExactly("identity", "document-1", "document-2", "translation-2");
    }

    @Test
    void theApplicantIsReadFromTheAnswers() {
        var applicant = certification.applicant(TestForms.certification());

        assertThat(applicant.name()).isEqualTo("Nguyễn Thị Minh An");
        assertThat(applicant.email()).isEqualTo("an@example.org");
        assertThat(applicant.residenceCountry()).isEqualTo("LA");
        assertThat(applicant.vietnamese()).isTrue();
        assertThat(certification.applicant(Answers.empty()).name()).isNull();
    }

    @Test
    void aMarriageIsAskedForOnlyWhenTheParentsAreMarried() {
        ObjectNode answers = TestForms.birth();
        assertThat(ids(birth, answers)).containsSubsequence("parents", "marriage", "mother", "father");

        ((ObjectNode) answers.at("/parents")).put("marriage", "father-unknown");

        assertThat(ids(birth, answers)).doesNotContain("marriage", "father");
        assertThat(birth.validate(answers)).isEmpty();
        assertThat(birth.documentSlots(answers))
                .extracting(DocumentSlot::id)
                .containsExactly("birth-notice", "mother-paper");
    }

    @Test
    void aForeignParentOfAVietnameseChildLeadsToTheChoiceOfNationality() {
        ObjectNode answers = TestForms.birth();
        assertThat(ids(birth, answers)).doesNotContain("nationality");

        ((ObjectNode) answers.at("/father")).put("nationality", "FR");

        assertThat(ids(birth, answers)).contains("nationality");
        assertThat(birth.validate(answers)).extracting(FormError::path).containsExactly("/nationalityChoice/agreed");
        answers.putObject("nationalityChoice").put("agreed", "yes");
        assertThat(birth.validate(answers)).isEmpty();
        assertThat(birth.documentSlots(answers)).extracting(DocumentSlot::id).contains("nationality-agreement");
    }

    @Test
    void datesMustExistAndEmailsMustLookLikeOne() {
        ObjectNode answers = TestForms.birth();
        ((ObjectNode) answers.at("/child")).put("birthDate", "2026-02-30");
        ((ObjectNode) answers.at("/contact")).put("email", "an at example");
        ((ObjectNode) answers.at("/applicant")).put("nationality", "ZZ");

        assertThat(messages(birth.validate(answers), Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "Email address: write it like name@example.org",
                        "Date of birth: this is not a date in the calendar",
                        "Nationality: choose one");
    }

    @Test
    void whatTheFormDoesNotAskForIsRefused() {
        ObjectNode answers = TestForms.birth();
        answers.put("isAdmin", true);
        ((ObjectNode) answers.at("/child")).put("name", "An\u0000Khôi");

        assertThat(birth.validate(answers))
                .extracting(FormError::path)
                .containsExactlyInAnyOrder("/child/name", "/isAdmin");
    }

    @Test
    void theSummarySaysEveryAnswerInWords() {
        List<SummarySection> vi = birth.summary(TestForms.birth(), VI);
        List<SummarySection> en = birth.summary(TestForms.birth(), Locale.ENGLISH);

        assertThat(rows(vi))
                .contains("Ngày sinh: 02/10/2026", "Giới tính: Nam", "Nước thường trú: Lào", "Giờ sinh: Không khai");
        assertThat(rows(en)).contains("Date of birth: 2 October 2026", "Sex: Male", "Extra copies of the extract: 2");
        assertThat(rows(en)).noneMatch(row -> row.endsWith(": "));
    }

    @Test
    void stepsFollowTheBranch() {
        ObjectNode answers = TestForms.birth();

        assertThat(birth.next("parents", answers)).map(FormStep::id).contains("marriage");
        assertThat(birth.previous("mother", answers)).map(FormStep::id).contains("marriage");
        assertThat(birth.previous("applicant", answers)).isEmpty();
        assertThat(birth.next("statement", answers)).isEmpty();
        assertThat(birth.next("no-such-page", answers)).isEmpty();
    }

    private static List<String> ids(FormDefinition form, ObjectNode answers) {
        return form.pages(answers).stream().map(FormStep::id).toList();
    }

    private List<String> messages(List<FormError> errors, Locale locale) {
        return errors.stream().map(error -> library.message(error, locale)).toList();
    }

    private static List<String> rows(List<SummarySection> sections) {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.label() + ": " + row.value())
                .toList();
    }
}
