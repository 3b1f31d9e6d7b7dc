package vn.danvan.documents.official.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.danvan.documents.official.Block;

/** The sections of a document: where its pages turn on their side, and how wide the text is. */
final class Sections {

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int USUAL_MARGIN = 1440;

    private final Document document;
    private final Element body;
    private final Element last;

    Sections(Document document) {
        this.document = document;
        this.body = Objects.requireNonNull(Xml.child(document.getDocumentElement(), "body"));
        Element found = Xml.child(body, "sectPr");
        this.last = found == null ? (Element) body.appendChild(document.createElementNS(Xml.W, "w:sectPr")) : found;
    }

    /** The width of the text in the last section, in twips. */
    int width() {
        Element size = Xml.child(last, "pgSz");
        Element margins = Xml.child(last, "pgMar");
        int page = size == null ? A4_WIDTH : number(size, "w", A4_WIDTH);
        int left = margins == null ? USUAL_MARGIN : number(margins, "left", USUAL_MARGIN);
        int right = margins == null ? USUAL_MARGIN : number(margins, "right", USUAL_MARGIN);
        return Math.max(USUAL_MARGIN, page - left - right);
    }

    private static int number(Element element, String name, int otherwise) {
        int number = Ids.number(element.getAttributeNS(Xml.W, name));
        return number <= 0 ? otherwise : number;
    }

    /** Appendices that lie the same way. */
    private record Group(boolean landscape, List<Block> blocks) {}

    private static List<Group> groups(List<Block> appendices) {
        List<Group> groups = new ArrayList<>();
        for (Block block : appendices) {
            boolean turns = block instanceof Block.Appendix appendix
                    && (groups.isEmpty() || groups.getLast().landscape() != appendix.landscape());
            if (turns && block instanceof Block.Appendix appendix) {
                groups.add(new Group(appendix.landscape(), new ArrayList<>()));
            }
            groups.getLast().blocks().add(block);
        }
        return groups;
    }

    /** Adds the appendices at the end; pages turn where an appendix lies on its side. */
    void append(List<Block> appendices, Blocks blocks, String breakStyle) {
        boolean landscape = isLandscape();
        for (Group group : groups(appendices)) {
            if (group.landscape() != landscape) {
                end(breakStyle);
                turn();
                landscape = group.landscape();
            }
            for (Node node : Xml.nodes(document, blocks.all(group.blocks(), width()))) {
                body.insertBefore(node, last);
            }
        }
    }

    private boolean isLandscape() {
        Element size = Xml.child(last, "pgSz");
        return size != null && "landscape".equals(size.getAttributeNS(Xml.W, "orient"));
    }

    /** Ends the section here; the next one has no first page without number. */
    private void end(String breakStyle) {
        Node paragraph =
                Xml.nodes(document, Markup.paragraph(breakStyle, "", "")).getFirst();
        Objects.requireNonNull(Xml.child(paragraph, "pPr")).appendChild(last.cloneNode(true));
        body.insertBefore(paragraph, last);
        Element first = Xml.child(last, "titlePg");
        if (first != null) {
            last.removeChild(first);
        }
        Element start = Xml.child(last, "pgNumType");
        if (start != null) {
            last.removeChild(start);
        }
    }

    /** Swaps width and height; the margins turn with the page, its top going to the binding edge. */
    private void turn() {
        Element size = Xml.child(last, "pgSz");
        if (size == null) {
            size = (Element) Xml.nodes(document, "<w:pgSz w:w=\"" + A4_WIDTH + "\" w:h=\"" + A4_HEIGHT + "\"/>")
                    .getFirst();
            last.insertBefore(size, Xml.child(last, "pgMar"));
        }
        boolean toLandscape = !isLandscape();
        String width = size.getAttributeNS(Xml.W, "w");
        size.setAttributeNS(Xml.W, "w:w", size.getAttributeNS(Xml.W, "h"));
        size.setAttributeNS(Xml.W, "w:h", width);
        if (toLandscape) {
            size.setAttributeNS(Xml.W, "w:orient", "landscape");
        } else {
            size.removeAttributeNS(Xml.W, "orient");
        }
        Element margins = Xml.child(last, "pgMar");
        if (margins != null) {
            rotate(
                    margins,
                    toLandscape
                            ? List.of("top", "left", "bottom", "right")
                            : List.of("top", "right", "bottom", "left"));
        }
    }

    private static void rotate(Element margins, List<String> sides) {
        List<String> values =
                sides.stream().map(side -> margins.getAttributeNS(Xml.W, side)).toList();
        for (int i = 0; i < sides.size(); i++) {
            margins.setAttributeNS(Xml.W, "w:" + sides.get(i), values.get((i + 1) % values.size()));
        }
    }
}
