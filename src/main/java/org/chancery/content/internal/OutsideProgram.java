package org.chancery.content.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chancery.content.Problem;

/** Programs that are not ours, started by a worker: no environment, two gibibytes and half a minute of work at most. */
final class OutsideProgram {
    private static final Path LIMITER = Path.of("/usr/bin/prlimit");
    private static final List<String> LIMITS =
            List.of(LIMITER.toString(), "--as=2147483648", "--cpu=30", "--core=0", "--");

    private OutsideProgram() {}

    /**
     * Finds a program.
     *
     * @param named a name on the path, or a whole path; empty: none is wanted
     * @return its whole path, or empty where it is not installed
     */
    static String find(String named) {
        if (named.isBlank()) {
            return "";
        }
        String folders = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        Stream<Path> places = named.contains("/")
                ? Stream.of(Path.of(named).toAbsolutePath())
                : Stream.of(folders.split(":")).map(folder -> Path.of(folder, named));
        return places.filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    /** Runs it to its end, with what it says going into a file. */
    static void run(List<String> words, Path said) throws IOException {
        List<String> command = new ArrayList<>(Files.isExecutable(LIMITER) ? LIMITS : List.of());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(java.util.Map.of(
                        "LC_ALL", "C.UTF-8",
                        "OMP_THREAD_LIMIT", "1",
                        "PATH", "/usr/local/bin:/usr/bin:/bin",
                        "HOME", System.getProperty("java.io.tmpdir"),
                        "TMPDIR", System.getProperty("java.io.tmpdir")));
        Process process = builder.start();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refusal(Problem.TOO_SLOW, words.getFirst());
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (process.exitValue() != 0) {
            throw new Refusal(
                    Problem.BROKEN, Path.of(words.getFirst()).getFileName() + " ended with " + process.exitValue());
        }
    }
}
