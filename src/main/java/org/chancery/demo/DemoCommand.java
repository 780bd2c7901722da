package org.chancery.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.Command;
import tools.jackson.core.JacksonException;

/**
 * {@code demo --url URL --file PDF --out DIR [--patience SECONDS]}: plays the whole job against a running platform in demo mode, from the
 * application to the verified result. Exit code 0 only where every step held.
 */
public final class DemoCommand implements Command {
    /** For {@link java.util.ServiceLoader}. */
    public DemoCommand() {}

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            Map<String, String> options = options(arguments);
            URI url = URI.create(options.getOrDefault("url", "http://localhost:8080"));
            Path file = Path.of(required(options, "file"));
            Path out = Files.createDirectories(Path.of(required(options, "out")));
            Duration patience = Duration.ofSeconds(Long.parseLong(options.getOrDefault("patience", "20")));
            byte[] pdf = Files.readAllBytes(file);
            new Demonstration(
                            new ApiClient(url, patience),
                            pdf,
                            file.getFileName().toString(),
                            out)
                    .play();
            return 0;
        } catch (DemoFailure | JacksonException | IllegalArgumentException failure) {
            System.err.println("✗ " + failure.getMessage());
        } catch (IOException failure) {
            System.err.println("✗ " + failure);
        }
        return 1;
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!List.of("--url", "--file", "--out", "--patience").contains(name)) {
                throw new DemoFailure(
                        "unknown option " + name + ": --url, --file, --out and --patience are understood");
            }
            options.put(name.substring(2), arguments.get(i + 1));
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new DemoFailure("--" + name + " is needed: demo --url URL --file PDF --out DIR");
        }
        return value;
    }
}
