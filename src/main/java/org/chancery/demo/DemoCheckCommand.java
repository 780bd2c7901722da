package org.chancery.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.Command;
import tools.jackson.core.JacksonException;

/**
 * {@code demo-check --acknowledged DIR [--url URL] [--patience SECONDS]}: asks a running platform whether it still knows everything
 * that it acknowledged to the demonstrations below a folder. Exit code 0 only where nothing is lost or doubled.
 */
public final class DemoCheckCommand implements Command {
    private static final List<String> NAMES = List.of("--url", "--acknowledged", "--patience");

    /** For {@link java.util.ServiceLoader}. */
    public DemoCheckCommand() {}

    @Override
    public String name() {
        return "demo-check";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            Words words = new Words(arguments, NAMES);
            URI url = URI.create(words.value("--url", "http://localhost:8080"));
            Duration patience = Duration.ofSeconds(Long.parseLong(words.value("--patience", "60")));
            return check(url, patience, folders(Path.of(words.required("--acknowledged"))));
        } catch (DemoFailure | JacksonException | IllegalArgumentException failure) {
            System.err.println("✗ " + failure.getMessage());
        } catch (IOException failure) {
            System.err.println("✗ " + failure);
        }
        return 1;
    }

    private static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(Acknowledged.FILE))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static int check(URI url, Duration patience, List<Path> folders) throws IOException {
        Findings findings = new Findings();
        for (int i = 0; i < folders.size(); i++) {
            ApiClient api = new ApiClient(url, patience, "198.51.100." + (i % 250 + 1));
            new Recollection(api, findings).ask(new Acknowledged(folders.get(i)).steps());
        }
        return findings.report(folders.size());
    }
}
