package org.chancery.casework.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.casework.CaseworkError;

/** Says what a file is by its first bytes, and has it read by who knows its kind. Runs in the worker, never in the platform itself. */
final class PaperCheck {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PaperCheck() {}

    static Inspection of(Path file) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(8);
        }
        if (head.length == 0) {
            return Inspection.bad(CaseworkError.FILE_EMPTY);
        }
        if (begins(head, PDF)) {
            return PdfCheck.of(file);
        }
        if (begins(head, JPEG)) {
            return PictureCheck.of(file, "jpeg");
        }
        return begins(head, PNG) ? PictureCheck.of(file, "png") : Inspection.bad(CaseworkError.FILE_TYPE);
    }

    private static boolean begins(byte[] head, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || head[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
