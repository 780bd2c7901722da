package org.chancery.incoming.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chancery.audit.Audit;
import org.chancery.audit.AuditEntry;
import org.chancery.casework.Applicant;
import org.chancery.identity.People;
import org.chancery.incoming.Completion;
import org.chancery.incoming.IncomingDocuments;
import org.chancery.incoming.IncomingFiles;
import org.chancery.incoming.IncomingId;
import org.chancery.incoming.Instruction;
import org.chancery.incoming.ReturnReason;
import org.chancery.notices.Notices;
import org.chancery.testing.Acting;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What partner systems bring: taken once, shown to the clerks, followed by its sender; what is hostile stays outside. */
@HouseTest
class ExchangeTests {
    private static final String DOOR = "/api/exchange/messages";
    private static final byte[] PDF = Applicant.pdf();
    private static final String INBOX = "/desk/incoming/inbox";
    private final String organ = "000.00." + UUID.randomUUID().toString().substring(0, 13);
    private final String id = organ + ",2026/01/05," + UUID.randomUUID();
    private final String subject = "Về việc phối hợp " + UUID.randomUUID();
    private Visitor system;
    private String secret;

    @LocalServerPort
    int port;

    @Autowired
    Audit audit;

    @Autowired
    Notices notices;

    @Autowired
    IncomingDocuments documents;

    @Autowired
    IncomingFiles files;

    @Autowired
    People people;

    @BeforeEach
    void admit() throws Exception {
        system = new Visitor(port);
        admit("");
    }

    /** Who is admitted again gets another secret. */
    private void admit(String replyTo) throws Exception {
        String page = new Visitor(port)
                .as("administrator")
                .submit(
                        "/admin/exchange",
                        "/admin/exchange",
                        "organ",
                        organ,
                        "name",
                        "UBND tỉnh Mẫu",
                        "replyTo",
                        replyTo)
                .body();
        secret = find("<code class=\"ch-hash\">([A-Za-z0-9_-]{43})</code>", page);
    }

    @Test
    void aMessageIsTakenOnceAndFollowedByItsSender() throws Exception {
        HttpResponse<String> taken = bring(message());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).contains("\"status\":\"01\"", Applicant.PARIS).doesNotContain("ELSE");
        String receipt = find("\"id\":\"([0-9a-f-]{36})\"", taken.body());
        assertThat(status(receipt)).contains(">01<", ">15a/UBND-VP<", id, ">" + organ + "<", ">2026/01/05<");

        HttpResponse<String> again = bring(message());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains(receipt);
        assertThat(bring(edited(text -> text.replace("phối hợp", "phối hợp thêm")))
                        .statusCode())
                .isEqualTo(409);

        Visitor clerk = new Visitor(port).as("clerk-paris");
        String item = item(clerk);
        assertThat(clerk.get(item + "?lang=vi").body())
                .contains("Qua liên thông", "Đề nghị phối hợp", "31/12/2026", "công văn.pdf", organ);
        assertThat(new Visitor(port).as("clerk-berlin").get(item).statusCode()).isEqualTo(404);

        String form = path(clerk.submit(item, item + "/choose", "paper", "1"));
        String filled = clerk.get(form).body();
        assertThat(filled).contains(subject, "15a/UBND-VP", "UBND tỉnh Mẫu", "Công văn");
        HttpResponse<String> registered = register(clerk, form, filled);
        assertThat(registered.statusCode()).isEqualTo(302);
        assertThat(status(receipt)).contains(">03<", "Số đến ").doesNotContain(">01<", "Đề nghị phối hợp");
        assertThat(bring(message()).body()).contains("\"status\":\"03\"");
        handled(new IncomingId(UUID.fromString(find("/desk/incoming/([0-9a-f-]{36})", path(registered)))), receipt);
    }

    private void handled(IncomingId document, String receipt) throws Exception {
        ArrivalRoom room = new ArrivalRoom(documents, files, people, "paris");
        String word = "Nghiên cứu " + UUID.randomUUID();
        Instruction order = new Instruction(
                word, Applicant.PARIS, List.of(), ArrivalRoom.today().plusDays(3));
        Acting.as(room.leader(), () -> documents.assign(document, order, ArrivalRoom.key()));
        assertThat(status(receipt)).contains(">04<", "Số đến ").doesNotContain(word);
        Acting.as(room.officer(), () -> documents.progress(document, word, ArrivalRoom.key()));
        assertThat(status(receipt)).contains(">05<").doesNotContain(word);
        Acting.as(room.officer(), () -> documents.finish(document, new Completion("77/ĐSQ", ""), ArrivalRoom.key()));
        assertThat(status(receipt)).contains(">06<", "77/ĐSQ").doesNotContain(word);
    }

    @Test
    void aDocumentThatIsGivenBackIsToldWithItsReason() throws Exception {
        String receipt = find("\"id\":\"([0-9a-f-]{36})\"", bring(message()).body());
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String item = item(clerk);
        String form = path(clerk.submit(item, item + "/choose", "paper", "1"));
        String target = path(register(clerk, form, clerk.get(form).body()));
        IncomingId document = new IncomingId(UUID.fromString(find("/desk/incoming/([0-9a-f-]{36})", target)));
        ArrivalRoom room = new ArrivalRoom(documents, files, people, "paris");
        Acting.as(
                room.clerk(),
                () -> documents.giveBack(document, ReturnReason.MISDIRECTED, "Gửi Bộ Y tế", ArrivalRoom.key()));
        assertThat(status(receipt)).contains(">02<", "gửi sai nơi nhận", "Gửi Bộ Y tế");
    }

    @Test
    void aRefusalIsToldWithItsReason() throws Exception {
        admit("van-thu@example.org");
        String receipt = find("\"id\":\"([0-9a-f-]{36})\"", bring(message()).body());
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String item = item(clerk);
        assertThat(clerk.submit(item, item + "/dismiss", "reason", "TỐI MẬT").statusCode())
                .isEqualTo(422);
        assertThat(status(receipt)).contains(">01<");
        clerk.submit(item, item + "/dismiss", "reason", "Gửi nhầm nơi nhận");
        assertThat(status(receipt)).contains(">02<", "Gửi nhầm nơi nhận");
        assertThat(notices.about(List.of("inbox/" + receipt + "/refused")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.to()).isEqualTo("van-thu@example.org");
                    assertThat(letter.body()).contains("Gửi nhầm nơi nhận", subject);
                });
    }

    @Test
    void onlyWhoBroughtItIsTold() throws Exception {
        String receipt = find("\"id\":\"([0-9a-f-]{36})\"", bring(message()).body());
        String mine = secret;
        assertThat(system.get(DOOR + "/" + receipt + "/status").statusCode()).isEqualTo(401);
        assertThat(system.get(DOOR + "/" + receipt + "/status", "Authorization", basic(organ, mine + "x"))
                        .statusCode())
                .isEqualTo(401);
        String other = organ.replace("000.00.", "000.01.");
        Visitor administrator = new Visitor(port).as("administrator");
        String page = administrator
                .submit("/admin/exchange", "/admin/exchange", "organ", other, "name", "Bộ Mẫu", "replyTo", "")
                .body();
        String theirs = find("<code class=\"ch-hash\">([A-Za-z0-9_-]{43})</code>", page);
        assertThat(system.get(DOOR + "/" + receipt + "/status", "Authorization", basic(other, theirs))
                        .statusCode())
                .isEqualTo(404);
        assertThat(system.send(
                                DOOR,
                                message(),
                                "Authorization",
                                basic(other, theirs),
                                "Content-Type",
                                "application/xml")
                        .statusCode())
                .as("in another's name")
                .isEqualTo(403);
        administrator.submit("/admin/exchange", "/admin/exchange/enabled", "organ", organ, "enabled", "false");
        assertThat(bring(message()).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).as("clerk-paris").get("/admin/exchange").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "doctype, xml",
        "namespace, namespace",
        "name, name",
        "base64, base64",
        "manifest, manifest",
        "deep, size",
        "bomb, FILE",
        "pdf, pdf",
        "status, status",
        "garbage, xml",
    })
    void whatIsHostileStaysOutsideAndIsWrittenDown(String attack, String why) throws Exception {
        HttpResponse<String> answer = bring(attack(attack));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.body()).doesNotContain("root:").contains(why.equals("FILE") ? "file-too-large" : why);
        List<AuditEntry> trail = audit.trail("exchange-partner", organ);
        assertThat(trail.getLast().action()).isEqualTo("exchange.refused");
        assertThat(trail.toString()).doesNotContain(subject);
        assertThat(new Visitor(port).as("clerk-paris").get(INBOX).body()).doesNotContain(subject);
    }

    private byte[] attack(String kind) throws Exception {
        return switch (kind) {
            case "doctype" ->
                edited(text -> text.replace(
                                "<edXML xmlns=",
                                "<!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><edXML xmlns=")
                        .replace(subject, subject + "&x;"));
            case "namespace" -> edited(text -> text.replace("QCVN_102_2016", "OTHER"));
            case "name" -> edited(text -> text.replace("công văn.pdf", "../../công văn.pdf"));
            case "base64" -> edited(text -> text.replace("<e:ContentTransferEncoded>", "<e:ContentTransferEncoded>!!"));
            case "manifest" -> edited(text -> text.replace("cid:a1", "cid:a2"));
            case "deep" ->
                edited(text ->
                        text.replace("<e:edXMLBody>", "<e:edXMLBody>" + "<e:x>".repeat(50) + "</e:x>".repeat(50)));
            case "bomb" ->
                EdxmlMessage.of(organ, Applicant.PARIS, id, subject, Map.of("công văn.pdf", zip(new byte[200 << 20])));
            case "pdf" ->
                EdxmlMessage.of(
                        organ,
                        Applicant.PARIS,
                        id,
                        subject,
                        Map.of("a.txt", "xin chào".getBytes(StandardCharsets.UTF_8)));
            case "status" -> edited(text -> text.replace("<e:DueDate>", "<e:StatusCode>13</e:StatusCode><e:DueDate>"));
            default -> "không phải XML".getBytes(StandardCharsets.UTF_8);
        };
    }

    @Test
    void bytesThatAreOthersThanTheDigestSaysAreRefused() throws Exception {
        byte[] message = message();
        assertThat(bring(message, "sha-256=:" + digest("x".getBytes(StandardCharsets.UTF_8)) + ":")
                        .statusCode())
                .isEqualTo(400);
        assertThat(bring(message, "md5=:abc:").statusCode()).isEqualTo(400);
        assertThat(bring(message, "sha-256=:" + digest(message) + ":").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aSecretIsRefusedAndNothingOfItIsKept() throws Exception {
        byte[] message = edited(text -> text.replace(subject, "[MẬT] " + subject));
        assertThat(bring(message).statusCode()).isEqualTo(422);
        assertThat(audit.trail("exchange-partner", organ).getLast().facts().toString())
                .contains("secret-mark");
        assertThat(new Visitor(port).as("clerk-paris").get(INBOX).body()).doesNotContain(subject);
    }

    @Test
    void aFileInAZipOfItsOwnAndOneThatIsNoneAreBothRead() throws Exception {
        byte[] message =
                EdxmlMessage.of(organ, Applicant.PARIS, id, subject, Map.of("công văn.pdf", zip(Applicant.pdf())));
        assertThat(bring(message).statusCode()).isEqualTo(201);
        Visitor clerk = new Visitor(port).as("clerk-paris");
        assertThat(clerk.get(item(clerk)).body()).contains("công văn.pdf");
    }

    @Test
    void aFormIsNoMessage() throws Exception {
        assertThat(system.send(
                                DOOR,
                                message(),
                                "Authorization",
                                basic(organ, secret),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aFileOfAnotherKindIsGivenOutAndNeverShownOrRegistered() throws Exception {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("công văn.pdf", PDF);
        files.put("phụ lục.html.pdf", page);
        files.put("bảng.xlsx", zip(page));
        assertThat(bring(EdxmlMessage.of(organ, Applicant.PARIS, id, subject, files))
                        .statusCode())
                .isEqualTo(201);
        Visitor clerk = new Visitor(port).as("clerk-paris");
        String item = item(clerk);
        assertThat(clerk.get(item).body())
                .contains("phụ lục.html.pdf.bin", "bảng.xlsx")
                .containsOnlyOnce("name=\"paper\"");
        for (int number = 2; number <= 3; number++) {
            HttpResponse<String> given = clerk.get(item + "/papers/" + number + ".pdf");
            assertThat(given.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(given.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
            assertThat(clerk.submit(item, item + "/choose", "paper", "" + number)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(clerk.get(item + "/papers/1.pdf").headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
    }

    @Test
    void forNobodyHereItIsRefused() throws Exception {
        byte[] message = edited(text -> text.replace(Applicant.PARIS, "000.00.00.X99"));
        assertThat(bring(message).statusCode()).isEqualTo(422);
        assertThat(bring(message).body()).contains("addressee-unknown");
    }

    private byte[] message() {
        return EdxmlMessage.of(organ, Applicant.PARIS, id, subject, Map.of("công văn.pdf", PDF));
    }

    private byte[] edited(UnaryOperator<String> change) {
        return change.apply(new String(message(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../f0000001.pdf"));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private HttpResponse<String> bring(byte[] message) throws Exception {
        return system.send(DOOR, message, "Authorization", basic(organ, secret), "Content-Type", "application/xml");
    }

    private HttpResponse<String> bring(byte[] message, String digest) throws Exception {
        return system.send(
                DOOR,
                message,
                "Authorization",
                basic(organ, secret),
                "Content-Type",
                "application/xml",
                "Content-Digest",
                digest);
    }

    private String status(String receipt) throws Exception {
        HttpResponse<String> answer =
                system.get(DOOR + "/" + receipt + "/status", "Authorization", basic(organ, secret));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String basic(String who, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private String item(Visitor clerk) throws Exception {
        return find(
                "href=\"(" + INBOX + "/[0-9a-f-]{36})\"[^>]*>" + Pattern.quote(subject),
                clerk.get(INBOX).body());
    }

    private HttpResponse<String> register(Visitor clerk, String form, String page) throws Exception {
        return clerk.upload(
                form,
                "/desk/incoming/new",
                Map.of(),
                "key",
                UUID.randomUUID().toString(),
                "unit",
                Applicant.PARIS,
                "upload",
                find("name=\"upload\" value=\"([^\"]+)\"", page),
                "issuer",
                "UBND tỉnh Mẫu " + UUID.randomUUID(),
                "code",
                "15a/UBND-VP",
                "dated-day",
                "5",
                "dated-month",
                "1",
                "dated-year",
                "2026",
                "type",
                "Công văn",
                "subject",
                subject);
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String path(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        URI target = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        return target.getPath() + "?" + target.getQuery();
    }
}
