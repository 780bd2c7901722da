package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.archive.Tables.ERASURE;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.BlobHolder;
import org.chancery.platform.Blobs;
import org.chancery.platform.DisposedContent;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Disposal erases contents that nothing else needs, once, whatever happens in between; what is known of the documents stays. */
@HouseTest
class ErasingTests {
    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Disposals disposals;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Blobs blobs;

    @Autowired
    List<BlobHolder> holders;

    @Autowired
    DisposedContent disposed;

    @Autowired
    Eraser eraser;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private ArchiveRoom room;

    @BeforeEach
    void furnish() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
    }

    private DossierDocument only(Dossier file) {
        return as(room.officer, () -> dossiers.documents(file.id())).getFirst();
    }

    private void dispose(Dossier... files) {
        Disposal list = as(
                room.clerk,
                () -> disposals.propose(
                        room.unit,
                        java.util.Arrays.stream(files).map(Dossier::id).toList(),
                        "Hết thời hạn bảo quản"));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 12/QĐ"));
        as(room.clerk, () -> disposals.execute(list.id(), "Nguyễn Văn A", "Xóa dữ liệu"));
    }

    private void rest(String sha256) throws Exception {
        if (Files.exists(blobs.path(sha256))) {
            Files.setLastModifiedTime(
                    blobs.path(sha256), FileTime.from(Instant.now().minus(Eraser.REST.plusHours(1))));
        }
    }

    private void erase(UUID document) throws Exception {
        for (String sha256 : sql.select(ERASURE.SHA256)
                .from(ERASURE)
                .where(ERASURE.DOCUMENT.eq(document))
                .fetch(ERASURE.SHA256)) {
            rest(sha256);
        }
        sql.update(ERASURE)
                .set(ERASURE.NEXT_LOOK, Instant.EPOCH)
                .where(ERASURE.DOCUMENT.eq(document))
                .and(ERASURE.STATE.eq("WAITING"))
                .execute();
        while (eraser.one()) {
            Thread.onSpinWait();
        }
    }

    private List<String> states(UUID document) {
        return sql.selectDistinct(ERASURE.STATE)
                .from(ERASURE)
                .where(ERASURE.DOCUMENT.eq(document))
                .fetch(ERASURE.STATE);
    }

    @Test
    void everyVersionOfADisposedDocumentIsErasedAndItsMetadataStays() throws Exception {
        Dossier file = room.expired();
        DossierDocument document = only(file);
        var kept = holders.stream()
                .flatMap(holder -> holder.of(document.document()).stream())
                .distinct()
                .toList();
        assertThat(kept).contains(document.sha256()).hasSizeGreaterThan(1);
        assertThat(Files.exists(blobs.path(document.sha256()))).isTrue();
        dispose(file);
        assertThat(disposed.of(document.document()))
                .hasValueSatisfying(one -> assertThat(one.list()).isEqualTo("Quyết định 12/QĐ"));
        erase(document.document());
        assertThat(states(document.document())).containsExactly("ERASED");
        assertThat(kept)
                .allSatisfy(sha256 ->
                        assertThat(Files.exists(blobs.path(sha256))).as(sha256).isFalse());
        assertThatThrownBy(() -> as(room.officer, () -> records.content(new DocumentId(document.document()))))
                .isInstanceOf(Fault.class);
        assertThat(as(room.officer, () -> records.find(new DocumentId(document.document())))
                        .orElseThrow()
                        .number())
                .isNotNull();
        assertThat(only(file).code()).isEqualTo(document.code());
    }

    @Test
    void whatALivingFileHoldsStays() throws Exception {
        Dossier file = room.expired();
        DossierDocument document = only(file);
        Dossier living = room.open("20", java.time.LocalDate.of(2026, 1, 5));
        room.put(
                living.id(),
                as(room.officer, () -> records.find(new DocumentId(document.document())))
                        .orElseThrow());
        dispose(file);
        erase(document.document());
        assertThat(Files.exists(blobs.path(document.sha256()))).isTrue();
        assertThat(disposed.of(document.document())).isEmpty();
    }

    @Test
    void whatAnotherDocumentIsMadeOfStays() throws Exception {
        Dossier file = room.expired();
        DossierDocument document = only(file);
        dispose(file);
        transaction.executeWithoutResult(status -> sql.execute(
                "INSERT INTO incoming.file (id, name, sha256, size, pages, report, received_by, received_at)"
                        + " VALUES (?, 'x.pdf', ?, 1, 1, '{}', 'x', now())",
                UUID.randomUUID(),
                document.sha256()));
        erase(document.document());
        assertThat(Files.exists(blobs.path(document.sha256()))).isTrue();
        assertThat(states(document.document())).contains("KEPT");
    }

    @Test
    void whatIsBroughtAnewWaitsAndWhatWasCutOffIsRepeated() throws Exception {
        Dossier file = room.expired();
        DossierDocument document = only(file);
        byte[] content;
        try (var stream = blobs.open(document.sha256())) {
            content = stream.readAllBytes();
        }
        dispose(file);
        rest(document.sha256());
        blobs.store(new ByteArrayInputStream(content), 1L << 30);
        while (eraser.one()) {
            Thread.onSpinWait();
        }
        assertThat(Files.exists(blobs.path(document.sha256())))
                .as("somebody has just brought it")
                .isTrue();
        assertThat(states(document.document())).contains("WAITING");
        rest(document.sha256());
        assertThat(blobs.erase(document.sha256(), Instant.now().minus(Eraser.REST)))
                .as("erased, and then the program died")
                .isTrue();
        erase(document.document());
        assertThat(states(document.document())).containsExactly("ERASED");
    }

    @Test
    void theDatabaseKeepsTheListOfWhatWasErased() throws Exception {
        Dossier file = room.expired();
        dispose(file);
        assertThatThrownBy(() -> sql.deleteFrom(ERASURE).execute())
                .isInstanceOfAny(
                        DataIntegrityViolationException.class, org.springframework.dao.DataAccessException.class);
    }
}
