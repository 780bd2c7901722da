package org.chancery.records.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.chancery.signing.PageBox;
import org.springframework.stereotype.Component;

/** Turns a document's page in XHTML into PDF/A-2a with embedded fonts and an sRGB output intent. */
@Component
class Renderer {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Fonts fonts;
    private final DocumentPages pages;

    Renderer(Fonts fonts, DocumentPages pages) {
        this.fonts = fonts;
        this.pages = pages;
    }

    Rendered render(Outgoing document, Issuer issuer, DocumentType type, SignatureBlock block) {
        float label = fonts.width("Số:", Layout.FONT_SIZE);
        float number = fonts.width(" 00/" + type.notation(issuer), Layout.FONT_SIZE);
        float left = Layout.numberLeft(label + number);
        byte[] pdf = pdf(pages.page(document, issuer, type, block, left));
        return new Rendered(pdf, Layout.fields(left, label), signaturePlace(pdf));
    }

    /** Any page of XHTML as PDF/A-2a. */
    byte[] pdf(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(SRGB);
        fonts.embed(builder);
        builder.withHtmlContent(page, null);
        builder.withProducer("Chancery");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** The last bookmark leads to the space for the signature. */
    private static PageBox signaturePlace(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem mark =
                    document.getDocumentCatalog().getDocumentOutline().getLastChild();
            if (!(mark.getDestination() instanceof PDPageXYZDestination place)) {
                throw new IllegalStateException("a template without a place for the signature");
            }
            float height =
                    document.getPage(place.retrievePageNumber()).getMediaBox().getHeight();
            return Layout.signature(place.retrievePageNumber() + 1, height - place.getTop());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
