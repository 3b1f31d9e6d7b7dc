package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.docx.TemplateFault.Code;
import vn.danvan.documents.official.docx.TemplateFault.Place;

/** Looks for what a template must not carry into documents of its layout, though Word could be filled with it. */
final class UploadCheck {

    private static final List<String> REVISIONS =
            List.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange");

    private static final double TWIPS_OF_MILLIMETRE = 1440 / 25.4;

    /** Word rounds paper sizes. */
    private static final int TOLERANCE = 2;

    /** Takes a fault. */
    interface Faults {
        void add(Code code, Place place, String... args);
    }

    private final Faults faults;

    UploadCheck(Faults faults) {
        this.faults = faults;
    }

    void look(WordPackage word, Layout layout) throws IOException {
        Document document = word.document();
        List<Document> all = new ArrayList<>(List.of(document));
        all.addAll(word.related("header").values());
        all.addAll(word.related("footer").values());
        if (all.stream().anyMatch(part -> has(part, REVISIONS))) {
            faults.add(Code.REVISIONS, Place.WHOLE);
        }
        if (has(document, List.of("commentReference", "commentRangeStart"))) {
            faults.add(Code.COMMENTS, Place.WHOLE);
        }
        for (String notes : List.of("footnotes", "endnotes")) {
            word.related(notes).values().forEach(this::notes);
        }
        firstLine(all, layout);
        pages(document);
    }

    private static boolean has(Document part, List<String> names) {
        return names.stream().anyMatch(name -> !Xml.all(part, name).isEmpty());
    }

    private void notes(Document part) {
        for (TextLine line : TextLine.in(part)) {
            for (MatchResult found : line.placeholders()) {
                faults.add(Code.IN_NOTE, Place.WHOLE, found.group());
            }
        }
    }

    /** The first line of the other kind alone: an office may set its own in a picture. */
    private void firstLine(List<Document> parts, Layout layout) {
        String text = parts.stream()
                .flatMap(part -> TextLine.in(part).stream())
                .map(line -> plain(line.text()))
                .collect(Collectors.joining("\n"));
        String own = layout.rules().words().national();
        LayoutRules others = layout.rules().isParty() ? LayoutRules.STATE_ND30 : LayoutRules.PARTY_HD36;
        String other = others.words().national();
        if (text.contains(plain(other)) && !text.contains(plain(own))) {
            faults.add(Code.OTHER_LAYOUT, Place.WHOLE, other, own);
        }
    }

    /** Without accents and spaces, so that neither the place of a tone nor a double space counts. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private void pages(Document document) {
        for (Element size : Xml.all(document, "pgSz")) {
            long width = millimetres(size, "w");
            long height = millimetres(size, "h");
            boolean a4 = near(Math.min(width, height), LayoutRules.PAGE_WIDTH)
                    && near(Math.max(width, height), LayoutRules.PAGE_HEIGHT);
            if (!a4) {
                faults.add(Code.PAGE, Place.WHOLE, Long.toString(width), Long.toString(height));
                return;
            }
        }
    }

    private static boolean near(long found, int wanted) {
        return Math.abs(found - wanted) <= TOLERANCE;
    }

    private static long millimetres(Element size, String side) {
        String twips = size.getAttributeNS(Xml.W, side);
        return twips.matches("\\d{1,7}") ? Math.round(Integer.parseInt(twips) / TWIPS_OF_MILLIMETRE) : 0;
    }
}
