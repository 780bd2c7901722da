package org.chancery;

import org.chancery.database.DatabaseAccess;
import org.chancery.database.StartupFailure;
import org.jspecify.annotations.Nullable;

/** An external PostgreSQL named by {@code CHANCERY_DATABASE_URL}, with an owner and a runtime role. */
final class ExternalDatabase {
    private ExternalDatabase() {}

    static @Nullable DatabaseAccess fromEnvironment() {
        String url = System.getenv("CHANCERY_DATABASE_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        return new DatabaseAccess(
                url,
                DatabaseAccess.OWNER,
                required("CHANCERY_DATABASE_OWNER_PASSWORD"),
                DatabaseAccess.RUNTIME,
                required("CHANCERY_DATABASE_RUNTIME_PASSWORD"));
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new StartupFailure("CHANCERY_DATABASE_URL is set, so " + name + " is needed too.");
        }
        return value;
    }
}
