package org.chancery.signing.internal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;
import org.jspecify.annotations.Nullable;

/** A picture in the signature's field; the field keeps its place. */
final class SignatureLayer implements Layer {
    private final String field;
    private final Picture picture;
    private @Nullable PDRectangle place;

    SignatureLayer(String field, Picture picture) {
        this.field = field;
        this.picture = picture;
    }

    @Override
    public void before(PDDocument document) {
        place = widget(document).getRectangle();
    }

    @Override
    public void after(PDDocument document) {
        if (place == null) {
            throw new IllegalStateException("a layer is put on before it is finished");
        }
        PDAnnotationWidget widget = widget(document);
        PDRectangle size = new PDRectangle(place.getWidth(), place.getHeight());
        widget.setRectangle(place);
        widget.setAppearance(FormLayout.appearance(picture.appearance(document, size)));
    }

    private PDAnnotationWidget widget(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var found = form == null ? null : form.getField(field);
        if (found == null) {
            throw new Fault(SigningError.FIELD_MISSING, field);
        }
        return found.getWidgets().getFirst();
    }
}
