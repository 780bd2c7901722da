package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers in a real browser: an older one is brought, checked, taken and closed; a program is subscribed. */
@HouseTest
class RegisterJourneyTests extends Journey {
    @TempDir
    static Path folder;

    @ParameterizedTest(name = "at {2} in {0}, scripts: {1}")
    @CsvSource({"vi, true, rome", "en, false, seoul"})
    void anOlderRegisterIsBroughtAndClosed(String language, boolean scripts, String mission) throws Exception {
        Page clerk = official("clerk-" + mission, language, scripts);
        visit(clerk, "/desk/registers");
        visit(clerk, "/desk/registers/import");
        bring(clerk, "05/QĐ-X;09/02/2025;Về việc hòa giải;Lê Văn Ước;\n06/QĐ-X;31/02/2025;x;y;\n");
        assertThat(clerk.locator(".govuk-tag--red").count()).isPositive();
        assertThat(clerk.locator("form[method=post] button.govuk-button:not(.govuk-button--secondary)")
                        .count())
                .as("nothing can be taken")
                .isZero();
        picture(clerk, "import-refused-" + language);
        visit(clerk, "/desk/registers/import");
        bring(clerk, "05/QĐ-X;09/02/2025;Về việc hòa giải;Lê Văn Ước;\n");
        follow(clerk, "form[action*='/registers/import/'] button");
        visit(clerk, "/desk/registers?year=2025&series=Q%C4%90");
        picture(clerk, "register-open-" + language);
        follow(clerk, "form[action$='/registers/close'] button");
        assertThat(clerk.locator("code.ch-hash").first().textContent()).hasSize(64);
        picture(clerk, "register-closed-" + language);
    }

    private static void bring(Page clerk, String rows) throws Exception {
        Path table = Files.createTempFile(folder, "so-cu", ".csv");
        Files.writeString(table, "Số, ký hiệu văn bản;Ngày tháng văn bản;Trích yếu;Người ký;Ghi chú\n" + rows);
        clerk.locator("#file").setInputFiles(table);
        follow(clerk, "form[enctype] button");
    }

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void anAdministratorSubscribesAProgram(String language, boolean scripts) {
        Page administrator = official("administrator", language, scripts);
        visit(administrator, "/admin/webhooks");
        administrator.locator("#url").fill("http://127.0.0.1:1/hook");
        administrator.locator("#kind-DOCUMENT_ISSUED").check();
        follow(administrator, "form:has(#url) button");
        assertThat(administrator.locator("code.ch-hash").textContent()).startsWith("whsec_");
        picture(administrator, "webhook-secret-" + language);
        follow(administrator, "form[action$='/test'] button");
        assertThat(administrator.locator("form[action$='/again'] button").count())
                .isEqualTo(1);
        picture(administrator, "webhook-" + language);
        visit(administrator, "/admin/webhooks");
        picture(administrator, "webhooks-" + language);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", name + "-wide.png")));
        var size = page.viewportSize();
        page.setViewportSize(390, 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pictures", name + "-phone.png")));
        page.setViewportSize(size.width, size.height);
    }
}
