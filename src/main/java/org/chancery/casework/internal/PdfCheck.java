package org.chancery.casework.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.chancery.casework.CaseworkError;
import org.chancery.clearance.SecretMarks;

/** Reads a PDF through: whole, open, without anything that acts by itself, and no larger inside than a paper can be. */
final class PdfCheck {
    private static final int TAIL = 2048;
    private static final int MOST_PAGES = 2000;
    private static final int MOST_OBJECTS = 300_000;
    private static final int DEEPEST = 60;
    private static final Set<String> ACTS =
            Set.of("JavaScript", "Launch", "GoToE", "ImportData", "RichMediaExecute", "Movie", "Sound");
    private static final Set<String> CARRIERS =
            Set.of("JS", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "RichMediaSettings");

    private final InflateCheck inflate = new InflateCheck();

    private PdfCheck() {}

    static Inspection of(Path file) throws IOException {
        if (!endsWell(file)) {
            return Inspection.bad(CaseworkError.FILE_BROKEN);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()) {
                return Inspection.bad(CaseworkError.FILE_LOCKED);
            }
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                return Inspection.bad(CaseworkError.FILE_BROKEN);
            }
            CaseworkError problem =
                    pages > MOST_PAGES ? CaseworkError.FILE_BOMB : new PdfCheck().read(document.getDocument());
            if (problem == null && SecretMarks.onPaper(document)) {
                return Inspection.bad(CaseworkError.FILE_SECRET);
            }
            return problem == null ? Inspection.good("application/pdf", pages) : Inspection.bad(problem);
        } catch (InvalidPasswordException locked) {
            return Inspection.bad(CaseworkError.FILE_LOCKED);
        } catch (IOException unreadable) {
            return Inspection.bad(CaseworkError.FILE_BROKEN);
        }
    }

    /** A file that was cut off lacks its end mark. */
    private static boolean endsWell(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private @org.jspecify.annotations.Nullable CaseworkError read(COSDocument document) throws IOException {
        if (document.getXrefTable().size() > MOST_OBJECTS) {
            return CaseworkError.FILE_BOMB;
        }
        if (acts(document.getTrailer(), 0)) {
            return CaseworkError.FILE_ACTIVE;
        }
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (acts(object, 0)) {
                return CaseworkError.FILE_ACTIVE;
            }
            if (object instanceof COSStream stream && !inflate.fits(stream)) {
                return CaseworkError.FILE_BOMB;
            }
        }
        return null;
    }

    private static boolean acts(@org.jspecify.annotations.Nullable COSBase value, int depth) {
        if (depth > DEEPEST || value instanceof COSObject) {
            return false;
        }
        if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (acts(array.get(i), depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        return value instanceof COSDictionary dictionary && acts(dictionary, depth);
    }

    private static boolean acts(COSDictionary dictionary, int depth) {
        if (dictionary.getItem(COSName.S) instanceof COSName name && ACTS.contains(name.getName())) {
            return true;
        }
        if (dictionary.getItem(COSName.TYPE) instanceof COSName name
                && name.getName().equals("EmbeddedFile")) {
            return true;
        }
        for (COSName key : dictionary.keySet()) {
            if (CARRIERS.contains(key.getName()) || acts(dictionary.getItem(key), depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
