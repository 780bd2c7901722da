package org.chancery.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On a database of its own, because it is tampered with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTests {
    @TempDir
    static Path home;

    private PostgresServer server;

    @BeforeAll
    void start() {
        server = PostgresServer.start(home);
        Schemas.migrate(server.access());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void writeAChain() throws SQLException {
        owner("TRUNCATE audit.entry, audit.block, audit.tile");
        for (int batch = 0; batch < 3; batch++) {
            try (Connection connection = runtime()) {
                Ledger ledger = new Ledger(store(connection), Clock.systemUTC());
                for (int i = 0; i < 4; i++) {
                    ledger.append("case.moved", "case", "C-" + batch, Map.of("step", i));
                }
            }
            extend();
        }
    }

    private void extend() throws SQLException {
        try (Connection connection = runtime()) {
            connection.setAutoCommit(false);
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            LedgerStore store = new LedgerStore(sql);
            new Chain(store, new Tree(store, new TileStore(sql)), Clock.systemUTC()).extend();
            connection.commit();
        }
    }

    @Test
    void anUntouchedLedgerIsWhole() throws SQLException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void anEditedRowIsNamed() throws SQLException {
        long seq = seq(6);
        owner("UPDATE audit.entry SET actor_name = 'somebody else' WHERE seq = " + seq);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.EDITED);
            assertThat(finding.seq()).isEqualTo(seq);
        });
    }

    @Test
    void aDeletedRowIsNamed() throws SQLException {
        long seq = seq(3);
        owner("DELETE FROM audit.entry WHERE seq = " + seq);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DELETED);
            assertThat(finding.seq()).isEqualTo(seq);
        });
    }

    @Test
    void reorderedRowsAreNamed() throws SQLException {
        long first = seq(1);
        long second = seq(2);
        owner("UPDATE audit.entry SET facts = CASE seq WHEN " + first
                + " THEN (SELECT facts FROM audit.entry WHERE seq = "
                + second + ") ELSE (SELECT facts FROM audit.entry WHERE seq = " + first + ") END, at = CASE seq WHEN "
                + first
                + " THEN (SELECT at FROM audit.entry WHERE seq = " + second
                + ") ELSE (SELECT at FROM audit.entry WHERE seq = "
                + first + ") END WHERE seq IN (" + first + ", " + second + ")");
        assertThat(findings()).extracting(Finding::seq).contains(first, second);
    }

    @Test
    void aChainWithoutItsFirstBlockIsNoticed() throws SQLException {
        owner("DELETE FROM audit.block WHERE position = (SELECT min(position) FROM audit.block)");
        assertThat(findings()).extracting(Finding::kind).contains(Finding.Kind.DELETED);
    }

    @Test
    void anEditedTreeIsNamed() throws SQLException {
        fill(300);
        assertThat(findings()).isEmpty();
        owner("UPDATE audit.tile SET hashes = set_byte(hashes, 77, 0) WHERE level = 0");
        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TREE);
    }

    private void fill(int count) throws SQLException {
        try (Connection connection = runtime()) {
            Ledger ledger = new Ledger(store(connection), Clock.systemUTC());
            for (int i = 0; i < count; i++) {
                ledger.append("case.moved", "case", "C-9", Map.of("step", i));
            }
        }
        extend();
        extend();
    }

    @Test
    void theRunningProgramCannotChangeWhatIsWritten() {
        for (String statement : List.of(
                "UPDATE audit.entry SET facts = '{}'",
                "DELETE FROM audit.entry",
                "TRUNCATE audit.entry",
                "DELETE FROM audit.block",
                "UPDATE audit.tile SET root = hashes")) {
            assertThatThrownBy(() -> runtimeExecute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private List<Finding> findings() throws SQLException {
        try (Connection connection = runtime()) {
            TileStore tiles = new TileStore(DSL.using(connection, SQLDialect.POSTGRES));
            return new Verification(store(connection), tiles).run(Optional.empty());
        }
    }

    private long seq(int offset) throws SQLException {
        try (Connection connection = runtime();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT seq FROM audit.entry ORDER BY xid, seq LIMIT 1 OFFSET " + offset)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static LedgerStore store(Connection connection) {
        return new LedgerStore(DSL.using(connection, SQLDialect.POSTGRES));
    }

    private Connection runtime() throws SQLException {
        DatabaseAccess access = server.access();
        return DriverManager.getConnection(access.url(), access.runtime(), access.runtimePassword());
    }

    private void runtimeExecute(String order) throws SQLException {
        try (Connection connection = runtime();
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }

    private void owner(String order) throws SQLException {
        DatabaseAccess access = server.access();
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
