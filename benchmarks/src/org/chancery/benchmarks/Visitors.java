package org.chancery.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A fixed number of visitors, each on a connection it keeps while the server does, who ask for the next page as soon as they have the last one. */
final class Visitors {
    private static final int MOST = 400_000;
    private final URI address;
    private final List<String> paths;

    Visitors(String address, List<String> paths) {
        this.address = URI.create(address);
        this.paths = paths;
    }

    /** @param p99 in milliseconds */
    record Result(double perSecond, double p50, double p99) {}

    Result visit(int visitors, double seconds) throws Exception {
        long[][] times = new long[visitors][];
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch ended = new CountDownLatch(visitors);
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        for (int i = 0; i < visitors; i++) {
            int visitor = i;
            Thread.ofPlatform().start(() -> {
                try {
                    times[visitor] = one(visitor, end);
                } catch (IOException | RuntimeException stopped) {
                    failure.set(stopped);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        double took = (System.nanoTime() - began) / 1e9;
        if (failure.get() != null) {
            throw failure.get();
        }
        long[] all = Arrays.stream(times).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all.length / took, Machine.percentile(all, 0.5) / 1e6, Machine.percentile(all, 0.99) / 1e6);
    }

    private long[] one(int visitor, long end) throws IOException {
        long[] times = new long[MOST];
        int count = 0;
        byte[][] requests = paths.stream().map(this::request).toArray(byte[][]::new);
        while (System.nanoTime() < end && count < MOST) {
            count = connection(times, count, visitor, requests, end);
        }
        return Arrays.copyOf(times, count);
    }

    /** One connection, until the server closes it or the time is over: as a browser does. */
    private int connection(long[] times, int begun, int visitor, byte[][] requests, long end) throws IOException {
        int count = begun;
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            Answer answer = new Answer(new BufferedInputStream(socket.getInputStream(), 65_536));
            for (boolean open = true; open && System.nanoTime() < end && count < MOST; count++) {
                long asked = System.nanoTime();
                socket.getOutputStream().write(requests[(visitor + count) % requests.length]);
                open = answer.read();
                times[count] = System.nanoTime() - asked;
            }
        }
        return count;
    }

    private byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAccept: text/html\r\nAccept-Language: vi\r\nUser-Agent: chancery-bench\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads answers off a connection: status 200, a length or chunks. */
    private static final class Answer {
        private final InputStream in;
        private final byte[] waste = new byte[65_536];

        Answer(InputStream in) {
            this.in = in;
        }

        /** Whether the server keeps the connection open. */
        boolean read() throws IOException {
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException("not a page: " + status);
            }
            long length = -1;
            boolean open = true;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Long.parseLong(header.substring(15).strip());
                }
                open &= !header.equalsIgnoreCase("Connection: close");
            }
            if (length >= 0) {
                skip(length);
                return open;
            }
            for (long chunk = size(); chunk > 0; chunk = size()) {
                skip(chunk + 2);
            }
            line();
            return open;
        }

        private long size() throws IOException {
            return Long.parseLong(line().strip(), 16);
        }

        private void skip(long bytes) throws IOException {
            for (long left = bytes; left > 0; ) {
                int read = in.read(waste, 0, (int) Math.min(waste.length, left));
                if (read < 0) {
                    throw new EOFException();
                }
                left -= read;
            }
        }

        private String line() throws IOException {
            int length = 0;
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                waste[length++] = (byte) next;
            }
            int end = length > 0 && waste[length - 1] == '\r' ? length - 1 : length;
            return new String(waste, 0, end, StandardCharsets.US_ASCII);
        }
    }
}
