package org.chancery.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chancery.platform.Command;
import tools.jackson.core.JacksonException;

/**
 * {@code demo --url URL --file PDF --out DIR [--patience SECONDS] [--visitor ADDRESS]}: plays the whole job against a running
 * platform in demo mode, from the application to the verified result. Exit code 0 only where every step held.
 *
 * <p>{@code --patience} is how long a request is repeated while the platform is away or busy; {@code --visitor} the address to be
 * counted as, so that many demonstrations from one machine count as many visitors.
 */
public final class DemoCommand implements Command {
    private static final List<String> NAMES = List.of("--url", "--file", "--out", "--patience", "--visitor");

    /** For {@link java.util.ServiceLoader}. */
    public DemoCommand() {}

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            Words words = new Words(arguments, NAMES);
            Path file = Path.of(words.required("--file"));
            Path out = Files.createDirectories(Path.of(words.required("--out")));
            ApiClient api = new ApiClient(
                    URI.create(words.value("--url", "http://localhost:8080")),
                    Duration.ofSeconds(Long.parseLong(words.value("--patience", "20"))),
                    words.value("--visitor", ""));
            new Demonstration(api, Files.readAllBytes(file), file.getFileName().toString(), out).play();
            return 0;
        } catch (DemoFailure | JacksonException | IllegalArgumentException failure) {
            System.err.println("✗ " + failure.getMessage());
        } catch (IOException failure) {
            System.err.println("✗ " + failure);
        }
        return 1;
    }
}
