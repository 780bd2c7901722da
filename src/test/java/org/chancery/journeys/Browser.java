package org.chancery.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium: {@code CHANCERY_CHROMIUM}, or {@code /usr/bin/chromium}. Where there is none the journey is skipped, and says so.
 *
 * <p>Not thread-safe; one for a test class.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** @return a browser that runs */
    public static Browser open() {
        Path program = Path.of(System.getenv().getOrDefault("CHANCERY_CHROMIUM", "/usr/bin/chromium"));
        Assumptions.assumeTrue(
                Files.isExecutable(program),
                () -> "no Chromium at " + program + ": install chromium, or say where it is in CHANCERY_CHROMIUM");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(SWITCHES);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /**
     * A window of somebody who has not been here before.
     *
     * @param address of the house, without a slash at the end
     * @param language such as {@code vi}
     * @param scripts whether JavaScript runs
     * @param headers sent with every request to the house; may be empty
     */
    public Page window(String address, String language, boolean scripts, Map<String, String> headers) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true)
                .setViewportSize(1280, 900)
                .setExtraHTTPHeaders(headers));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
