package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.DocumentFiles;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDocument;
import org.chancery.archive.DossierExports;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.clearance.Restrictions;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Fault;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.Registers;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RestrictedFileTests {
    @Autowired
    Restrictions restrictions;

    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierExports exports;

    @Autowired
    DocumentFiles holding;

    @Autowired
    Records records;

    @Autowired
    Registers registers;

    @Autowired
    Units units;

    @Autowired
    People people;

    private ArchiveRoom room;
    private Dossier file;
    private DocumentView document;

    @BeforeEach
    void fill() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
        file = room.open("20", LocalDate.of(2026, 1, 5));
        document = room.documents.issue();
        room.put(file.id(), document);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aRestrictedDocumentKeepsItsPlaceInTheFileAndSaysNothing() {
        as(room.head, () -> restrictions.restrict("outgoing", document.id().value(), Set.of(), "kín", key()));
        List<DossierDocument> known = as(room.head, () -> dossiers.documents(file.id()));
        List<DossierDocument> shown = as(room.officer, () -> dossiers.documents(file.id()));
        assertThat(shown).hasSameSizeAs(known);
        assertThat(shown.getFirst().ordinal()).isEqualTo(known.getFirst().ordinal());
        assertThat(shown.toString())
                .doesNotContain(
                        document.subject(),
                        document.id().toString(),
                        document.sha256(),
                        document.number().text());
        assertThat(as(room.officer, () -> dossiers.history(file.id())).toString())
                .doesNotContain(document.number().text());
        assertThat(as(room.head, () -> dossiers.history(file.id())).toString())
                .contains(document.number().text());
        assertThat(as(
                        room.officer,
                        () -> holding.holding(
                                DocumentKind.OUTGOING, document.id().value())))
                .isEmpty();
        assertThatThrownBy(() -> as(room.officer, () -> exports.documents(file.id())))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ArchiveError.PARTLY_HIDDEN));
        assertThat(as(room.head, () -> exports.documents(file.id()))).isNotNull();
    }

    @Test
    void theRegisterOfOutgoingDocumentsStaysCompleteAndTellsNothing() {
        as(room.head, () -> restrictions.restrict("outgoing", document.id().value(), Set.of(), "kín", key()));
        int year = document.number().date().getYear();
        var whole = as(room.head, () -> registers.whole(room.unit, "", year));
        var blanked = as(room.clerk, () -> registers.whole(room.unit, "", year));
        assertThat(blanked).hasSameSizeAs(whole);
        assertThat(whole.stream()
                        .filter(row -> document.id().equals(row.document()))
                        .toList()
                        .toString())
                .contains(document.subject());
        assertThat(blanked.stream()
                        .filter(row -> row.number().equals(document.number().text())))
                .isNotEmpty()
                .noneMatch(row ->
                        document.id().equals(row.document()) || row.subject().contains(document.subject()));
        assertThat(as(room.clerk, () -> records.find(document.id()))).isEmpty();
    }

    @Test
    void aRestrictedFileIsInNoListAndNoCountOfOthers() {
        long before = count();
        assertThat(ids()).hasSize((int) before).contains(file.id().value());
        as(room.head, () -> restrictions.restrict("files", file.id().value(), Set.of(), "kín", key()));
        assertThat(count()).isEqualTo(before - 1);
        assertThat(ids()).hasSize((int) before - 1).doesNotContain(file.id().value());
        assertThat(as(room.officer, () -> dossiers.find(file.id()))).isEmpty();
        assertThat(as(
                        room.officer,
                        () -> holding.holding(
                                DocumentKind.OUTGOING, document.id().value())))
                .isEmpty();
        assertThat(as(room.officer, lists::all).toString()).doesNotContain(file.title());
        assertThat(as(room.head, () -> dossiers.find(file.id()))).isPresent();
    }

    private long count() {
        return as(room.officer, dossiers::counts).get(DossierTab.OPEN);
    }

    private List<UUID> ids() {
        List<UUID> ids = new java.util.ArrayList<>();
        for (int page = 1; page < 100; page++) {
            DossierFilter filter = new DossierFilter(DossierTab.OPEN, "", page);
            var found = as(room.officer, () -> dossiers.list(filter));
            found.items().forEach(one -> ids.add(one.id().value()));
            if (found.items().isEmpty()) {
                break;
            }
        }
        return ids;
    }
}
