package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Custody;
import org.chancery.archive.DocumentFiles;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierFilter;
import org.chancery.archive.DossierState;
import org.chancery.archive.DossierTab;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileList;
import org.chancery.archive.FileLists;
import org.chancery.audit.Audit;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.Hanoi;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DossierTests {
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate END = LocalDate.of(2026, 3, 16);

    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DocumentFiles files;

    @Autowired
    Custody custody;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    private ArchiveRoom room;

    @BeforeEach
    void furnish() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
    }

    @Test
    void anApprovedListIsNumberedAndFrozenAndGrowsOnlyByWhatIsOpenedBesideIt() {
        FileList list = room.list();
        assertThat(list.headings().getFirst().roman()).isEqualTo("I");
        assertThat(list.headings().getFirst().entries().getFirst().notation()).isEqualTo("01.TCCB");
        refused(ArchiveError.LIST_FROZEN, () -> as(room.officer, () -> lists.addHeading(list.id(), "X", "Khác")));
        Dossier beside = room.open("10", START);
        FileList grown = as(room.officer, () -> lists.find(list.id()).orElseThrow());
        assertThat(grown.headings().getFirst().entries().getLast().added()).isTrue();
        assertThat(grown.headings().getFirst().entries().getLast().notation()).isEqualTo(beside.notation());
    }

    @Test
    void onlyTheHeadOfTheUnitApproves() {
        int next = LocalDate.now(Hanoi.ZONE).getYear() + 1;
        FileList draft = as(room.officer, () -> lists.draft(room.unit, next, FileList.Numbering.WHOLE));
        assertThat(as(room.officer, () -> lists.draft(room.unit, next, FileList.Numbering.HEADING))
                        .id())
                .isEqualTo(draft.id());
        refused(ArchiveError.LIST_EMPTY, () -> as(room.officer, () -> lists.submit(draft.id())));
        refused(IdentityError.FORBIDDEN, () -> as(room.officer, () -> lists.approve(draft.id())));
        refused(ArchiveError.NOT_NOW, () -> as(room.head, () -> lists.approve(draft.id())));
    }

    @Test
    void oneDocumentIsInThreeFilesWithoutACopyAndLeavesOneOfThem() {
        DocumentView document = room.documents.issue();
        List<Dossier> three = List.of(room.open("10", START), room.open("10", START), room.open("10", START));
        three.forEach(file -> assertThat(room.put(file.id(), document)).isEqualTo(1));
        assertThat(room.put(three.getFirst().id(), document))
                .as("a second time")
                .isEqualTo(1);
        as(room.officer, () -> dossiers.takeOut(three.getFirst().id(), 1, "Đặt nhầm hồ sơ"));
        assertThat(as(
                        room.officer,
                        () -> files.holding(DocumentKind.OUTGOING, document.id().value())))
                .extracting(Dossier::id)
                .containsExactlyInAnyOrder(three.get(1).id(), three.get(2).id());
        assertThat(room.put(three.getFirst().id(), document))
                .as("its old number stays used")
                .isEqualTo(2);
        assertThat(as(room.officer, () -> dossiers.documents(three.getFirst().id()))
                        .getFirst()
                        .removal())
                .isNotNull();
    }

    @Test
    void aDraftDoesNotGoIntoAFile() {
        Dossier file = room.open("10", START);
        DocumentView draft = room.documents.draft();
        refused(
                ArchiveError.DOCUMENT_UNFINISHED,
                () -> as(
                        room.officer,
                        () -> dossiers.put(
                                file.id(), DocumentKind.OUTGOING, draft.id().value())));
    }

    @Test
    void closesByTheChecklistAndThenTakesNothingNew() {
        Dossier file = room.open("10", START);
        DossierClosing closing = new DossierClosing(END, file.title(), "20");
        refused(ArchiveError.EMPTY, () -> as(room.officer, () -> dossiers.close(file.id(), closing)));
        DocumentView document = room.documents.issue();
        room.put(file.id(), document);
        refused(
                ArchiveError.ENDED_BEFORE_START,
                () -> as(
                        room.officer,
                        () -> dossiers.close(file.id(), new DossierClosing(START.minusDays(1), "X", "20"))));
        refused(
                ArchiveError.RETENTION_UNKNOWN,
                () -> as(room.officer, () -> dossiers.close(file.id(), new DossierClosing(END, "X", "99"))));
        Dossier closed = as(room.officer, () -> dossiers.close(file.id(), closing));
        assertThat(closed.state()).isEqualTo(DossierState.CLOSED);
        assertThat(closed.retention().years()).isEqualTo(20);
        assertThat(closed.end().expires()).isEqualTo("2047-01-01");
        refused(ArchiveError.CLOSED, () -> room.put(file.id(), room.documents.issue()));
        refused(ArchiveError.CLOSED, () -> as(room.officer, () -> dossiers.takeOut(file.id(), 1, "x")));
        refused(ArchiveError.NOT_NOW, () -> as(room.officer, () -> dossiers.close(file.id(), closing)));
        refused(IdentityError.FORBIDDEN, () -> as(room.officer, () -> dossiers.reopen(file.id(), "Bổ sung")));
        as(room.head, () -> dossiers.reopen(file.id(), "Bổ sung văn bản"));
        assertThat(room.put(file.id(), room.documents.issue())).isEqualTo(2);
        assertThat(audit.trail("dossier", file.id().toString()))
                .extracting(org.chancery.audit.AuditEntry::action)
                .containsExactly("archive.open", "archive.put", "archive.close", "archive.reopen", "archive.put");
    }

    @Test
    void aUnitKeepsAFileBackForTwoYearsAfterItWasDueAndNoLonger() {
        Dossier file = room.closed("10", START, END);
        LocalDate latest = file.end().due().plusYears(2);
        refused(
                ArchiveError.HOLDBACK_TOO_LONG,
                () -> as(room.head, () -> custody.holdBack(file.id(), latest.plusDays(1), "Còn dùng")));
        refused(IdentityError.FORBIDDEN, () -> as(room.officer, () -> custody.holdBack(file.id(), latest, "Còn dùng")));
        assertThat(as(room.head, () -> custody.holdBack(file.id(), latest, "Còn dùng"))
                        .heldBackUntil())
                .isEqualTo(latest);
    }

    @Test
    void goesOnInAnotherVolumeUnderTheSameNotation() {
        Dossier first = room.open("10", START);
        Dossier second = as(room.officer, () -> dossiers.nextVolume(first.id()));
        assertThat(second.volume()).isEqualTo(2);
        assertThat(second.notation()).isEqualTo(first.notation());
        assertThat(as(room.officer, () -> dossiers.nextVolume(first.id())).id()).isEqualTo(second.id());
    }

    @Test
    void whoIsOfAnotherUnitSeesNeitherTheFileNorThatItIsThere() {
        Dossier file = room.open("10", START);
        Actor elsewhere =
                people.actor(people.sample("clerk-tokyo").orElseThrow().person(), "test");
        refused(IdentityError.FORBIDDEN, () -> as(elsewhere, () -> dossiers.find(file.id())));
        assertThat(as(elsewhere, () -> dossiers.list(new DossierFilter(DossierTab.OPEN, file.title(), 1)))
                        .total())
                .isZero();
        Actor administrator =
                people.actor(people.sample("administrator").orElseThrow().person(), "test");
        refused(IdentityError.FORBIDDEN, () -> as(administrator, () -> dossiers.find(file.id())));
        assertThat(as(room.officer, () -> dossiers.list(new DossierFilter(DossierTab.OPEN, file.title(), 1)))
                        .total())
                .isEqualTo(1);
        refused(
                ArchiveError.DOCUMENT_UNKNOWN,
                () -> as(room.officer, () -> dossiers.put(file.id(), DocumentKind.OUTGOING, UUID.randomUUID())));
    }
}
