package org.chancery.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.identity.SamplePerson;
import org.chancery.identity.Units;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class DeskPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    private IssuedDocuments documents;

    @BeforeEach
    void prepare() {
        documents = new IssuedDocuments(records, units, people);
    }

    @Test
    void aDocumentGoesItsWayThroughThePagesWithoutJavaScript() throws Exception {
        DocumentView draft = documents.draft();
        String page = "/desk/documents/" + draft.id();
        Visitor signatory = new Visitor(port).signedIn(sample(Role.SIGNATORY));
        assertThat(signatory.get("/desk/documents?lang=vi").body())
                .contains("Văn bản trình ký")
                .contains(draft.source());
        assertThat(signatory.get(page + "?lang=en").body())
                .contains("You sign", "govuk-tag--purple")
                .doesNotContain("Give number and date");
        assertThat(signatory.get(page + "/document.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(signatory.get(page + "/pages/1.png").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(signatory.get(page + "/pages/2.png").statusCode()).isEqualTo(404);
        assertThat(signatory
                        .submit(page, page + "/sign", Map.of("prefix", "KT", "position", "Tham tán"))
                        .body())
                .contains("The document is signed.");
        Visitor clerk = new Visitor(port).signedIn(sample(Role.CLERK));
        assertThat(clerk.submit(page + "?lang=vi", page + "/number", Map.of()).body())
                .contains("Văn bản đã có số và ngày tháng.");
        assertThat(clerk.submit(page, page + "/seal", Map.of()).body())
                .contains("Văn bản đã được đóng dấu và phát hành.");
        assertThat(view(draft).state()).isEqualTo(DocumentState.ISSUED);
        assertThat(clerk.submit(page, page + "/copies", Map.of("form", "EXTRACT", "key", "x"))
                        .body())
                .contains("Bản trích sao phải ghi rõ các trang");
        String made = clerk.submit(
                        page,
                        page + "/copies",
                        Map.of("form", "TRUE_COPY", "key", draft.id().toString()))
                .body();
        assertThat(made).contains("Đã tạo bản sao số ", "/SY-").doesNotContain("copy-error");
        Matcher copy = Pattern.compile("/desk/copies/[^\"]+\\.pdf").matcher(made);
        assertThat(copy.find()).isTrue();
        assertThat(clerk.get(copy.group()).headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(signatory.get(page).body()).contains(copy.group()).doesNotContain("copy-form");
    }

    @Test
    void aRefusalIsSaidOnTheDocumentsPage() throws Exception {
        DocumentView draft = documents.draft();
        String page = "/desk/documents/" + draft.id();
        Visitor signatory = new Visitor(port).signedIn(sample(Role.SIGNATORY));
        assertThat(signatory
                        .submit(page + "?lang=en", page + "/sign", Map.of("prefix", "TUQ"))
                        .body())
                .contains("Whoever signs with TUQ.");
        assertThat(view(draft).state()).isEqualTo(DocumentState.DRAFT);
    }

    @Test
    void theRegisterIsShownAndTakenAwayAsFiles() throws Exception {
        DocumentView issued = documents.issue();
        Visitor clerk = new Visitor(port).signedIn(sample(Role.CLERK));
        int year = issued.number().date().getYear();
        assertThat(clerk.get("/desk/registers?lang=vi&series=CNLS&year=" + year).body())
                .contains("Sổ đăng ký văn bản đi")
                .contains("Tên loại và trích yếu nội dung văn bản")
                .contains(issued.number().text());
        HttpResponse<String> csv = clerk.get("/desk/registers.csv?series=CNLS&year=" + year + "&unit=" + issued.unit());
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).contains(issued.number().text(), "Ghi chú");
        for (String kind : List.of("xlsx", "pdf")) {
            HttpResponse<String> file =
                    clerk.get("/desk/registers." + kind + "?series=CNLS&year=" + year + "&unit=" + issued.unit());
            assertThat(file.statusCode()).as(kind).isEqualTo(200);
            assertThat(file.body()).startsWith(kind.equals("pdf") ? "%PDF-" : "PK");
        }
        Visitor officer = new Visitor(port).signedIn(sample(Role.CONSULAR_OFFICER));
        assertThat(officer.get("/desk/registers.pdf?year=" + year + "&unit=" + issued.unit())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void programsTakeTheSameStepsInTheSameOrder() throws Exception {
        DocumentView draft = documents.draft();
        String path = "/api/desk/documents/" + draft.id();
        Visitor signatory = new Visitor(port).withToken(sample(Role.SIGNATORY));
        Visitor clerk = new Visitor(port).withToken(sample(Role.CLERK));
        assertThat(clerk.call("POST", path + "/seal", "").statusCode()).isEqualTo(409);
        assertThat(signatory.call("POST", "/api/session/proof", "{}").statusCode())
                .isEqualTo(204);
        assertThat(signatory.call("POST", path + "/sign", "{\"prefix\":\"KT\"}").body())
                .contains("\"state\":\"SIGNED\"");
        assertThat(signatory.call("POST", path + "/number", "").statusCode()).isEqualTo(403);
        String numbered = clerk.call("POST", path + "/number", "").body();
        assertThat(numbered).contains("\"state\":\"NUMBERED\"");
        assertThat(clerk.call("POST", path + "/number", "").body()).isEqualTo(numbered);
        assertThat(clerk.call("POST", path + "/seal", "").body()).contains("\"state\":\"ISSUED\"");
        assertThat(signatory
                        .call("POST", path + "/revoke", "{\"reason\":\"Cấp nhầm\"}")
                        .body())
                .contains("\"state\":\"REVOKED\"");
        assertThat(signatory.call("POST", path + "/revoke", "{\"reason\":\"\"}").statusCode())
                .isEqualTo(400);
    }

    private DocumentView view(DocumentView document) {
        return records.find(document.id()).orElseThrow();
    }

    private String sample(Role role) {
        return people.samples().stream()
                .filter(sample -> sample.assignments().stream()
                        .anyMatch(one -> one.role() == role && one.unitCode().equals(documents.unit())))
                .map(SamplePerson::key)
                .findFirst()
                .orElseThrow();
    }
}
