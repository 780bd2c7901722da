package org.chancery.signing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;

/** What forgers do to signed documents, each as an incremental update that leaves every signature sound. */
final class Forgery {
    private Forgery() {}

    interface Change {
        void on(PDDocument document) throws IOException;
    }

    static byte[] addNote(byte[] pdf) {
        return update(pdf, document -> {
            PDAnnotationFreeText note = new PDAnnotationFreeText();
            note.setRectangle(new PDRectangle(100, 100, 200, 50));
            note.setContents("Nobody signed this");
            PDPage page = document.getPage(0);
            List<PDAnnotation> annotations = new java.util.ArrayList<>(page.getAnnotations());
            annotations.add(note);
            page.setAnnotations(annotations);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] replaceContent(byte[] pdf) {
        return update(pdf, document -> {
            PDPage page = document.getPage(0);
            PDStream content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("0 0 0 rg 50 50 300 300 re f".getBytes());
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Changes the bytes of the page's own content stream under the same object number. */
    static byte[] shadowContent(byte[] pdf) {
        return update(pdf, document -> {
            PDPage page = document.getPage(0);
            var stream = page.getCOSObject().getCOSStream(COSName.CONTENTS);
            byte[] old = stream.createInputStream().readAllBytes();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(old);
                out.write("\n1 1 1 rg 0 0 600 850 re f".getBytes());
            }
            stream.setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] hideLayer(byte[] pdf) {
        return update(pdf, document -> {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary layers = new COSDictionary();
            layers.setItem(COSName.OCGS, new COSArray());
            catalog.setItem(COSName.OCPROPERTIES, layers);
            catalog.setNeedToBeUpdated(true);
        });
    }

    static byte[] addPage(byte[] pdf) {
        return update(pdf, document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(0, 0, 100, 100);
                content.fill();
            }
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] rewriteNumber(byte[] pdf) {
        return update(pdf, document -> {
            var field = document.getDocumentCatalog().getAcroForm(null).getField("so");
            field.getCOSObject().setItem(COSName.V, new COSString("16/QĐ-BNG"));
            field.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] swapFont(byte[] pdf) {
        return update(pdf, document -> {
            var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            font.setName(COSName.BASE_FONT, "Helvetica");
            font.setNeedToBeUpdated(true);
        });
    }

    static byte[] update(byte[] pdf, Change change) {
        try (PDDocument document = Pdf.open(pdf)) {
            change.on(document);
            return Pdf.append(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
