package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;

import java.io.IOException;
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
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierContents;
import org.chancery.archive.DossierExports;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.archive.Preserved;
import org.chancery.archive.Transfer;
import org.chancery.archive.Transfers;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.Blobs;
import org.chancery.platform.CurrentActor;
import org.chancery.platform.Fault;
import org.chancery.platform.Hanoi;
import org.chancery.records.Records;
import org.chancery.signing.Preservation;
import org.chancery.signing.RenewalSettings;
import org.chancery.signing.Signing;
import org.chancery.signing.SigningError;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** The hourly round over archived signatures; how a renewal itself holds over decades is shown where it is made. */
@HouseTest
class PreservationTests {
    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Transfers transfers;

    @Autowired
    DossierContents contents;

    @Autowired
    PreservationIntake intake;

    @Autowired
    PreservationStore store;

    @Autowired
    PreservationBook book;

    @Autowired
    PreservationAlarm alarm;

    @Autowired
    Preservation real;

    @Autowired
    Signing signing;

    @Autowired
    Blobs blobs;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    DossierExports exports;

    private ArchiveRoom room;
    private Dossier file;

    @BeforeEach
    void archive() {
        round(real, Clock.systemUTC(), Duration.ofDays(90));
        room = new ArchiveRoom(lists, dossiers, records, units, people);
        file = room.closed("20", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 6, 2));
        LocalDate on = LocalDate.now(Hanoi.ZONE).plusDays(31);
        Transfer transfer = as(room.clerk, () -> transfers.notify(room.unit, List.of(file.id()), on));
        as(room.officer, () -> transfers.handOver(transfer.id()));
        as(room.clerk, () -> transfers.receive(transfer.id(), ""));
    }

    @Test
    void archivedDocumentIsTakenInAndProvenUntilItsTimeStampEnds() {
        round(real, Clock.systemUTC(), Duration.ofDays(90));
        Preserved found = proof();
        assertThat(found.state()).isEqualTo(Preserved.State.SOUND);
        assertThat(found.provenUntil()).isAfter(Instant.now().plus(Duration.ofDays(400)));
        assertThat(found.renewals()).isZero();
        assertThatThrownBy(() -> as(room.officer, () -> contents.renewed(file.id(), 1)))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ArchiveError.DOCUMENT_UNKNOWN));
    }

    @Test
    void proofThatEndsSoonIsRenewedBesideTheOriginalAndWrittenIntoTheLedger() throws IOException {
        Instant now = Instant.now();
        ScriptedStamps service = new ScriptedStamps(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(3000)));
        round(service, Clock.systemUTC(), Duration.ofDays(90));
        Preserved found = proof();
        assertThat(found.state()).isEqualTo(Preserved.State.SOUND);
        assertThat(found.renewals()).isOne();
        String original =
                as(room.officer, () -> dossiers.documents(file.id())).getFirst().sha256();
        assertThat(found.latest()).isNotEqualTo(original);
        byte[] before = blobs.open(original).readAllBytes();
        byte[] after = as(room.officer, () -> contents.renewed(file.id(), 1)).readAllBytes();
        assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
        assertThat(after).hasSize(before.length + ScriptedStamps.STAMP.length);
        assertThat(ledger("archive.signature-renewed", original)).isOne();
        round(service, Clock.systemUTC(), Duration.ofDays(90));
        assertThat(proof().renewals()).as("not again before its time").isOne();
    }

    @Test
    void renewedVersionLeavesWithTheOriginal(@TempDir Path folder) throws Exception {
        Instant now = Instant.now();
        round(
                new ScriptedStamps(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(3000))),
                Clock.systemUTC(),
                Duration.ofDays(90));
        Map<String, byte[]> papers = packed(folder, as(room.clerk, () -> exports.documents(file.id())));
        assertThat(papers.keySet()).containsExactly("contents.xml", "001.pdf", "renewed/001.pdf");
        assertThat(SipTests.texts(SipTests.xml(papers.get("contents.xml")), "//Document/Renewed/Sha256"))
                .containsExactly(ExportFiles.hash(papers.get("renewed/001.pdf")));
        DossierExports.Zip sip = as(room.clerk, () -> exports.sip(file.id()));
        Map<String, byte[]> found = packed(folder, sip);
        String root = sip.name().replace(".zip", "") + "/";
        Document outer = SipTests.xml(found.get(root + "METS.xml"));
        SipTests.rules(outer, root.replace("/", ""));
        assertThat(SipTests.texts(outer, "//*[local-name()='mptr']/@*[local-name()='href']"))
                .containsExactly("representations/rep1/METS.xml", "representations/rep2/METS.xml");
        assertThat(SipTests.references(outer, root, found)).isEqualTo(4);
        Document renewed = SipTests.xml(found.get(root + "representations/rep2/METS.xml"));
        SipTests.rules(renewed, "rep2");
        assertThat(SipTests.references(renewed, root + "representations/rep2/", found))
                .isEqualTo(2);
        Document premis = SipTests.xml(found.get(root + "representations/rep2/metadata/preservation/premis.xml"));
        assertThat(SipTests.texts(premis, "//*[local-name()='relatedObjectIdentifierValue']"))
                .containsExactly("representations/rep1/data/001.pdf");
        byte[] original = found.get(root + "representations/rep1/data/001.pdf");
        assertThat(Arrays.copyOf(found.get(root + "representations/rep2/data/001.pdf"), original.length))
                .isEqualTo(original);
    }

    private static Map<String, byte[]> packed(Path folder, DossierExports.Zip zip) throws Exception {
        Path path = folder.resolve(zip.name());
        try (OutputStream out = Files.newOutputStream(path)) {
            zip.writeTo(out);
        }
        return SipTests.read(path);
    }

    @Test
    void serviceThatIsDownIsSaidOnceADayAndTriedAgain() {
        Instant now = Instant.now();
        ScriptedStamps service = new ScriptedStamps(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(3000)));
        service.fault = SigningError.TRUST_SERVICE_UNAVAILABLE;
        Instant noon = LocalDate.now(Hanoi.ZONE)
                .plusDays(1)
                .atTime(12, 0)
                .atZone(Hanoi.ZONE)
                .toInstant();
        Clock later = Clock.fixed(noon, Hanoi.ZONE);
        int before = told();
        round(service, later, Duration.ofDays(90));
        assertThat(proof().state()).isEqualTo(Preserved.State.WAITING);
        assertThat(told()).isGreaterThan(before);
        int once = told();
        round(service, Clock.offset(later, Duration.ofHours(1)), Duration.ofDays(90));
        assertThat(told()).isEqualTo(once);
        service.fault = null;
        round(service, Clock.offset(later, Duration.ofHours(3)), Duration.ofDays(90));
        assertThat(proof().state()).isEqualTo(Preserved.State.SOUND);
        assertThat(proof().renewals()).isOne();
    }

    @Test
    void documentWhoseSignaturesNoLongerStandGetsNothingAdded() {
        Instant now = Instant.now();
        ScriptedStamps service = new ScriptedStamps(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(3000)));
        service.fault = SigningError.NOT_VALID;
        round(service, Clock.systemUTC(), Duration.ofDays(90));
        assertThat(proof().state()).isEqualTo(Preserved.State.UNSOUND);
        assertThat(proof().renewals()).isZero();
    }

    private void round(Preservation service, Clock clock, Duration ahead) {
        var look = new PreservationLook(service, signing, blobs, new RenewalSettings(ahead, List.of()));
        CurrentActor.runAs(Actor.SYSTEM, () -> new PreservationRound(intake, store, look, book, alarm, clock).go());
    }

    private Preserved proof() {
        return as(room.officer, () -> contents.proofs(file.id())).get(1);
    }

    private int told() {
        return sql.fetchCount(
                org.jooq.impl.DSL.table("notices.outbox"), org.jooq.impl.DSL.condition("template = 'archive-renewal'"));
    }

    private int ledger(String action, String subject) {
        return sql.fetchCount(
                org.jooq.impl.DSL.table("audit.entry"),
                org.jooq.impl.DSL.condition("action = ? and subject_id = ?", action, subject));
    }
}
