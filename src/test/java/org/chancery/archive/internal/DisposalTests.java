package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;
import static org.chancery.testing.Refusals.refused;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.archive.ArchiveError;
import org.chancery.archive.Custody;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierDisposed;
import org.chancery.archive.DossierState;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.archive.Transfer;
import org.chancery.archive.Transfers;
import org.chancery.database.DatabaseAccess;
import org.chancery.identity.IdentityError;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.platform.Actor;
import org.chancery.platform.Hanoi;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.chancery.testing.TestHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class DisposalTests {
    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Custody custody;

    @Autowired
    Transfers transfers;

    @Autowired
    Disposals disposals;

    @Autowired
    ArchiveReminders reminders;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    People people;

    private ArchiveRoom room;

    @BeforeEach
    void furnish() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
    }

    private Disposal approved(Dossier... files) {
        Disposal list = as(
                room.clerk,
                () -> disposals.propose(
                        room.unit,
                        java.util.Arrays.stream(files).map(Dossier::id).toList(),
                        "Hết thời hạn bảo quản"));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        return as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 12/QĐ"));
    }

    private Dossier now(Dossier file) {
        return as(room.officer, () -> dossiers.find(file.id()).orElseThrow());
    }

    @Test
    void aFileGoesToTheArchiveAfterNoticeByTwoPeople() {
        LocalDate today = LocalDate.now(Hanoi.ZONE);
        Dossier file = room.closed("20", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 3, 15));
        Dossier kept = room.closed("20", today.minusYears(1), today.minusMonths(11));
        Dossier small = room.closed("02", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 3, 15));
        as(room.head, () -> custody.holdBack(kept.id(), today.plusDays(60), "Còn dùng"));
        refused(
                ArchiveError.NOTICE_TOO_SHORT,
                () -> as(room.clerk, () -> transfers.notify(room.unit, List.of(file.id()), today.plusDays(29))));
        refused(
                ArchiveError.NOT_FOR_ARCHIVE,
                () -> as(room.clerk, () -> transfers.notify(room.unit, List.of(small.id()), today.plusDays(30))));
        refused(
                IdentityError.FORBIDDEN,
                () -> as(room.officer, () -> transfers.notify(room.unit, List.of(file.id()), today.plusDays(30))));
        assertThat(as(room.clerk, transfers::due)).extracting(Dossier::id).contains(file.id());
        Transfer transfer =
                as(room.clerk, () -> transfers.notify(room.unit, List.of(file.id(), kept.id()), today.plusDays(30)));
        refused(
                ArchiveError.UNDER_WAY,
                () -> as(room.clerk, () -> transfers.notify(room.unit, List.of(file.id()), today.plusDays(30))));
        refused(ArchiveError.UNDER_WAY, () -> as(room.head, () -> dossiers.reopen(file.id(), "x")));
        refused(ArchiveError.NOT_NOW, () -> as(room.clerk, () -> transfers.receive(transfer.id(), "")));
        as(room.officer, () -> transfers.handOver(transfer.id()));
        Transfer done = as(room.clerk, () -> transfers.receive(transfer.id(), "Đủ hồ sơ"));
        assertThat(done.items())
                .filteredOn(item -> item.outcome() == Transfer.Outcome.RECEIVED)
                .extracting(item -> item.dossier().id())
                .containsExactly(file.id());
        assertThat(now(file).state()).isEqualTo(DossierState.ARCHIVED);
        assertThat(now(kept).state()).isEqualTo(DossierState.CLOSED);
    }

    @Test
    void unitsAreRemindedOnceOfWhatIsLate() {
        Dossier file = room.closed("20", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 3, 15));
        reminders.send();
        reminders.send();
        assertThat(as(room.officer, () -> dossiers.history(file.id())))
                .filteredOn(step -> step.action().equals("REMIND_OVERDUE"))
                .hasSize(1);
    }

    @Test
    void aFileIsDisposedOfByAnApprovedListOnlyAndItsRowRemains(@Autowired ApplicationEvents events) {
        Dossier file = room.expired();
        Dossier young = room.closed("20", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 3, 15));
        refused(
                ArchiveError.NOT_EXPIRED,
                () -> as(room.clerk, () -> disposals.propose(room.unit, List.of(young.id()), "x")));
        refused(ArchiveError.NONE_CHOSEN, () -> as(room.clerk, () -> disposals.propose(room.unit, List.of(), "x")));
        Disposal list = as(room.clerk, () -> disposals.propose(room.unit, List.of(file.id()), "Hết thời hạn"));
        refused(ArchiveError.NOT_NOW, () -> as(room.head, () -> disposals.decide(list.id(), true, "QĐ")));
        refused(ArchiveError.NOT_NOW, () -> as(room.clerk, () -> disposals.execute(list.id(), "A", "B")));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        refused(IdentityError.FORBIDDEN, () -> as(room.clerk, () -> disposals.decide(list.id(), true, "QĐ")));
        as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 12/QĐ"));
        as(room.clerk, () -> disposals.execute(list.id(), "Nguyễn Văn A", "Xóa dữ liệu"));
        Dossier gone = now(file);
        assertThat(gone.state()).isEqualTo(DossierState.DISPOSED);
        assertThat(gone.title()).isEqualTo(file.title());
        assertThat(gone.allowed()).isEmpty();
        assertThat(as(room.officer, () -> dossiers.documents(file.id()))).hasSize(1);
        assertThat(events.stream(DossierDisposed.class)).anySatisfy(event -> {
            assertThat(event.dossier()).isEqualTo(file.id());
            assertThat(event.orphans()).hasSize(1);
        });
    }

    @Test
    void aUnitKeepsAFileAfterAll() {
        Dossier file = room.expired();
        Dossier other = room.expired();
        Disposal list =
                as(room.clerk, () -> disposals.propose(room.unit, List.of(file.id(), other.id()), "Hết thời hạn"));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        as(room.officer, () -> disposals.keep(list.id(), file.id(), "Còn tranh chấp"));
        as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 13/QĐ"));
        as(room.clerk, () -> disposals.execute(list.id(), "A", "B"));
        assertThat(now(file).state()).isEqualTo(DossierState.CLOSED);
        assertThat(now(other).state()).isEqualTo(DossierState.DISPOSED);
    }

    @Test
    void aLegalHoldStopsTheWholeListEvenAfterTheDecision() {
        Dossier held = room.expired();
        Dossier free = room.expired();
        Disposal list = approved(held, free);
        as(room.head, () -> custody.placeHold(held.id(), "Tòa án yêu cầu giữ"));
        refused(ArchiveError.HELD, () -> as(room.clerk, () -> disposals.execute(list.id(), "A", "B")));
        assertThat(now(free).state()).isEqualTo(DossierState.CLOSED);
        Actor administrator =
                people.actor(people.sample("administrator").orElseThrow().person(), "test");
        refused(IdentityError.FORBIDDEN, () -> as(administrator, () -> disposals.execute(list.id(), "A", "B")));
        refused(ArchiveError.HELD, () -> as(Actor.SYSTEM, () -> disposals.execute(list.id(), "A", "B")));
        UUID hold = now(held).holds().getFirst().id();
        as(room.head, () -> custody.liftHold(held.id(), hold, "Tòa án cho phép"));
        as(room.clerk, () -> disposals.execute(list.id(), "A", "B"));
        assertThat(now(held).state()).isEqualTo(DossierState.DISPOSED);
    }

    @Test
    void theDatabaseItselfRefusesWhatTheProgramDoes() throws SQLException {
        Dossier held = room.expired();
        Dossier other = room.expired();
        Disposal list = approved(held);
        as(room.head, () -> custody.placeHold(held.id(), "Tòa án yêu cầu giữ"));
        Dossier listed = room.expired();
        Disposal open = as(room.clerk, () -> disposals.propose(room.unit, List.of(listed.id()), "Hết thời hạn"));
        String dispose =
                "UPDATE archive.dossier SET state = 'DISPOSED', disposed_at = now(), disposal = '%s' WHERE id = '%s'";
        for (boolean owner : new boolean[] {false, true}) {
            denied(owner, dispose.formatted(list.id(), held.id()), "the file is held");
            denied(owner, dispose.formatted(list.id(), other.id()), "no approved disposal list");
            denied(owner, dispose.formatted(open.id(), listed.id()), "no approved disposal list");
            denied(owner, "DELETE FROM archive.dossier WHERE id = '" + held.id() + "'", "");
            denied(owner, "DELETE FROM archive.legal_hold WHERE dossier = '" + held.id() + "'", "");
            denied(owner, "DELETE FROM archive.dossier_document WHERE dossier = '" + held.id() + "'", "");
            denied(owner, "TRUNCATE archive.legal_hold", "");
            denied(
                    owner,
                    "UPDATE archive.legal_hold SET dossier = '" + other.id() + "' WHERE dossier = '" + held.id() + "'",
                    "a hold is only lifted");
            denied(
                    owner,
                    "UPDATE archive.dossier SET last_ordinal = 0 WHERE id = '" + held.id() + "'",
                    "a closed file is frozen");
            denied(
                    owner,
                    "UPDATE archive.disposal SET state = 'EXECUTED' WHERE id = '" + open.id() + "'",
                    "no way from PROPOSED to EXECUTED");
            denied(
                    owner,
                    "UPDATE archive.disposal_item SET dossier = '" + other.id() + "' WHERE disposal = '" + list.id()
                            + "'",
                    "a decided disposal list is frozen");
            denied(owner, "UPDATE archive.file_list SET state = 'DRAFT' WHERE state = 'APPROVED'", "is frozen");
            denied(owner, "UPDATE archive.retention SET years = 1 WHERE code = '20'", "never changes");
            denied(owner, "UPDATE archive.entry SET title = 'x' WHERE notation = '01.TCCB'", "is frozen");
            denied(
                    owner,
                    "INSERT INTO archive.dossier_document SELECT dossier, 2, kind, gen_random_uuid(), type, code, dated, issuer, subject,"
                            + " sha256, size, pages, added_at, added_by, added_name FROM archive.dossier_document WHERE dossier = '"
                            + held.id() + "'",
                    "a closed file takes nothing");
        }
    }

    private static void denied(boolean owner, String sql, String why) throws SQLException {
        DatabaseAccess access = TestHouse.database();
        try (Connection connection = owner
                        ? DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())
                        : DriverManager.getConnection(access.url(), access.runtime(), access.runtimePassword());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .as(sql)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }
}
