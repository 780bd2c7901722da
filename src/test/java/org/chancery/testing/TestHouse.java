package org.chancery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The one database and home folder of a test run, made afresh and thrown away. */
public final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path HOME = freshHome();
    private static final PostgresServer SERVER = PostgresServer.start(HOME);

    static {
        Schemas.migrate(SERVER.access());
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    /** @return how to reach the database of this run, as owner and as runtime role */
    public static DatabaseAccess database() {
        return SERVER.access();
    }

    /** @return the home folder of this run */
    public static Path home() {
        return HOME;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAccess access = SERVER.access();
        TestPropertyValues.of(
                        "chancery.home=" + HOME,
                        "chancery.mode=demo",
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.runtime(),
                        "spring.datasource.password=" + access.runtimePassword())
                .applyTo(context);
    }

    private static Path freshHome() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/houses")).toAbsolutePath(), "home-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
