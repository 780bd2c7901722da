package org.chancery.procedures.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.DayUnit;
import org.chancery.procedures.FeeRule;
import org.chancery.procedures.FormDefinition;
import org.chancery.procedures.Level;
import org.chancery.procedures.ProcedureStatus;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.RequiredDocument;
import org.chancery.procedures.TimeLimit;
import org.chancery.procedures.Verification;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Forms without Spring, on 23 November 2026, and answers that are right. */
final class TestForms {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    static final JsonMapper MAPPER = new JsonMapper();

    private TestForms() {}

    static FormLibrary library() {
        return new FormLibrary(new FormParts(words(), CLOCK));
    }

    static FormWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/procedures");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new FormWords(messages);
    }

    static FormDefinition form(String name) {
        return library().forProcedure(version(name, List.of()));
    }

    static ProcedureVersion version(String form, List<RequiredDocument> documents) {
        return new ProcedureVersion(
                UUID.nameUUIDFromBytes(form.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "TEST-1",
                1,
                "G08-NG08",
                new LocalizedText("Thử", "Test"),
                Level.BOTH,
                Set.of(),
                new TimeLimit(1, DayUnit.WORKING_DAYS, List.of(), null, false, null),
                new FeeRule(FeeRule.State.FREE, List.of(), false, null),
                documents,
                List.of(),
                null,
                ProcedureStatus.ACTIVE,
                new Verification(Verification.State.VERIFIED, LocalDate.of(2026, 11, 22), List.of()),
                null,
                null,
                form);
    }

    static ObjectNode json(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    static Map<String, String[]> parameters(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return parameters;
    }

    /** The answers that every form asks for. */
    static ObjectNode person() {
        return json("""
                {"applicant":{"name":"Nguyễn Thị Minh An","birthDate":"1990-05-17","nationality":"VN","residenceCountry":"LA"},
                 "identity":{"type":"passport","number":"C1234567"},
                 "contact":{"email":"an@example.org","phone":"+856 20 555 0101","address":"12 Thadeua, Vientiane"},
                 "delivery":{"way":"counter"},
                 "statement":{"true":true}}""");
    }

    static ObjectNode certification() {
        ObjectNode answers = person();
        answers.setAll(json("""
                {"kind":"certification","purpose":"Du học tại Pháp",
                 "documents":[{"type":"education","issuer":"Đại học Quốc gia Hà Nội","number":"A-123","issuedOn":"2012-07-01",
                   "useCountry":"FR","language":"vi","translation":"not-needed"}]}"""));
        return answers;
    }

    static ObjectNode birth() {
        ObjectNode answers = person();
        answers.setAll(json("""
                {"relation":"mother",
                 "child":{"name":"Trần Minh Khôi","sex":"male","birthDate":"2026-10-02","nationality":"VN"},
                 "birthPlace":{"facility":"Mahosot Hospital","city":"Vientiane","country":"LA"},
                 "parents":{"marriage":"married"},
                 "marriage":{"date":"2020-02-20","place":"UBND phường Láng, Hà Nội"},
                 "mother":{"name":"Nguyễn Thị Minh An","birthDate":"1990-05-17","nationality":"VN","residence":"Vientiane","paper":"Hộ chiếu C1234567"},
                 "father":{"name":"Trần Văn Bình","birthDate":"1988-01-03","nationality":"VN","residence":"Vientiane","paper":"Hộ chiếu C7654321"},
                 "copies":2}"""));
        return answers;
    }
}
