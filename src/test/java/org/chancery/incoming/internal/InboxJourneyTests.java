package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.chancery.casework.Applicant;
import org.chancery.identity.People;
import org.chancery.journeys.Journey;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A scan in a real browser: it waits in the clerks' inbox, is chosen, registered, and gone from the inbox. */
@HouseTest
class InboxJourneyTests extends Journey {
    @Autowired
    ScanFolder scanner;

    @Autowired
    People people;

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aScanIsRegistered(String language, boolean scripts, @TempDir Path root) throws Exception {
        String name = UUID.randomUUID() + ".pdf";
        String unit = people.sample("clerk-madrid")
                .orElseThrow()
                .assignments()
                .getFirst()
                .unitCode();
        Path scan = Files.write(Files.createDirectories(root.resolve(unit)).resolve(name), Applicant.pdf());
        Files.setLastModifiedTime(scan, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(scanner.read(root)).isEqualTo(1);

        Page clerk = official("clerk-madrid", language, scripts);
        visit(clerk, "/desk/incoming/inbox");
        follow(clerk, "main a:has-text('" + name + "')");
        String item = clerk.url().replaceAll("^https?://[^/]+|\\?.*$", "");
        follow(clerk, "form[action$='/choose'] button");
        assertThat(clerk.locator("input[name=upload]").count()).isEqualTo(1);
        follow(clerk, "form[action$='/new'] button");
        String code = UUID.randomUUID().toString().substring(0, 8) + "/BCT";
        clerk.locator("#issuer").fill("Bộ Công Thương");
        clerk.locator("#code").fill(code);
        clerk.locator("#dated-day").fill("5");
        clerk.locator("#dated-month").fill("1");
        clerk.locator("#dated-year").fill("2026");
        clerk.locator("#type").fill("Công văn");
        clerk.locator("#subject").fill("Về việc phối hợp");
        follow(clerk, "form[action$='/new'] button");
        assertThat(clerk.url()).contains("done=register");
        assertThat(clerk.locator("main").textContent()).contains(code, name);

        assertThat(clerk.navigate(item).status()).as("gone from the inbox").isEqualTo(404);
        visit(clerk, "/desk/incoming/inbox");
        assertThat(clerk.locator("main").textContent()).doesNotContain(name);
    }
}
