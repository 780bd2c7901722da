package org.chancery.content.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.chancery.platform.Blobs;
import org.springframework.stereotype.Component;

/** The malware scanner clamd, by its INSTREAM command. What is not a plain "OK" is not clean. */
@Component
class Clamd {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final long PATIENCE_SECONDS = 60;
    private final ContentSettings settings;
    private final Blobs blobs;

    Clamd(ContentSettings settings, Blobs blobs) {
        this.settings = settings;
        this.blobs = blobs;
    }

    /** What the scanner says. */
    sealed interface Verdict {
        /** It found nothing. */
        record Clean() implements Verdict {}

        /** It found something of this name. */
        record Found(String name) implements Verdict {}

        /** The file is larger than it takes. */
        record TooLarge() implements Verdict {}

        /** It gives no answer that can be relied on. */
        record Away(String reason) implements Verdict {}
    }

    boolean isConfigured() {
        return !settings.clamd().isBlank();
    }

    Verdict scan(String sha256) {
        return scan(() -> blobs.open(sha256));
    }

    Verdict scan(Supplier<InputStream> file) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        SocketAddress address = address(settings.clamd().strip());
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            Thread.ofVirtual().start(() -> converse(channel, address, file, verdict));
            return verdict.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            return new Verdict.Away("no answer in time");
        } catch (ExecutionException | IOException failure) {
            return new Verdict.Away(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Verdict.Away("stopped");
        }
    }

    private void converse(
            SocketChannel channel,
            SocketAddress address,
            Supplier<InputStream> file,
            CompletableFuture<Verdict> verdict) {
        try (InputStream content = file.get()) {
            channel.connect(address);
            send(channel, content);
            verdict.complete(read(channel));
        } catch (IOException | RuntimeException broken) {
            verdict.completeExceptionally(broken);
        }
    }

    private static void send(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                if (read > 0) {
                    write(channel, ByteBuffer.allocate(4).putInt(read).flip());
                    write(channel, ByteBuffer.wrap(chunk, 0, read));
                }
            }
            write(channel, ByteBuffer.allocate(4).putInt(0).flip());
        } catch (IOException hungUp) {
            // beyond its limit clamd answers and hangs up while we still send: the answer counts, and none is no pass
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static Verdict read(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(512);
        while (answer.size() < LONGEST_ANSWER && channel.read(some) >= 0) {
            answer.write(some.array(), 0, some.position());
            some.clear();
        }
        return verdict(answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip());
    }

    static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Verdict.Found(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        return answer.startsWith("INSTREAM size limit exceeded")
                ? new Verdict.TooLarge()
                : new Verdict.Away(answer.isEmpty() ? "no answer" : answer);
    }

    static SocketAddress address(String setting) {
        if (setting.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(setting.substring("unix:".length()));
        }
        int colon = setting.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(setting, 3310)
                : new InetSocketAddress(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
    }
}
