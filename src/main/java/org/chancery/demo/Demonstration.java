package org.chancery.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole job, step by step, each told in one line. */
class Demonstration {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String MISSION = "G08.52";
    private static final String PLACE = "osaka";
    private final ApiClient api;
    private final byte[] pdf;
    private final String fileName;
    private final Path out;
    private final Acknowledged acknowledged;
    private String code = "";
    private String secret = "";
    private String verificationCode = "";

    Demonstration(ApiClient api, byte[] pdf, String fileName, Path out) {
        this.api = api;
        this.pdf = pdf;
        this.fileName = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        this.out = out;
        this.acknowledged = new Acknowledged(out);
    }

    void play() throws IOException {
        apply();
        decide();
        issue();
        byte[] result = fetch();
        verify(result);
        refuseForgery(result);
    }

    private void apply() throws IOException {
        ObjectNode application = SampleApplication.certification(MISSION);
        for (String slot : new String[] {"identity", "document-1"}) {
            application.withObject("documents").put(slot, upload());
        }
        JsonNode receipt = api.post("/api/applications", application);
        code = text(receipt, "code");
        secret = text(receipt, "secret");
        Files.writeString(out.resolve("receipt.json"), JSON.writeValueAsString(receipt));
        acknowledged.add("APPLY", Map.of("code", code, "secret", secret));
        say("applied for consular certification: case " + code);
    }

    private String upload() {
        JsonNode receipt = api.post("/api/uploads", pdf, "application/pdf", "X-File-Name", fileName);
        acknowledged.add("UPLOAD", Map.of("id", text(receipt, "id"), "sha256", text(receipt, "sha256")));
        say("uploaded " + text(receipt, "fileName") + ": " + text(receipt, "pages") + " pages, SHA-256 "
                + text(receipt, "sha256").substring(0, 16) + "…");
        return text(receipt, "id");
    }

    private void decide() {
        String officer = session("officer-" + PLACE);
        act(officer, "open", JSON.createObjectNode());
        ObjectNode request = JSON.createObjectNode();
        request.withArray("items")
                .addObject()
                .put("document", "document-1")
                .put("reason", "The scan cannot be read: please send it again");
        act(officer, "request-supplement", request);
        say("the officer asked for a supplement");
        ObjectNode answer = JSON.createObjectNode().put("text", "Here is a better scan");
        answer.withObject("documents").put("document-1", upload());
        api.post("/api/cases/" + code + "/supplements", answer, "X-Case-Secret", secret);
        acknowledged.add("ANSWER_SUPPLEMENT", Map.of());
        say("the applicant answered it");
        act(officer, "accept", JSON.createObjectNode());
        JsonNode tracked = track();
        say("accepted: " + clock(tracked));
        pay(officer, tracked.path("money"));
        act(officer, "approve", JSON.createObjectNode().put("note", "Complete and in order"));
        say("approved");
    }

    private void pay(String officer, JsonNode money) {
        ObjectNode payment = JSON.createObjectNode().put("method", "CASH");
        payment.set("amount", money.path("total"));
        payment.set("currency", money.path("currency"));
        JsonNode outcome = act(officer, "record-payment", payment);
        acknowledged.add("RECEIPT", Map.of("number", text(outcome, "receiptNumber")));
        say("paid " + text(money, "total") + " " + text(money, "currency") + ": receipt "
                + text(outcome, "receiptNumber"));
    }

    private void issue() {
        String signatory = session("signatory-" + PLACE);
        String clerk = session("clerk-" + PLACE);
        String document = "/api/desk/documents/"
                + text(api.get("/api/desk/documents?source=" + code, "Authorization", signatory), "id");
        api.post("/api/session/proof", JSON.createObjectNode().put("password", ""), "Authorization", signatory);
        ObjectNode order = JSON.createObjectNode().put("prefix", "NONE").put("position", "Tổng Lãnh sự");
        api.post(document + "/sign", order, "Authorization", signatory);
        acknowledged.add("SIGN", Map.of());
        say("signed by the signatory");
        JsonNode numbered = api.post(document + "/number", JSON.createObjectNode(), "Authorization", clerk);
        acknowledged.add("NUMBER", Map.of("number", number(numbered)));
        say("numbered " + number(numbered));
        JsonNode sealed = api.post(document + "/seal", JSON.createObjectNode(), "Authorization", clerk);
        acknowledged.add("SEAL", Map.of("sha256", text(sealed, "sha256")));
        say("sealed by the mission");
    }

    private byte[] fetch() throws IOException {
        JsonNode tracked = track();
        Files.writeString(out.resolve("timeline.json"), JSON.writeValueAsString(tracked));
        require(
                text(tracked, "status").equals("RELEASING"),
                "the case is " + text(tracked, "status") + ", not RELEASING");
        verificationCode = text(tracked.path("result"), "verificationCode");
        byte[] result = api.download("/api/cases/" + code + "/result", "X-Case-Secret", secret);
        Files.write(out.resolve("result.pdf"), result);
        acknowledged.add("RESULT", Map.of("verificationCode", verificationCode, "sha256", Sha256.of(result)));
        say("fetched the result: " + result.length + " bytes");
        return result;
    }

    private void verify(byte[] result) {
        JsonNode byCode = api.get("/api/verify/" + verificationCode);
        require(text(byCode, "verdict").equals("VALID"), "by its code the result is " + text(byCode, "verdict"));
        require(!byCode.toString().contains("Sample Applicant"), "the code alone tells the applicant's name");
        JsonNode byFile = api.post("/api/verify", result, "application/pdf");
        require(text(byFile, "verdict").equals("VALID"), "the result file is " + text(byFile, "verdict"));
        say("verified by code " + verificationCode + " and by file");
    }

    private void refuseForgery(byte[] result) {
        byte[] forged = result.clone();
        forged[forged.length / 3] ^= 1;
        JsonNode answer = api.post("/api/verify", forged, "application/pdf");
        require(!text(answer, "verdict").equals("VALID"), "a changed byte was not noticed");
        say("one changed byte is told: " + text(answer, "verdict"));
    }

    private JsonNode act(String officer, String action, JsonNode body) {
        JsonNode outcome = api.post("/api/desk/cases/" + code + "/" + action, body, "Authorization", officer);
        acknowledged.add(action.toUpperCase(Locale.ROOT).replace('-', '_'), Map.of());
        return outcome;
    }

    private JsonNode track() {
        return api.get("/api/cases/" + code, "X-Case-Secret", secret);
    }

    private String session(String person) {
        return "Bearer " + text(api.post("/api/session", JSON.createObjectNode().put("person", person)), "token");
    }

    private static String clock(JsonNode tracked) {
        JsonNode clock = tracked.path("clock");
        return clock.path("days").path("en").asString("") + ", "
                + clock.path("why").path("en").asString("");
    }

    static String number(JsonNode document) {
        JsonNode number = document.path("number");
        return String.format(
                "%02d/%s",
                number.path("number").asLong(), number.path("notation").asString());
    }

    private static String text(JsonNode node, String field) {
        String value = node.path(field).asString("");
        require(!value.isEmpty(), "the answer has no " + field + ": " + node);
        return value;
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new DemoFailure(otherwise);
        }
    }

    private static void say(String fact) {
        System.out.println("✓ " + fact);
    }
}
