package org.chancery.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import org.chancery.casework.CaseCode;
import org.chancery.casework.CaseOrder;
import org.chancery.casework.Cases;
import org.chancery.identity.People;
import org.chancery.platform.CurrentActor;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HouseTest
class PagesTests {
    private static final Pattern CODE = Pattern.compile("id=\"code\">([^<]+)<");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void somebodyAppliesPageByPageTracksAnswersAndWithdraws(String language) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=" + language);
        String base = begin(visitor);
        fill(visitor, base, Applicant.answers(1));
        assertThat(body(visitor, base)).contains(base + "/documents");

        HttpResponse<String> papers = visitor.upload(
                base + "/documents",
                base + "/documents",
                Map.of("identity/passport.pdf", Applicant.pdf(), "document-1/x.exe", "MZ".getBytes()),
                "go",
                "on");
        assertThat(papers.statusCode()).isEqualTo(200);
        assertThat(papers.body())
                .contains(language.equals("vi") ? "Đây không phải tệp PDF" : "neither PDF nor JPEG nor PNG")
                .contains("passport.pdf");
        HttpResponse<String> again = visitor.upload(
                base + "/documents",
                base + "/documents",
                Map.of("document-1/diploma.png", Applicant.png()),
                "go",
                "on");
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith(base + "/check");

        assertThat(body(visitor, base + "/check")).contains("Nguyễn Thị Ánh Tuyết", "diploma.png");
        visitor.submit(base + "/check", base + "/send");
        HttpResponse<String> twice = visitor.submit(base + "/check", base + "/send");
        assertThat(twice.statusCode()).isIn(302, 403);
        String sent = body(visitor, base + "/sent");
        String code = first(CODE, sent);
        String secret = first(SECRET, sent);
        assertThat(body(visitor, base + "/sent")).contains(code, secret);
        assertThat(body(visitor, "/track/" + code)).contains(code, "ch-timeline");

        supplement(new Visitor(port), language, code, secret);
    }

    private void supplement(Visitor visitor, String language, String code, String secret) throws Exception {
        visitor.get("/?lang=" + language);
        as(
                "officer-paris",
                () -> cases.perform(
                        new CaseCode(code),
                        new CaseOrder.RequestSupplement(
                                List.of(new CaseOrder.RequestSupplement.Item("Bản dịch", "thiếu bản dịch"))),
                        UUID.randomUUID().toString()));
        assertThat(visitor.get("/track/" + code).statusCode()).isEqualTo(302);
        HttpResponse<String> wrong = visitor.submit("/track", "/track", "code", code, "secret", "nonsense");
        assertThat(wrong.body()).contains(language.equals("vi") ? "không khớp" : "do not fit together");
        HttpResponse<String> right = visitor.submit("/track", "/track", "code", " " + code + " ", "secret", secret);
        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/track/" + code);
        String page = body(visitor, "/track/" + code);
        assertThat(page).contains("Bản dịch", "thiếu bản dịch");
        String key = first(Pattern.compile("name=\"key\" value=\"([^\"]+)\""), page);
        HttpResponse<String> empty =
                visitor.upload("/track/" + code, "/track/" + code + "/supplement", Map.of(), "text", "", "key", key);
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("govuk-error-summary");
        HttpResponse<String> answered = visitor.upload(
                "/track/" + code,
                "/track/" + code + "/supplement",
                Map.of("file-0/translation.pdf", Applicant.pdf()),
                "text",
                "Đây ạ",
                "key",
                key);
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(body(visitor, "/track/" + code)).contains("translation.pdf");
        HttpResponse<String> withdrawn = visitor.submit(
                "/track/" + code,
                "/track/" + code + "/withdraw",
                "reason",
                "đổi ý",
                "key",
                UUID.randomUUID().toString());
        assertThat(withdrawn.statusCode()).isEqualTo(302);
        visitor.submit("/track/" + code, "/track/" + code + "/leave");
        assertThat(visitor.get("/track/" + code).statusCode()).isEqualTo(302);
    }

    @Test
    void aPageWithErrorsKeepsWhatWasTypedAndSaysSoInItsTitle() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=en");
        String base = begin(visitor);
        visitor.submit(base + "/form/kind", base + "/form/kind", "/kind", "certification");
        HttpResponse<String> answer =
                visitor.submit(base + "/form/applicant", base + "/form/applicant", "/applicant/name", "Lê <b>Bình</b>");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<title>Error: ", "govuk-error-summary", "Lê &lt;b&gt;Bình&lt;/b&gt;")
                .doesNotContain("<b>Bình");
        assertThat(body(visitor, base + "/form/applicant")).contains("Lê &lt;b&gt;");
    }

    @Test
    void withoutAnOfficeNothingBegins() throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.get("/?lang=en");
        HttpResponse<String> answer =
                visitor.submit("/apply/" + Applicant.PROCEDURE, "/apply/" + Applicant.PROCEDURE, "unit", "");
        assertThat(answer.body()).contains("Choose an office.", "<title>Error: ");
        assertThat(visitor.get("/apply/NO-SUCH").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/apply/d/abcdef").statusCode()).isEqualTo(404);
    }

    @Test
    void aReceiptIsAPageToPrint() throws Exception {
        Visitor visitor = new Visitor(port);
        String base = begin(visitor);
        fill(visitor, base, Applicant.answers(1));
        visitor.upload(
                base + "/documents",
                base + "/documents",
                Map.of("identity/passport.pdf", Applicant.pdf(), "document-1/d.pdf", Applicant.pdf()));
        visitor.submit(base + "/check", base + "/send");
        String code = first(CODE, body(visitor, base + "/sent"));
        var accepted = as("officer-paris", () -> cases.perform(new CaseCode(code), new CaseOrder.Accept(), "k1"));
        assertThat(accepted.money().name()).isEqualTo("DUE");
        String track = body(visitor, "/track/" + code);
        Matcher amount = Pattern.compile("([\\d.,]+) USD").matcher(track);
        assertThat(amount.find()).isTrue();
        var paid = as(
                "officer-paris",
                () -> cases.perform(
                        new CaseCode(code),
                        new CaseOrder.RecordPayment(
                                new java.math.BigDecimal(amount.group(1).replace(",", ".")),
                                "USD",
                                CaseOrder.RecordPayment.Method.CARD,
                                "T-1"),
                        "k2"));
        assertThat(body(visitor, "/track/" + code + "/receipt")).contains(paid.receiptNumber(), "T-1");
    }

    static String begin(Visitor visitor) throws Exception {
        HttpResponse<String> begun = visitor.submit(
                "/apply/" + Applicant.PROCEDURE, "/apply/" + Applicant.PROCEDURE, "unit", Applicant.PARIS);
        assertThat(begun.statusCode()).isEqualTo(302);
        String location = begun.headers().firstValue("Location").orElseThrow();
        String path = java.net.URI.create(location).getPath();
        return path.substring(0, path.indexOf("/form/"));
    }

    static void fill(Visitor visitor, String base, JsonNode answers) throws Exception {
        String overview = body(visitor, base);
        Matcher links = Pattern.compile("href=\"(" + Pattern.quote(base) + "/form/[a-z-]+)\"")
                .matcher(overview);
        String next = links.find() ? links.group(1) : base;
        for (int pages = 0; pages < 20 && next.contains("/form/"); pages++) {
            String page = body(visitor, next);
            HttpResponse<String> saved = visitor.submit(next, next, fields(page, answers));
            assertThat(saved.statusCode()).as(next + saved.body()).isEqualTo(302);
            next = java.net
                    .URI
                    .create(saved.headers().firstValue("Location").orElseThrow())
                    .getPath();
        }
        assertThat(next).endsWith("/documents");
    }

    /** What the person would type: the answers to the inputs that the page shows. */
    private static String[] fields(String page, JsonNode answers) {
        List<String> fields = new ArrayList<>();
        Matcher names = Pattern.compile("name=\"(/[^\"]+)\"").matcher(page);
        while (names.find()) {
            String name = names.group(1);
            String path = name.replaceAll("#(day|month|year)$", "");
            String value = answers.at(path).asString("");
            if (!path.equals(name)) {
                String[] parts = value.split("-");
                value = parts.length < 3 ? "" : parts[name.endsWith("day") ? 2 : name.endsWith("month") ? 1 : 0];
            }
            if (!fields.contains(name) && !value.isEmpty()) {
                fields.add(name);
                fields.add(value);
            }
        }
        return fields.toArray(String[]::new);
    }

    static String body(Visitor visitor, String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private <T> T as(String sample, java.util.concurrent.Callable<T> work) throws Exception {
        return CurrentActor.callAs(
                people.actor(people.sample(sample).orElseThrow().person(), "test"), work);
    }
}
