package org.chancery.signing.internal;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.defaultdrawer.PdfBoxDefaultSignatureDrawerFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Lets DSS sign and puts more into the same revision (fields, pictures, evidence), which spares passes over the document. */
final class LayeredPdfService extends PdfBoxSignatureService {
    private final Layer layer;

    LayeredPdfService(PDFServiceMode mode, Layer layer) {
        super(mode, new PdfBoxDefaultSignatureDrawerFactory());
        this.layer = layer;
    }

    @Override
    protected PDSignature createSignatureDictionary(PDDocument document, PAdESCommonParameters parameters) {
        layer.before(document);
        return super.createSignatureDictionary(document, parameters);
    }

    @Override
    public void saveDocumentIncrementally(PDDocument document, OutputStream output) {
        layer.after(document);
        super.saveDocumentIncrementally(document, output);
    }

    /** Writes the signature into the space that was left for it: at the end of the file, found from behind. */
    @Override
    public DSSDocument sign(DSSDocument document, byte[] signature, PAdESCommonParameters parameters) {
        DSSDocument prepared = parameters.getPdfSignatureCache().getToBeSignedDocument();
        if (prepared == null || signature.length > parameters.getContentSize()) {
            return super.sign(document, signature, parameters);
        }
        byte[] bytes = DSSUtils.toByteArray(prepared);
        int space = spaceBefore(bytes, parameters.getContentSize() * 2);
        if (space < 0) {
            return super.sign(document, signature, parameters);
        }
        byte[] digits = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, bytes, space, digits.length);
        parameters.reinit();
        return new InMemoryDocument(bytes, "document.pdf");
    }

    private static int spaceBefore(byte[] bytes, int length) {
        int zeros = 0;
        for (int at = bytes.length - 1; at >= 0; at--) {
            if (bytes[at] == '0') {
                zeros++;
            } else if (bytes[at] == '<' && zeros == length) {
                return at + 1;
            } else {
                zeros = 0;
            }
        }
        return -1;
    }

    /** Makes DSS use this service for signatures. */
    static PdfBoxDefaultObjectFactory factory(Layer layer) {
        return new PdfBoxDefaultObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return configure(new LayeredPdfService(PDFServiceMode.SIGNATURE, layer));
            }
        };
    }
}
