package org.chancery.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it was given, to be given again.
 *
 * @param headers names and values in order, without those of one request
 */
record KeptPage(List<String[]> headers, byte[] plain, byte[] packed) {
    static KeptPage of(ContentCachingResponseWrapper response) {
        List<String[]> headers = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            if (!name.equalsIgnoreCase(CorrelationFilter.HEADER)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                    && !name.equalsIgnoreCase(HttpHeaders.DATE)) {
                response.getHeaders(name).forEach(value -> headers.add(new String[] {name, value}));
            }
        }
        byte[] plain = response.getContentAsByteArray();
        return new KeptPage(headers, plain, pack(plain));
    }

    /** About how many bytes of memory it takes. */
    int weight() {
        return plain.length + packed.length + 2_000;
    }

    void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> response.addHeader(header[0], header[1]));
        boolean packs = acceptsPacked(request);
        byte[] body = packs ? packed : plain;
        if (packs) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A refusal ({@code gzip;q=0}) is so rare that whoever gives a weight gets the plain bytes. */
    private static boolean acceptsPacked(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;");
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
