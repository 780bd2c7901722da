package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.jooq.archive.Tables.ERASURE;
import static org.chancery.testing.Acting.as;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    private Disposing disposing;

    @BeforeEach
    void furnish() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
        disposing = new Disposing(room, disposals, eraser, blobs, sql);
    }

    private DossierDocument only(Dossier file) {
        return as(room.officer, () -> dossiers.documents(file.id())).getFirst();
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
        disposing.dispose(file);
        assertThat(disposed.of(document.document()))
                .hasValueSatisfying(one -> assertThat(one.list()).isEqualTo("Quyết định 12/QĐ"));
        disposing.erase(document.document());
        assertThat(disposing.states(document.document())).containsExactly("ERASED");
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
        disposing.dispose(file);
        disposing.erase(document.document());
        assertThat(Files.exists(blobs.path(document.sha256()))).isTrue();
        assertThat(disposed.of(document.document())).isEmpty();
    }

    @Test
    void whatAnotherDocumentIsMadeOfStays() throws Exception {
        Dossier file = room.expired();
        DossierDocument document = only(file);
        disposing.dispose(file);
        transaction.executeWithoutResult(status -> sql.execute(
                "INSERT INTO incoming.file (id, name, sha256, size, pages, report, received_by, received_at)"
                        + " VALUES (?, 'x.pdf', ?, 1, 1, '{}', 'x', now())",
                UUID.randomUUID(),
                document.sha256()));
        disposing.erase(document.document());
        assertThat(Files.exists(blobs.path(document.sha256()))).isTrue();
        assertThat(disposing.states(document.document())).contains("KEPT");
    }

    @Test
    void whatIsBroughtAnewWaitsAndWhatWasCutOffIsRepeated() throws Exception {
        Dossier file = room.expired();
        DossierDocument document = only(file);
        byte[] content;
        try (var stream = blobs.open(document.sha256())) {
            content = stream.readAllBytes();
        }
        disposing.dispose(file);
        disposing.rest(document.sha256());
        blobs.store(new ByteArrayInputStream(content), 1L << 30);
        while (eraser.one()) {
            Thread.onSpinWait();
        }
        assertThat(Files.exists(blobs.path(document.sha256())))
                .as("somebody has just brought it")
                .isTrue();
        assertThat(disposing.states(document.document())).contains("WAITING");
        disposing.rest(document.sha256());
        assertThat(blobs.erase(document.sha256(), Instant.now().minus(Eraser.REST)))
                .as("erased, and then the program died")
                .isTrue();
        disposing.erase(document.document());
        assertThat(disposing.states(document.document())).containsExactly("ERASED");
    }

    @Test
    void theDatabaseKeepsTheListOfWhatWasErased() throws Exception {
        Dossier file = room.expired();
        disposing.dispose(file);
        assertThatThrownBy(() -> sql.deleteFrom(ERASURE).execute())
                .isInstanceOfAny(
                        DataIntegrityViolationException.class, org.springframework.dao.DataAccessException.class);
    }
}
