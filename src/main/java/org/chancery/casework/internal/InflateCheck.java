package org.chancery.casework.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Unfolds streams without keeping them, and counts. */
final class InflateCheck {
    private static final long ONE = 400L << 20;
    private static final long ALL = 1500L << 20;
    private static final int MOST_LAYERS = 4;
    private final byte[] buffer = new byte[64 * 1024];
    private long total;

    /** @return false where a stream, or all of them so far, unfold to more than a paper can hold */
    boolean fits(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getFilters());
        if (filters.size() > MOST_LAYERS) {
            return false;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream unfolded = raw;
            for (COSName filter : filters) {
                if (!filter.equals(COSName.FLATE_DECODE) && !filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
                    break;
                }
                unfolded = new InflaterInputStream(unfolded);
            }
            return unfolded == raw || counts(unfolded);
        }
    }

    private boolean counts(InputStream unfolded) throws IOException {
        long size = 0;
        try {
            for (int read = unfolded.read(buffer); read >= 0; read = unfolded.read(buffer)) {
                size += read;
                total += read;
                if (size > ONE || total > ALL) {
                    return false;
                }
            }
        } catch (ZipException | EOFException damaged) {
            return true; // readers show the part before the damage; it is small enough
        }
        return true;
    }

    private static List<COSName> filters(COSBase filters) {
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        return filters instanceof COSArray many
                ? many.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }
}
