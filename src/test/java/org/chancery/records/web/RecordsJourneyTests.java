package org.chancery.records.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.identity.SamplePerson;
import org.chancery.identity.Units;
import org.chancery.journeys.Accessible;
import org.chancery.journeys.Journey;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RecordsJourneyTests extends Journey {
    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    private IssuedDocuments documents;

    @BeforeEach
    void prepare() {
        documents = new IssuedDocuments(records, units, people);
    }

    @Test
    void aStrangerVerifiesACodeAndAFileInVietnamese() throws Exception {
        DocumentView issued = documents.issue();
        Page page = window("vi", true);
        page.navigate("/verify");
        Accessible.check(page);
        page.fill("#code", issued.verificationCode());
        page.locator("form:has(#code) button").click();
        seen(page, "Văn bản là thật và đang có giá trị");
        Accessible.check(page);
        shoot(page, "verify-vi");
        byte[] changed = documents.pdf(issued);
        changed[changed.length / 2] ^= 1;
        upload(page, changed);
        seen(page, "Văn bản đã bị sửa đổi");
        Accessible.check(page);
    }

    @Test
    void aStrangerVerifiesAFileInEnglishWithoutJavaScript() throws Exception {
        DocumentView issued = documents.issue();
        Page page = window("en", false);
        page.navigate("/verify");
        Accessible.check(page);
        upload(page, documents.pdf(issued));
        seen(page, "The document is genuine and stands");
        Accessible.check(page);
        shoot(page, "verify-en");
    }

    @Test
    void signatoryAndClerkIssueADocumentInVietnamese() {
        issueOnThePages("vi", true);
    }

    @Test
    void signatoryAndClerkIssueADocumentInEnglishWithoutJavaScript() {
        issueOnThePages("en", false);
    }

    private void issueOnThePages(String language, boolean scripts) {
        DocumentView draft = documents.draft();
        Page signatory = signedIn(Role.SIGNATORY, language, scripts);
        signatory.navigate("/desk/documents");
        Accessible.check(signatory);
        shoot(signatory, "documents-" + language);
        signatory.navigate("/desk/documents/" + draft.id());
        Accessible.check(signatory);
        shoot(signatory, "document-" + language);
        signatory.selectOption("#prefix", "KT");
        signatory.locator("form[action$='/sign'] button").click();
        signatory.locator(".govuk-notification-banner--success").waitFor();
        Accessible.check(signatory);
        Page clerk = signedIn(Role.CLERK, language, scripts);
        clerk.navigate("/desk/documents/" + draft.id());
        clerk.locator("form[action$='/number'] button").click();
        clerk.locator("form[action$='/seal'] button").click();
        clerk.locator("form[action$='/seal']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Accessible.check(clerk);
        shoot(clerk, "issued-" + language);
        clerk.navigate("/desk/registers");
        Accessible.check(clerk);
        shoot(clerk, "register-" + language);
    }

    private Page signedIn(Role role, String language, boolean scripts) {
        Page page = window(language, scripts);
        page.navigate("/demo/sign-in");
        page.locator("button[value='" + sample(role) + "']").click();
        page.navigate("/reauthenticate");
        page.locator("form[action$='/reauthenticate'] button").click();
        page.waitForURL(address -> !address.contains("/reauthenticate"));
        return page;
    }

    private static void seen(Page page, String sentence) {
        page.getByText(sentence).first().waitFor();
    }

    private static void upload(Page page, byte[] pdf) {
        page.setInputFiles("#file", new FilePayload("result.pdf", "application/pdf", pdf));
        page.locator("form:has(#file) button:not([name])").click();
    }

    private static void shoot(Page page, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screens/records-" + name + "-" + width + ".png")));
        }
    }

    private String sample(Role role) {
        return people.samples().stream()
                .filter(sample -> sample.assignments().stream()
                        .anyMatch(one -> one.role() == role && one.unitCode().equals(documents.unit())))
                .map(SamplePerson::key)
                .findFirst()
                .orElseThrow();
    }
}
