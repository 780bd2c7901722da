package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An outgoing document in a real browser: drafted, returned, changed, approved, checked, signed from the folder, issued, received. */
@HouseTest
class DraftingJourneyTests extends Journey {
    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aDocumentGoesItsWholeWay(String language, boolean scripts) {
        String subject = "Phối hợp tổ chức hội nghị " + UUID.randomUUID();
        Page officer = official("officer-ottawa", language, scripts);
        visit(officer, "/desk/drafts");
        visit(officer, "/desk/drafts/new");
        follow(officer, "main form[action$='/new'] button");
        officer.locator("#subject").fill(subject);
        officer.locator("#recipients").fill("Bộ Công Thương; vanthu@example.org");
        officer.locator("#body").fill("Đoạn thứ nhất.\n\nĐoạn thứ hai./.");
        officer.locator("input[name=urgency][value=FLASH]").check();
        follow(officer, "main form[action$='/new'] button");
        String draft = officer.url().replaceAll("^https?://[^/]+|\\?.*$", "");
        follow(officer, "form[action$='/submit'] button");

        Page leader = official("signatory-ottawa", language, scripts);
        visit(leader, draft);
        leader.locator("details:has(form[action$='/return']) summary").click();
        follow(leader, "form[action$='/return'] button");
        leader.locator("#note").fill("Bổ sung thời gian, địa điểm");
        follow(leader, "form[action$='/return'] button");

        visit(officer, draft);
        visit(officer, draft + "/edit");
        officer.locator("#body").fill("Đoạn thứ nhất, đã bổ sung.\n\nĐoạn thứ hai./.");
        follow(officer, "main form[action$='/edit'] button");
        follow(officer, "form[action$='/submit'] button");
        visit(leader, draft);
        follow(leader, "form[action$='/approve'] button");
        follow(leader, "form[action$='/check-content'] button");

        Page clerk = official("clerk-ottawa", language, scripts);
        visit(clerk, "/desk/drafts");
        visit(clerk, draft);
        follow(clerk, "form[action$='/check-form'] button");
        sign(leader, subject);

        visit(clerk, draft);
        follow(clerk, "form[action$='/number'] button");
        follow(clerk, "form[action$='/issue'] button");
        follow(clerk, "form[action$='/confirm'] button");
        assertThat(clerk.locator("form[action$='/confirm']").count()).isZero();
        visit(clerk, draft + "/progress");
        assertThat(clerk.locator("h1").count()).isEqualTo(1);
        visit(clerk, "/desk/drafts?tab=done&q=" + subject.substring(subject.length() - 36));
        assertThat(clerk.locator("tbody tr").count()).isEqualTo(1);
    }

    /** Reads the document, puts it aside, signs what was put aside. */
    private static void sign(Page leader, String subject) {
        visit(leader, "/desk/signing-folder");
        leader.waitForNavigation(
                () -> leader.locator("main a[href*='/desk/signing-folder/']:has-text('" + subject + "')")
                        .first()
                        .click());
        Accessible.check(leader);
        follow(leader, "form:has(input[name=choice][value=mark]) button");
        visit(leader, "/desk/signing-folder");
        assertThat(leader.locator("input[name=document]:checked").count()).isEqualTo(1);
        follow(leader, "form[action$='/sign'] button");
        assertThat(leader.locator(".govuk-notification-banner--success").count())
                .isEqualTo(1);
        visit(leader, "/desk/signing-folder");
    }
}
