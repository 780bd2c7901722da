package org.chancery.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.testing.Acting.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.archive.Disposal;
import org.chancery.archive.Disposals;
import org.chancery.archive.DocumentKind;
import org.chancery.archive.Dossier;
import org.chancery.archive.DossierClosing;
import org.chancery.archive.Dossiers;
import org.chancery.archive.FileLists;
import org.chancery.drafting.Draft;
import org.chancery.drafting.Drafts;
import org.chancery.drafting.SigningFolder;
import org.chancery.identity.People;
import org.chancery.identity.Units;
import org.chancery.records.Records;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What a document said at the desk goes with its disposal, wherever the database has it. */
@HouseTest
class ForgottenWordsTests {
    @Autowired
    FileLists lists;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Disposals disposals;

    @Autowired
    Records records;

    @Autowired
    Drafts drafts;

    @Autowired
    SigningFolder folder;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    private final String word = "bimat" + UUID.randomUUID().toString().replace("-", "");
    private ArchiveRoom room;

    @BeforeEach
    void furnish() {
        room = new ArchiveRoom(lists, dossiers, records, units, people);
    }

    @Test
    void noTableKeepsAWordOfADisposedDocument() {
        Draft issued = issued();
        assertThat(places()).contains("drafting.version.body", "drafting.event.note");
        dispose(file(issued));
        assertThat(places()).isEmpty();
        Draft known = as(room.officer, () -> drafts.find(issued.id())).orElseThrow();
        assertThat(known.subject()).isEqualTo(issued.subject());
        assertThat(as(room.officer, () -> drafts.history(issued.id()))).hasSizeGreaterThan(5);
    }

    @Test
    void theDatabaseKeepsTheWordsOfWhatWasNotDisposedOf() {
        Draft issued = issued();
        UUID document = Objects.requireNonNull(issued.document());
        assertThatThrownBy(() -> sql.fetch("SELECT drafting.forget(?)", document))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("only with the disposal");
        assertThatThrownBy(() -> sql.execute("UPDATE records.document SET model = '{}' WHERE id = ?", document))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("only with its disposal");
        assertThat(places()).contains("drafting.version.body", "drafting.event.note");
    }

    private Draft issued() {
        return new DraftedLetter(room, drafts, folder)
                .issued("Đoạn này có từ " + word + " trong thân.", "Xem lại chữ " + word, draft -> {});
    }

    private Dossier file(Draft issued) {
        Dossier file = room.open("02", LocalDate.of(2020, 1, 6));
        UUID document = Objects.requireNonNull(issued.document());
        as(room.officer, () -> dossiers.put(file.id(), DocumentKind.OUTGOING, document));
        return as(
                room.officer,
                () -> dossiers.close(file.id(), new DossierClosing(LocalDate.of(2020, 6, 1), file.title(), "02")));
    }

    private void dispose(Dossier file) {
        Disposal list = as(room.clerk, () -> disposals.propose(room.unit, List.of(file.id()), "Hết thời hạn bảo quản"));
        as(room.clerk, () -> disposals.tellUnits(list.id()));
        as(room.head, () -> disposals.decide(list.id(), true, "Quyết định 15/QĐ"));
        as(room.clerk, () -> disposals.execute(list.id(), "Nguyễn Văn A", "Xóa dữ liệu"));
    }

    /** @return columns of the whole database in which the word stands, the text read from files aside: that goes with the files */
    private List<String> places() {
        return sql.fetch("""
                        SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
                         WHERE table_schema NOT IN ('pg_catalog', 'information_schema', 'content')
                           AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea')""").stream()
                .filter(column -> has(
                        column.get(0, String.class) + "." + column.get(1, String.class),
                        column.get(2, String.class),
                        column.get(3, String.class)))
                .map(column -> column.get(0) + "." + column.get(1) + "." + column.get(2))
                .toList();
    }

    private boolean has(String table, String column, String type) {
        String text = type.equals("bytea") ? "encode(\"" + column + "\", 'escape')" : "\"" + column + "\"::text";
        return sql.fetchExists(sql.select().from(table).where(text + " LIKE ?", "%" + word + "%"));
    }
}
