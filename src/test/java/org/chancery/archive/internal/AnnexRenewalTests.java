package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.jooq.archive.Tables.ARCHIVED_CONTENT;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Disposals;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierAnnex;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierExports;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.archive.Preserved;
import org.chancery.archive.Transfer;
import org.chancery.archive.Transfers;
import org.chancery.audit.Audit;
import org.chancery.casework.Applicant;
import org.chancery.clearance.Restrictions;
import org.chancery.drafting.Draft;
import org.chancery.drafting.DraftAnnexes;
import org.chancery.drafting.DraftFiles;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Hanoi;
import org.chancery.records.Records;
import org.chancery.signing.Preservation;
import org.chancery.signing.RenewalSettings;
import org.chancery.signing.Signing;
import org.chancery.signing.TrustPurpose;
import org.chancery.signing.Verdict;
import org.chancery.testing.HouseTest;
import org.chancery.testing.Refusals;
import org.chancery.testing.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Annexes in files of their own carry signatures of their own, whose proof is renewed as that of their document. */
@HouseTest
class AnnexRenewalTests {
    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Transfers transfers;

    @Autowired
    DossierContents contents;

    @Autowired
    DossierExports exports;

    @Autowired
    PreservationIntake intake;

    @Autowired
    PreservationStore store;

    @Autowired
    PreservationBook book;

    @Autowired
    PreservationAlarm alarm;

    @Autowired
    Disposals disposals;

    @Autowired
    Eraser eraser;

    @Autowired
    ErasureStore erasures;

    @Autowired
    Preservation real;

    @Autowired
    Signing signing;

    @Autowired
    Blobs blobs;

    @Autowired
    Records records;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFiles files;

    @Autowired
    DraftAnnexes annexes;

    @Autowired
    SigningFolder signingFolder;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    DSLContext sql;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private ArchiveRoom room;
    private Dossier file;
    private UUID document;

    @BeforeEach
    void archive() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
        file = room.open("05", LocalDate.of(2019, 1, 7));
        Draft letter = new DraftedLetter(room, drafts, signingFolder).issued("Kính gửi.", "", draft -> {
            for (String name : List.of("biểu tổng hợp.pdf", "bản đồ.pdf")) {
                UUID paper = files.receive(name, new ByteArrayInputStream(Applicant.pdf()))
                        .id();
                annexes.add(draft, paper, UUID.randomUUID().toString());
            }
        });
        document = letter.document();
        as(room.officer, () -> dossiers.put(file.id(), DocumentKind.OUTGOING, document));
        LocalDate ended = LocalDate.of(2019, 6, 3);
        as(room.officer, () -> dossiers.close(file.id(), new DossierClosing(ended, file.title(), "05")));
    }

    private void handOver() {
        LocalDate on = LocalDate.now(Hanoi.ZONE).plusDays(31);
        Transfer transfer = as(room.clerk, () -> transfers.notify(room.unit, List.of(file.id()), on));
        as(room.officer, () -> transfers.handOver(transfer.id()));
        as(room.clerk, () -> transfers.receive(transfer.id(), ""));
    }

    private void round(Preservation service) {
        var look = new PreservationLook(service, signing, blobs, new RenewalSettings(Duration.ofDays(90), List.of()));
        var round = new PreservationRound(intake, store, look, book, alarm, Clock.systemUTC());
        CurrentActor.runAs(Actor.SYSTEM, round::go);
    }

    private static ScriptedStamps soonToEnd() {
        Instant now = Instant.now();
        return new ScriptedStamps(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(3000)));
    }

    private List<DossierAnnex> found() {
        return as(room.officer, () -> contents.annexes(file.id())).getOrDefault(1, List.of());
    }

    @Test
    void annexesAreLookedAfterFromTheDayOnWhichTheirFileIsArchived() throws Exception {
        round(real);
        assertThat(found())
                .extracting(DossierAnnex::ordinal, DossierAnnex::name, DossierAnnex::proof)
                .as("not archived yet")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "biểu tổng hợp.pdf", null),
                        org.assertj.core.groups.Tuple.tuple(2, "bản đồ.pdf", null));
        handOver();
        round(real);
        for (DossierAnnex annex : found()) {
            Preserved proof = annex.proof();
            assertThat(proof).isNotNull();
            assertThat(proof.state()).isEqualTo(Preserved.State.SOUND);
            assertThat(proof.provenUntil()).isAfter(Instant.now().plus(Duration.ofDays(400)));
            try (var latest = blobs.open(proof.latest())) {
                assertThat(signing.verify(latest.readAllBytes(), TrustPurpose.OWN)
                                .verdict())
                        .isEqualTo(Verdict.VALID);
            }
        }
        round(real);
        assertThat(sql.fetchCount(ARCHIVED_CONTENT, ARCHIVED_CONTENT.DOCUMENT.eq(document)))
                .as("the document and two annexes, each once")
                .isEqualTo(3);
    }

    @Test
    void proofOfAnAnnexIsRenewedBesideTheOriginalAndRead() throws Exception {
        handOver();
        round(soonToEnd());
        DossierAnnex annex = found().getLast();
        assertThat(annex.proof()).isNotNull();
        assertThat(annex.proof().renewals()).isOne();
        byte[] before = as(room.officer, () -> contents.annex(file.id(), 1, 2)).readAllBytes();
        assertThat(ExportFiles.hash(before)).isEqualTo(annex.sha256());
        byte[] after =
                as(room.officer, () -> contents.renewedAnnex(file.id(), 1, 2)).readAllBytes();
        assertThat(ExportFiles.hash(after)).isEqualTo(annex.proof().latest());
        assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
        assertThat(audit.trail("content", annex.sha256()))
                .anyMatch(entry -> entry.action().equals("archive.signature-renewed"));
        assertThat(audit.trail("dossier", file.id().toString()))
                .anyMatch(entry -> entry.action().equals("archive.annex-read"))
                .anyMatch(entry -> entry.action().equals("archive.renewed-version-read"));
        Refusals.refused(ArchiveError.DOCUMENT_UNKNOWN, () -> as(room.officer, () -> contents.annex(file.id(), 1, 3)));
        Refusals.refused(ArchiveError.DOCUMENT_UNKNOWN, () -> as(room.officer, () -> contents.annex(file.id(), 2, 1)));
    }

    @Test
    void renewedAnnexesLeaveWithTheFile() throws Exception {
        handOver();
        round(soonToEnd());
        Map<String, byte[]> papers = packed(as(room.clerk, () -> exports.documents(file.id())));
        assertThat(papers.keySet())
                .containsExactly(
                        "contents.xml",
                        "001.pdf",
                        "001-01.pdf",
                        "001-02.pdf",
                        "renewed/001.pdf",
                        "renewed/001-01.pdf",
                        "renewed/001-02.pdf");
        assertThat(SipTests.texts(SipTests.xml(papers.get("contents.xml")), "//Renewed[@file='renewed/001-02.pdf']/*"))
                .containsExactly(
                        "bản đồ.pdf",
                        "" + papers.get("renewed/001-02.pdf").length,
                        ExportFiles.hash(papers.get("renewed/001-02.pdf")));
        DossierExports.Zip sip = as(room.clerk, () -> exports.sip(file.id()));
        Map<String, byte[]> found = packed(sip);
        String rep = sip.name().replace(".zip", "") + "/representations/rep2/";
        var mets = SipTests.xml(found.get(rep + "METS.xml"));
        SipTests.rules(mets, "rep2");
        assertThat(SipTests.references(mets, rep, found)).isEqualTo(4);
        assertThat(SipTests.texts(
                        SipTests.xml(found.get(rep + "metadata/preservation/premis.xml")),
                        "//*[local-name()='relatedObjectIdentifierValue']"))
                .containsExactly(
                        "representations/rep1/data/001.pdf",
                        "representations/rep1/data/001-01.pdf",
                        "representations/rep1/data/001-02.pdf");
    }

    private Map<String, byte[]> packed(DossierExports.Zip zip) throws Exception {
        Path path = folder.resolve(zip.name());
        try (OutputStream out = Files.newOutputStream(path)) {
            zip.writeTo(out);
        }
        return SipTests.read(path);
    }

    @Test
    void pageOfTheFileAndProgramsLeadToThem() throws Exception {
        handOver();
        round(soonToEnd());
        Visitor officer = new Visitor(port).as("officer-kuwait-city");
        String base = "/desk/files/" + file.id() + "/documents/1/annexes/";
        assertThat(officer.get("/desk/files/" + file.id() + "?lang=en").body())
                .contains("Annex 1:", "biểu tổng hợp.pdf", base + "1.pdf", base + "2/renewed.pdf");
        Visitor stranger = new Visitor(port).as("officer-tokyo");
        for (String path : List.of(base + "1.pdf", base + "2/renewed.pdf")) {
            assertThat(officer.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(officer.get("/api" + path).headers().firstValue("content-type"))
                    .as(path)
                    .hasValue("application/pdf");
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(stranger.get("/api" + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(officer.get("/api/desk/files/" + file.id() + "/annexes").body())
                .contains("\"ordinal\":2", "\"renewals\":1", "\"state\":\"SOUND\"");
        assertThat(officer.get("/api/desk/files/" + file.id() + "/proofs").body())
                .contains("\"1\":{\"state\":\"SOUND\"");
        String renewed = "/api/desk/files/" + file.id() + "/documents/1/renewed.pdf";
        assertThat(officer.get(renewed).body()).startsWith("%PDF-");
        assertThat(stranger.get(renewed).statusCode()).isEqualTo(403);
        assertThat(officer.get(base + "3.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void annexesOfADocumentThatOneMayNotKnowAreNotThere() {
        handOver();
        round(soonToEnd());
        as(room.head, () -> restrictions.restrict("outgoing", document, Set.of(), "kín", key()));
        assertThat(found()).isEmpty();
        Refusals.refused(ArchiveError.DOCUMENT_UNKNOWN, () -> as(room.officer, () -> contents.annex(file.id(), 1, 1)));
        Refusals.refused(
                ArchiveError.DOCUMENT_UNKNOWN, () -> as(room.officer, () -> contents.renewedAnnex(file.id(), 1, 1)));
        assertThat(as(room.head, () -> contents.annexes(file.id()))).containsKey(1);
    }

    @Test
    void renewedAnnexesStayWhileAnotherFileHoldsTheirDocument() throws Exception {
        handOver();
        round(soonToEnd());
        DossierAnnex annex = found().getFirst();
        assertThat(annex.proof()).isNotNull();
        String latest = annex.proof().latest();
        Dossier other = room.open("20", LocalDate.of(2025, 1, 6));
        as(room.officer, () -> dossiers.put(other.id(), DocumentKind.OUTGOING, document));
        Disposing disposing = new Disposing(room, disposals, eraser, blobs, sql);
        disposing.dispose(file);
        disposing.erase(document);
        assertThat(Files.exists(blobs.path(latest)))
                .as("another file holds the document")
                .isTrue();
        assertThat(erasures.isFiled(latest)).isTrue();
        Refusals.refused(ArchiveError.NOT_NOW, () -> as(room.officer, () -> contents.annex(file.id(), 1, 1)));
    }

    @Test
    void renewedAnnexesAreErasedWithTheLastFileOfTheirDocument() throws Exception {
        handOver();
        round(soonToEnd());
        List<DossierAnnex> before = found();
        Disposing disposing = new Disposing(room, disposals, eraser, blobs, sql);
        disposing.dispose(file);
        disposing.erase(document);
        for (DossierAnnex annex : before) {
            assertThat(annex.proof()).isNotNull();
            assertThat(Files.exists(blobs.path(annex.sha256()))).isFalse();
            assertThat(Files.exists(blobs.path(annex.proof().latest()))).isFalse();
            assertThat(erasures.isFiled(annex.proof().latest())).isFalse();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
