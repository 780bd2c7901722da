package org.chancery.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.identity.SamplePerson;
import org.chancery.identity.Units;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.signing.KeyId;
import org.chancery.signing.RemoteKeys;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Codes of remote keys, where documents are signed. */
@HouseTest
class SigningCodesPagesTests implements RemoteKeys {
    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    RemoteKeys real;

    @Autowired
    ApplicationContext house;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void keepKeysElsewhere() {
        ReflectionTestUtils.setField(house.getBean("jointDesk"), "remote", this);
    }

    @AfterEach
    void keepKeysHere() {
        ReflectionTestUtils.setField(house.getBean("jointDesk"), "remote", real);
    }

    @Override
    public List<Asked> asks(KeyId key) {
        return List.of(new Asked("OTP", true), new Asked("PIN", false));
    }

    @Override
    public void send(KeyId key) {
        said.add("send " + key);
    }

    @Override
    public void answer(KeyId key, Map<String, String> answers) {
        said.add(key + " " + answers);
    }

    @Override
    public int together(KeyId key) {
        return 40;
    }

    private SamplePerson signatory(String unit) {
        return people.samples().stream()
                .filter(one -> one.assignments().stream()
                        .anyMatch(role ->
                                role.role() == Role.SIGNATORY && role.unitCode().equals(unit)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areAskedForSentAndTakenFromPrograms() throws Exception {
        SamplePerson sample = signatory(new IssuedDocuments(records, units, people).unit());
        String key = KeyId.ofPerson(sample.person().id().toString()).value();
        Program program = new Program(port, sample.key());
        String codes = "/api/desk/signing-codes";
        assertThat(program.get(codes).body()).contains("\"id\":\"OTP\"", "\"isSent\":true", "\"id\":\"PIN\"");
        assertThat(program.post(codes + "/send", "").statusCode()).isEqualTo(202);
        assertThat(said).containsExactly("send " + key);
        said.clear();
        assertThat(program.put(codes, "{\"OTP\":\"738496\"}").statusCode()).isEqualTo(204);
        assertThat(said).containsExactly(key + " {OTP=738496}");
        assertThat(program.put(codes, "{\"OTP\":\"" + "7".repeat(65) + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(program.put(codes, "{\"OTP\":\"\"}").statusCode()).isEqualTo(400);
        assertThat(said).hasSize(1);
        Program nobody = new Program(port, "");
        assertThat(nobody.get(codes).statusCode()).isEqualTo(401);
        assertThat(nobody.put(codes, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void areAskedForSentAndTakenWithTheForm() throws Exception {
        IssuedDocuments documents = new IssuedDocuments(records, units, people);
        DocumentView draft = documents.draft();
        String page = "/desk/documents/" + draft.id();
        SamplePerson sample = signatory(draft.unit());
        Visitor signatory = new Visitor(port).signedIn(sample.key());
        assertThat(signatory.get(page + "?lang=vi").body())
                .contains("signing-code.OTP", "Mã dùng một lần (OTP)", "signing-code.PIN", "Gửi mã cho tôi");
        assertThat(signatory.get("/desk/signing-folder?lang=en").body()).doesNotContain("??");
        assertThat(signatory
                        .submit(page, "/desk/signing-codes", Map.of("next", page))
                        .body())
                .contains("The signing service is sending you a code.");
        assertThat(said).singleElement().asString().startsWith("send ");
        for (String elsewhere : List.of("https://example.org/desk", "//example.org", "/desk/../logout")) {
            assertThat(signatory
                            .submit(page, "/desk/signing-codes", Map.of("next", elsewhere))
                            .uri()
                            .toString())
                    .isEqualTo("http://localhost:" + port + "/desk");
        }
        said.clear();
        signatory.submit(page, page + "/sign", Map.of("prefix", "NONE", "signing-code.OTP", "738496"));
        String key = KeyId.ofPerson(sample.person().id().toString()).value();
        assertThat(said).containsExactly(key + " {OTP=738496}");
    }
}
