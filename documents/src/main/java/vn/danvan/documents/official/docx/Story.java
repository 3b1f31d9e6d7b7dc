package vn.danvan.documents.official.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills the placeholders of one part: the text, a header or a footer. */
final class Story {

    private final Document part;
    private final UnaryOperator<String> inline;
    private final Map<Placeholder, String> blocks;

    /**
     * A part to be filled.
     *
     * @param inline the words for a word between braces
     * @param blocks the markup for placeholders of whole paragraphs
     */
    Story(Document part, UnaryOperator<String> inline, Map<Placeholder, String> blocks) {
        this.part = part;
        this.inline = inline;
        this.blocks = blocks;
    }

    void fill() {
        for (TextLine line : TextLine.in(part)) {
            List<MatchResult> found = line.placeholders();
            if (found.isEmpty()) {
                continue;
            }
            String block = block(line, found);
            if (block == null) {
                words(line, found);
            } else {
                put(line.paragraph(), block);
            }
        }
    }

    private @org.jspecify.annotations.Nullable String block(TextLine line, List<MatchResult> found) {
        boolean alone =
                found.size() == 1 && line.text().strip().equals(found.getFirst().group());
        return alone
                ? Placeholder.of(found.getFirst().group(1)).map(blocks::get).orElse(null)
                : null;
    }

    private void words(TextLine line, List<MatchResult> found) {
        StringBuilder left = new StringBuilder(line.text());
        for (MatchResult one : found.reversed()) {
            String words = inline.apply(one.group(1));
            line.replace(one.start(), one.end(), words);
            left.replace(one.start(), one.end(), words);
        }
        if (left.toString().isBlank()) {
            put(line.paragraph(), "");
        } else {
            TextLine.of(line.paragraph()).breakLines();
        }
    }

    /** Replaces a paragraph; a section that ends with it goes on ending there, and a cell keeps a paragraph. */
    private void put(Element paragraph, String markup) {
        Element properties = Xml.child(paragraph, "pPr");
        Element section = properties == null ? null : Xml.child(properties, "sectPr");
        List<Node> nodes = new ArrayList<>(Xml.nodes(part, markup));
        boolean only = Xml.children(paragraph.getParentNode()).stream()
                        .filter(sibling -> Xml.is(sibling, "p") || Xml.is(sibling, "tbl"))
                        .count()
                == 1;
        if (section != null || (nodes.isEmpty() && only)) {
            Element kept = part.createElementNS(Xml.W, "w:p");
            if (properties != null) {
                kept.appendChild(properties);
            }
            nodes.add(kept);
        }
        Xml.replace(paragraph, nodes);
    }
}
