package org.chancery.incoming.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.casework.Applicant;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Hanoi;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class IncomingPagesTests {
    private static final String NEW = "/desk/incoming/new";
    private static final Map<String, byte[]> PDF = Map.of("file/công văn.pdf", Applicant.pdf());
    private static final LocalDate DUE = LocalDate.now(Hanoi.ZONE).plusDays(9);

    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Test
    void aDocumentGoesItsWayFromTheCounterToItsEnd() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String page = registered(clerk, UUID.randomUUID() + "/CV");
        assertThat(clerk.get(page + "?lang=vi").body())
                .contains("Không có chữ ký số", "công văn.pdf", "Chờ phân phối")
                .doesNotContain("assign-text");
        assertThat(clerk.get("/desk/incoming?lang=vi").body()).contains(page);
        String copies = page + "/copies";
        clerk.submit(page, copies, "form", "TRUE_COPY", "digitised", "true", "key", UUID.randomUUID() + "");
        assertThat(clerk.get(page).body()).contains("copy-error").doesNotContain("/desk/copies/");
        clerk.submit(page, copies, "form", "COPY_OF_COPY", "key", UUID.randomUUID() + "");
        assertThat(clerk.get(page).body()).contains("/desk/copies/", "/SL-").doesNotContain("copy-error");

        Visitor leader = new Visitor(port).as("signatory-paris");
        String unit = lead(leader, page);
        assertThat(act(leader, page, "assign", "assign-text", "", "assign-lead", unit)
                        .statusCode())
                .isEqualTo(422);
        assertThat(act(
                                leader,
                                page,
                                "assign",
                                "assign-text",
                                "Nghiên cứu, trả lời",
                                "assign-lead",
                                unit,
                                "assign-due-day",
                                "" + DUE.getDayOfMonth(),
                                "assign-due-month",
                                "" + DUE.getMonthValue(),
                                "assign-due-year",
                                "" + DUE.getYear())
                        .statusCode())
                .isEqualTo(302);

        Visitor officer = new Visitor(port).as("officer-paris");
        assertThat(officer.get("/desk/incoming?lang=en").body()).contains(page);
        assertThat(act(officer, page, "progress", "progress-note", "Đang soạn trả lời")
                        .statusCode())
                .isEqualTo(302);
        assertThat(act(officer, page, "finish", "finish-reply", "", "finish-note", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(act(officer, page, "finish", "finish-reply", "07/ĐSQ-PAR", "finish-note", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(page + "?lang=vi").body()).contains("Đã giải quyết", "07/ĐSQ-PAR");
    }

    @Test
    void whatLooksRegisteredIsWarnedOfAndMayGoOn() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String code = UUID.randomUUID() + "/CV";
        String first = registered(clerk, code);
        HttpResponse<String> doubt = register(clerk, NEW, PDF, code, "2");
        assertThat(doubt.statusCode()).isEqualTo(422);
        assertThat(doubt.body()).contains(first, "confirmed");
        String upload = find("name=\"upload\" value=\"([^\"]+)\"", doubt.body());
        HttpResponse<String> gone = register(clerk, NEW, Map.of(), code, "2", "confirmed", "yes", "upload", upload);
        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(register(clerk, NEW, PDF, code, "1").statusCode())
                .as("the same number in another year")
                .isEqualTo(302);
    }

    @Test
    void itsPagesAreShownAsPicturesToThoseWhoMaySeeIt() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String page = registered(clerk, UUID.randomUUID() + "/CV");
        assertThat(clerk.get(page).body()).contains(page + "/pages/1.png");
        HttpResponse<String> picture = clerk.get(page + "/pages/1.png");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(clerk.get(page + "/pages/999.png").statusCode()).isIn(404, 422);
        assertThat(new Visitor(port)
                        .as("clerk-osaka")
                        .get(page + "/pages/1.png")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void documentThatAnotherAgencySealedThanIsRegisteredIsPointedOut() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-paris");
        IssuedDocuments issued = new IssuedDocuments(records, units, people);
        Map<String, byte[]> sealed = Map.of("file/van-ban.pdf", issued.pdf(issued.issue()));
        HttpResponse<String> gone = register(clerk, NEW, sealed, UUID.randomUUID() + "/CV", "2");
        assertThat(gone.statusCode()).isEqualTo(302);
        String page = gone.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("\\?.*", "")
                .replaceAll("^http://[^/]+", "");
        assertThat(clerk.get(page + "?lang=vi").body()).contains("Chữ ký số của cơ quan là của", "Bộ Công Thương");
        String detail = clerk.get(page + "/signatures?lang=vi").body();
        assertThat(detail).contains("Báo cáo kiểm tra", "byte đầu tiên", page + "/signatures/2.pdf");
        assertThat(clerk.get(page + "/signatures/report.xml").body()).contains("ValidationReport");
        assertThat(clerk.get(page + "/signatures/3.pdf").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port)
                        .as("clerk-osaka")
                        .get(page + "/signatures/report.xml")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void onlyThoseWhoKeepOrHandleItSeeIt() throws Exception {
        String page = registered(new Visitor(port).as("clerk-paris"), UUID.randomUUID() + "/CV");
        assertThat(new Visitor(port).as("clerk-tokyo").get(page).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).as("officer-paris").get(page).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).as("officer-paris").get(NEW).statusCode()).isEqualTo(403);
        assertThat(act(new Visitor(port).as("clerk-paris"), page, "progress", "progress-note", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWords() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-paris");
        clerk.get(NEW + "?lang=vi");
        HttpResponse<String> answer = register(clerk, NEW, Map.of("file/x.pdf", "MZ program".getBytes()), "1/CV", "2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("không phải là tệp PDF");
    }

    @Test
    void theRegistersHaveTheColumnsOfTheDecree() throws Exception {
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String page = registered(clerk, UUID.randomUUID() + "/CV");
        assertThat(act(
                                clerk,
                                page,
                                "give-back",
                                "give-back-reason",
                                "MISDIRECTED",
                                "give-back-note",
                                "Không phải nơi nhận")
                        .statusCode())
                .isEqualTo(302);
        String book = clerk.get("/desk/incoming/register?lang=vi").body();
        assertThat(book).contains("Ngày đến", "Ký nhận", "gửi sai nơi nhận", page);
        String csv = find("(/desk/incoming/register\\.csv[^\"]+)\"", book).replace("&amp;", "&");
        assertThat(clerk.get(csv).body())
                .contains(
                        "Ngày đến,Số đến,Tác giả,\"Số, ký hiệu văn bản\"",
                        "Đơn vị hoặc người nhận,Ngày chuyển,Ký nhận,Ghi chú");
        assertThat(clerk.get("/desk/incoming/follow-up?lang=vi").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramRegistersOnceHoweverOftenItSends() throws Exception {
        Visitor program = new Visitor(port);
        String token = find(
                "\"token\":\"([^\"]+)\"",
                program.json("/api/session", "{\"person\":\"clerk-paris\"}").body());
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        java.io.ByteArrayOutputStream form = new java.io.ByteArrayOutputStream();
        form.writeBytes(body.getBytes());
        form.writeBytes(Applicant.pdf());
        form.writeBytes("\r\n--b--\r\n".getBytes());
        String file = program.send(
                        "/api/desk/incoming/files",
                        form.toByteArray(),
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "multipart/form-data; boundary=b")
                .body();
        String unit = find(
                "name=\"unit\" value=\"([^\"]+)\"",
                new Visitor(port).as("clerk-paris").get(NEW).body());
        String order =
                "{\"unit\":\"%s\",\"issuer\":\"Bộ Công Thương\",\"code\":\"%s/CV\",\"dated\":\"2026-01-05\",\"type\":\"Công văn\",\"subject\":\"Về việc mẫu\",\"file\":\"%s\",\"confirmed\":false}"
                        .formatted(unit, UUID.randomUUID(), find("\"id\":\"([^\"]+)\"", file));
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first =
                program.json("/api/desk/incoming", order, "Authorization", "Bearer " + token, "Idempotency-Key", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again =
                program.json("/api/desk/incoming", order, "Authorization", "Bearer " + token, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(program.json(
                                "/api/desk/incoming",
                                order.replace("mẫu", "khác"),
                                "Authorization",
                                "Bearer " + token,
                                "Idempotency-Key",
                                key)
                        .statusCode())
                .isEqualTo(422);
    }

    private static String registered(Visitor clerk, String code) throws Exception {
        HttpResponse<String> answer = register(clerk, NEW, PDF, code, "2");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return find(
                "(/desk/incoming/[0-9a-f-]{36})",
                answer.headers().firstValue("Location").orElseThrow());
    }

    /** @param year 1 or 2: of 2025 or of 2026 */
    private static HttpResponse<String> register(
            Visitor clerk, String page, Map<String, byte[]> files, String code, String year, String... more)
            throws Exception {
        String unit = find("name=\"unit\" value=\"([^\"]+)\"", clerk.get(page).body());
        java.util.List<String> fields = new java.util.ArrayList<>(java.util.List.of(
                "unit",
                unit,
                "key",
                UUID.randomUUID().toString(),
                "issuer",
                "Bộ Công Thương",
                "code",
                code,
                "dated-day",
                "5",
                "dated-month",
                "1",
                "dated-year",
                year.equals("1") ? "2025" : "2026",
                "type",
                "Công văn",
                "subject",
                "Về việc phối hợp",
                "urgency",
                "URGENT"));
        fields.addAll(java.util.List.of(more));
        return clerk.upload(page, NEW, files, fields.toArray(String[]::new));
    }

    private static HttpResponse<String> act(Visitor visitor, String page, String act, String... fields)
            throws Exception {
        java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of(fields));
        all.addAll(java.util.List.of("key", UUID.randomUUID().toString()));
        return visitor.submit(page, page + "/" + act, all.toArray(String[]::new));
    }

    private static String lead(Visitor leader, String page) throws Exception {
        String select =
                find("(?s)name=\"assign-lead\">(.*?)</select>", leader.get(page).body());
        return find("value=\"([^\"]+)\"", select);
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
