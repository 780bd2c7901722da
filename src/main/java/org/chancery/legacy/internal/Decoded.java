package org.chancery.legacy.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.chancery.legacy.LegacyError;
import org.chancery.platform.Fault;

/**
 * A file as text, NFC, with the one {@code Đ}: UTF-8 and UTF-16 with or without their mark, else Windows-1258, in which older programs
 * wrote Vietnamese.
 */
record Decoded(String text, String encoding) {
    private static final Charset OLD = Charset.forName("windows-1258");

    static Decoded of(byte[] bytes) {
        Decoded read = marked(bytes);
        if (read.text.isBlank() || read.text.indexOf('\0') >= 0) {
            throw new Fault(LegacyError.FILE_UNREADABLE);
        }
        String plain = Normalizer.normalize(read.text, Normalizer.Form.NFC)
                .replace('\u00d0', '\u0110')
                .replace('\u00f0', '\u0111')
                .replace('\u00a0', ' ');
        return new Decoded(plain, read.encoding);
    }

    private static Decoded marked(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return read(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return read(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return read(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return unmarked(bytes);
    }

    /** Delimiters and digits make every second byte of many zero in UTF-16, and none in anything else. */
    private static Decoded unmarked(byte[] bytes) {
        int[] zeros = new int[2];
        int looked = Math.min(bytes.length, 4096);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > looked / 5) {
            return read(bytes, 0, zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        try {
            return new Decoded(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    "UTF-8");
        } catch (CharacterCodingException other) {
            return read(bytes, 0, OLD);
        }
    }

    private static Decoded read(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name());
    }

    /** @return how often a letter stands outside of quotation marks */
    static long unquoted(String line, char letter) {
        boolean inside = false;
        long count = 0;
        for (char c : line.toCharArray()) {
            inside ^= c == '"';
            count += !inside && c == letter ? 1 : 0;
        }
        return count;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
