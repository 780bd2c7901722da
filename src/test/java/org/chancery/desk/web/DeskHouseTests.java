package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chancery.casework.ApplicationOrder;
import org.chancery.casework.Applications;
import org.chancery.casework.CaseCode;
import org.chancery.casework.Uploads;
import org.chancery.platform.Actor;
import org.chancery.platform.CurrentActor;
import org.chancery.procedures.Forms;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The desk in the real house: real people, cases and documents. */
@HouseTest
class DeskHouseTests {
    private static final String TOKYO = "G08.51";
    private static final String ANSWERS = """
            {"applicant":{"name":"Lê Văn Bình","birthDate":"1985-03-27","nationality":"VN","residenceCountry":"JP"},
             "identity":{"type":"passport","number":"C7654321"},
             "contact":{"email":"binh@example.org","phone":"+81 3 1234 5678","address":"Tokyo"},
             "delivery":{"way":"counter"},
             "statement":{"true":true},
             "kind":"certification","purpose":"Du học",
             "documents":[{"type":"education","issuer":"Đại học","issuedOn":"2012-07-01","useCountry":"JP",
               "language":"vi","translation":"not-needed"}]}""";

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    Procedures procedures;

    @Autowired
    Forms forms;

    @Test
    void anOfficerWorksACaseFromItsArrivalToTheDraftOfItsResult() throws Exception {
        String at = "/desk/cases/" + apply();
        Official officer = new Official(port, "officer-tokyo");
        assertThat(officer.get("/desk/cases?q=le%20van%20binh").body()).contains(at);
        act(officer, at, "open", Map.of());
        act(officer, at, "add-note", Map.of("add-note-text", "Rang her; the original comes tomorrow."));
        act(officer, at, "accept", Map.of());
        String page = officer.get(at).body();
        assertThat(page).contains("Rang her; the original comes tomorrow.", "/record-payment\"");
        String due = Visitor.all(page, "id=\"record-payment-amount\"[^>]* value=\"([^\"]+)\"")
                .findFirst()
                .orElseThrow();
        act(officer, at, "record-payment", Map.of("record-payment-amount", due, "record-payment-method", "cash"));
        act(officer, at, "approve", Map.of());
        assertThat(officer.get(at).body()).contains("To be signed", "/desk/documents/");
    }

    @Test
    void aPaperOpensOnlyForThoseInScope() throws Exception {
        String at = "/desk/cases/" + apply();
        Official officer = new Official(port, "officer-tokyo");
        String paper = Visitor.all(officer.get(at).body(), "href=\"(" + at + "/documents/[^\"]+)\"")
                .findFirst()
                .orElseThrow();
        HttpResponse<String> pdf = officer.get(paper);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(pdf.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        for (String other : new String[] {"officer-seoul", "administrator", "auditor", "applicant-1"}) {
            Official stranger = new Official(port, other);
            assertThat(stranger.get(paper).statusCode()).as(other).isIn(403, 404);
            assertThat(stranger.get(at).statusCode()).as(other).isIn(403, 404);
        }
        assertThat(new Official(port, "officer-seoul")
                        .get("/desk/cases?tab=all")
                        .body())
                .doesNotContain(at);
    }

    @Test
    void aRefusalReachesTheTimeline() throws Exception {
        String at = "/desk/cases/" + apply();
        Official officer = new Official(port, "officer-tokyo");
        act(officer, at, "open", Map.of());
        act(
                officer,
                at,
                "refuse",
                Map.of(
                        "refuse-reason",
                        "The seal is not known to us.",
                        "refuse-ground",
                        "Decree 111/2011/NĐ-CP, Article 10"));
        assertThat(officer.get(at).body()).contains("The seal is not known to us.", "Decree 111/2011/NĐ-CP");
    }

    private void act(Official officer, String at, String action, Map<String, String> fields) {
        HttpResponse<String> answer =
                officer.send(at + "/" + action, officer.get(at).body(), fields);
        assertThat(answer.headers().firstValue("Location"))
                .as(() -> action + ": " + answer.body())
                .hasValueSatisfying(location -> assertThat(location).endsWith("?done=" + action));
    }

    private CaseCode apply() throws Exception {
        return CurrentActor.callAs(Actor.anonymous("test"), () -> {
            ProcedureVersion version = certification();
            ObjectNode answers = (ObjectNode) new JsonMapper().readTree(ANSWERS);
            Map<String, UUID> papers = new HashMap<>();
            for (var slot : forms.forProcedure(version).documentSlots(answers)) {
                var receipt =
                        uploads.receive("giấy tờ.pdf", new ByteArrayInputStream(StageFiles.of("application/pdf")));
                papers.put(slot.id(), receipt.id());
            }
            var order = new ApplicationOrder(version.code(), TOKYO, answers, papers, Locale.of("vi"));
            return applications.apply(order, UUID.randomUUID().toString()).code();
        });
    }

    private ProcedureVersion certification() {
        return procedures
                .search(org.chancery.procedures.ProcedureSearch.of("chứng nhận lãnh sự", 1, 20))
                .items()
                .stream()
                .filter(version -> version.form().equals("certification-legalisation") && version.open())
                .findFirst()
                .map(version ->
                        procedures.current(version.code(), LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))))
                .orElseThrow();
    }
}
