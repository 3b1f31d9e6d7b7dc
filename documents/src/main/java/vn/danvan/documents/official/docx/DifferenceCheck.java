package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.danvan.documents.official.Guidance;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.TemplateFault.Code;
import vn.danvan.documents.official.docx.TemplateFault.Part;
import vn.danvan.documents.official.docx.TemplateFault.Place;

/**
 * Looks where a template that can be used prints otherwise than the guidance of its layout says: margins, their change on even
 * pages, typeface, size of the text, place of the page number. An office may have reasons; so this refuses nothing.
 */
final class DifferenceCheck {

    private static final double TWIPS_OF_MILLIMETRE = 1440 / 25.4;
    private static final int USUAL_MARGIN = 1440;

    /** Word rounds by less; what people type differs by more. */
    private static final double MILLIMETRE = 0.6;

    /** So many paragraphs in another typeface are named; the others are alike. */
    private static final int NAMED = 3;

    private static final int EXCERPT = 40;

    /** Signs that no text typeface has. */
    private static final Set<String> SIGNS = Set.of("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings");

    private final WordPackage word;
    private final Guidance guidance;
    private final Layout layout;
    private final List<TemplateFault> found = new ArrayList<>();

    private DifferenceCheck(WordPackage word, Layout layout) {
        this.word = word;
        this.layout = layout;
        this.guidance = Guidance.of(layout);
    }

    static List<TemplateFault> differences(byte[] bytes, Layout layout) throws IOException {
        DifferenceCheck check = new DifferenceCheck(WordPackage.open(bytes), layout);
        check.look();
        return List.copyOf(check.found);
    }

    private void add(Code code, Place place, String... args) {
        TemplateFault difference = new TemplateFault(code, place, List.of(args));
        if (!found.contains(difference)) {
            found.add(difference);
        }
    }

    private void look() throws IOException {
        Document document = word.document();
        List<Element> sections = Xml.all(document, "sectPr");
        boolean above = word.setting("gutterAtTop");
        sections.stream()
                .filter(section -> !isLandscape(section))
                .forEach(section -> margins(Xml.child(section, "pgMar"), above));
        if (sections.isEmpty()) {
            margins(null, above);
        }
        boolean mirrored = word.setting("mirrorMargins");
        if (mirrored != layout.rules().margins().mirrored()) {
            add(
                    mirrored ? Code.MIRRORED : Code.NOT_MIRRORED,
                    Place.WHOLE,
                    guidance.left().words(),
                    guidance.right().words());
        }
        Inherited styles = new Inherited(word);
        text(styles);
        typefaces(styles, document);
        if (sections.isEmpty()) {
            add(Code.PAGE_NUMBER, Place.WHOLE, "missing");
        } else {
            new PageNumberCheck(word, styles, this::add).look(sections);
        }
    }

    private static boolean isLandscape(Element section) {
        Element size = Xml.child(section, "pgSz");
        return size != null && "landscape".equals(size.getAttributeNS(Xml.W, "orient"));
    }

    private void margins(@Nullable Element margins, boolean above) {
        margin("top", twips(margins, "top") + (above ? gutter(margins) : 0), guidance.topBottom());
        margin("bottom", twips(margins, "bottom"), guidance.topBottom());
        margin("left", twips(margins, "left") + (above ? 0 : gutter(margins)), guidance.left());
        margin("right", twips(margins, "right"), guidance.right());
    }

    private void margin(String side, int twips, Guidance.Range allowed) {
        double millimetres = twips / TWIPS_OF_MILLIMETRE;
        if (!allowed.allows(millimetres, MILLIMETRE)) {
            add(Code.MARGIN, Place.WHOLE, side, Long.toString(Math.round(millimetres)), allowed.words());
        }
    }

    /** A margin below nothing is one that does not give way to a header. */
    private static int twips(@Nullable Element margins, String side) {
        String value = margins == null ? "" : margins.getAttributeNS(Xml.W, side);
        return value.matches("-?\\d{1,6}") ? Math.abs(Integer.parseInt(value)) : USUAL_MARGIN;
    }

    private static int gutter(@Nullable Element margins) {
        return margins == null || margins.getAttributeNS(Xml.W, "gutter").isEmpty() ? 0 : twips(margins, "gutter");
    }

    /** Text goes in by our style: by the one that the template has of that name, else by ours, in the typeface of its own. */
    private void text(Inherited styles) {
        String style = styles.named(Style.BODY.title());
        String typeface = styles.typeface(style);
        if (!typeface.equals(guidance.typeface())) {
            add(Code.TYPEFACE, Place.WHOLE, typeface, guidance.typeface());
        }
        if (!styles.has(Style.BODY.title())) {
            return;
        }
        double size = styles.size(style);
        if (!guidance.body().allows(size, 0)) {
            add(Code.BODY_SIZE, Place.WHOLE, points(size), guidance.body().words());
        }
    }

    private static String points(double size) {
        return size == Math.rint(size) ? Long.toString(Math.round(size)) : String.format(Locale.ROOT, "%.1f", size);
    }

    /** The template's own words, where they name another typeface themselves. */
    private void typefaces(Inherited styles, Document document) {
        int number = 0;
        int named = 0;
        for (TextLine line : TextLine.in(document)) {
            number++;
            String text = line.text().strip();
            String other = text.isEmpty() ? "" : otherTypeface(styles, line.paragraph());
            if (!other.isEmpty() && named < NAMED) {
                named++;
                String excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
                add(Code.TYPEFACE, new Place(Part.TEXT, number, excerpt), other, guidance.typeface());
            }
        }
    }

    private String otherTypeface(Inherited styles, Element paragraph) {
        for (Element run : Xml.children(paragraph)) {
            Element properties = Xml.is(run, "r") ? Xml.child(run, "rPr") : null;
            Element fonts = properties == null ? null : Xml.child(properties, "rFonts");
            String typeface = fonts == null ? "" : styles.typeface(fonts);
            if (!typeface.isEmpty()
                    && !typeface.equals(guidance.typeface())
                    && !SIGNS.contains(typeface)
                    && says(run)) {
                return typeface;
            }
        }
        return "";
    }

    private static boolean says(Node run) {
        return !run.getTextContent().isBlank();
    }
}
