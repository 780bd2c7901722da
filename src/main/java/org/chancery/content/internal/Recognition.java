package org.chancery.content.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.chancery.content.Problem;

/** Text out of pictures, through Tesseract in Vietnamese and English, inside a worker. */
final class Recognition {
    private static final float DOTS = 300;
    private static final long MOST_POINTS = 12_000_000;

    private Recognition() {}

    static WorkAnswer read(WorkOrder order) throws IOException {
        BufferedImage picture = OfficeReading.detect(order).equals("application/pdf")
                ? PagePainter.page(order.file(), order.page(), DOTS, MOST_POINTS)
                : PictureFile.read(order.file(), MOST_POINTS);
        Path page = Files.createTempFile("page-", ".png");
        Path said = Files.createTempFile("page-", ".txt");
        try {
            if (!ImageIO.write(picture, "png", page.toFile())) {
                throw new Refusal(Problem.BROKEN, "colours that cannot be read");
            }
            OutsideProgram.run(
                    List.of(order.program(), page.toString(), "stdout", "-l", "vie+eng", "--dpi", "300"), said);
            return WorkAnswer.payload(Files.readAllBytes(said));
        } finally {
            Files.delete(page);
            Files.delete(said);
        }
    }
}
