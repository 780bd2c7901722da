package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every walk through the house in a real browser needs: windows, officials who are signed in, pages that anyone can read. */
public abstract class Journey {
    private static Browser browser;

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

    /** A window of somebody who has not been here before. */
    protected Page window(String language, boolean scripts) {
        return browser.window("http://localhost:" + port, language, scripts, Map.of());
    }

    /** @param sample key of the sample person, such as {@code officer-paris}; stands at the desk */
    protected Page official(String sample, String language, boolean scripts) {
        Page page = window(language, scripts);
        visit(page, "/demo/sign-in?next=/desk");
        page.locator("button[value='" + sample + "']").click();
        page.waitForURL("**/desk");
        return page;
    }

    /** Opens a page, which must answer and be accessible. */
    protected static void visit(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Accessible.check(page);
    }

    /** @param button selector of what leads, the first of them, to another page, which must be accessible */
    protected static void follow(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
        Accessible.check(page);
    }
}
