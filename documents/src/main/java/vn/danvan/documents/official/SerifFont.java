package vn.danvan.documents.official;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.librepdf.openpdf.fonts.Liberation;

/** Liberation Serif, whose letters are as wide as those of Times New Roman; shipped with the program. */
public enum SerifFont {
    /** Upright. */
    REGULAR("LiberationSerif-Regular"),
    /** Upright and bold. */
    BOLD("LiberationSerif-Bold"),
    /** Italic. */
    ITALIC("LiberationSerif-Italic"),
    /** Italic and bold. */
    BOLD_ITALIC("LiberationSerif-BoldItalic");

    private final String file;

    SerifFont(String file) {
        this.file = file;
    }

    /** The font file, to be closed by the caller. */
    public InputStream open() {
        return Objects.requireNonNull(
                Liberation.class.getResourceAsStream("/liberation/" + file + ".ttf"),
                "the font is not on the class path");
    }

    /** How wide a line is, in points. */
    public double width(String text, double size) {
        return Objects.requireNonNull(Widths.OF.get(this)).of(text) * size;
    }

    /** How wide the longest of several lines is, in points. */
    public double longest(String lines, double size) {
        return lines.lines().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    /** The widths of letters, for a size of 1; read once. */
    private static final class Widths {

        private static final Map<SerifFont, Widths> OF = all();
        private static final int LETTERS = 0x2100;

        private final int[] widths;

        private Widths(int[] widths) {
            this.widths = widths;
        }

        private static Map<SerifFont, Widths> all() {
            Map<SerifFont, Widths> all = new EnumMap<>(SerifFont.class);
            for (SerifFont font : values()) {
                all.put(font, read(font));
            }
            return all;
        }

        private static Widths read(SerifFont font) {
            try (InputStream in = font.open();
                    TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                int[] widths = new int[LETTERS];
                var letters = ttf.getUnicodeCmapLookup();
                for (int letter = 0; letter < LETTERS; letter++) {
                    widths[letter] = ttf.getAdvanceWidth(letters.getGlyphId(letter)) * 1000 / ttf.getUnitsPerEm();
                }
                return new Widths(widths);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double of(String text) {
            return text.codePoints()
                            .map(letter -> letter < LETTERS ? widths[letter] : 1000)
                            .sum()
                    / 1000.0;
        }
    }
}
