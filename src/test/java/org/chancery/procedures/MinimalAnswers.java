package org.chancery.procedures;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The least that a form accepts, for every kind of form. */
final class MinimalAnswers {
    private static final JsonMapper MAPPER = new JsonMapper();

    private MinimalAnswers() {}

    static ObjectNode of(FormDefinition form, ProcedureVersion version) {
        ObjectNode answers = json("""
                {"applicant":{"name":"Lê Văn Bình","birthDate":"1985-03-27","nationality":"VN","residenceCountry":"FR"},
                 "identity":{"type":"passport","number":"C7654321"},
                 "contact":{"email":"binh@example.org","phone":"+33 1 23 45 67 89","address":"5 rue de Vaugirard, Paris"},
                 "delivery":{"way":"counter"},
                 "statement":{"true":true}}""");
        return switch (form.name()) {
            case "certification-legalisation" -> certification(answers);
            case "birth-registration" -> birth(answers);
            default -> generic(answers, form, version);
        };
    }

    private static ObjectNode certification(ObjectNode answers) {
        answers.setAll(json("""
                {"kind":"certification","purpose":"Du học",
                 "documents":[{"type":"education","issuer":"Đại học","issuedOn":"2012-07-01","useCountry":"FR",
                   "language":"vi","translation":"not-needed"}]}"""));
        return answers;
    }

    private static ObjectNode birth(ObjectNode answers) {
        answers.setAll(json("""
                {"relation":"father","child":{"name":"Lê An","sex":"female","birthDate":"2026-01-02","nationality":"VN"},
                 "birthPlace":{"facility":"Hôpital Necker","city":"Paris","country":"FR"},
                 "parents":{"marriage":"father-unknown"},
                 "mother":{"name":"Trần Thị Mai","birthDate":"1990-01-01","nationality":"VN","residence":"Paris","paper":"C1"},
                 "copies":0}"""));
        ((ObjectNode) answers.at("/mother")).put("paper", "Hộ chiếu C1111111");
        return answers;
    }

    private static ObjectNode generic(ObjectNode answers, FormDefinition form, ProcedureVersion version) {
        answers.put("behalf", "self").put("request", "Đề nghị giải quyết");
        if (form.schema().at("/properties").has("quantity")) {
            answers.put("quantity", 1);
        }
        for (RequiredDocument paper : version.documents()) {
            if (!paper.form()) {
                answers.withObject("/documents").put(paper.id(), paper.optional() ? "none" : "attach");
            }
        }
        return answers;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }
}
