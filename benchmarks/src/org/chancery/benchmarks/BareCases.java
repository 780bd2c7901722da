package org.chancery.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.chancery.database.DatabaseAccess;

/**
 * The rival of the casework benchmark: the rows that a case leaves behind (a case, its log, the audit's entries, messages, a number), written
 * over bare JDBC in as many durable transactions and nothing more. No program on this database could do better than that.
 */
final class BareCases implements AutoCloseable {
    private static final int STEPS = 5;
    private static final String TEXT = "x".repeat(180);
    private final Connection connection;
    private final PreparedStatement insertCase;
    private final PreparedStatement updateCase;
    private final PreparedStatement log;
    private final PreparedStatement number;

    BareCases(DatabaseAccess access) throws SQLException {
        connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
        connection.setAutoCommit(false);
        insertCase = connection.prepareStatement("INSERT INTO bare.cases VALUES (?, 0, ?)");
        updateCase = connection.prepareStatement("UPDATE bare.cases SET status = ? WHERE id = ?");
        log = connection.prepareStatement("INSERT INTO bare.log (id, data) VALUES (?, ?)");
        number = connection.prepareStatement("UPDATE bare.counter SET last = last + 1 WHERE place = ?");
    }

    /** Makes the tables, one counter for each client. */
    static void prepare(DatabaseAccess access, int clients) throws SQLException {
        try (Connection owner = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA bare");
            statement.execute(
                    "CREATE TABLE bare.cases (id uuid PRIMARY KEY, status int NOT NULL, data text NOT NULL) WITH (fillfactor = 60)");
            statement.execute(
                    "CREATE TABLE bare.log (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL,"
                            + " data text NOT NULL)");
            statement.execute("CREATE TABLE bare.counter (place int PRIMARY KEY, last int NOT NULL)");
            statement.execute("INSERT INTO bare.counter SELECT n, 0 FROM generate_series(0, " + (clients - 1) + ") n");
        }
    }

    /** One case: five transactions; three rows of log (event, audit, message) in each. */
    void complete(int place) throws SQLException {
        UUID id = UUID.randomUUID();
        insertCase.setObject(1, id);
        insertCase.setString(2, TEXT + TEXT);
        insertCase.executeUpdate();
        for (int step = 0; step < STEPS; step++) {
            if (step > 0) {
                updateCase.setInt(1, step);
                updateCase.setObject(2, id);
                updateCase.executeUpdate();
            }
            for (int row = 0; row < 3; row++) {
                log.setObject(1, id);
                log.setString(2, TEXT);
                log.executeUpdate();
            }
            if (step == 0 || step == STEPS - 1) {
                number.setInt(1, place);
                number.executeUpdate();
            }
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
