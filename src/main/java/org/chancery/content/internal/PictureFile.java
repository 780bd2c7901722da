package org.chancery.content.internal;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.chancery.content.Problem;

/** Picture files, measured before they are opened and thinned out while they are read, inside a worker. */
final class PictureFile {
    /** Kinds that are read. */
    static final Set<String> READ = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff");

    private static final long MOST_POINTS = 200_000_000;

    private PictureFile() {}

    /** @throws Refusal where it is too large to be a page */
    static Dimension measure(Path file) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(content);
            try {
                return measured(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** @return the picture with so many points at most, by leaving points out */
    static BufferedImage read(Path file, long mostPoints) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(content);
            try {
                Dimension size = measured(reader);
                int step = 1;
                while ((long) (size.width / step) * (size.height / step) > mostPoints) {
                    step++;
                }
                ImageReadParam thin = reader.getDefaultReadParam();
                thin.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, thin);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream content) throws IOException {
        ImageIO.setUseCache(false);
        Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
        if (!readers.hasNext()) {
            throw new Refusal(Problem.BROKEN, "no picture that can be read");
        }
        ImageReader reader = readers.next();
        reader.setInput(content, true, true);
        return reader;
    }

    private static Dimension measured(ImageReader reader) throws IOException {
        Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
        if ((long) size.width * size.height > MOST_POINTS) {
            throw new Refusal(Problem.TOO_MUCH, size.width + " x " + size.height + " points");
        }
        return size;
    }
}
