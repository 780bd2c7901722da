package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import tools.jackson.databind.JsonNode;

/** What somebody does who applies for consular certification, page by page. */
final class ApplicantSteps {
    private static final int MOST_PAGES = 20;
    private final Page page;
    private final Path paper;
    private final JsonNode answers = Applicant.answers(1);

    ApplicantSteps(Page page, Path folder) throws IOException {
        this.page = page;
        this.paper = Files.write(folder.resolve("giấy tờ.pdf"), Applicant.pdf());
    }

    /** @return the case's code */
    String apply() {
        page.navigate("/apply/" + Applicant.PROCEDURE);
        Accessible.check(page);
        page.locator("#unit").selectOption(Applicant.PARIS);
        submit("form[action$='/apply/" + Applicant.PROCEDURE + "'] button");
        for (int pages = 0; pages < MOST_PAGES && page.url().contains("/form/"); pages++) {
            Accessible.check(page);
            fill();
            submit("form[action*='/form/'] .govuk-button-group button.govuk-button >> nth=0");
        }
        Accessible.check(page);
        page.locator("#identity").setInputFiles(paper);
        page.locator("#document-1").setInputFiles(paper);
        page.locator("button[name=go]").click();
        page.waitForURL("**/check");
        Accessible.check(page);
        page.locator("form[action$='/send'] button").click();
        page.waitForURL("**/sent");
        Accessible.check(page);
        assertThat(page.locator("#secret").textContent()).isNotBlank();
        String code = page.locator("#code").textContent().strip();
        page.locator("a[href$='/copy']").click();
        page.waitForURL("**/copy");
        Accessible.check(page);
        assertThat(page.locator("main").textContent()).contains(code, "Ánh Tuyết");
        return code;
    }

    /** Sends the one paper that was asked for. */
    void answer(String code) {
        page.navigate("/track/" + code);
        Accessible.check(page);
        page.locator("#file-0").setInputFiles(paper);
        page.locator("form[action$='/supplement'] button").click();
        page.locator("form[action$='/supplement']")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        Accessible.check(page);
    }

    private void submit(String button) {
        String before = page.url();
        page.locator(button).click();
        page.waitForURL(Pattern.compile("^(?!" + Pattern.quote(before) + "$).*"));
    }

    /** Types what the person would into the inputs that the page shows. */
    private void fill() {
        for (Locator field : page.locator("[name^='/']").all()) {
            String name = field.getAttribute("name");
            String value = value(name);
            if (value.isEmpty() || !field.isVisible()) {
                continue;
            }
            String kind = (String) field.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type");
            switch (kind) {
                case "radio", "checkbox" -> choose(field, value);
                case "select" -> field.selectOption(value);
                default -> field.fill(value);
            }
        }
    }

    private static void choose(Locator field, String value) {
        if (value.equals(field.getAttribute("value"))) {
            field.check();
        }
    }

    /** A part of a date has its own input, such as {@code /applicant/birthDate#day}. */
    private String value(String name) {
        String path = name.replaceAll("#(day|month|year)$", "");
        String value = answers.at(path).asString("");
        if (path.equals(name)) {
            return value;
        }
        String[] parts = value.split("-");
        return parts.length < 3 ? "" : parts[name.endsWith("day") ? 2 : name.endsWith("month") ? 1 : 0];
    }
}
