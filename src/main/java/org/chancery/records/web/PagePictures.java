package org.chancery.records.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chancery.content.Conversions;
import org.chancery.records.DocumentId;
import org.chancery.records.Records;
import org.springframework.stereotype.Component;

/** Pictures of the house's own documents, page by page, so that every browser and phone shows the same preview. */
@Component
class PagePictures {
    private final Records records;
    private final Conversions conversions;

    PagePictures(Records records, Conversions conversions) {
        this.records = records;
        this.conversions = conversions;
    }

    int count(DocumentId id) {
        try (InputStream content = records.content(id);
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
    byte[] picture(DocumentId id, int page) {
        try (InputStream content = records.content(id)) {
            return conversions.picture(content, page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
