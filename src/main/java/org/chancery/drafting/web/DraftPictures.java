package org.chancery.drafting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.Drafts;
import org.chancery.platform.Fault;
import org.chancery.platform.PlatformFault;
import org.springframework.stereotype.Component;

/** Pictures of a draft's pages, so that every browser and phone shows the same; few at a time, because each is held in memory. */
@Component
class DraftPictures {
    private static final float DOTS_PER_INCH = 110;

    private final Drafts drafts;
    private final Semaphore seats = new Semaphore(4);

    DraftPictures(Drafts drafts) {
        this.drafts = drafts;
    }

    int count(DraftId id, int version) {
        try (PDDocument document = open(id, version)) {
            return document.getNumberOfPages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param page from 1
     * @return a PNG
     */
    byte[] picture(DraftId id, int version, int page) {
        seats.acquireUninterruptibly();
        try (PDDocument document = open(id, version)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Fault(PlatformFault.NOT_FOUND);
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            ImageIO.write(renderer.renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB), "png", png);
            return png.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            seats.release();
        }
    }

    private PDDocument open(DraftId id, int version) throws IOException {
        try (InputStream content = drafts.content(id, version)) {
            return Loader.loadPDF(new RandomAccessReadBuffer(content));
        }
    }
}
