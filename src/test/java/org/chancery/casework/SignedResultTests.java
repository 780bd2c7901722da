package org.chancery.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.chancery.identity.People;
import org.chancery.platform.CurrentActor;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentView;
import org.chancery.records.Proofs;
import org.chancery.records.Records;
import org.chancery.records.ResultRef;
import org.chancery.records.SignOrder;
import org.chancery.records.VerificationReport.Verdict;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SignedResultTests {
    @Autowired
    Applications applications;

    @Autowired
    Uploads uploads;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    Records records;

    @Autowired
    Proofs proofs;

    @Autowired
    People people;

    @Test
    void anApprovedCaseGetsItsSignedAndSealedDocumentAndHearsOfItsRevocation() throws Exception {
        CaseCode code = approved();
        DocumentId draft = view(code).draft();
        assertThat(records.findBySource(code.value()).orElseThrow().id()).isEqualTo(draft);
        as("signatory-paris", () -> records.sign(draft, new SignOrder(AuthorityPrefix.KT, null, null)));
        as("clerk-paris", () -> records.number(draft));
        DocumentView issued = as("clerk-paris", () -> records.seal(draft));
        ResultRef result = view(code).result();
        assertThat(view(code).status()).isEqualTo(CaseStatus.RELEASING);
        assertThat(result.documentId()).isEqualTo(draft);
        assertThat(result.sha256()).isEqualTo(issued.sha256());
        assertThat(result.number()).isEqualTo(issued.number().text()).contains("/CNLS-");
        byte[] pdf = pdf(draft);
        Files.write(Path.of("target/result.pdf"), pdf);
        assertThat(proofs.examine(new ByteArrayInputStream(pdf)).verdict()).isEqualTo(Verdict.VALID);
        as("signatory-paris", () -> records.revoke(draft, "Cấp nhầm"));
        assertThat(view(code).resultRevoked()).isTrue();
        assertThat(proofs.byCode(result.verificationCode()).orElseThrow().verdict())
                .isEqualTo(Verdict.REVOKED);
    }

    private CaseCode approved() throws Exception {
        CaseCode code = applications.apply(Applicant.order(uploads, 2), key()).code();
        officer(code, new CaseOrder.Open());
        officer(code, new CaseOrder.Accept());
        MoneyView money = view(code).money();
        if (money.state() == MoneyState.DUE) {
            officer(
                    code,
                    new CaseOrder.RecordPayment(
                            money.total(), money.currency(), CaseOrder.RecordPayment.Method.CASH, null));
        }
        officer(code, new CaseOrder.Approve(null));
        return code;
    }

    private void officer(CaseCode code, CaseOrder order) throws Exception {
        as("officer-paris", () -> cases.perform(code, order, key()));
    }

    private CaseView view(CaseCode code) throws Exception {
        return as("officer-paris", () -> queries.find(code, Locale.ENGLISH).orElseThrow());
    }

    private byte[] pdf(DocumentId id) throws Exception {
        try (InputStream content = records.content(id)) {
            return content.readAllBytes();
        }
    }

    private <T> T as(String sample, Callable<T> work) throws Exception {
        return CurrentActor.callAs(
                people.actor(people.sample(sample).orElseThrow().person(), "test"), work);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
