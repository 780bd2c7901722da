package org.chancery.content.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chancery.content.Problem;
import org.springframework.util.FileSystemUtils;

/** One worker: asked one thing at a time over its pipes, killed with all it started where it takes too long. Not thread-safe. */
final class WorkerProcess implements AutoCloseable {
    private static final int OUT_OF_MEMORY = 3;
    private final Process process;
    private final Path folder;
    private final DataInputStream answers;
    private final DataOutputStream questions;
    private int asked;

    private WorkerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    static WorkerProcess start(int mebibytes) {
        try {
            Path folder = Files.createTempDirectory("chancery-content-");
            ProcessBuilder builder = new ProcessBuilder(Launch.command(mebibytes, folder))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().put("LC_ALL", "C.UTF-8");
            return new WorkerProcess(builder.start(), folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int asked() {
        return asked;
    }

    /** @return what it found; where it dies or hangs, that is what was found */
    WorkAnswer ask(WorkOrder order, Duration patience) {
        asked++;
        CompletableFuture<WorkAnswer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> exchange(order, answer));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            close();
            return WorkAnswer.bad(Problem.TOO_SLOW, "");
        } catch (ExecutionException broken) {
            return dead();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(stopped);
        }
    }

    private void exchange(WorkOrder order, CompletableFuture<WorkAnswer> answer) {
        try {
            order.write(questions);
            answer.complete(WorkAnswer.read(answers));
        } catch (IOException broken) {
            answer.completeExceptionally(broken);
        }
    }

    private WorkAnswer dead() {
        awaitEnd(3000);
        close();
        return process.exitValue() == OUT_OF_MEMORY
                ? WorkAnswer.bad(Problem.TOO_MUCH, "")
                : WorkAnswer.bad(Problem.BROKEN, "the process ended with " + process.exitValue());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd(5000);
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private void awaitEnd(long millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
