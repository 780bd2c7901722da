package org.chancery.signing.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** A transparent picture of one ink, packed once for all the documents that show it. */
final class Picture {
    private final int width;
    private final int height;
    private final byte[] colours;
    private final byte[] opacities;

    private Picture(int width, int height, byte[] colours, byte[] opacities) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.opacities = opacities;
    }

    static Picture draw(int width, int height, Color ink, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(ink);
            drawing.accept(canvas);
        } finally {
            canvas.dispose();
        }
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] colours = new byte[pixels.length * 3];
        byte[] opacities = new byte[pixels.length];
        for (int index = 0; index < pixels.length; index++) {
            colours[index * 3] = (byte) ink.getRed();
            colours[index * 3 + 1] = (byte) ink.getGreen();
            colours[index * 3 + 2] = (byte) ink.getBlue();
            opacities[index] = (byte) (pixels[index] >>> 24);
        }
        return new Picture(width, height, packed(colours), packed(opacities));
    }

    /** The picture as the appearance of an annotation of that size. */
    PDAppearanceStream appearance(PDDocument document, PDRectangle size) {
        COSStream mask = image(document, COSName.DEVICEGRAY, opacities);
        COSStream image = image(document, COSName.DEVICERGB, colours);
        image.setItem(COSName.SMASK, mask);
        COSDictionary images = new COSDictionary();
        images.setItem(COSName.getPDFName("Im"), image);
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.XOBJECT, images);
        PDAppearanceStream appearance = FormLayout.emptyAppearance(document, size);
        appearance.setResources(resources);
        String content = "q " + size.getWidth() + " 0 0 " + size.getHeight() + " 0 0 cm /Im Do Q\n";
        try (OutputStream stream = appearance.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return appearance;
    }

    private COSStream image(PDDocument document, COSName colourSpace, byte[] packed) {
        COSStream image = document.getDocument().createCOSStream();
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, width);
        image.setInt(COSName.HEIGHT, height);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, colourSpace);
        image.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream stream = image.createRawOutputStream()) {
            stream.write(packed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return image;
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed)) {
            stream.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }
}
