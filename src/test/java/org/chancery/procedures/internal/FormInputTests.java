package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.platform.Fault;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.FormInput;
import org.chancery.procedures.FormPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FormInputTests {
    private final FormLibrary library = TestForms.library();
    private final FormDefinition form = TestForms.form("certification-legalisation");

    @Test
    void aPageIsReadIntoTheAnswersAndOthersStay() {
        ObjectNode before = TestForms.json("{\"kind\":\"certification\"}");

        FormInput input = bind(
                "applicant",
                before,
                "_csrf",
                "token",
                "/applicant/name",
                "  Nguyễn Thị Minh An ",
                "/applicant/birthDate#day",
                "7",
                "/applicant/birthDate#month",
                "5",
                "/applicant/birthDate#year",
                "1990",
                "/applicant/nationality",
                "VN",
                "/applicant/residenceCountry",
                "");

        assertThat(input.edited()).isFalse();
        assertThat(input.answers()).isEqualTo(TestForms.json("""
                {"kind":"certification","applicant":{"name":"Nguyễn Thị Minh An","birthDate":"1990-05-07","nationality":"VN"}}"""));
        assertThat(before.has("applicant")).isFalse();
    }

    @Test
    void aWrongDateIsKeptToBeShownAgain() {
        ObjectNode answers = bind(
                        "applicant",
                        Answers.empty(),
                        "/applicant/birthDate#day",
                        "31",
                        "/applicant/birthDate#month",
                        "x",
                        "/applicant/birthDate#year",
                        "1990")
                .answers();

        FormPage page =
                library.page(form, "applicant", answers, form.validatePage("applicant", answers), Locale.of("vi"));

        FormPage.Field date = (FormPage.Field) page.blocks().get(1);
        assertThat(date.values()).containsExactly("31", "x", "1990");
        assertThat(date.error()).isEqualTo("Ngày sinh: ngày này không có trong lịch");
        assertThat(page.errors()).extracting(FormPage.Problem::href).contains("#f-applicant-birthDate");
    }

    @Test
    void itemsAreAddedAndRemovedBySubmitButtons() {
        FormInput added = bind("documents", Answers.empty(), "/documents/0/issuer", "Tòa án", "add", "/documents");
        assertThat(added.edited()).isTrue();
        assertThat(added.focus()).isEqualTo("/documents/1");
        assertThat(added.answers().at("/documents").size()).isEqualTo(2);

        FormInput removed = bind(
                "documents",
                added.answers(),
                "/documents/0/issuer",
                "Tòa án",
                "/documents/1/issuer",
                "Đại học",
                "remove",
                "/documents/0");
        assertThat(removed.edited()).isTrue();
        assertThat(removed.answers().at("/documents").size()).isEqualTo(1);
        assertThat(removed.answers().at("/documents/0/issuer").asString()).isEqualTo("Đại học");
    }

    @Test
    void theLastItemCannotBeRemoved() {
        FormInput input = bind("documents", Answers.empty(), "/documents/0/issuer", "x", "remove", "/documents/0");
        assertThat(input.answers().at("/documents").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__proto__/polluted",
                "/constructor/prototype/x",
                "/kind/deeper",
                "/documents/0/type/deeper/and/deeper",
                "/documents/-1/type",
                "/documents/01/type",
                "/documents/0x1/type",
                "/documents/99999999999999999999/type",
                "/documents/0",
                "/documents",
                "/applicant/name",
                "/statement/true",
                "/",
                "//",
                "/documents//type",
                "/documents/0/issuedOn",
                "/documents/0/issuedOn#week",
                "/documents/0/../../kind"
            })
    void namesThatThePageDoesNotHaveAreRefused(String name) {
        assertThatThrownBy(() -> bind("documents", Answers.empty(), name, "x"))
                .isInstanceOf(Fault.class)
                .hasMessage("procedures.form-input-refused");
    }

    @Test
    void hugeIndexesAreRefused() {
        assertThatThrownBy(() -> bind("documents", Answers.empty(), "/documents/50/type", "x"))
                .hasMessage("procedures.form-too-many-items");
        assertThatThrownBy(() -> bind("documents", Answers.empty(), "/documents/99999/type", "x"))
                .hasMessage("procedures.form-too-many-items");
    }

    @Test
    void moreThanFiftyItemsCannotBeAdded() {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            parameters.put("/documents/" + i + "/issuer", new String[] {"x"});
        }
        parameters.put("add", new String[] {"/documents"});
        assertThatThrownBy(() -> library.bind(form, "documents", Answers.empty(), parameters))
                .hasMessage("procedures.form-too-many-items");
    }

    @Test
    void repeatedOversizedAndUnknownEditsAreRefused() {
        assertThatThrownBy(() -> library.bind(
                        form, "kind", Answers.empty(), Map.of("/kind", new String[] {"certification", "legalisation"})))
                .hasMessage("procedures.form-input-refused");
        assertThatThrownBy(() -> bind("purpose", TestForms.certification(), "/purpose", "x".repeat(10_001)))
                .hasMessage("procedures.form-input-refused");
        assertThatThrownBy(() -> bind("documents", Answers.empty(), "remove", "/documents/7"))
                .hasMessage("procedures.form-input-refused");
        assertThatThrownBy(() -> bind("documents", Answers.empty(), "add", "/__proto__"))
                .hasMessage("procedures.form-input-refused");
    }

    @Test
    void controlCharactersAreDroppedAndLettersComposed() {
        ObjectNode answers = bind("purpose", TestForms.certification(), "/purpose", "Kê\u0301t\u0000 hôn\r\nở Pháp")
                .answers();
        assertThat(answers.at("/purpose").asString()).isEqualTo("Kết hôn\nở Pháp");
    }

    @Test
    void aPageOfAnotherBranchIsNotFound() {
        assertThatThrownBy(() -> bind("origin", TestForms.certification()))
                .hasMessage("procedures.form-page-not-found");
        assertThatThrownBy(() -> library.page(form, "nope", Answers.empty(), List.of(), Locale.ENGLISH))
                .hasMessage("procedures.form-page-not-found");
    }

    private FormInput bind(String page, ObjectNode answers, String... namesAndValues) {
        return library.bind(form, page, answers, TestForms.parameters(namesAndValues));
    }
}
