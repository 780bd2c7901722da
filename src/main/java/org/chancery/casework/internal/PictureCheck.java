package org.chancery.casework.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.chancery.casework.CaseworkError;

/** Reads a picture to its end, at a fraction of its size. */
final class PictureCheck {
    private static final long MOST_POINTS = 200_000_000;
    private static final int SHOWN = 1000;

    private PictureCheck() {}

    static Inspection of(Path file, String kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind).next();
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return Inspection.bad(CaseworkError.FILE_BOMB);
            }
            return isWhole(reader, Math.max(1, Math.max(width, height) / SHOWN))
                    ? Inspection.good("image/" + kind, 1)
                    : Inspection.bad(CaseworkError.FILE_BROKEN);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Inspection.bad(CaseworkError.FILE_BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isWhole(ImageReader reader, int step) throws IOException {
        AtomicBoolean warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, some);
        return !warned.get();
    }
}
