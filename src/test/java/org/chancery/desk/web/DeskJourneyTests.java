package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseStatus;
import org.chancery.journeys.Accessible;
import org.chancery.journeys.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class DeskJourneyTests {
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    StageCases cases;

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

    @BeforeEach
    void forget() {
        cases.performed.clear();
    }

    @Test
    void anOfficerFindsACaseAndAsksForAPaperInVietnamese() {
        Page page = window("vi", true);
        page.navigate("/desk");
        Accessible.check(page);
        page.getByRole(AriaRole.NAVIGATION, named("Bàn làm việc"))
                .getByText("Hồ sơ", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, linked("Đang kiểm tra")).click();
        page.waitForURL(Pattern.compile("tab=checking"));
        Accessible.check(page);
        page.locator("tbody th a").first().click();
        page.locator(".ch-offer summary", new Page.LocatorOptions().setHasText("Yêu cầu bổ sung"))
                .click();
        Locator form = page.locator("form[action$='/request-supplement']");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Chọn ít nhất một giấy tờ");
        assertThat((Boolean) page.locator(".govuk-error-summary").evaluate("e => e === document.activeElement"))
                .isTrue();
        Accessible.check(page);
        page.locator("#request-supplement-other-0").fill("Bản gốc giấy khai sinh");
        page.locator("#request-supplement-other-reason-0").fill("Ảnh bị mờ");
        page.locator("form[action$='/request-supplement']")
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Đã yêu cầu bổ sung");
        assertThat(cases.performed).singleElement().isInstanceOf(CaseOrder.RequestSupplement.class);
    }

    @Test
    void anOfficerTakesAPaymentInEnglishWithoutScripts() {
        Page page = window("en", false);
        page.navigate("/desk/cases?q=nguyen");
        assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Cases");
        Accessible.check(page);
        page.navigate(address(CaseStatus.PROCESSING));
        page.getByText("Take a payment").first().click();
        page.locator("#record-payment-amount").fill("1");
        page.locator("form[action$='/record-payment'] button").click();
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        assertThat(page.locator("#record-payment-amount").inputValue()).isEqualTo("1");
        Accessible.check(page);
        page.locator("#record-payment-amount").fill("3000");
        page.locator("form[action$='/record-payment'] button").click();
        assertThat(page.locator(".govuk-notification-banner").textContent()).contains("The payment is recorded");
        assertThat(cases.performed).singleElement().isInstanceOf(CaseOrder.RecordPayment.class);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = window("en", true);
        page.navigate("/desk/cases?tab=checking");
        page.keyboard().press("j");
        page.keyboard().press("j");
        String second = page.locator("tbody th a").nth(1).textContent();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(Pattern.quote(second)));
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
        Accessible.check(page);
        page.locator("#shortcuts-on").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("c");
        assertThat(page.url()).contains(second);
        page.locator("#actions summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("details.ch-offer[open]").count()).isEqualTo(1);
        Accessible.check(page);
    }

    @Test
    void aDangerousStepIsAskedForTwice() {
        Page page = window("en", true);
        page.navigate(address(CaseStatus.RECEIVING));
        page.locator("details.ch-offer summary", new Page.LocatorOptions().setHasText("Refuse"))
                .click();
        page.locator("#refuse-reason").fill("The seal is not among those introduced to us.");
        page.locator("#refuse-ground").fill("Decree 111/2011/NĐ-CP, Article 10");
        page.locator("form[action$='/refuse'] button").click();
        assertThat(page.locator("dialog[open]").textContent()).contains("cannot be undone");
        assertThat(cases.performed).isEmpty();
        page.locator("dialog[open] button[value=yes]").click();
        page.waitForURL(Pattern.compile("done=refuse"));
        assertThat(cases.performed).singleElement().isInstanceOf(CaseOrder.Refuse.class);
    }

    @Test
    void everyDeskPageIsAccessibleToThoseWithOtherRoles() {
        for (String actor : new String[] {"head", "clerk-tokyo", "administrator"}) {
            Page page = browser.window("http://localhost:" + port, "vi", true, Map.of("actor", actor));
            page.navigate("/desk");
            Accessible.check(page);
            page.context().close();
        }
        Page page = window("en", true);
        page.navigate(address(CaseStatus.RELEASING));
        Accessible.check(page);
    }

    private Page window(String language, boolean scripts) {
        return browser.window("http://localhost:" + port, language, scripts, Map.of("actor", "officer-tokyo"));
    }

    private String address(CaseStatus status) {
        return "/desk/cases/" + cases.some(StageIdentity.TOKYO, status).code();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions linked(String start) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + start));
    }
}
