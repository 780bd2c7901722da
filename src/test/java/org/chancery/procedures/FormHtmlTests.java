package org.chancery.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HouseTest
class FormHtmlTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Forms forms;

    @Autowired
    Procedures procedures;

    @Autowired
    ITemplateEngine templates;

    @ParameterizedTest
    @CsvSource({
        "BNG-270817-HP, vi",
        "BNG-270817-HP, en",
        "CHN-NG07-11, vi",
        "CHN-NG07-11, en",
        "CHN-NG02-11, vi",
        "CHN-NG09-02, en"
    })
    void everyPageIsDrawnWithItsErrorsLinkedToItsInputs(String code, String lang) {
        FormDefinition form = forms.forProcedure(procedures.current(code, DAY));
        ObjectNode empty = new JsonMapper().createObjectNode();

        for (FormStep step : form.pages(empty)) {
            List<FormError> errors = form.validatePage(step.id(), empty);
            String html = draw(form, step.id(), empty, errors, Locale.of(lang));

            assertThat(html).as(step.id()).doesNotContain("??", " th:", "{0}").contains("govuk-error-summary");
            Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results().forEach(link -> assertThat(html)
                    .contains("id=\"" + link.group(1) + "\""));
            List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(html)
                    .results()
                    .map(id -> id.group(1))
                    .toList();
            assertThat(ids).as(step.id()).doesNotHaveDuplicates();
            Pattern.compile(" for=\"([^\"]+)\"").matcher(html).results().forEach(label -> assertThat(ids)
                    .contains(label.group(1)));
        }
    }

    @Test
    void valuesAreKeptAndEscaped() {
        FormDefinition form = forms.forProcedure(procedures.current("BNG-270817-CN", DAY));
        ObjectNode answers = forms.bind(
                        form,
                        "applicant",
                        new JsonMapper().createObjectNode(),
                        Map.of(
                                "/applicant/name", new String[] {"<script>\"An\"</script>"},
                                "/applicant/birthDate#day", new String[] {"31"},
                                "/applicant/birthDate#month", new String[] {"2"},
                                "/applicant/birthDate#year", new String[] {"1990"},
                                "/applicant/nationality", new String[] {"VN"}))
                .answers();

        String html = draw(form, "applicant", answers, List.of(), Locale.ENGLISH);

        assertThat(html)
                .contains("value=\"&lt;script&gt;&quot;An&quot;&lt;/script&gt;\"")
                .containsPattern("name=\"/applicant/birthDate#day\" value=\"31\"")
                .containsPattern("<option value=\"VN\"[^>]* selected=\"selected\"")
                .doesNotContain("govuk-error-summary", "<script>");
    }

    @Test
    void aGroupHasButtonsToAddAndRemove() {
        FormDefinition form = forms.forProcedure(procedures.current("BNG-270817-CN", DAY));
        ObjectNode two = forms.bind(
                        form, "documents", new JsonMapper().createObjectNode(), Map.of("add", new String[] {"/documents"
                        }))
                .answers();

        assertThat(draw(form, "documents", two, List.of(), Locale.of("vi")))
                .contains("name=\"add\"", "value=\"/documents\"", "name=\"remove\"", "value=\"/documents/1\"")
                .contains("Giấy tờ 2", "Xóa: Giấy tờ 2");
        assertThat(draw(form, "documents", new JsonMapper().createObjectNode(), List.of(), Locale.ENGLISH))
                .doesNotContain("name=\"remove\"");
    }

    @Test
    void theSummaryIsDrawnWithLinksToChange() {
        ProcedureVersion version = procedures.current("CHN-NG07-11", DAY);
        FormDefinition form = forms.forProcedure(version);
        Context context = new Context(Locale.of("vi"));
        context.setVariable("sections", form.summary(MinimalAnswers.of(form, version), Locale.of("vi")));
        context.setVariable("change", "/apply/x/");

        String html = templates.process("procedures/form/page", Set.of("summary"), context);

        assertThat(html).contains("Lê Văn Bình", "href=\"/apply/x/applicant\"", "27/03/1985", "Không khai");
    }

    private String draw(FormDefinition form, String page, ObjectNode answers, List<FormError> errors, Locale locale) {
        Context context = new Context(locale);
        context.setVariable("form", forms.page(form, page, answers, errors, locale));
        return templates.process("procedures/form/page", Set.of("page"), context);
    }
}
