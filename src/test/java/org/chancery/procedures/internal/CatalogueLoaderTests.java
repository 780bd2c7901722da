package org.chancery.procedures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chancery.platform.LocalizedText;
import org.chancery.procedures.ProcedureVersion;
import org.chancery.procedures.Procedures;
import org.chancery.testing.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
class CatalogueLoaderTests {
    @Autowired
    CatalogueLoader loader;

    @Autowired
    CatalogueStore store;

    @Autowired
    Procedures procedures;

    @Autowired
    DSLContext sql;

    @Test
    void loadingAgainAddsNothing() {
        assertThat(loader.load()).isZero();
        assertThat(sql.fetchValue("SELECT count(*) FROM procedures.procedure_version WHERE number = 1"))
                .isEqualTo(102L);
    }

    @Test
    @Transactional
    void evenReadAnewUnchangedFilesAddNothing() {
        store.markLoaded("another state of the files");

        assertThat(loader.load()).isZero();
    }

    @Test
    @Transactional
    void aChangeBecomesAVersionAndTheOldOneStays() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        ProcedureVersion first = procedures.current("CHN-NG02-13", day);
        ProcedureVersion next = renamed(first, LocalDate.of(2027, 3, 1));

        store.add(next, "changed", 1);

        assertThat(procedures.current("CHN-NG02-13", day)).isEqualTo(first);
        assertThat(procedures.current("CHN-NG02-13", LocalDate.of(2027, 3, 1)).number())
                .isEqualTo(2);
        assertThat(procedures.version(first.id())).isEqualTo(first);
        assertThat(procedures.find("CHN-NG02-13").orElseThrow().versions()).hasSize(2);
    }

    @Test
    void theRuntimeRoleCanNeitherChangeNorDeleteAVersion() {
        for (String statement : List.of(
                "UPDATE procedures.procedure_version SET number = 9", "DELETE FROM procedures.procedure_version")) {
            assertThatThrownBy(() -> sql.execute(statement)).rootCause().hasMessageContaining("permission denied");
        }
    }

    private static ProcedureVersion renamed(ProcedureVersion old, LocalDate from) {
        return new ProcedureVersion(
                CatalogueStore.idOf(old.code(), 2, "changed"),
                old.code(),
                2,
                old.topic(),
                new LocalizedText("Tên mới", "New name"),
                old.level(),
                old.channels(),
                old.limit(),
                old.fee(),
                old.documents(),
                old.legalBasis(),
                old.result(),
                old.status(),
                old.verification(),
                from,
                null,
                old.form());
    }
}
