package vn.danvan.documents.official.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paragraph's words as one line, however many runs Word split them into. */
final class TextLine {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    private final Element paragraph;
    private final List<Element> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private TextLine(Element paragraph) {
        this.paragraph = paragraph;
    }

    /** Every paragraph of a part, those in text boxes too. */
    static List<TextLine> in(Document part) {
        return Xml.all(part, "p").stream().map(TextLine::of).toList();
    }

    static TextLine of(Element paragraph) {
        TextLine line = new TextLine(paragraph);
        line.collect(paragraph);
        return line;
    }

    private void collect(Node node) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, "t")) {
                pieces.add(child);
                text.append(child.getTextContent());
            } else if (!Xml.is(child, "p")) {
                // A paragraph inside a paragraph is a text box, a line of its own.
                collect(child);
            }
        }
    }

    Element paragraph() {
        return paragraph;
    }

    String text() {
        return text.toString();
    }

    List<MatchResult> placeholders() {
        return PLACEHOLDER.matcher(text).results().toList();
    }

    /** Puts words into the place of others; they look like the first of those. */
    void replace(int start, int end, String words) {
        int offset = 0;
        boolean placed = false;
        for (Element piece : pieces) {
            String old = piece.getTextContent();
            int from = Math.clamp((long) start - offset, 0, old.length());
            int to = Math.clamp((long) end - offset, 0, old.length());
            if (from < to) {
                String kept = old.substring(0, from) + (placed ? "" : words) + old.substring(to);
                placed = true;
                piece.setTextContent(kept);
                piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            }
            offset += old.length();
        }
    }

    /** Turns line feeds in the words into breaks. */
    void breakLines() {
        for (Element piece : pieces) {
            String[] lines = piece.getTextContent().split("\n", -1);
            if (lines.length == 1) {
                continue;
            }
            piece.setTextContent(lines[0]);
            Node after = piece.getNextSibling();
            for (int i = 1; i < lines.length; i++) {
                for (Node node : Xml.nodes(
                        piece.getOwnerDocument(),
                        "<w:br/><w:t xml:space=\"preserve\">" + Markup.escape(lines[i]) + "</w:t>")) {
                    piece.getParentNode().insertBefore(node, after);
                }
            }
        }
    }
}
