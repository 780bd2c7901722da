package org.chancery.audit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.HomeDatabase;
import org.chancery.database.StartupFailure;
import org.chancery.platform.Command;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What an auditor runs at the terminal. */
final class AuditCommands {
    private AuditCommands() {}

    /** {@code audit verify [--home DIR]}: 0 where the ledger is whole, 1 where a row was touched, 2 where it cannot be read. */
    public static final class Verify implements Command {
        /** For {@link java.util.ServiceLoader}. */
        public Verify() {}

        @Override
        public String name() {
            return "audit verify";
        }

        @Override
        public int run(List<String> arguments) {
            Path home = HomeDatabase.home(arguments);
            try (HomeDatabase database = HomeDatabase.open(home)) {
                DatabaseAccess access = database.access();
                try (Connection connection =
                        DriverManager.getConnection(access.url(), access.runtime(), access.runtimePassword())) {
                    connection.setAutoCommit(false);
                    connection.setReadOnly(true);
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    var sql = DSL.using(connection, SQLDialect.POSTGRES);
                    return report(new Verification(new LedgerStore(sql), new TileStore(sql)), home);
                }
            } catch (IOException | SQLException | StartupFailure failure) {
                System.err.println("chancery: the ledger cannot be read: " + failure.getMessage());
                return 2;
            }
        }

        private static int report(Verification verification, Path home) {
            List<Finding> findings = verification.run(new Anchor(home).read());
            if (findings.isEmpty()) {
                System.out.println("The audit ledger is whole: " + verification.entries() + " chained entries.");
                return 0;
            }
            findings.forEach(finding -> System.out.println(finding.sentence()));
            System.out.println("The audit ledger was touched in " + findings.size() + " places.");
            return 1;
        }
    }
}
