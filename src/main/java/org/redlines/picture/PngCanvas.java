package org.redlines.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A canvas for PNG. Letters are filled as outlines, without hinting, because hinting differs from machine to machine.
 */
final class PngCanvas extends Canvas {

    private static final double HALO = 3.4;

    private final BufferedImage image;

    private PngCanvas(BufferedImage image) {
        super(image.createGraphics(), image.getWidth(), image.getHeight());
        this.image = image;
    }

    static PngCanvas of(PictureSize size) {
        return new PngCanvas(new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB));
    }

    @Override
    void write(Line line, double x, double y, Style style) {
        Shape letters = line.layout().getOutline(AffineTransform.getTranslateInstance(x, y));
        if (style.halo() != null) {
            stroke(letters, style.halo(), HALO);
        }
        fill(letters, style.colour());
    }

    @Override
    byte[] bytes(String title, String description) {
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 * 1024);
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
