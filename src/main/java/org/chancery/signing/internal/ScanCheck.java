package org.chancery.signing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.chancery.platform.Fault;
import org.chancery.signing.SigningError;

/** What the decree asks of digitised paper: PDF 1.4 or later, in colour, 200 dots per inch or more, at real size (App. I Part II I.2). */
final class ScanCheck extends PDFStreamEngine {
    static final float LEAST_DOTS = 200;

    private static final float OLDEST = 1.4f;
    private static final float TOLERANCE = 0.02f;
    private static final float FILLS = 0.9f;

    private final PDPage page;
    private boolean good;

    private ScanCheck(PDPage page) {
        this.page = page;
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new DrawObject(this));
    }

    /** @throws Fault {@link SigningError#SCAN_TOO_COARSE} with the first page that is none, {@link SigningError#NOT_A_PDF} before PDF 1.4 */
    static void require(PDDocument document) {
        if (document.getVersion() < OLDEST) {
            throw new Fault(SigningError.NOT_A_PDF);
        }
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (!isScan(page)) {
                throw new Fault(SigningError.SCAN_TOO_COARSE, number);
            }
        }
    }

    private static boolean isScan(PDPage page) {
        ScanCheck check = new ScanCheck(page);
        try {
            check.processPage(page);
            return check.good && page.getUserUnit() == 1;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean draws = OperatorName.DRAW_OBJECT.equals(operator.getName());
        if (draws
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getResources().isImageXObject(name)) {
            look((PDImageXObject) getResources().getXObject(name));
            return;
        }
        super.processOperator(operator, operands);
    }

    private void look(PDImageXObject image) throws IOException {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        float width = Math.abs(place.getScalingFactorX());
        float height = Math.abs(place.getScalingFactorY());
        float dots = Math.min(image.getWidth() / width, image.getHeight() / height) * 72;
        boolean coloured = image.getColorSpace().getNumberOfComponents() >= 3;
        float area = page.getCropBox().getWidth() * page.getCropBox().getHeight();
        boolean fills = width * height >= area * FILLS && width * height <= area * (1 + TOLERANCE);
        good |= coloured && fills && dots >= LEAST_DOTS * (1 - TOLERANCE);
    }
}
