package vn.danvan.documents.official.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import vn.danvan.documents.official.HeadColumns;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.LayoutRules.RecipientsHead;

/** The style sheet of a layout. */
final class Css {

    static final String FONT = "Liberation Serif";

    private static final String SHEET = sheet();

    private Css() {}

    /** The rules with the places of a layout's measures, which are given below in their order. */
    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(Css.class.getResourceAsStream("layout.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(LayoutRules rules) {
        LayoutRules.Margins margins = rules.margins();
        String upright = sides(margins.top(), margins.right(), margins.bottom(), margins.left());
        LayoutRules.HeadSizes heads = rules.heads();
        LayoutRules.TextSizes texts = rules.texts();
        LayoutRules.Lines lines = rules.lines();
        boolean exact = lines.rule().equals(LayoutRules.Lines.EXACT);
        // Times New Roman's single line is 1.15 times its size; Word's multiples count from there.
        Object lineHeight = exact ? lines.height() + "pt" : 1.15 * lines.height();
        String recipients = rules.words().recipientsHead() == RecipientsHead.UNDERLINED
                ? "text-decoration: underline"
                : "font-weight: bold; font-style: italic";
        return String.format(
                Locale.ROOT,
                SHEET,
                upright,
                texts.pageNumber(),
                margins.header(),
                sides(margins.left(), margins.top(), margins.right(), margins.bottom()),
                texts.body(),
                lineHeight,
                lines.firstLine(),
                lines.after(),
                heads.national(),
                heads.motto(),
                heads.issuer(),
                heads.number(),
                heads.place(),
                texts.type(),
                texts.subject(),
                texts.recipients(),
                texts.recipientsHead(),
                recipients,
                texts.table() + 1,
                FONT,
                texts.table(),
                // The renderer turns the page, not the width of what is on it.
                rules.textWidth(true),
                margins.mirrored() ? sides(margins.top(), margins.left(), margins.bottom(), margins.right()) : upright,
                HeadColumns.OVERHANG);
    }

    /**
     * The margins of a page. The renderer cuts off what goes beyond them, such as half of a table's border, so those beside the text
     * are narrower by as much as a head may go beyond it; the body is indented by the same.
     */
    private static String sides(int top, int right, int bottom, int left) {
        return top + "mm " + (right - HeadColumns.OVERHANG) + "mm " + bottom + "mm " + (left - HeadColumns.OVERHANG)
                + "mm";
    }
}
