package org.chancery.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.chancery.content.Problem;
import org.chancery.content.Trait;
import org.chancery.content.internal.WorkOrder.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final WorkerPool WORKERS = new WorkerPool(1, 384);

    @TempDir
    Path folder;

    private long began;

    @BeforeEach
    void begin() {
        began = System.nanoTime();
    }

    @AfterEach
    void everyAnswerComesInHalfAMinute() {
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(45));
    }

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @Test
    void aLetterIsReadPageByPage() throws IOException {
        WorkAnswer found = read(HostileFiles.pdf(3));
        assertThat(found.problem()).isNull();
        assertThat(found.type()).isEqualTo("application/pdf");
        assertThat(found.pages()).isEqualTo(3);
        assertThat(found.pictured()).isEmpty();
        assertThat(found.text()).contains("on page 1", "on page 3");
        assertThat(found.text().chars().filter(letter -> letter == '\f')).hasSize(3);
    }

    @Test
    void officeFilesMailAndTextAreRead() throws IOException {
        assertThat(read(HostileFiles.docx("Công hàm số 5")).text()).contains("Công hàm số 5");
        byte[] mail =
                "From: a@example.org\nTo: b@example.org\nSubject: Visit\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nĐoàn đến ngày 5.\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(read(mail).text()).contains("Đoàn đến ngày 5");
        assertThat(read("<html><body><p>Một trang</p></body></html>".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("Một trang");
        assertThat(read("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Hello there\\par}".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("Hello there");
        assertThat(read("Chỉ là chữ".getBytes(StandardCharsets.UTF_8)).text()).contains("Chỉ là chữ");
    }

    @Test
    void aPageTreeThatLeadsBackToItselfIsAnswered() throws IOException {
        byte[] loop = HostileFiles.pageTreeLoop();
        assertThat(read(loop)).isNotNull();
        assertThat(ask(Job.PICTURE, loop, 1).problem()).isNotNull();
        readsOn();
    }

    @Test
    void tenGigabytesOfObjectsAreNotUnfolded() throws IOException {
        assertThat(read(HostileFiles.objectStreamBomb()).problem()).isIn(Problem.TOO_MUCH, Problem.BROKEN);
        readsOn();
    }

    @Test
    void tenGigabytesOnOnePageAreNotUnfolded() throws IOException {
        byte[] bomb = HostileFiles.contentBomb();
        assertThat(read(bomb).text()).isBlank();
        assertThat(ask(Job.PICTURE, bomb, 1)).isNotNull();
        readsOn();
    }

    @Test
    void scriptsFilesInsideAndFormsOfTheXfaKindAreToldOfAndNeverRun() throws Exception {
        try (Listener outside = new Listener()) {
            assertThat(read(HostileFiles.scripted()).traits()).containsExactly(Trait.SCRIPT);
            assertThat(read(HostileFiles.withFilesInside()).traits()).containsExactly(Trait.FILES_INSIDE);
            WorkAnswer form = read(HostileFiles.xfa(outside.address()));
            assertThat(form.traits()).containsExactly(Trait.XFA);
            assertThat(form.text()).contains("on page 1");
            assertThat(outside.calls()).isZero();
        }
    }

    @Test
    void aFileWithAPasswordIsLockedAndOneWithoutAQuestionIsRead() throws IOException {
        assertThat(read(HostileFiles.locked("open sesame")).problem()).isEqualTo(Problem.LOCKED);
        WorkAnswer open = read(HostileFiles.locked(""));
        assertThat(open.problem()).isNull();
        assertThat(open.traits()).containsExactly(Trait.PROTECTED);
    }

    @Test
    void fiveThousandPagesAreRead() throws IOException {
        byte[] book = HostileFiles.pdf(5000);
        WorkAnswer found = read(book);
        assertThat(found.problem()).isNull();
        assertThat(found.pages()).isEqualTo(5000);
        assertThat(found.text()).contains("on page 5000");
        assertThat(ask(Job.PICTURE, book, 5000).problem()).isNull();
    }

    @Test
    void whatXmlAsksForIsNotFetched() throws Exception {
        try (Listener outside = new Listener()) {
            assertThat(read(HostileFiles.docxThatAsks(outside.address()))).isNotNull();
            assertThat(read(("<!DOCTYPE html><html><head><link rel=stylesheet href='" + outside.address()
                                    + "'></head><body><img src='" + outside.address() + "'>words</body></html>")
                            .getBytes(StandardCharsets.UTF_8)))
                    .isNotNull();
            await().during(Duration.ofMillis(300)).until(() -> outside.calls() == 0);
        }
        readsOn();
    }

    @Test
    void aZipBombIsNotUnfolded() throws IOException {
        WorkAnswer found = read(HostileFiles.zipBomb());
        assertThat(found.problem() == Problem.TOO_MUCH || found.flag()).isTrue();
        readsOn();
    }

    @Test
    void aPictureOfThirtyThousandByThirtyThousandPointsIsRefusedAndALargeOneIsThinnedOut() throws IOException {
        byte[] vast = HostileFiles.square(30_000);
        assertThat(read(vast).problem()).isEqualTo(Problem.TOO_MUCH);
        assertThat(ask(Job.PICTURE, vast, 1).problem()).isEqualTo(Problem.TOO_MUCH);
        WorkAnswer large = ask(Job.PICTURE, HostileFiles.square(6_000), 1);
        assertThat(large.problem()).isNull();
        assertThat(ImageIO.read(new ByteArrayInputStream(large.payload())).getWidth())
                .isBetween(1000, 1500);
    }

    @Test
    void aWorkerThatHangsIsKilledAndTheNextOneWorks() throws IOException {
        byte[] book = HostileFiles.pdf(5000);
        try (WorkerPool hasty = new WorkerPool(1, 384)) {
            WorkOrder order = order(Job.READ, book, 0);
            assertThat(hasty.ask(order, Duration.ofMillis(50)).problem()).isEqualTo(Problem.TOO_SLOW);
            assertThat(hasty.ask(order(Job.READ, HostileFiles.pdf(1), 0), PATIENCE)
                            .problem())
                    .isNull();
        }
    }

    @Test
    void theServersHeapStaysFlat() throws IOException {
        byte[] bomb = HostileFiles.contentBomb();
        byte[] vast = HostileFiles.square(8_000);
        WorkOrder first = order(Job.READ, bomb, 0);
        WorkOrder second = order(Job.PICTURE, vast, 1);
        bomb = null;
        vast = null;
        System.gc();
        long before = heap();
        WORKERS.ask(first, PATIENCE);
        WORKERS.ask(second, PATIENCE);
        System.gc();
        assertThat(heap() - before).isLessThan(32L << 20);
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void readsOn() throws IOException {
        assertThat(read(HostileFiles.pdf(1)).problem()).isNull();
    }

    private WorkAnswer read(byte[] file) throws IOException {
        return ask(Job.READ, file, 0);
    }

    private WorkAnswer ask(Job job, byte[] file, int page) throws IOException {
        return WORKERS.ask(order(job, file, page), PATIENCE);
    }

    private WorkOrder order(Job job, byte[] file, int page) throws IOException {
        Path blob = Files.write(folder.resolve("blob-" + System.nanoTime()), file);
        return new WorkOrder(job, blob, "", page, "", "", Path.of(""));
    }

    /** An address that nobody should come to. */
    private static final class Listener implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();

        private Listener() throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        socket.accept().close();
                        calls.incrementAndGet();
                    }
                } catch (IOException closed) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        private String address() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        private int calls() {
            return calls.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
