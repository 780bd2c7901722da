package org.chancery.demo.internal;

import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.RequiredDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the invented applicants write into the forms. */
final class SampleAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleAnswers() {}

    static ObjectNode of(Story story, ProcedureVersion version, FormDefinition form) {
        ObjectNode answers = common(story);
        return switch (story.kind()) {
            case CERTIFICATION -> papers(answers, story, "certification");
            case LEGALISATION -> papers(answers, story, "legalisation");
            case BIRTH -> birth(answers, story);
            case GENERIC -> generic(answers, story, version, form);
        };
    }

    private static ObjectNode common(Story story) {
        return json("""
                {"applicant":{"name":"%s","birthDate":"19%02d-%02d-%02d","nationality":"VN","residenceCountry":"%s"},
                 "identity":{"type":"passport","number":"MAU%05d"},
                 "contact":{"email":"%s","phone":"+00 0000 %04d","address":"Địa chỉ mẫu %d (sample address)"},
                 "delivery":{"way":"counter"},"statement":{"true":true}}""".formatted(
                        story.applicant(),
                        60 + story.number() % 40,
                        1 + story.number() % 12,
                        1 + story.number() % 28,
                        story.residence(),
                        story.number(),
                        story.email(),
                        story.number(),
                        1 + story.number() % 90));
    }

    private static ObjectNode papers(ObjectNode answers, Story story, String kind) {
        boolean legalisation = kind.equals("legalisation");
        answers.put("kind", kind).put("purpose", legalisation ? "Kết hôn tại Việt Nam" : "Du học");
        if (legalisation) {
            answers.withObject("/origin").put("country", story.residence()).put("authenticated", "yes");
        }
        answers.withArray("/documents")
                .addObject()
                .put("type", "education")
                .put("issuer", legalisation ? "Sample Registry" : "Trường Đại học mẫu, Hà Nội")
                .put("number", "S-" + story.number())
                .put("issuedOn", "2018-06-30")
                .put("useCountry", legalisation ? "VN" : story.residence())
                .put("language", "vi")
                .put("translation", "not-needed");
        return answers;
    }

    private static ObjectNode birth(ObjectNode answers, Story story) {
        answers.setAll(json("""
                {"relation":"mother","child":{"name":"Bé Mẫu %d","sex":"female","birthDate":"2026-%02d-%02d","nationality":"VN"},
                 "birthPlace":{"facility":"Sample Hospital","city":"Sample City","country":"%s"},
                 "parents":{"marriage":"father-unknown"},
                 "mother":{"name":"%s","birthDate":"1995-02-03","nationality":"VN","residence":"Sample City","paper":"Hộ chiếu MAU%05d"},
                 "copies":1}""".formatted(
                        story.number(),
                        1 + story.number() % 9,
                        1 + story.number() % 28,
                        story.residence(),
                        story.applicant(),
                        story.number())));
        return answers;
    }

    private static ObjectNode generic(ObjectNode answers, Story story, ProcedureVersion version, FormDefinition form) {
        answers.put("behalf", "self").put("request", "Đề nghị giải quyết: hồ sơ mẫu số " + story.number());
        if (form.schema().at("/properties").has("quantity")) {
            answers.put("quantity", 1);
        }
        for (RequiredDocument paper : version.documents()) {
            if (!paper.form()) {
                answers.withObject("/documents").put(paper.id(), paper.optional() ? "none" : "bring");
            }
        }
        return answers;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
