package vn.danvan.documents.official.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.danvan.documents.official.SerifFont;

/**
 * The cuts of the shipped font in one file; those that are used are put into it.
 *
 * <p>Without ligatures: Word sets none, the layout counts the widths of single letters, and the library that looks for them
 * spent three quarters of the whole time on it.
 */
final class Fonts implements AutoCloseable {

    private final PDDocument pdf;
    private final Map<SerifFont, TrueTypeFont> files = new EnumMap<>(SerifFont.class);
    private final Map<SerifFont, PDFont> fonts = new EnumMap<>(SerifFont.class);

    Fonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    PDFont font(SerifFont cut) {
        return fonts.computeIfAbsent(cut, this::load);
    }

    private PDFont load(SerifFont cut) {
        try (InputStream in = cut.open()) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            files.put(cut, file);
            file.setEnableGsub(false);
            return PDType0Font.load(pdf, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cut, read when the renderer first asks for it. */
    PDFontSupplier supplier(SerifFont cut) {
        return new Supplier(this, cut);
    }

    /** Once the file is saved: until then the letters that were used are still to be read. */
    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : files.values()) {
            file.close();
        }
    }

    /** Hands the renderer a cut. */
    private static final class Supplier extends PDFontSupplier {

        private final Fonts fonts;
        private final SerifFont cut;

        @SuppressWarnings("NullAway") // The font is made when it is asked for.
        Supplier(Fonts fonts, SerifFont cut) {
            super(null);
            this.fonts = fonts;
            this.cut = cut;
        }

        @Override
        public PDFont supply() {
            return fonts.font(cut);
        }
    }
}
