package org.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {
    @TempDir
    Path home;

    @Test
    void commitsAreDurableAndOutliveAKilledServer() throws Exception {
        try (PostgresServer server = PostgresServer.start(home)) {
            assertThat(ask(server.access(), "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server.access(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server.access(), "SHOW data_checksums")).isEqualTo("on");
            tell(server.access(), "CREATE TABLE kept (word text)");
            tell(server.access(), "INSERT INTO kept VALUES ('safe')");
            kill(home);
            server.restart();
            assertThat(ask(server.access(), "SELECT word FROM kept")).isEqualTo("safe");
        }
    }

    @Test
    void aServerLeftBehindAndAStalePidFileDoNotStopTheNextStart() throws Exception {
        PostgresServer left = PostgresServer.start(home);
        try (PostgresServer next = PostgresServer.start(home)) {
            assertThat(ask(next.access(), "SELECT 1")).isEqualTo("1");
            assertThatThrownBy(() -> ask(left.access(), "SELECT 1")).isInstanceOf(SQLException.class);
        }
        Files.writeString(home.resolve("postgres/postmaster.pid"), "999999\n/nowhere\n0\n");
        try (PostgresServer again = PostgresServer.start(home)) {
            assertThat(ask(again.access(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void workersThatOutliveAKilledServerAreEndedBeforeTheNextOneStarts() throws Exception {
        try (PostgresServer server = PostgresServer.start(home)) {
            Thread busy = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> tell(server.access(), "DO $$ BEGIN LOOP END LOOP; END $$"))
                            .isInstanceOf(SQLException.class));
            List<ProcessHandle> workers = workersOf(home);
            while (workers.stream().noneMatch(PostgresServerTests::isBusy)) {
                workers = workersOf(home);
            }
            kill(home);
            assertThat(server.isAlive()).isFalse();
            assertThat(workers).anyMatch(ProcessHandle::isAlive);
            server.restart();
            assertThat(workers).noneMatch(ProcessHandle::isAlive);
            assertThat(ask(server.access(), "SELECT 1")).isEqualTo("1");
            busy.join();
        }
    }

    @Test
    void aStalePidFileThatNamesAnotherHomesServerLeavesThatServerAlone(@TempDir Path other) throws Exception {
        PostgresServer.start(home).close();
        try (PostgresServer theirs = PostgresServer.start(other)) {
            Files.copy(other.resolve("postgres/postmaster.pid"), home.resolve("postgres/postmaster.pid"));
            try (PostgresServer ours = PostgresServer.start(home)) {
                assertThat(ask(ours.access(), "SELECT 1")).isEqualTo("1");
                assertThat(ask(theirs.access(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aSetUpThatWasCutOffIsBegunAnew() throws Exception {
        Files.writeString(
                Files.createDirectories(home.resolve("postgres.new/base")).resolve("1"), "half");
        try (PostgresServer server = PostgresServer.start(home)) {
            assertThat(ask(server.access(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(home.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void dataOfAnotherPostgresqlVersionIsRefusedInOneSentence() throws Exception {
        Path data = Files.createDirectories(home.resolve("postgres"));
        Files.writeString(data.resolve("PG_VERSION"), "99\n");
        assertThatThrownBy(() -> PostgresServer.start(home))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("99");
    }

    @Test
    void aDatabaseOfANewerChanceryIsRefused() throws Exception {
        try (PostgresServer server = PostgresServer.start(home)) {
            Schemas.migrate(server.access());
            tell(
                    server.access(),
                    "INSERT INTO platform.flyway_schema_history SELECT 99, '99', 'future', 'SQL', 'V99__future.sql', 1,"
                            + " installed_by, now(), 1, true FROM platform.flyway_schema_history LIMIT 1");
            assertThatThrownBy(() -> Schemas.migrate(server.access()))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("newer version");
        }
    }

    private static List<ProcessHandle> workersOf(Path home) throws Exception {
        return main(home).children().toList();
    }

    private static boolean isBusy(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .filter(spent -> spent.toMillis() > 300)
                .isPresent();
    }

    private static ProcessHandle main(Path home) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void kill(Path home) throws Exception {
        ProcessHandle process = main(home);
        process.destroyForcibly();
        process.onExit().get();
    }

    private static String ask(DatabaseAccess access, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(DatabaseAccess access, String order) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
