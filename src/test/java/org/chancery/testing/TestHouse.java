package org.chancery.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.Schemas;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The one database and home folder of a test run, made afresh and thrown away. */
public final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path HOME = freshHome();
    private static final PostgresServer SERVER = PostgresServer.start(HOME);

    private static final int MAIL_PORT = freePort();
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", "smtp"));

    static {
        MAIL.start();
        Schemas.migrate(SERVER.access());
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    /** @return how to reach the database of this run, as owner and as runtime role */
    public static DatabaseAccess database() {
        return SERVER.access();
    }

    /** @return connections of their own to the database of this run, as runtime role */
    public static DataSource dataSource() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SERVER.access().url());
        database.setUser(SERVER.access().runtime());
        database.setPassword(SERVER.access().runtimePassword());
        return database;
    }

    /** @return the mail server of this run; whoever stops it starts it again */
    public static GreenMail mail() {
        return MAIL;
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
                        "chancery.demo.cases=0",
                        "chancery.notices.retry-after=1s",
                        "chancery.webhooks.allow-private=true",
                        "chancery.webhooks.retry-after=1s",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAIL_PORT,
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.runtime(),
                        "spring.datasource.password=" + access.runtimePassword())
                .applyTo(context);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
