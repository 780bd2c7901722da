package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole job in a real browser: applied for, asked, answered, paid, approved, signed, numbered, sealed, fetched, verified. */
@HouseTest
class JourneyTests extends Journey {
    @TempDir
    static Path folder;

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aPersonAppliesAndHoldsAResultThatAnybodyCanVerify(String language, boolean scripts) throws Exception {
        Page applicant = window(language, scripts);
        ApplicantSteps steps = new ApplicantSteps(applicant, folder);
        visit(applicant, "/");
        visit(applicant, "/procedures/" + Applicant.PROCEDURE);
        String code = steps.apply();

        Page officer = official("officer-paris", language, scripts);
        receive(officer, code);
        ask(officer);
        steps.answer(code);
        decide(officer, code);
        String document =
                officer.locator("#actions a[href^='/desk/documents/']").getAttribute("href");

        sign(official("signatory-paris", language, scripts), document);
        String proof = seal(official("clerk-paris", language, scripts), document);

        visit(applicant, "/track/" + code);
        Path result = download(applicant);
        verify(window(language, scripts), proof, result);
    }

    private static void receive(Page officer, String code) {
        visit(officer, "/desk");
        visit(officer, "/desk/cases?tab=all");
        officer.locator("#q").fill(code);
        officer.locator(".ch-filters button").click();
        officer.locator("tbody a:text-is('" + code + "')").click();
        officer.waitForURL("**/desk/cases/" + code);
        Accessible.check(officer);
        press(officer, "open");
    }

    private static void ask(Page officer) {
        unfold(officer, "request-supplement");
        officer.locator("#request-supplement-other-0").fill("Bản dịch / translation");
        officer.locator("#request-supplement-other-reason-0").fill("Cần bản dịch sang tiếng Pháp");
        press(officer, "request-supplement");
    }

    private static void decide(Page officer, String code) {
        visit(officer, "/desk/cases/" + code);
        if (officer.locator("form[action$='/accept']").count() > 0) {
            press(officer, "accept");
        }
        unfold(officer, "record-payment");
        press(officer, "record-payment");
        unfold(officer, "approve");
        press(officer, "approve");
    }

    private static void sign(Page signatory, String document) {
        visit(signatory, "/reauthenticate?next=" + document);
        signatory.locator("form[action='/reauthenticate'] button").click();
        Accessible.check(signatory);
        signatory.locator("form[action$='/sign'] button").click();
        assertThat(signatory.locator(".govuk-notification-banner--success").count())
                .isEqualTo(1);
        Accessible.check(signatory);
    }

    /** @return the code under which anybody may verify it */
    private static String seal(Page clerk, String document) {
        visit(clerk, "/desk/documents");
        visit(clerk, document);
        clerk.locator("form[action$='/number'] button").click();
        Accessible.check(clerk);
        clerk.locator("form[action$='/seal'] button").click();
        Accessible.check(clerk);
        visit(clerk, "/desk/registers");
        clerk.navigate(document);
        return clerk.locator("a[href^='/verify/']").textContent().strip();
    }

    private static Path download(Page applicant) {
        Download download = applicant.waitForDownload(
                () -> applicant.locator("a[href$='/result']").click());
        Path result = folder.resolve("result-" + System.nanoTime() + ".pdf");
        download.saveAs(result);
        return result;
    }

    private static void verify(Page stranger, String code, Path result) throws Exception {
        visit(stranger, "/verify");
        stranger.locator("#code").fill(code);
        stranger.locator("form[method=get][action='/verify'] button").click();
        stranger.waitForURL(Pattern.compile("/verify.*"));
        assertThat(genuine(stranger)).isTrue();
        Accessible.check(stranger);
        assertThat(stranger.locator("#content").textContent()).doesNotContain("Ánh Tuyết");
        assertThat(examined(stranger, result)).isTrue();
        Accessible.check(stranger);

        byte[] bytes = Files.readAllBytes(result);
        bytes[bytes.length / 2] ^= 1;
        Path changed = Files.write(folder.resolve("changed-" + System.nanoTime() + ".pdf"), bytes);
        assertThat(examined(stranger, changed)).isFalse();
        Accessible.check(stranger);
    }

    private static boolean examined(Page stranger, Path file) {
        stranger.navigate("/verify");
        stranger.locator("#file").setInputFiles(file);
        stranger.locator("form[enctype='multipart/form-data'] button:not([name])")
                .click();
        stranger.locator(".ch-verdict").waitFor();
        return genuine(stranger);
    }

    private static boolean genuine(Page page) {
        return page.locator(".ch-verdict").count() == 1
                && page.locator(".ch-verdict--bad").count() == 0;
    }

    private static void unfold(Page officer, String action) {
        officer.locator("details.ch-offer:has(form[action$='/" + action + "']) summary")
                .click();
    }

    private static void press(Page officer, String action) {
        officer.locator("form[action$='/" + action + "'] button").click();
        officer.waitForURL("**?done=" + action);
        Accessible.check(officer);
    }
}
