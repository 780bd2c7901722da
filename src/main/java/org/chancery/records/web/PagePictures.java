package org.chancery.records.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;

/** Pictures of the house's own documents, page by page, so that every browser and phone shows the same preview. */
@Component
class PagePictures {
    private static final float DOTS_PER_INCH = 110;

    private final Records records;

    PagePictures(Records records) {
        this.records = records;
    }

    int count(DocumentId id) {
        try (PDDocument document = open(id)) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param page from 1
     * @return a PNG
     */
    byte[] picture(DocumentId id, int page) {
        try (PDDocument document = open(id)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Fault(PlatformFault.NOT_FOUND);
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB), "png", png);
            return png.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PDDocument open(DocumentId id) throws IOException {
        try (InputStream content = records.content(id)) {
            return Loader.loadPDF(new RandomAccessReadBuffer(content));
        }
    }
}
