package org.chancery.casework.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import org.chancery.casework.CaseworkError;
import org.jspecify.annotations.Nullable;

/** One worker process: started with little memory, asked file by file, killed where it takes too long. Not thread-safe. */
final class CheckProcess implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3;
    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    private CheckProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    static CheckProcess start() {
        try {
            return new CheckProcess(new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        String classpath = System.getProperty("java.class.path");
        if (isProgram(classpath)) {
            command.addAll(List.of("-jar", classpath));
        } else {
            command.addAll(List.of("-cp", classpath, "org.chancery.Chancery"));
        }
        command.add(CheckWorker.NAME);
        return command;
    }

    /** Whether the class path is the one packaged jar, which has a launcher of its own. */
    private static boolean isProgram(String classpath) throws IOException {
        if (classpath.contains(File.pathSeparator) || !classpath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classpath)) {
            return jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue("Start-Class") != null;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @return what was found; a file on which the process dies or hangs is a bomb or broken */
    Inspection inspect(Path file, Duration patience) {
        CompletableFuture<@Nullable String> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> ask(file, answer));
        try {
            String line = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return line == null ? dead() : Inspection.parse(line);
        } catch (TimeoutException tooLong) {
            close();
            return Inspection.bad(CaseworkError.FILE_BOMB);
        } catch (ExecutionException broken) {
            return dead();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(stopped);
        }
    }

    private void ask(Path file, CompletableFuture<@Nullable String> answer) {
        try {
            questions.write(file + "\n");
            questions.flush();
            answer.complete(answers.readLine());
        } catch (IOException broken) {
            answer.completeExceptionally(broken);
        }
    }

    private Inspection dead() {
        close();
        return Inspection.bad(
                process.exitValue() == OUT_OF_MEMORY ? CaseworkError.FILE_BOMB : CaseworkError.FILE_BROKEN);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
