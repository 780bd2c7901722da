package org.chancery;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chancery.database.DatabaseAccess;
import org.chancery.database.PostgresServer;
import org.chancery.database.PostgresWatch;
import org.chancery.database.Schemas;
import org.chancery.database.StartupFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The running platform: home lock, database, application, started in this order and stopped in the opposite one. */
final class Platform implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Platform.class);

    private final HomeLock lock;
    private final @Nullable PostgresServer server;
    private final @Nullable PostgresWatch watch;
    private final ConfigurableApplicationContext context;

    private Platform(
            HomeLock lock,
            @Nullable PostgresServer server,
            @Nullable PostgresWatch watch,
            ConfigurableApplicationContext context) {
        this.lock = lock;
        this.server = server;
        this.watch = watch;
        this.context = context;
    }

    static Platform start(Options options) {
        long began = System.nanoTime();
        HomeLock lock = HomeLock.take(options.home());
        requireFree(options.port());
        DatabaseAccess external = ExternalDatabase.fromEnvironment();
        PostgresServer server = external == null ? PostgresServer.start(options.home()) : null;
        PostgresWatch watch = server == null ? null : PostgresWatch.over(server);
        try {
            DatabaseAccess access = server == null ? Objects.requireNonNull(external) : server.access();
            Schemas.migrate(access);
            Platform platform = new Platform(lock, server, watch, run(options, access));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "shutdown"));
            platform.announce(options, began);
            return platform;
        } catch (RuntimeException failure) {
            stop(server, watch);
            throw failure;
        }
    }

    private static void stop(@Nullable PostgresServer server, @Nullable PostgresWatch watch) {
        if (watch != null) {
            watch.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static ConfigurableApplicationContext run(Options options, DatabaseAccess access) {
        SpringApplication application = new SpringApplication(Chancery.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(options, access));
        return application.run();
    }

    /** The settings that only the launcher knows. */
    static Map<String, Object> properties(Options options, DatabaseAccess access) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port());
        settings.put("chancery.home", options.home().toString());
        settings.put("chancery.mode", options.mode());
        settings.put(
                "logging.file.name", options.home().resolve("logs/chancery.log").toString());
        settings.put("spring.datasource.url", access.url());
        settings.put("spring.datasource.username", access.runtime());
        settings.put("spring.datasource.password", access.runtimePassword());
        return settings;
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (java.io.IOException taken) {
            throw new StartupFailure("The port " + port + " is taken: choose another with --port.", taken);
        }
    }

    private void announce(Options options, long began) {
        String port = context.getEnvironment().getProperty("local.server.port", String.valueOf(options.port()));
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.printf(
                "Chancery is ready at http://localhost:%s (%s mode, home %s, %d ms)%n",
                port, options.mode(), options.home(), millis);
        log.info("ready in {} ms", millis);
    }

    @Override
    public void close() {
        context.close();
        stop(server, watch);
        try {
            lock.close();
        } catch (java.io.IOException failure) {
            log.debug("the lock goes with the process", failure);
        }
    }
}
