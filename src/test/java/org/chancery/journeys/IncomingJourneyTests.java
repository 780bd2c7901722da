package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An incoming document in a real browser: registered at the counter, doubted, given to its unit, handled, found in the registers. */
@HouseTest
class IncomingJourneyTests {
    private static final LocalDate DUE =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(9);
    private static Browser browser;

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aDocumentIsRegisteredGivenHandledAndFollowed(String language, boolean scripts) throws Exception {
        String code = UUID.randomUUID().toString().substring(0, 8) + "/BCT-TTNN";
        Page clerk = official("clerk-berlin", language, scripts);
        visit(clerk, "/desk/incoming");
        visit(clerk, "/desk/incoming/new");
        press(clerk, "form[action$='/new'] button");
        fill(clerk, code);
        press(clerk, "form[action$='/new'] button");
        String document = clerk.url().replaceAll("^https?://[^/]+|\\?.*$", "");
        visit(clerk, "/desk/incoming/new");
        fill(clerk, code);
        clerk.locator("form[action$='/new'] button").click();
        clerk.locator("#confirmed").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        Accessible.check(clerk);

        Page leader = official("signatory-berlin", language, scripts);
        visit(leader, document);
        leader.locator("#assign-text").fill("Nghiên cứu, trả lời trước thời hạn");
        leader.locator("#assign-due-day").fill("" + DUE.getDayOfMonth());
        leader.locator("#assign-due-month").fill("" + DUE.getMonthValue());
        leader.locator("#assign-due-year").fill("" + DUE.getYear());
        press(leader, "form[action$='/assign'] button");

        Page officer = official("officer-berlin", language, scripts);
        visit(officer, "/desk/incoming");
        visit(officer, document);
        officer.locator("#progress-note").fill("Đang soạn văn bản trả lời");
        press(officer, "form[action$='/progress'] button");
        officer.locator("details:has(form[action$='/finish']) summary").click();
        officer.locator("#finish-reply").fill("12/ĐSQ-BER");
        press(officer, "form[action$='/finish'] button");
        assertThat(officer.locator("#actions form").count()).isZero();

        visit(clerk, "/desk/incoming?tab=done&q=" + code.substring(0, 8));
        assertThat(clerk.locator("tbody tr").count()).isEqualTo(1);
        visit(clerk, "/desk/incoming/register");
        visit(clerk, "/desk/incoming/follow-up");
    }

    private static void fill(Page clerk, String code) throws Exception {
        Path pdf = Files.write(folder.resolve("document.pdf"), Applicant.pdf());
        clerk.locator("#file").setInputFiles(pdf);
        clerk.locator("#issuer").fill("Bộ Công Thương");
        clerk.locator("#code").fill(code);
        clerk.locator("#dated-day").fill("5");
        clerk.locator("#dated-month").fill("1");
        clerk.locator("#dated-year").fill("2026");
        clerk.locator("#type").fill("Công văn");
        clerk.locator("#subject").fill("Về việc phối hợp tổ chức hội nghị xúc tiến thương mại");
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).click());
        Accessible.check(page);
    }

    private Page official(String sample, String language, boolean scripts) {
        Page page = browser.window("http://localhost:" + port, language, scripts, Map.of());
        visit(page, "/demo/sign-in?next=/desk");
        page.locator("button[value='" + sample + "']").click();
        page.waitForURL("**/desk");
        return page;
    }

    private static void visit(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Accessible.check(page);
    }
}
