package vn.danvan.documents.official.docx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.danvan.documents.official.docx.TemplateFault.Code;
import vn.danvan.documents.official.docx.TemplateFault.Place;

/** Looks where a template has the number of the page: every guidance wants it in the middle above the text, but for the first page. */
final class PageNumberCheck {

    private final WordPackage word;
    private final Inherited styles;
    private final UploadCheck.Faults found;

    PageNumberCheck(WordPackage word, Inherited styles, UploadCheck.Faults found) {
        this.word = word;
        this.styles = styles;
        this.found = found;
    }

    /** What is printed at the end of the document, and on its first page. */
    void look(List<Element> sections) throws IOException {
        Optional<Element> above = numbered(last(sections, "header", "default"));
        if (above.isEmpty()) {
            boolean below = numbered(last(sections, "footer", "default")).isPresent();
            add(below ? "footer" : "missing");
            return;
        }
        String where = where(above.get());
        if (!where.equals("center")) {
            add(where.equals("right") ? "right" : "left");
        }
        Element opening = sections.getFirst();
        Element title = Xml.child(opening, "titlePg");
        boolean first = title != null && !Xml.val(title).matches("0|false|off");
        if (numbered(word.reference(opening, "header", first ? "first" : "default"))
                .isPresent()) {
            add("first");
        }
        if (word.setting("evenAndOddHeaders")
                && numbered(last(sections, "header", "even")).isEmpty()) {
            add("even");
        }
    }

    /** That of the last section, which is the one of a section before when it names none itself. */
    private @Nullable Document last(List<Element> sections, String kind, String pages) throws IOException {
        for (Element section : sections.reversed()) {
            Document part = word.reference(section, kind, pages);
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    private void add(String... args) {
        found.add(Code.PAGE_NUMBER, Place.WHOLE, args);
    }

    /** The field that prints the number of the page. */
    private static Optional<Element> numbered(@Nullable Document part) {
        if (part == null) {
            return Optional.empty();
        }
        for (String name : new String[] {"fldSimple", "instrText"}) {
            for (Element field : Xml.all(part, name)) {
                String instruction =
                        name.equals("instrText") ? field.getTextContent() : field.getAttributeNS(Xml.W, "instr");
                if (instruction.strip().toUpperCase(Locale.ROOT).matches("PAGE(\\s.*)?")) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** "left", "center" or "right"; in a frame, a box or a table it is looked at by people, and passes. */
    private String where(Element field) {
        Element paragraph = null;
        for (Node node = field; node != null; node = node.getParentNode()) {
            if (Xml.is(node, "tbl") || Xml.is(node, "txbxContent") || Xml.is(node, "framePr")) {
                return "center";
            }
            if (paragraph == null && Xml.is(node, "p")) {
                paragraph = (Element) node;
            }
        }
        Element properties = paragraph == null ? null : Xml.child(paragraph, "pPr");
        if (properties != null && Xml.child(properties, "framePr") != null) {
            return "center";
        }
        String aligned = aligned(properties);
        if (!aligned.matches("left|start|both")) {
            return aligned.equals("end") ? "right" : aligned;
        }
        int tabs = paragraph == null ? 0 : tabsBefore(paragraph, field);
        return tabs == 0 ? "left" : tabs == 1 ? "center" : "right";
    }

    private String aligned(@Nullable Element properties) {
        Element own = properties == null ? null : Xml.child(properties, "jc");
        if (own != null) {
            return Xml.val(own);
        }
        Element style = properties == null ? null : Xml.child(properties, "pStyle");
        return styles.alignment(style == null ? "" : Xml.val(style));
    }

    /** Headers as Word begins them have a stop in the middle and one on the right. */
    private static int tabsBefore(Element paragraph, Element field) {
        int tabs = 0;
        for (Element run : Xml.children(paragraph)) {
            if (run.isSameNode(field) || run.isSameNode(field.getParentNode())) {
                return tabs;
            }
            if (Xml.is(run, "r")) {
                tabs += (int) Xml.children(run).stream()
                        .filter(child -> Xml.is(child, "tab"))
                        .count();
            }
        }
        return tabs;
    }
}
