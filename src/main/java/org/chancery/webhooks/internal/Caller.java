package org.chancery.webhooks.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts a message over HTTP/1.1 and reads the status of the answer. The host is looked up once and connected to at that address, so that
 * no second answer of the name service leads elsewhere; redirects are answers like any other, and never followed.
 */
final class Caller {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final int LONGEST_LINE = 1000;

    private final boolean allowPrivate;
    private final Duration timeout;

    Caller(boolean allowPrivate, Duration timeout) {
        this.allowPrivate = allowPrivate;
        this.timeout = timeout;
    }

    /**
     * @return the HTTP status
     * @throws IOException where there is no answer in time, or the address may not be called
     */
    int post(URI url, Map<String, String> headers, String body) throws IOException {
        if (!Addresses.isFit(url, allowPrivate)) {
            throw new IOException("the address may not be called");
        }
        InetAddress address = Addresses.resolve(url.getHost(), allowPrivate);
        boolean tls = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() > 0 ? url.getPort() : (tls ? 443 : 80);
        try (Socket plain = new Socket()) {
            Thread watch = watch(plain);
            try {
                plain.connect(new InetSocketAddress(address, port), Math.toIntExact(timeout.toMillis()));
                plain.setSoTimeout(Math.toIntExact(timeout.toMillis()));
                return tls ? overTls(plain, url, port, headers, body) : exchange(plain, url, headers, body);
            } finally {
                watch.interrupt();
            }
        }
    }

    /** Drips of single bytes keep no connection open beyond the time for all of it. */
    private Thread watch(Socket socket) {
        return Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(timeout.toMillis());
                socket.close();
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            } catch (IOException closed) {
                throw new java.io.UncheckedIOException(closed);
            }
        });
    }

    private static int overTls(Socket plain, URI url, int port, Map<String, String> headers, String body)
            throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (SSLSocket socket = (SSLSocket) factory.createSocket(plain, url.getHost(), port, false)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return exchange(socket, url, headers, body);
        }
    }

    private static int exchange(Socket socket, URI url, Map<String, String> headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ").append(target(url)).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
        head.append("User-Agent: Chancery\r\nContent-Type: application/json\r\nAccept: */*\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(content.length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(content);
        socket.getOutputStream().write(all.toByteArray());
        socket.getOutputStream().flush();
        return status(new BufferedInputStream(socket.getInputStream()));
    }

    private static String target(URI url) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static int status(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answer.read(); c != '\n'; c = answer.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("the answer is no HTTP");
            }
            line.append((char) c);
        }
        Matcher status = STATUS.matcher(line.toString().strip());
        if (!status.matches()) {
            throw new IOException("the answer is no HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}
