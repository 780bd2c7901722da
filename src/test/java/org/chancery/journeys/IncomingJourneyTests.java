package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incoming document in a real browser: registered at the counter, doubted, given to its unit, handled, found in the registers. */
@HouseTest
class IncomingJourneyTests extends Journey {
    private static final LocalDate DUE =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(9);

    @TempDir
    static Path folder;

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aDocumentIsRegisteredGivenHandledAndFollowed(String language, boolean scripts) throws Exception {
        String code = UUID.randomUUID().toString().substring(0, 8) + "/BCT-TTNN";
        Page clerk = official("clerk-berlin", language, scripts);
        visit(clerk, "/desk/incoming");
        visit(clerk, "/desk/incoming/inbox");
        visit(clerk, "/desk/incoming/new");
        follow(clerk, "form[action$='/new'] button");
        fill(clerk, code);
        follow(clerk, "form[action$='/new'] button");
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
        follow(leader, "form[action$='/assign'] button");

        Page officer = official("officer-berlin", language, scripts);
        visit(officer, "/desk/incoming");
        visit(officer, document);
        officer.locator("#progress-note").fill("Đang soạn văn bản trả lời");
        follow(officer, "form[action$='/progress'] button");
        officer.locator("details:has(form[action$='/finish']) summary").click();
        officer.locator("#finish-reply").fill("12/ĐSQ-BER");
        follow(officer, "form[action$='/finish'] button");
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
}
