package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.journeys.Journey;
import org.chancery.platform.Hanoi;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: an administrator adds a retention period, an officer reads it, and finds of a disposed document what is known of it. */
@HouseTest
class RetentionJourneyTests extends Journey {
    private static final String PATH = "/desk/files/retention-periods";

    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Disposals disposals;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aPeriodIsAddedAndADisposedDocumentSaysSo(String language, boolean scripts) {
        ArchiveRoom room = new ArchiveRoom(lists, dossiers, records, units, people);
        Page administrator = official("administrator", language, scripts);
        visit(administrator, PATH);
        follow(administrator, "form[action$='/retention-periods'] button");
        assertThat(administrator.locator(".govuk-error-message").count()).isPositive();
        String code = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        LocalDate day = LocalDate.now(Hanoi.ZONE).plusDays(1);
        administrator.locator("#code").fill(code);
        administrator.locator("#name-vi").fill("30 năm");
        administrator.locator("#name-en").fill("30 years");
        administrator.locator("#years").fill("30");
        administrator.locator("#from-day").fill("" + day.getDayOfMonth());
        administrator.locator("#from-month").fill("" + day.getMonthValue());
        administrator.locator("#from-year").fill("" + day.getYear());
        administrator.locator("#basis").fill("Quyết định 12/QĐ-BNG");
        follow(administrator, "form[action$='/retention-periods'] button");
        assertThat(administrator.locator("main").textContent()).contains(code);

        Dossier file = room.expired();
        UUID document =
                as(room.officer, () -> dossiers.documents(file.id())).getFirst().document();
        dispose(room, file);
        Page officer = official(sample(room), language, scripts);
        visit(officer, PATH);
        assertThat(officer.locator("main form").count()).isZero();
        visit(officer, "/desk/documents/" + document);
        assertThat(officer.locator("main").textContent()).contains("Quyết định 12/QĐ");
        assertThat(officer.locator("img.ch-paper").count()).isZero();
    }

    private String sample(ArchiveRoom room) {
        return people.samples().stream()
                .filter(one -> one.person().id().toString().equals(room.officer.id()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private void dispose(ArchiveRoom room, Dossier file) {
        Disposal list = as(room.clerk, () -> disposals.propose(room.unit, List.of(file.id()), "Hết thời hạn"));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 12/QĐ"));
        as(room.clerk, () -> disposals.execute(list.id(), "Nguyễn Văn A", "Xóa dữ liệu"));
    }
}
