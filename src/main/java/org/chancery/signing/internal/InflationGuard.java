package org.chancery.signing.internal;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds out, without keeping anything, whether the streams of a PDF unpack to more than may be held in memory.
 *
 * <p>Every stream of a PDF stands in the file itself, so that all are found by the word that begins them, whatever the objects say.
 */
final class InflationGuard {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY_REACH = 4096;
    private static final long LZW_MOST = 1400;
    private static final long RUN_LENGTH_MOST = 64;

    private final long limit;

    InflationGuard(long limit) {
        this.limit = limit;
    }

    boolean isHarmless(byte[] pdf) {
        long total = 0;
        byte[] sink = new byte[64 * 1024];
        for (int at = indexOf(pdf, STREAM, 0); at >= 0; at = indexOf(pdf, STREAM, at + STREAM.length)) {
            if (at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e') {
                continue;
            }
            int begin = afterLineEnd(pdf, at + STREAM.length);
            String dictionary = before(pdf, at);
            if (packings(dictionary) > 1) {
                return false;
            }
            total += unpacked(pdf, begin, dictionary, sink, limit - total);
            if (total > limit) {
                return false;
            }
        }
        return true;
    }

    private static long unpacked(byte[] pdf, int begin, String dictionary, byte[] sink, long most) {
        if (dictionary.contains("/LZW")) {
            return length(pdf, begin) * LZW_MOST;
        }
        if (dictionary.contains("/RunLength") || dictionary.contains("/RL")) {
            return length(pdf, begin) * RUN_LENGTH_MOST;
        }
        return inflated(pdf, begin, sink, most);
    }

    private static long length(byte[] pdf, int begin) {
        int end = indexOf(pdf, "endstream".getBytes(StandardCharsets.US_ASCII), begin);
        return (end < 0 ? pdf.length : end) - begin;
    }

    /** Whatever unpacks as zlib data is counted, whether the dictionary names the filter in plain letters or not. */
    private static long inflated(byte[] pdf, int begin, byte[] sink, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, begin, pdf.length - begin);
            long count = 0;
            while (!inflater.finished() && count <= most) {
                int some = inflater.inflate(sink);
                if (some == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                count += some;
            }
            return count;
        } catch (DataFormatException notPacked) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static int packings(String dictionary) {
        int count = 0;
        for (String filter : new String[] {"/FlateDecode", "/LZWDecode", "/RunLengthDecode"}) {
            for (int at = dictionary.indexOf(filter); at >= 0; at = dictionary.indexOf(filter, at + 1)) {
                count++;
            }
        }
        return count;
    }

    /** The dictionary before the stream, back to the beginning of its object. */
    private static String before(byte[] pdf, int at) {
        int from = Math.max(0, at - DICTIONARY_REACH);
        String text = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
        int object = text.lastIndexOf(" obj");
        return object < 0 ? text : text.substring(object);
    }

    private static int afterLineEnd(byte[] pdf, int at) {
        int begin = at;
        if (begin < pdf.length && pdf[begin] == '\r') {
            begin++;
        }
        if (begin < pdf.length && pdf[begin] == '\n') {
            begin++;
        }
        return begin;
    }

    private static int indexOf(byte[] bytes, byte[] word, int from) {
        outer:
        for (int at = from; at <= bytes.length - word.length; at++) {
            for (int index = 0; index < word.length; index++) {
                if (bytes[at + index] != word[index]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
