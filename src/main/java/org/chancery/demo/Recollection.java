package org.chancery.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the platform, through its public interface, for everything that it acknowledged in one demonstration. */
class Recollection {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COMMANDS =
            List.of("OPEN", "REQUEST_SUPPLEMENT", "ANSWER_SUPPLEMENT", "ACCEPT", "RECORD_PAYMENT", "APPROVE");
    private static final List<String> STATES = List.of("DRAFT", "SIGNED", "NUMBERED", "ISSUED");
    private final ApiClient api;
    private final Findings findings;
    private List<JsonNode> steps = List.of();
    private String code = "";

    Recollection(ApiClient api, Findings findings) {
        this.api = api;
        this.findings = findings;
    }

    void ask(List<JsonNode> acknowledged) {
        steps = acknowledged;
        step("APPLY").ifPresent(applied -> {
            code = applied.path("code").asString();
            try {
                ask(applied.path("secret").asString());
            } catch (DemoFailure refused) {
                findings.expect("applications", false, code + ": " + refused.getMessage());
            }
        });
    }

    private void ask(String secret) {
        JsonNode tracked = api.get("/api/cases/" + code, "X-Case-Secret", secret);
        findings.expect("applications", tracked.path("code").asString().equals(code), code + " is lost");
        findings.alone("case codes", code, secret);
        papers(tracked);
        receipt(tracked);
        commands();
        document();
        step("RESULT").ifPresent(result -> result(result, secret));
    }

    private void papers(JsonNode tracked) {
        Map<String, String> kept = tracked.path("documents")
                .valueStream()
                .collect(Collectors.toMap(one -> one.path("id").asString(), one -> one.path("sha256")
                        .asString()));
        List<JsonNode> sent =
                steps.stream().filter(is("UPLOAD").or(is("ANSWER_SUPPLEMENT"))).toList();
        boolean answered = sent.getLast().path("step").asString().equals("ANSWER_SUPPLEMENT");
        sent.stream().filter(is("UPLOAD")).limit(answered ? 3 : 2).forEach(upload -> {
            String id = upload.path("id").asString();
            boolean holds = upload.path("sha256").asString().equals(kept.get(id));
            findings.expect("papers", holds, code + " has lost the paper " + id);
        });
    }

    private void receipt(JsonNode tracked) {
        step("RECEIPT").map(step -> step.path("number").asString()).ifPresent(number -> {
            String found = tracked.path("money").path("receipt").path("number").asString("none");
            findings.expect("receipts", found.equals(number), code + " paid under " + number + ", now it is " + found);
            findings.alone("receipt numbers", number, code);
        });
    }

    private void commands() {
        JsonNode seen = api.get("/api/desk/cases/" + code, "Authorization", session("officer-osaka"));
        for (String command : COMMANDS) {
            long times = seen.path("timeline")
                    .valueStream()
                    .filter(entry -> command.equals(entry.path("action").asString("")))
                    .count();
            boolean holds = step(command).isPresent() ? times == 1 : times <= 1;
            findings.expect("steps of cases", holds, code + " has " + command + " " + times + " times");
        }
    }

    private void document() {
        if (step("APPROVE").isEmpty()) {
            return;
        }
        JsonNode seen = api.get("/api/desk/documents?source=" + code, "Authorization", session("clerk-osaka"));
        int state = STATES.indexOf(seen.path("state").asString());
        int least = step("SEAL").isPresent()
                ? 3
                : step("NUMBER").isPresent() ? 2 : step("SIGN").isPresent() ? 1 : 0;
        findings.expect("documents", state >= least, code + " has a document in " + seen.path("state"));
        step("NUMBER").map(step -> step.path("number").asString()).ifPresent(number -> {
            String found = Demonstration.number(seen);
            findings.expect("numbers", found.equals(number), code + " was numbered " + number + ", now " + found);
            findings.alone("document numbers", number, code);
        });
        step("SEAL").map(step -> step.path("sha256").asString()).ifPresent(sha256 -> {
            boolean holds = seen.path("sha256").asString("").equals(sha256);
            findings.expect("seals", holds, code + " has another document than was sealed");
        });
    }

    private void result(JsonNode step, String secret) {
        byte[] result = api.download("/api/cases/" + code + "/result", "X-Case-Secret", secret);
        boolean same = Sha256.of(result).equals(step.path("sha256").asString());
        findings.expect("results", same, code + " gives another result than before");
        JsonNode proof = api.get("/api/verify/" + step.path("verificationCode").asString());
        boolean valid = proof.path("verdict").asString("").equals("VALID");
        findings.expect("proofs", valid, code + " is " + proof.path("verdict") + " by its verification code");
    }

    private String session(String person) {
        JsonNode session = api.post("/api/session", JSON.createObjectNode().put("person", person));
        return "Bearer " + session.path("token").asString();
    }

    private Optional<JsonNode> step(String name) {
        return steps.stream().filter(is(name)).findFirst();
    }

    private static Predicate<JsonNode> is(String name) {
        return step -> step.path("step").asString().equals(name);
    }
}
