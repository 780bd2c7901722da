package org.chancery.content.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.chancery.content.Problem;

/** Pages as pictures, never larger than a screen needs whatever the page says of its size; inside a worker. */
final class PagePainter {
    /** Dots per inch that reading on a screen needs. */
    static final float SCREEN = 110;

    private static final double MOST_POINTS = 2_200_000;
    private static final float INCH = 72;

    private PagePainter() {}

    /** @return a PNG; nothing where there is no such page */
    static WorkAnswer paint(WorkOrder order) throws IOException {
        boolean pdf = OfficeReading.detect(order).equals("application/pdf");
        if (pdf && isBeyond(order)) {
            return WorkAnswer.payload(new byte[0]);
        }
        BufferedImage picture = pdf
                ? page(order.file(), order.page(), SCREEN, MOST_POINTS)
                : PictureFile.read(order.file(), (long) MOST_POINTS);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", png)) {
            throw new Refusal(Problem.BROKEN, "colours that cannot be shown");
        }
        return WorkAnswer.payload(png.toByteArray());
    }

    private static boolean isBeyond(WorkOrder order) throws IOException {
        try (PDDocument document = PdfReading.open(order.file())) {
            int pages = document.getNumberOfPages();
            return pages > 0 && (order.page() < 1 || order.page() > pages);
        }
    }

    /**
     * @param page from 1
     * @param dots per inch, if the picture then has no more points than it may
     */
    static BufferedImage page(Path file, int page, float dots, double mostPoints) throws IOException {
        try (PDDocument document = PdfReading.open(file)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new Refusal(Problem.BROKEN, "no such page");
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            double area = Math.max(1, (double) box.getWidth() * box.getHeight());
            double scale = Math.min(dots / INCH, Math.sqrt(mostPoints / area));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page - 1, (float) scale, ImageType.RGB);
        }
    }
}
