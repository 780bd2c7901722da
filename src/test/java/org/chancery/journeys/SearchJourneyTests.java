package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.chancery.drafting.Authority;
import org.chancery.drafting.DraftPlan;
import org.chancery.drafting.DraftText;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.Recipient;
import org.chancery.drafting.Urgency;
import org.chancery.identity.People;
import org.chancery.platform.Actor;
import org.chancery.search.Search;
import org.chancery.search.SearchQuery;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer finds a document without its diacritics, narrows, keeps the question and takes the list along. */
@HouseTest
class SearchJourneyTests extends Journey {
    @Autowired
    Drafts drafts;

    @Autowired
    People people;

    @Autowired
    Search search;

    @ParameterizedTest(name = "in {0}, scripts: {1}")
    @CsvSource({"vi, true", "en, false"})
    void aDocumentIsFoundNarrowedKeptAndTakenAlong(String language, boolean scripts) throws Exception {
        String word = "đuốc" + Long.toString(System.nanoTime(), 36);
        drafted(word);
        Page officer = official("officer-osaka", language, scripts);
        visit(officer, "/desk/search");
        officer.locator("#q").fill("tuong tro " + word.replace("đuố", "duo"));
        follow(officer, ".ch-search__box button");
        assertThat(officer.locator(".ch-search__hits > li").count()).isEqualTo(1);
        assertThat(officer.locator(".ch-search__hits mark").allTextContents()).contains("tương", "trợ", word);
        officer.locator("details:has(form[action$='/saved']) summary").click();
        officer.locator("#name").fill(word);
        follow(officer, "form[action$='/saved'] button");
        follow(officer, ".ch-search__saved a:has-text('" + word + "')");
        assertThat(officer.locator(".ch-search__hits > li").count()).isEqualTo(1);
        taken(officer);
        follow(officer, ".ch-search__hits a");
        assertThat(officer.content()).contains(word);
        visit(officer, "/desk/search");
        follow(officer, ".ch-search__saved li:has-text('" + word + "') button");
        assertThat(officer.locator(".ch-search__saved li:has-text('" + word + "')")
                        .count())
                .isZero();

        Page stranger = official("officer-paris", language, scripts);
        visit(stranger, "/desk/search?q=" + word);
        assertThat(stranger.locator(".ch-search__hits > li").count()).isZero();
        assertThat(stranger.locator(".ch-search__facets").count()).isZero();
    }

    private static void taken(Page officer) throws Exception {
        officer.locator("details:has(form[action$='.xlsx']) summary").click();
        officer.locator("#column-state").uncheck();
        Download sheet = officer.waitForDownload(
                () -> officer.locator("form[action$='.xlsx'] button").first().click());
        assertThat(Files.readAllBytes(sheet.path())).startsWith('P', 'K');
        Download document = officer.waitForDownload(
                () -> officer.locator("button[formaction$='.docx']").click());
        try (XWPFDocument table = new XWPFDocument(Files.newInputStream(document.path()))) {
            assertThat(table.getTables().getFirst().getRows()).hasSize(2);
            assertThat(table.getTables().getFirst().getRow(1).getCell(3).getText())
                    .contains("tương trợ tư pháp");
            assertThat(table.getTables().getFirst().getRow(0).getTableCells()).hasSize(7);
        }
        Download paper = officer.waitForDownload(
                () -> officer.locator("button[formaction$='.pdf']").click());
        try (PDDocument pdf = Loader.loadPDF(paper.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("tương trợ tư pháp");
        }
    }

    private void drafted(String word) {
        Actor officer =
                people.actor(people.sample("officer-osaka").orElseThrow().person(), "test");
        DraftPlan plan = new DraftPlan(
                "G08.52",
                "CV",
                "tương trợ tư pháp " + word,
                List.of(new Recipient(Recipient.Kind.OUTSIDE, "", "Bộ Tư pháp", "vanthu@example.org")),
                Urgency.NORMAL,
                UUID.fromString(people.actor(
                                people.sample("signatory-osaka").orElseThrow().person(), "test")
                        .id()),
                Authority.ofHead(),
                1,
                new DraftText.Written("Kính gửi Bộ Tư pháp."));
        as(officer, () -> drafts.begin(plan, UUID.randomUUID().toString()));
        SearchQuery query = new SearchQuery(word, Map.of(), null, null, SearchQuery.Order.RELEVANCE, 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(officer, () -> search.find(query)).total() == 1);
    }
}
