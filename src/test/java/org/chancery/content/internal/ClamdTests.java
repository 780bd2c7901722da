package org.chancery.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.chancery.content.internal.Clamd.Verdict;
import org.chancery.platform.Blobs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTests {
    /** The harmless file that every scanner finds (EICAR), put together here so that no scanner finds this source. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";

    @Test
    void aCleanFilePassesAndAnInfectedOneIsFound() throws IOException {
        try (Stub daemon = new Stub(1 << 20)) {
            assertThat(clamd(daemon.address(), "a harmless letter").scan("x")).isEqualTo(new Verdict.Clean());
            assertThat(clamd(daemon.address(), EICAR).scan("x")).isEqualTo(new Verdict.Found("Eicar-Test-Signature"));
        }
    }

    @Test
    void aFileLargerThanItTakesIsNotPassed() throws IOException {
        try (Stub daemon = new Stub(1000)) {
            assertThat(clamd(daemon.address(), "a".repeat(100_000)).scan("x"))
                    .isInstanceOfAny(Verdict.TooLarge.class, Verdict.Away.class);
        }
    }

    @Test
    void aDaemonThatIsAwayPassesNothing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(clamd("127.0.0.1:" + free, "letter").scan("x")).isInstanceOf(Verdict.Away.class);
        assertThat(clamd("unix:/nowhere/clamd.ctl", "letter").scan("x")).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void onlyAPlainOkIsClean() {
        assertThat(Clamd.verdict("stream: OK")).isEqualTo(new Verdict.Clean());
        assertThat(Clamd.verdict("")).isInstanceOf(Verdict.Away.class);
        assertThat(Clamd.verdict("stream: Can't allocate memory ERROR")).isInstanceOf(Verdict.Away.class);
        assertThat(Clamd.verdict("stream: OK stream: OK")).isInstanceOf(Verdict.Away.class);
        assertThat(Clamd.verdict("INSTREAM size limit exceeded. ERROR")).isEqualTo(new Verdict.TooLarge());
    }

    /** With a database of one signature, made here: nothing is fetched. */
    @Test
    void theRealClamdAgrees(@TempDir Path folder) throws Exception {
        Path program = Path.of("/usr/sbin/clamd");
        Assumptions.assumeTrue(Files.isExecutable(program), "clamd is missing");
        byte[] bad = EICAR.getBytes(StandardCharsets.US_ASCII);
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bad));
        Files.writeString(folder.resolve("own.hdb"), md5 + ":" + bad.length + ":Own.Eicar\n");
        Path door = folder.resolve("door");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                "LocalSocket " + door + "\nDatabaseDirectory " + folder + "\nForeground yes\nStreamMaxLength 1M\n");
        Process daemon = new ProcessBuilder(program.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        try {
            await().until(() -> Files.exists(door));
            assertThat(clamd("unix:" + door, "a harmless letter").scan("x")).isEqualTo(new Verdict.Clean());
            assertThat(clamd("unix:" + door, EICAR).scan("x")).isInstanceOf(Verdict.Found.class);
            assertThat(clamd("unix:" + door, "a".repeat(3 << 20)).scan("x"))
                    .isInstanceOfAny(Verdict.TooLarge.class, Verdict.Away.class);
        } finally {
            daemon.destroyForcibly().waitFor();
        }
    }

    static Clamd clamd(String address, String content) {
        return new Clamd(settings(address), new OneBlob(content.getBytes(StandardCharsets.UTF_8)));
    }

    static ContentSettings settings(String clamd) {
        return new ContentSettings(1, 384, Duration.ofSeconds(30), clamd, "", 0, "", "");
    }

    /** The same content under every hash. */
    private record OneBlob(byte[] content) implements Blobs {
        @Override
        public Blob store(InputStream content, long limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(String sha256) {
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean erase(String sha256, java.time.Instant untouchedSince) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path path(String sha256) {
            throw new UnsupportedOperationException();
        }
    }

    /** A daemon that speaks INSTREAM as clamd does, and knows one signature. */
    static final class Stub implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int limit;

        Stub(int limit) throws IOException {
            this.limit = limit;
            Thread.ofVirtual().start(this::serve);
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    String answer = answer(new DataInputStream(caller.getInputStream()));
                    caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    continue; // this caller is gone, another may come
                }
            }
        }

        private String answer(DataInputStream in) throws IOException {
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                return "UNKNOWN COMMAND";
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
                if (content.size() + size > limit) {
                    return "INSTREAM size limit exceeded. ERROR";
                }
                content.writeBytes(in.readNBytes(size));
            }
            boolean found = content.toString(StandardCharsets.UTF_8).contains(EICAR);
            return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
