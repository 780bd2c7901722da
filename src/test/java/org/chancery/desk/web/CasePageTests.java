package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.CaseStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class CasePageTests {
    @LocalServerPort
    int port;

    @Autowired
    StageCases cases;

    private Visitor officer;

    @BeforeEach
    void comeIn() {
        officer = new Visitor(port, "officer-tokyo", "en");
        cases.performed.clear();
    }

    @Test
    void showsWhatIsAllowedAndWhyTheRestIsNot() {
        String page = officer.get(address(CaseStatus.RECEIVING)).body();
        assertThat(page)
                .contains("/accept\"", "/request-supplement\"", "/refuse\"", "/reassign\"")
                .doesNotContain("/approve\"", "/record-payment\"")
                .contains("<dt>Approve</dt><dd>The case does not stand so that this could be done.</dd>");
    }

    @Test
    void aButtonPressedTwiceActsOnce() {
        String at = address(CaseStatus.RECEIVING);
        Map<String, String> form = Map.of("key", key(officer.get(at).body()));
        HttpResponse<String> first = officer.post(at + "/accept", form);
        HttpResponse<String> second = officer.post(at + "/accept", form);
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(cases.performed).containsExactly(new CaseOrder.Accept());
        assertThat(officer.get(at + "?done=accept").body()).contains("The file is accepted; the clock runs.");
    }

    @Test
    void aWrongAmountIsSaidAndTheFormKept() {
        HttpResponse<String> page = act(
                CaseStatus.PROCESSING,
                "record-payment",
                Map.of(
                        "record-payment-amount",
                        "abc",
                        "record-payment-method",
                        "card",
                        "record-payment-reference",
                        "POS 77"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: ")
                .contains("<a href=\"#record-payment-amount\">Enter the amount in digits")
                .contains("value=\"abc\"", "value=\"POS 77\"")
                .containsPattern("value=\"card\" checked");
        assertThat(cases.performed).isEmpty();
    }

    @Test
    void moneyIsReadInBothSpellings() {
        act(
                CaseStatus.PROCESSING,
                "record-payment",
                Map.of("record-payment-amount", "3 000,00", "record-payment-method", "cash"));
        assertThat(cases.performed).singleElement().satisfies(order -> {
            assertThat(order).isInstanceOf(CaseOrder.RecordPayment.class);
            assertThat(((CaseOrder.RecordPayment) order).amount()).isEqualByComparingTo("3000");
            assertThat(((CaseOrder.RecordPayment) order).currency()).isEqualTo("JPY");
        });
    }

    @Test
    void aRefusalNeedsReasonAndGround() {
        HttpResponse<String> page = act(CaseStatus.RECEIVING, "refuse", Map.of("refuse-reason", " "));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#refuse-reason\"", "href=\"#refuse-ground\"");
        act(
                CaseStatus.RECEIVING,
                "refuse",
                Map.of("refuse-reason", "No seal", "refuse-ground", "Decree 111/2011/NĐ-CP, Article 10"));
        assertThat(cases.performed)
                .containsExactly(new CaseOrder.Refuse("No seal", "Decree 111/2011/NĐ-CP, Article 10"));
    }

    @Test
    void everyPaperAskedForNeedsItsReason() {
        HttpResponse<String> none = act(CaseStatus.RECEIVING, "request-supplement", Map.of());
        assertThat(none.body()).contains("Choose at least one document");
        HttpResponse<String> half = act(
                CaseStatus.RECEIVING,
                "request-supplement",
                Map.of("request-supplement-pick-0", "passport", "request-supplement-other-1", "Marriage certificate"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body())
                .contains("href=\"#request-supplement-reason-0\"", "href=\"#request-supplement-other-reason-1\"")
                .contains("value=\"Marriage certificate\"");
        assertThat(cases.performed).isEmpty();
    }

    @Test
    void daysMustExist() {
        Map<String, String> form = new HashMap<>(Map.of("extend-reason", "We are sorry", "extend-new-due-day", "30"));
        form.put("extend-new-due-month", "2");
        form.put("extend-new-due-year", "2027");
        assertThat(act(CaseStatus.PROCESSING, "extend", form).body()).contains("Enter a real date");
        form.put("extend-new-due-month", "3");
        assertThat(act(CaseStatus.PROCESSING, "extend", form).statusCode()).isEqualTo(302);
    }

    @Test
    void whatTheLifeCycleForbidsIsSaidOnThePage() {
        HttpResponse<String> page = act(CaseStatus.DONE, "approve", Map.of());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("govuk-error-summary");
        assertThat(cases.performed).isEmpty();
    }

    @Test
    void casesOfOthersAreNotThere() {
        String paris = "/desk/cases/"
                + cases.some(StageIdentity.PARIS, CaseStatus.PROCESSING).code();
        assertThat(officer.get(paris).statusCode()).isEqualTo(404);
        assertThat(officer.get(paris + "/documents/" + StageCases.PDF).statusCode())
                .isEqualTo(404);
        assertThat(officer.post(paris + "/add-note", Map.of("key", "k", "add-note-text", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port, "administrator", "en")
                        .post(address(CaseStatus.NEW) + "/open", Map.of("key", "k"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void papersAreShownOnlyWhereTheyCannotAct() {
        String at = address(CaseStatus.NEW) + "/documents/";
        HttpResponse<String> pdf = officer.get(at + StageCases.PDF);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;");
        assertThat(pdf.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        HttpResponse<String> strange = officer.get(at + StageCases.STRANGE);
        assertThat(strange.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(strange.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        assertThat(officer.get(at + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> act(CaseStatus status, String action, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("key", UUID.randomUUID().toString());
        return officer.post(address(status) + "/" + action, form);
    }

    private String address(CaseStatus status) {
        return "/desk/cases/" + cases.some(StageIdentity.TOKYO, status).code();
    }

    private static String key(String page) {
        return Visitor.all(page, "name=\"key\" value=\"([^\"]+)\"").findFirst().orElseThrow();
    }
}
