package vn.danvan.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Decodes, draws and encodes pictures in memory. */
final class Drawing {

    /** Pixels of the largest picture that is held; one of four times as many is read at half its size. */
    static final long MOST_PIXELS = 40_000_000;

    private Drawing() {}

    /** The picture, or null when it is of a format that cannot be read (metafiles among them), damaged or too large. */
    static @Nullable BufferedImage decode(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                ImageReadParam every = reader.getDefaultReadParam();
                int step = pixels > MOST_PIXELS ? 2 : 1;
                every.setSourceSubsampling(step, step, 0, 0);
                return pixels > MOST_PIXELS * 4 ? null : reader.read(0, every);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        }
        return out.toByteArray();
    }

    /** The picture on white paper in another size. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        AffineTransform zoom = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return onWhite(image, width, height, zoom, BufferedImage.TYPE_INT_RGB);
    }

    /** The picture moved, turned or sized on white paper of a size and type. */
    static BufferedImage onWhite(BufferedImage image, int width, int height, AffineTransform move, int type) {
        BufferedImage paper = new BufferedImage(width, height, type);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, move, null);
        } finally {
            pen.dispose();
        }
        return paper;
    }
}
