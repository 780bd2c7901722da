package org.chancery.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The schemas of all modules, lowest floor first: each module's migrations run in a schema of its own. */
public final class Schemas {
    /** Modules with tables, in the order in which their migrations run. */
    public static final List<String> MODULES = List.of(
            "platform",
            "audit",
            "notices",
            "content",
            "identity",
            "clearance",
            "search",
            "signing",
            "records",
            "procedures",
            "casework",
            "incoming",
            "drafting",
            "archive",
            "legacy",
            "webhooks",
            "portal",
            "demo");

    private Schemas() {}

    /**
     * Brings every schema to this program's version.
     *
     * @throws StartupFailure where the database was written by a newer version of the program
     */
    public static void migrate(DatabaseAccess access) {
        for (String module : MODULES) {
            if (Schemas.class.getResource("/db/migration/" + module) == null) {
                continue;
            }
            grantRuntime(access, module);
            Flyway flyway = flyway(access, module);
            migrate(module, flyway);
        }
    }

    private static void migrate(String module, Flyway flyway) {
        try {
            refuseDowngrade(module, flyway);
            flyway.migrate();
        } catch (FlywayException failure) {
            throw new StartupFailure(
                    "The schema " + module + " was not brought to this version: " + failure.getMessage(), failure);
        }
    }

    private static Flyway flyway(DatabaseAccess access, String module) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .schemas(module)
                .defaultSchema(module)
                .locations("classpath:db/migration/" + module)
                .placeholders(Map.of("runtime", DatabaseAccess.RUNTIME))
                .validateOnMigrate(false)
                .load();
    }

    private static void refuseDowngrade(String module, Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState().name().startsWith("FUTURE")) {
                throw new StartupFailure("The database was written by a newer version of Chancery (" + module + " "
                        + applied.getVersion() + "): start that version, or restore an older backup.");
            }
        }
    }

    private static void grantRuntime(DatabaseAccess access, String module) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + module);
            statement.execute("GRANT USAGE ON SCHEMA " + module + " TO " + DatabaseAccess.RUNTIME);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + module
                    + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + DatabaseAccess.RUNTIME);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + module + " GRANT USAGE ON SEQUENCES TO "
                    + DatabaseAccess.RUNTIME);
        } catch (SQLException failure) {
            throw new StartupFailure("The database refused to prepare the schema " + module + ".", failure);
        }
    }
}
