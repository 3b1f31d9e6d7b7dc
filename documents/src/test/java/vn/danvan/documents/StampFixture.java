package vn.danvan.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws stamps as they stand on documents: framed, slanted, in worn red ink. */
final class StampFixture {

    private static final String[] FONTS = {Font.SERIF, Font.SANS_SERIF, Font.DIALOG};

    /**
     * How a stamp looks.
     *
     * @param slant degrees clockwise
     * @param frames 0 none, 1 single, 2 double
     * @param worn share of ink that is missing, 0..1
     * @param size height of the letters in pixels
     */
    record Look(String words, int slant, int frames, Color ink, double worn, int size, int font) {}

    /** Ten stamps of all levels: level, slanted, red, blue, framed, worn, small. */
    static final List<Look> TEN = List.of(
            new Look("MẬT", 0, 1, Color.RED, 0, 60, 0),
            new Look("MẬT", -12, 1, new Color(200, 30, 40), 0.05, 48, 1),
            new Look("MẬT", 25, 2, new Color(220, 60, 60), 0, 40, 0),
            new Look("TỐI MẬT", 0, 2, Color.RED, 0, 36, 1),
            new Look("TỐI MẬT", 15, 1, new Color(210, 50, 50), 0.08, 44, 0),
            new Look("TỐI MẬT", -30, 1, Color.RED, 0, 50, 2),
            new Look("TUYỆT MẬT", 0, 1, new Color(190, 20, 20), 0.1, 40, 0),
            new Look("TUYỆT MẬT", -8, 2, Color.RED, 0, 30, 1),
            new Look("TUYỆT MẬT", 20, 0, new Color(30, 30, 160), 0, 40, 0),
            new Look("MẬT", -18, 1, new Color(230, 90, 90), 0.12, 36, 1));

    private static final String[] WORDS = {"MẬT", "TỐI MẬT", "TUYỆT MẬT"};

    private StampFixture() {}

    /** A red stamp slanted by up to 35 degrees, with up to two frames, up to 14 % worn off. */
    static Look byChance(Random chance) {
        Color ink = new Color(180 + chance.nextInt(70), 20 + chance.nextInt(90), 20 + chance.nextInt(90));
        return new Look(
                WORDS[chance.nextInt(3)],
                chance.nextInt(71) - 35,
                chance.nextInt(3),
                ink,
                chance.nextInt(15) / 100.0,
                26 + chance.nextInt(40),
                chance.nextInt(3));
    }

    static BufferedImage draw(Look look) {
        Font font = new Font(FONTS[look.font()], Font.BOLD, look.size());
        BufferedImage probe = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        FontMetrics metrics = probe.createGraphics().getFontMetrics(font);
        int wide = metrics.stringWidth(look.words()) + look.size();
        int high = (int) (look.size() * 1.7);
        int side = (int) Math.hypot(wide, high) + 20;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.rotate(Math.toRadians(look.slant()), side / 2.0, side / 2.0);
        pen.setColor(look.ink());
        pen.setFont(font);
        int left = (side - wide) / 2;
        int top = (side - high) / 2;
        pen.drawString(look.words(), left + look.size() / 2, top + (int) (look.size() * 1.25));
        pen.setStroke(new BasicStroke(3));
        for (int frame = 0; frame < look.frames(); frame++) {
            pen.drawRect(left + 6 * frame, top + 6 * frame, wide - 12 * frame, high - 12 * frame);
        }
        pen.dispose();
        wear(image, look.worn());
        return image;
    }

    private static void wear(BufferedImage image, double worn) {
        Random chance = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (chance.nextDouble() < worn) {
                    image.setRGB(x, y, Color.WHITE.getRGB());
                }
            }
        }
    }

    static byte[] png(BufferedImage image) {
        return encoded(image, "png");
    }

    static byte[] encoded(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
