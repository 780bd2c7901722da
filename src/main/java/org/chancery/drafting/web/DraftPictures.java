package org.chancery.drafting.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.content.Conversions;
import org.chancery.drafting.DraftId;
import org.chancery.drafting.Drafts;
import org.springframework.stereotype.Component;

/** Pictures of a draft's pages, so that every browser and phone shows the same. */
@Component
class DraftPictures {
    private final Drafts drafts;
    private final Conversions conversions;

    DraftPictures(Drafts drafts, Conversions conversions) {
        this.drafts = drafts;
        this.conversions = conversions;
    }

    int count(DraftId id, int version) {
        try (InputStream content = drafts.content(id, version);
                PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(content))) {
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
        try (InputStream content = drafts.content(id, version)) {
            return conversions.picture(content, page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
