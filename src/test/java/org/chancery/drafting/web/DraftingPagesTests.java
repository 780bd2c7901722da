package org.chancery.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way out over HTTP, by forms and by programs. */
@HouseTest
class DraftingPagesTests {
    private static final String NEW = "/desk/drafts/new";

    @LocalServerPort
    int port;

    @Test
    void aDocumentGoesFromTheFormToItsRecipients() throws Exception {
        String subject = "Về " + UUID.randomUUID();
        Visitor officer = new Visitor(port).as("officer-madrid");
        String page = drafted(officer, subject, "how", "written", "body", "Đoạn một.\n\nĐoạn hai.");
        assertThat(officer.get("/desk/drafts?lang=vi").body()).contains(subject);
        annexed(officer, page);
        assertThat(done(officer, page, "submit")).isEqualTo(302);
        Visitor leader = new Visitor(port).as("signatory-madrid");
        assertThat(done(leader, page, "approve")).isEqualTo(302);
        assertThat(done(leader, page, "check-content")).isEqualTo(302);
        Visitor clerk = new Visitor(port).as("clerk-madrid");
        assertThat(done(clerk, page, "check-form")).isEqualTo(302);
        sign(leader, page, subject);
        assertThat(done(clerk, page, "number")).isEqualTo(302);
        assertThat(done(clerk, page, "issue")).isEqualTo(302);
        assertThat(clerk.get(page + "?lang=vi").body()).contains("Đã phát hành", "Xác nhận đã nhận");
        assertThat(clerk.submit(page, page + "/confirm", "recipient", "1", "note", "qua điện thoại", "key", key())
                        .statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("qua điện thoại");
        assertThat(clerk.get(page + "?lang=vi").body()).contains("phụ lục.pdf", "Cơ quan ký số ngày");
        assertThat(clerk.get(page + "/annexes/1.pdf").statusCode()).isEqualTo(200);
        assertThat(clerk.get(page + "/annexes/2.pdf").statusCode()).isEqualTo(404);
        assertThat(clerk.get(page + "/document.pdf").statusCode()).isEqualTo(200);
        assertThat(clerk.get(page + "/pages/0/1.png").statusCode()).isEqualTo(200);
        assertThat(clerk.get(page + "/pages/0/9.png").statusCode()).isEqualTo(404);
    }

    private static void annexed(Visitor officer, String page) throws Exception {
        String annexes = page + "/annexes";
        assertThat(officer.upload(page, annexes, Map.of(), "key", key()).statusCode())
                .isEqualTo(302);
        assertThat(officer.get(page + "?lang=vi").body()).contains("annex-error");
        Map<String, byte[]> file = Map.of("file/phụ lục.pdf", Applicant.pdf());
        officer.upload(page, annexes, file, "key", key());
        officer.upload(page, annexes, file, "key", key());
        officer.submit(page, annexes + "/2/remove");
        assertThat(officer.get(page + "?lang=vi").body())
                .contains(annexes + "/1.pdf", "phụ lục.pdf")
                .doesNotContain("annex-error", annexes + "/2.pdf");
    }

    private static void sign(Visitor leader, String page, String subject) throws Exception {
        String id = page.substring(page.length() - 36);
        String folder = leader.get("/desk/signing-folder?lang=vi").body();
        assertThat(folder).contains(subject, "Khẩn", "Ký các văn bản đã chọn");
        String box = find("value=\"(" + id + ":1)\"", folder);
        String reading = "/desk/signing-folder/" + id;
        assertThat(leader.get(reading).body()).contains("/pages/1/1.png");
        assertThat(leader.submit(reading, reading, "choice", "mark", "seen", "1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.get(reading).body()).contains("value=\"unmark\"");
        HttpResponse<String> signed = leader.submit(
                "/desk/signing-folder",
                "/desk/signing-folder/sign",
                "document",
                box,
                "document",
                UUID.randomUUID() + ":1");
        assertThat(signed.statusCode()).isEqualTo(302);
        assertThat(leader.get("/desk/signing-folder?lang=vi").body())
                .contains("Đã ký 1 văn bản", "1 văn bản chưa ký được")
                .doesNotContain(subject);
    }

    @Test
    void aReturnedDraftIsChangedAndItsFileKept() throws Exception {
        Visitor officer = new Visitor(port).as("officer-madrid");
        HttpResponse<String> wrong = send(officer, "", Map.of("file/dự thảo.pdf", Applicant.pdf()), "how", "file");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("dự thảo.pdf", "href=\"#subject\"");
        String upload = find("name=\"upload\" value=\"([^\"]+)\"", wrong.body());
        String page = located(send(officer, "Có tệp", Map.of(), "how", "file", "upload", upload));
        done(officer, page, "submit");
        Visitor leader = new Visitor(port).as("signatory-madrid");
        assertThat(done(leader, page, "return")).isEqualTo(422);
        assertThat(done(leader, page, "return", "note", "Sai nơi nhận")).isEqualTo(302);
        assertThat(officer.get(page + "?lang=vi").body()).contains("Bị trả lại", "Sai nơi nhận");
        String edit = officer.get(page + "/edit").body();
        assertThat(edit).contains("name=\"seen\" value=\"1\"", "dự thảo.pdf");
        assertThat(leader.get("/desk/drafts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void othersStayOutside() throws Exception {
        String page = drafted(new Visitor(port).as("officer-madrid"), "Kín", "how", "written", "body", "Một đoạn.");
        Visitor elsewhere = new Visitor(port).as("officer-tokyo");
        assertThat(elsewhere.get(page).statusCode()).isEqualTo(403);
        assertThat(elsewhere.get(page + "/document.pdf").statusCode()).isEqualTo(403);
        assertThat(elsewhere.get(page + "/pages/1/1.png").statusCode()).isEqualTo(403);
        assertThat(elsewhere.get("/desk/signing-folder").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).as("administrator").get("/desk/drafts").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProgramDraftsOnceHoweverOftenItSends() throws Exception {
        Visitor program = new Visitor(port);
        String token = find(
                "\"token\":\"([^\"]+)\"",
                program.json("/api/session", "{\"person\":\"officer-madrid\"}").body());
        String form = new Visitor(port).as("officer-madrid").get(NEW).body();
        String order = """
                {"unit":"%s","type":"TB","subject":"Thông báo nghỉ lễ","recipients":[{"name":"Các đơn vị"}],
                 "signer":"%s","body":"Nghỉ một ngày."}""".formatted(unit(form), signer(form));
        String[] headers = {"Authorization", "Bearer " + token, "Idempotency-Key", key()};
        HttpResponse<String> first = program.json("/api/desk/drafts", order, headers);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(program.json("/api/desk/drafts", order, headers).body()).isEqualTo(first.body());
        String id = find("^\\{\"id\":\"([^\"]+)\"", first.body());
        assertThat(act(program, headers, id, "APPROVE", 1)).isEqualTo(403);
        assertThat(act(program, headers, id, "SUBMIT", 2)).isEqualTo(409);
        assertThat(act(program, headers, id, "SUBMIT", 1)).isEqualTo(200);
        assertThat(program.get("/api/desk/drafts/" + id + "/history", "Authorization", "Bearer " + token)
                        .body())
                .contains("SUBMIT");
    }

    private static int act(Visitor program, String[] headers, String id, String action, int version) throws Exception {
        headers[3] = key();
        String body = "{\"action\":\"%s\",\"version\":%d}".formatted(action, version);
        return program.json("/api/desk/drafts/" + id + "/acts", body, headers).statusCode();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String unit(String form) {
        return find("name=\"unit\" value=\"([^\"]+)\"", form);
    }

    private static String signer(String form) {
        return find("(?s)name=\"signer\".*?<option value=\"([^\"]+)\"", form);
    }

    private static String drafted(Visitor officer, String subject, String... more) throws Exception {
        return located(send(officer, subject, Map.of(), more));
    }

    private static String located(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return find(
                "(/desk/drafts/[0-9a-f-]{36})",
                answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> send(Visitor officer, String subject, Map<String, byte[]> files, String... more)
            throws Exception {
        String form = officer.get(NEW + "?lang=vi").body();
        List<String> fields = new ArrayList<>(List.of("key", key(), "seen", "0", "unit", unit(form), "type", "CV"));
        fields.addAll(List.of("subject", subject, "recipients", "Bộ Công Thương; vanthu@example.org"));
        fields.addAll(List.of("urgency", "URGENT", "signer", signer(form), "prefix", "NONE", "copies", "1"));
        fields.addAll(List.of(more));
        return officer.upload(NEW, NEW, files, fields.toArray(String[]::new));
    }

    private static int done(Visitor visitor, String page, String act, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("key", key(), "seen", "1"));
        fields.addAll(List.of(more));
        return visitor.submit(page, page + "/" + act, fields.toArray(String[]::new))
                .statusCode();
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
