package vn.danvan.summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as PDFBox reads it: where on its pages the letters stand, and how large they are. */
final class PdfFile {

    private static final double POINTS = 72 / 25.4;
    private static final double TOP_MARGIN = 20;
    private static final double HEAD = 50;
    /** The note above every page of the demo is smaller than any page number. */
    private static final double NOTE = 10;

    private final byte[] bytes;

    private PdfFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static PdfFile of(byte[] bytes) {
        return new PdfFile(bytes);
    }

    /** The lines of a page with the size of their letters: "BÁO CÁO in 16". */
    List<String> lines(int page) {
        List<String> lines = new ArrayList<>();
        read(page, new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                lines.add(text.strip() + " in " + size(letters.getFirst()));
            }
        });
        return lines;
    }

    /** From the first to the last letter of the justified text below a head, in whole millimetres. */
    String sides(int page) {
        List<TextPosition> text =
                letters(page).stream().filter(one -> top(one) > HEAD).toList();
        return Math.round(left(text)) + " to " + Math.round(right(text)) + " mm";
    }

    /** Where the first letters of a page stand, in whole millimetres. */
    String left(int page) {
        return Math.round(left(letters(page).stream()
                        .filter(one -> top(one) > TOP_MARGIN)
                        .toList()))
                + " mm";
    }

    /** The page number with its size and place; empty for none. */
    String above(int page) {
        List<TextPosition> number = letters(page).stream()
                .filter(one -> top(one) < TOP_MARGIN && one.getFontSize() > NOTE)
                .toList();
        if (number.isEmpty()) {
            return "";
        }
        StringBuilder digits = new StringBuilder();
        number.forEach(one -> digits.append(one.getUnicode()));
        double middle = (left(number) + right(number)) / 2;
        double width = number.getFirst().getPageWidth() / POINTS;
        // The text is as wide as the page without 30 and 15 mm, or 20 and 20 on its side.
        boolean inTheMiddle = width > 250
                ? Math.abs(middle - width / 2) < 1
                : Math.min(Math.abs(middle - 112.5), Math.abs(middle - 97.5)) < 1;
        return digits + " in " + size(number.getFirst()) + (inTheMiddle ? " at the middle of the text" : " elsewhere");
    }

    private static double top(TextPosition letter) {
        return letter.getYDirAdj() / POINTS;
    }

    private static double left(List<TextPosition> letters) {
        return letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow() / POINTS;
    }

    private static double right(List<TextPosition> letters) {
        return letters.stream()
                        .mapToDouble(one -> one.getXDirAdj() + one.getWidthDirAdj())
                        .max()
                        .orElseThrow()
                / POINTS;
    }

    private static String size(TextPosition letter) {
        return String.format(Locale.ROOT, "%.0f", letter.getFontSize());
    }

    private List<TextPosition> letters(int page) {
        List<TextPosition> letters = new ArrayList<>();
        read(page, new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (!text.getUnicode().isBlank()) {
                    letters.add(text);
                }
            }
        });
        return letters;
    }

    private void read(int page, PDFTextStripper reader) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            reader.setStartPage(page);
            reader.setEndPage(page);
            reader.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
