package org.chancery.signing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.chancery.platform.Fault;
import org.chancery.signing.PageBox;
import org.chancery.signing.SigningError;

/** Opens and saves PDF documents of our own making. */
final class Pdf {
    private Pdf() {}

    /** @throws Fault {@link SigningError#NOT_A_PDF} where it cannot be read, is encrypted or has no page */
    static PDDocument open(byte[] bytes) {
        try {
            PDDocument document = Loader.loadPDF(bytes);
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                document.close();
                throw new Fault(SigningError.NOT_A_PDF);
            }
            return document;
        } catch (InvalidPasswordException encrypted) {
            throw new Fault(SigningError.NOT_A_PDF);
        } catch (IOException malformed) {
            throw new Fault(SigningError.NOT_A_PDF);
        }
    }

    static byte[] append(PDDocument document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] save(PDDocument document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The box in the page's own coordinates, whose origin is below left. */
    static PDRectangle rectangle(PDDocument document, PageBox box) {
        PDRectangle page = document.getPage(box.page() - 1).getCropBox();
        float lower = page.getUpperRightY() - box.y() - box.height();
        return new PDRectangle(page.getLowerLeftX() + box.x(), lower, box.width(), box.height());
    }

    /** @throws Fault {@link SigningError#NOT_A_PDF} if there is no such page */
    static PageBox requireOn(PDDocument document, PageBox box) {
        if (box.page() > document.getNumberOfPages()) {
            throw new Fault(SigningError.NOT_A_PDF);
        }
        return box;
    }
}
