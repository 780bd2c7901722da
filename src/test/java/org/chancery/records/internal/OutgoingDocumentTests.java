package org.chancery.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chancery.audit.Audit;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.FaultCode;
import org.chancery.records.AuthorityPrefix;
import org.chancery.records.DocumentAction;
import org.chancery.records.DocumentId;
import org.chancery.records.DocumentIssued;
import org.chancery.records.DocumentRevoked;
import org.chancery.records.DocumentState;
import org.chancery.records.DocumentView;
import org.chancery.records.Proofs;
import org.chancery.records.Records;
import org.chancery.records.RecordsError;
import org.chancery.records.RegisterRow;
import org.chancery.records.Registers;
import org.chancery.records.SignOrder;
import org.chancery.records.VerificationReport.Verdict;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@HouseTest
@RecordApplicationEvents
class OutgoingDocumentTests {
    private static final SignOrder DEPUTY = new SignOrder(AuthorityPrefix.KT, "Tham tán Công sứ", null);

    @Autowired
    Records records;

    @Autowired
    Proofs proofs;

    @Autowired
    Registers registers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Audit audit;

    @Autowired
    Units units;

    @Autowired
    People people;

    private Officials officials;

    @BeforeEach
    void appoint() {
        officials = Officials.of(units, people);
    }

    @Test
    void goesFromDraftThroughSignatureNumberAndSealToAProofForAnyone(@Autowired ApplicationEvents events)
            throws Exception {
        DocumentId id = issued();
        DocumentView view = view(id);
        byte[] pdf = content(id);
        assertThat(view.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(RenderingTests.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(RenderingTests.field(pdf, "so")).isEqualTo(view.number().text());
        assertThat(RenderingTests.field(pdf, "ngay"))
                .endsWith(", " + Dates.line(view.number().date()));
        assertThat(examine(pdf)).isEqualTo(Verdict.VALID);
        assertThat(proofs.byCode(view.verificationCode()).orElseThrow().verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(events.stream(DocumentIssued.class).map(DocumentIssued::result))
                .anySatisfy(result -> {
                    assertThat(result.documentId()).isEqualTo(id);
                    assertThat(result.sha256()).isEqualTo(view.sha256());
                    assertThat(result.number()).isEqualTo(view.number().text());
                    assertThat(result.verificationCode()).isEqualTo(view.verificationCode());
                });
    }

    @Test
    void theRegisterHasTheDecreesTenColumns() {
        DocumentView view = view(issued());
        RegisterRow row = row(view);
        assertThat(row.number()).isEqualTo(view.number().text());
        assertThat(row.date()).isEqualTo(view.number().date());
        assertThat(row.subject()).startsWith("Chứng nhận lãnh sự: ").endsWith(view.subject());
        assertThat(row.signer()).isEqualTo(officials.signatory().name());
        assertThat(row.addressees()).isEqualTo(String.join("; ", view.addressees()));
        assertThat(row.keeper()).startsWith("VT, ");
        assertThat(row.copies()).isEqualTo(1);
        assertThat(row.sent()).isNotNull();
        assertThat(row.received()).isNotBlank();
        assertThat(row.note()).isEmpty();
    }

    @Test
    void refusesTheSealWithoutAPersonalSignatureAndSaysSoInTheLedger() {
        DocumentId id = draft();
        refused(RecordsError.SIGNATURE_MISSING, () -> officials.keep(() -> records.seal(id)));
        assertThat(view(id).state()).isEqualTo(DocumentState.DRAFT);
        assertThat(audit.trail("document", id.toString()))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("document.seal-refused"));
    }

    @Test
    void refusesANumberBeforeTheSignatureAndASealBeforeTheNumber() {
        DocumentId id = draft();
        refused(RecordsError.WRONG_STATE, () -> officials.keep(() -> records.number(id)));
        officials.sign(() -> records.sign(id, DEPUTY));
        refused(RecordsError.WRONG_STATE, () -> officials.keep(() -> records.seal(id)));
    }

    @Test
    void refusesWhoeverLacksTheRole() {
        DocumentId id = draft();
        refused(IdentityError.FORBIDDEN, () -> officials.keep(() -> records.sign(id, DEPUTY)));
        refused(IdentityError.FORBIDDEN, () -> CurrentActor.runAs(officials.stranger(), () -> records.find(id)));
        refused(IdentityError.FORBIDDEN, () -> CurrentActor.runAs(officials.stranger(), () -> records.content(id)));
        officials.sign(() -> records.sign(id, DEPUTY));
        refused(IdentityError.FORBIDDEN, () -> officials.sign(() -> records.number(id)));
        refused(IdentityError.FORBIDDEN, () -> officials.sign(() -> records.seal(id)));
        refused(
                IdentityError.FORBIDDEN,
                () -> CurrentActor.runAs(officials.stranger(), () -> registers.rows(officials.unit(), "", 2026, 1)));
    }

    @Test
    void whoSignsInAnothersSteadNamesTheBasisWhereTheRulesAskForIt() {
        DocumentId id = draft();
        refused(
                RecordsError.BASIS_NEEDED,
                () -> officials.sign(() -> records.sign(id, new SignOrder(AuthorityPrefix.TUQ, null, " "))));
        officials.sign(() -> records.sign(id, new SignOrder(AuthorityPrefix.TUQ, null, "GUQ 03/2026")));
        assertThat(view(id).signer().position()).startsWith("TUQ. ");
    }

    @Test
    void oneChangedByteAnywhereIsSeen() throws Exception {
        byte[] pdf = content(issued());
        for (int i = 0; i < 12; i++) {
            byte[] changed = pdf.clone();
            changed[(int) ((i + 0.5) * pdf.length / 12)] ^= 1;
            assertThat(examine(changed)).as("byte in part " + i).isEqualTo(Verdict.CHANGED);
        }
    }

    @Test
    void knownForgeriesAreSeen() throws Exception {
        byte[] pdf = content(issued());
        assertThat(examine(Forgeries.appended(pdf))).isEqualTo(Verdict.CHANGED);
        assertThat(examine(Forgeries.annotated(pdf))).isEqualTo(Verdict.CHANGED);
        assertThat(examine(Forgeries.overlaid(pdf))).isEqualTo(Verdict.CHANGED);
        assertThat(examine(Forgeries.withAnotherNumber(pdf))).isEqualTo(Verdict.CHANGED);
        assertThat(examine(Forgeries.saved(pdf))).isEqualTo(Verdict.CHANGED);
        assertThat(examine(Forgeries.truncated(pdf))).isIn(Verdict.CHANGED, Verdict.UNREADABLE);
    }

    @Test
    void aStepThatOnlyAPersonMadeIsNotYetOurDocument() throws Exception {
        DocumentId id = draft();
        officials.sign(() -> records.sign(id, DEPUTY));
        assertThat(examine(content(id))).isNotIn(Verdict.VALID, Verdict.REVOKED);
        assertThat(proofs.byCode(view(id).verificationCode())).isEmpty();
    }

    @Test
    void whatNobodySignedAndWhatIsNoPdfAreNamed() throws Exception {
        assertThat(examine(Forgeries.unsigned())).isEqualTo(Verdict.NOT_SIGNED);
        assertThat(examine("not a PDF".getBytes())).isEqualTo(Verdict.UNREADABLE);
        assertThat(examine(new byte[0])).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void aRevokedDocumentSaysWhyAndKeepsItsNumber(@Autowired ApplicationEvents events) throws Exception {
        DocumentId id = issued();
        DocumentView before = view(id);
        officials.sign(() -> records.revoke(id, "Cấp nhầm người"));
        assertThat(examine(content(id))).isEqualTo(Verdict.REVOKED);
        var report = proofs.byCode(before.verificationCode()).orElseThrow();
        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(report.document().reason()).isEqualTo("Cấp nhầm người");
        assertThat(row(before).note()).contains("Thu hồi").contains("Cấp nhầm người");
        assertThat(view(issued()).number().number())
                .isGreaterThan(before.number().number());
        assertThat(events.stream(DocumentRevoked.class)
                        .map(event -> event.result().documentId()))
                .contains(id);
        refused(RecordsError.REASON_NEEDED, () -> {
            DocumentId other = issued();
            officials.sign(() -> records.revoke(other, " "));
        });
    }

    @Test
    void aNumberThatIsGivenUpStaysInTheRegisterAsVoid() {
        DocumentId id = numbered();
        DocumentView view = view(id);
        officials.keep(() -> records.discard(id, "Trùng hồ sơ"));
        assertThat(row(view).isVoid()).isTrue();
        assertThat(row(view).note()).contains("Trùng hồ sơ");
        assertThat(view(numbered()).number().number()).isEqualTo(view.number().number() + 1);
    }

    @Test
    void aStepSentTwiceOrByManyAtOnceActsOnce() throws Exception {
        DocumentId id = draft();
        officials.sign(() -> records.sign(id, DEPUTY));
        List<Callable<DocumentView>> clerks = Stream.generate(() ->
                        (Callable<DocumentView>) () -> CurrentActor.callAs(officials.clerk(), () -> records.number(id)))
                .limit(8)
                .toList();
        List<String> numbers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<DocumentView> done : pool.invokeAll(clerks)) {
                numbers.add(done.get().number().text());
            }
        }
        assertThat(numbers).hasSize(8).containsOnly(view(id).number().text());
        officials.keep(() -> records.seal(id));
        String sealed = view(id).sha256();
        officials.keep(() -> records.seal(id));
        assertThat(view(id).sha256()).isEqualTo(sealed);
    }

    @Test
    void oneSourceHasOneLivingDocumentOfAType() {
        String source = "CASE-" + UUID.randomUUID();
        DocumentId first = records.draft(Samples.certificate(officials.unit(), source));
        assertThat(records.draft(Samples.certificate(officials.unit(), source))).isEqualTo(first);
        records.discard(first, "Làm lại");
        assertThat(records.draft(Samples.certificate(officials.unit(), source))).isNotEqualTo(first);
    }

    @Test
    void aCodeAloneTellsNothingOfThePersonItIsAbout() {
        DocumentView view = view(issued());
        String told = proofs.byCode(view.verificationCode()).orElseThrow().toString();
        assertThat(told).doesNotContain("NGUYỄN THỊ HƯỞNG PHƯỢNG").doesNotContain(view.subject());
        assertThat(proofs.byCode("0000-0000-0000")).isEmpty();
    }

    @Test
    void theDeskShowsToEachWhatWaitsForThem() {
        DocumentId draft = draft();
        DocumentId numbered = numbered();
        assertThat(mine(officials.signatory())).contains(draft).doesNotContain(numbered);
        assertThat(mine(officials.clerk())).contains(numbered).doesNotContain(draft);
        assertThat(mine(officials.stranger())).isEmpty();
        officials.sign(() -> assertThat(view(draft).allowed()).contains(DocumentAction.SIGN));
    }

    @Test
    void aSignedDocumentIsIssuedByTheNextWorkingDay() {
        assertThat(deadlines.issueBy(Instant.parse("2026-11-20T03:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(deadlines.issueBy(Instant.parse("2026-11-23T03:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(deadlines.issueBy(Instant.parse("2026-02-13T03:00:00Z"))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(deadlines.issueBy(Instant.parse("2026-04-24T03:00:00Z"))).isEqualTo(LocalDate.of(2026, 4, 28));
    }

    private DocumentId draft() {
        return records.draft(Samples.certificate(officials.unit(), "CASE-" + UUID.randomUUID()));
    }

    private DocumentId numbered() {
        DocumentId id = draft();
        officials.sign(() -> records.sign(id, DEPUTY));
        officials.keep(() -> records.number(id));
        return id;
    }

    private DocumentId issued() {
        DocumentId id = numbered();
        officials.keep(() -> records.seal(id));
        return id;
    }

    private DocumentView view(DocumentId id) {
        return records.find(id).orElseThrow();
    }

    private RegisterRow row(DocumentView view) {
        return registers.rows(officials.unit(), "CNLS", view.number().date().getYear(), 1).items().stream()
                .filter(row -> view.id().equals(row.document()))
                .findFirst()
                .orElseThrow();
    }

    private List<DocumentId> mine(org.chancery.platform.Actor actor) {
        List<DocumentId> found = new ArrayList<>();
        CurrentActor.runAs(actor, () -> {
            int pages = records.awaiting(Records.Awaiting.MINE, 1).pages();
            for (int page = 1; page <= pages; page++) {
                records.awaiting(Records.Awaiting.MINE, page).items().forEach(item -> found.add(item.id()));
            }
        });
        return found;
    }

    private Verdict examine(byte[] pdf) {
        return proofs.examine(new ByteArrayInputStream(pdf)).verdict();
    }

    private byte[] content(DocumentId id) throws IOException {
        try (InputStream content = records.content(id)) {
            return content.readAllBytes();
        }
    }

    private static void refused(FaultCode code, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code())
                .isEqualTo(code));
    }
}
