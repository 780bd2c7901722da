package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** A file in a real browser: foreseen, approved, opened, filled, closed, handed over, held, disposed of. */
@HouseTest
class ArchiveJourneyTests extends Journey {
    @TempDir
    static Path folder;

    @ParameterizedTest(name = "at {2} in {0}, scripts: {1}")
    @CsvSource({"vi, true, rome", "en, false, seoul"})
    void aFileGoesFromTheListToTheArchiveAndAnotherToItsEnd(String language, boolean scripts, String mission)
            throws Exception {
        Page officer = official("officer-" + mission, language, scripts);
        Page head = official("signatory-" + mission, language, scripts);
        Page clerk = official("clerk-" + mission, language, scripts);
        String list = approvedList(officer, head);
        String document = registered(clerk);

        visit(officer, list);
        follow(officer, "form[action$='/open'] button");
        String kept = path(officer);
        String gone = unlisted(officer, list, "02", LocalDate.of(2020, 1, 6));
        String old = unlisted(officer, list, "20", LocalDate.of(2024, 1, 8));
        for (String file : new String[] {kept, gone, old}) {
            visit(clerk, document);
            clerk.locator("a[href*='/desk/files/put']").click();
            Accessible.check(clerk);
            clerk.locator("#file").selectOption(file.replace("/desk/files/", ""));
            follow(clerk, "form[action$='/put'] button");
        }
        settle(clerk, document);
        close(officer, kept, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        close(officer, gone, LocalDate.of(2020, 6, 1));
        close(officer, old, LocalDate.of(2024, 3, 15));

        visit(head, kept);
        head.locator("details:has(form[action$='/place-hold']) summary").click();
        head.locator("#reason").fill("Tòa án yêu cầu giữ hồ sơ");
        follow(head, "form[action$='/place-hold'] button");
        visit(officer, "/desk/files?tab=held");
        assertThat(officer.locator("tbody tr").count()).isEqualTo(1);
        handOver(officer, clerk, old);
        dispose(clerk, head, gone);
        visit(officer, "/desk/files?tab=disposed");
        assertThat(officer.locator("tbody tr").count()).isEqualTo(1);
        visit(officer, gone);
        assertThat(officer.locator("#actions form").count()).isZero();
    }

    private static String approvedList(Page officer, Page head) {
        visit(officer, "/desk/files");
        visit(officer, "/desk/files/lists");
        follow(officer, "#draft button");
        String list = path(officer);
        officer.locator("#heading-title").fill("Tổ chức cán bộ");
        officer.locator("#abbreviation").fill("TCCB");
        follow(officer, "#heading-form button");
        officer.locator("#title").fill("Hồ sơ đào tạo, bồi dưỡng năm nay");
        follow(officer, "#entry button");
        follow(officer, "form[action$='/submit'] button");
        visit(head, list);
        follow(head, "form[action$='/approve'] button");
        return list;
    }

    private static String unlisted(Page officer, String list, String retention, LocalDate started) {
        visit(officer, list);
        officer.locator("details:has(form[action$='/open-unlisted']) summary").click();
        officer.locator("#title").fill("Hồ sơ công việc " + UUID.randomUUID());
        officer.locator("#retention").selectOption(retention);
        day(officer, "started", started);
        follow(officer, "form[action$='/open-unlisted'] button");
        return path(officer);
    }

    private static void close(Page officer, String file, LocalDate ended) {
        visit(officer, file);
        officer.locator("details:has(form[action$='/close']) summary").click();
        follow(officer, "form[action$='/close'] button");
        assertThat(officer.locator(".govuk-error-summary").count()).isEqualTo(1);
        day(officer, "ended", ended);
        follow(officer, "form[action$='/close'] button");
    }

    private static void handOver(Page officer, Page clerk, String file) {
        visit(clerk, "/desk/files/transfers");
        choose(clerk, file);
        follow(clerk, "form[action$='/transfers'] button");
        String transfer = path(clerk);
        visit(officer, transfer);
        follow(officer, "form[action$='/hand-over'] button");
        visit(clerk, transfer);
        follow(clerk, "form[action$='/receive'] button");
        visit(officer, "/desk/files?tab=archived");
        assertThat(officer.locator("tbody tr").count()).isEqualTo(1);
    }

    private static void choose(Page clerk, String file) {
        clerk.locator("input[type=checkbox][value='" + file.replace("/desk/files/", "") + "']")
                .check();
    }

    private static void dispose(Page clerk, Page head, String file) {
        visit(clerk, "/desk/files/disposals");
        choose(clerk, file);
        clerk.locator("#grounds").fill("Hết thời hạn bảo quản");
        follow(clerk, "form[action$='/disposals'] button");
        String list = path(clerk);
        follow(clerk, "form[action$='/tell'] button");
        visit(head, list);
        head.locator("#decision").fill("Quyết định 12/QĐ-BNG");
        follow(head, "button[name=approved][value=yes]");
        visit(clerk, list);
        clerk.locator("#witness").fill("Nguyễn Văn A");
        clerk.locator("#method").fill("Xóa dữ liệu");
        follow(clerk, "form[action$='/execute'] button");
    }

    private static String registered(Page clerk) throws Exception {
        Path pdf = Files.write(folder.resolve("document.pdf"), Applicant.pdf());
        clerk.navigate("/desk/incoming/new");
        clerk.locator("#file").setInputFiles(pdf);
        clerk.locator("#issuer").fill("Bộ Nội vụ");
        clerk.locator("#code").fill(UUID.randomUUID().toString().substring(0, 8) + "/BNV");
        clerk.locator("#dated-day").fill("5");
        clerk.locator("#dated-month").fill("1");
        clerk.locator("#dated-year").fill("2026");
        clerk.locator("#type").fill("Công văn");
        clerk.locator("#subject").fill("Về việc đào tạo, bồi dưỡng");
        follow(clerk, "form[action$='/new'] button");
        return path(clerk);
    }

    /** Gives the document back, after which nothing is left to be done with it. */
    private static void settle(Page clerk, String document) {
        visit(clerk, document);
        clerk.locator("details:has(form[action$='/give-back']) summary").click();
        clerk.locator("#give-back-note").fill("Không thuộc thẩm quyền");
        follow(clerk, "form[action$='/give-back'] button");
    }

    private static void day(Page page, String field, LocalDate day) {
        page.locator("#" + field + "-day").fill("" + day.getDayOfMonth());
        page.locator("#" + field + "-month").fill("" + day.getMonthValue());
        page.locator("#" + field + "-year").fill("" + day.getYear());
    }

    private static String path(Page page) {
        return page.url().replaceAll("^https?://[^/]+|\\?.*$", "");
    }
}
