package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.chancery.platform.Folding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ListPageTests {
    private static final String CODES = "href=\"/desk/cases/(G08[^\"?]+)\"";

    @LocalServerPort
    int port;

    private Visitor officer;

    @BeforeEach
    void comeIn() {
        officer = new Visitor(port, "officer-tokyo", "en");
    }

    @Test
    void overdueCasesComeFirst() {
        String page = officer.get("/desk/cases").body();
        assertThat(Visitor.all(page, CODES)).hasSize(25);
        List<String> rows = Visitor.all(page, "(<tr class=\"govuk-table__row[^\"]*\" data-row)")
                .toList();
        assertThat(rows.getFirst()).contains("ch-row--late");
        assertThat(rows.reversed().stream().dropWhile(row -> !row.contains("late")))
                .allSatisfy(row -> assertThat(row).contains("late"));
        assertThat(page).contains("working days late");
    }

    @Test
    void everyTabShowsAsManyAsItCounts() {
        String page = officer.get("/desk/cases?q=tran").body();
        List<String> hrefs =
                Visitor.all(page, "<li><a href=\"(/desk/cases[^\"]*)\"").toList();
        List<String> counts = Visitor.all(page, "ch-tabs__count\">([\\d,]+)<").toList();
        assertThat(hrefs).hasSameSizeAs(counts).hasSize(StatusTab.values().length);
        assertThat(counts).doesNotContain("230");
        for (int i = 0; i < counts.size(); i++) {
            String behind = officer.get(hrefs.get(i).replace("&amp;", "&")).body();
            assertThat(Visitor.all(behind, CODES)).as(hrefs.get(i)).hasSize(Integer.parseInt(counts.get(i)));
        }
    }

    @Test
    void namesAreFoundInAnySpelling() {
        String page = officer.get("/desk/cases?tab=all&q=hoang%20duc%20thang").body();
        List<String> names =
                Visitor.all(page, "data-label=\"Applicant\">([^<]+)<").toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(Folding.fold(name))
                .isEqualTo("hoang duc thang"));
    }

    @Test
    void headingsSortAndSayHow() {
        String page = officer.get("/desk/cases?sort=code&dir=desc").body();
        List<String> codes = Visitor.all(page, CODES).toList();
        assertThat(codes).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page).contains("aria-sort=\"descending\"");
        assertThat(page).contains("<a class=\"ch-sort\" href=\"/desk/cases?sort=code\">");
    }

    @Test
    void officersOfOneMissionSeeNothingOfAnother() {
        String mine = officer.get("/desk/cases?tab=all&unit=G08.52").body();
        assertThat(mine).doesNotContain("G08.52-").contains("No case fits");
        String head = new Visitor(port, "head", "en")
                .get("/desk/cases?tab=all&unit=G08.52")
                .body();
        assertThat(Visitor.all(head, CODES)).hasSize(25).allMatch(code -> code.startsWith("G08.52-"));
    }

    @Test
    void whoWorksNoCasesStaysOutside() {
        for (String address :
                List.of("/desk/cases", "/desk/cases.csv", "/desk/cases.xlsx", "/desk/cases/G08.51-261124-0001")) {
            assertThat(status("administrator", address)).as(address).isEqualTo(403);
            assertThat(status("auditor", address)).as(address).isEqualTo(403);
            assertThat(signInAsked(address)).as(address).isTrue();
        }
        assertThat(status("administrator", "/desk")).isEqualTo(200);
        assertThat(new Visitor(port, "administrator", "en").get("/desk").body()).contains("Your role sees no cases");
        assertThat(signInAsked("/desk")).isTrue();
    }

    @Test
    void theExportHoldsTheWholeListAndNoFormulas() {
        HttpResponse<String> csv = officer.get("/desk/cases.csv?tab=all");
        assertThat(csv.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"cases.csv\"");
        List<String> lines = csv.body().lines().toList();
        String total = Visitor.all(officer.get("/desk/cases?tab=all").body(), "of ([\\d,]+)</p>")
                .findFirst()
                .orElseThrow();
        assertThat(lines).hasSize(Integer.parseInt(total) + 1);
        assertThat(lines.getFirst()).contains("Code,Procedure,Applicant");
        assertThat(csv.body()).contains(",'=SUM(A1),").doesNotContain("G08.52-");
    }

    private int status(String actor, String address) {
        return new Visitor(port, actor, "en").get(address).statusCode();
    }

    private boolean signInAsked(String address) {
        HttpResponse<String> answer = new Visitor(port, "", "en").get(address);
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").matches(".*/sign-in[?]next=(/|%2F)desk.*");
    }
}
