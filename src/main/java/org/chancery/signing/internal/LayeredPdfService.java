package org.chancery.signing.internal;

import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Lets DSS sign and puts more into the same revision (fields, validation data), which spares a pass over the document. */
final class LayeredPdfService extends PdfBoxSignatureService {
    private final Consumer<PDDocument> layer;

    LayeredPdfService(PDFServiceMode mode, Consumer<PDDocument> layer) {
        super(mode, new PdfBoxDefaultSignatureDrawerFactory());
        this.layer = layer;
    }

    @Override
    protected PDSignature createSignatureDictionary(PDDocument document, PAdESCommonParameters parameters) {
        layer.accept(document);
        return super.createSignatureDictionary(document, parameters);
    }

    /** Makes DSS use this service for signatures. */
    static PdfBoxDefaultObjectFactory factory(Consumer<PDDocument> layer) {
        return new PdfBoxDefaultObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return configure(new LayeredPdfService(PDFServiceMode.SIGNATURE, layer));
            }
        };
    }
}
