package org.chancery.archive.internal;

import static org.chancery.testing.Acting.as;

import java.time.LocalDate;
import java.util.UUID;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.DossierId;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileList;
import org.chancery.archive.FileLists;
import org.chancery.archive.UnlistedOrder;
import org.chancery.archive.Work;
import org.chancery.identity.People;
import org.chancery.identity.Role;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.Hanoi;
import org.chancery.records.DocumentView;
import org.chancery.records.Records;
import org.chancery.records.internal.IssuedDocuments;

/** A unit with its officer, clerk and head, an approved list of files, and documents to put into them. */
class ArchiveRoom {
    final FileLists lists;
    final Dossiers dossiers;
    final IssuedDocuments documents;
    final String unit;
    final Actor officer;
    final Actor clerk;
    final Actor head;

    ArchiveRoom(FileLists lists, Dossiers dossiers, Records records, Units units, People people) {
        this(lists, dossiers, new IssuedDocuments(records, units, people), people);
    }

    ArchiveRoom(FileLists lists, Dossiers dossiers, IssuedDocuments documents, People people) {
        this.lists = lists;
        this.dossiers = dossiers;
        this.documents = documents;
        this.unit = documents.unit();
        this.officer = actor(people, Role.CONSULAR_OFFICER);
        this.clerk = actor(people, Role.CLERK);
        this.head = actor(people, Role.SIGNATORY);
    }

    private Actor actor(People people, Role role) {
        return people.actor(people.withRole(role, unit).getFirst(), "test");
    }

    /** The approved list of this year, made where there is none. */
    FileList list() {
        int year = LocalDate.now(Hanoi.ZONE).getYear();
        FileList list = as(officer, () -> lists.draft(unit, year, FileList.Numbering.HEADING));
        if (list.state() == FileList.State.APPROVED) {
            return list;
        }
        FileList headed = as(officer, () -> lists.addHeading(list.id(), "TCCB", "Tổ chức cán bộ"));
        UUID heading = headed.headings().getFirst().id();
        as(
                officer,
                () -> lists.addEntry(
                        list.id(),
                        new FileLists.NewEntry(heading, "Tuyển dụng", "Hồ sơ tuyển dụng năm nay", "20", "")));
        as(officer, () -> lists.submit(list.id()));
        return as(head, () -> lists.approve(list.id()));
    }

    Dossier open(String retention, LocalDate started) {
        return open(retention, started, Work.ORDINARY);
    }

    Dossier open(String retention, LocalDate started, Work work) {
        UUID heading = list().headings().getFirst().id();
        return as(
                officer,
                () -> dossiers.openUnlisted(
                        new UnlistedOrder(heading, "Hồ sơ " + UUID.randomUUID(), retention, "", work, started, "")));
    }

    int put(DossierId file, DocumentView document) {
        return as(
                officer,
                () -> dossiers.put(file, DocumentKind.OUTGOING, document.id().value()));
    }

    Dossier closed(String retention, LocalDate started, LocalDate ended) {
        Dossier file = open(retention, started);
        put(file.id(), documents.issue());
        return as(officer, () -> dossiers.close(file.id(), new DossierClosing(ended, file.title(), retention)));
    }

    /** A file whose two years are over. */
    Dossier expired() {
        return closed("02", LocalDate.of(2020, 1, 6), LocalDate.of(2020, 6, 1));
    }
}
