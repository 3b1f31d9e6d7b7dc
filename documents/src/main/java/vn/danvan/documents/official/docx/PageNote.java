package vn.danvan.documents.official.docx;

import java.util.Collection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A line in the upper margin of every page, which moves nothing that stands below it. */
final class PageNote {

    private static final int FROM_TOP = 284;
    private static final int WIDTH = 9000;

    private PageNote() {}

    /** Puts the note into every header; a template without any has it on its first page only. */
    static void put(String note, Document main, Collection<Document> headers) {
        if (headers.isEmpty()) {
            Element body = Xml.child(main.getDocumentElement(), "body");
            if (body != null) {
                insert(note, main, body);
            }
        }
        headers.forEach(header -> insert(note, header, header.getDocumentElement()));
    }

    /** In a frame that is placed on the page, so that the header keeps its height. */
    private static void insert(String note, Document part, Element into) {
        String paragraph =
                "<w:p><w:pPr><w:framePr w:w=\"" + WIDTH + "\" w:hSpace=\"0\" w:wrap=\"around\" w:vAnchor=\"page\""
                        + " w:hAnchor=\"page\" w:xAlign=\"center\" w:y=\"" + FROM_TOP + "\"/><w:spacing w:before=\"0\""
                        + " w:after=\"0\" w:line=\"240\""
                        + " w:lineRule=\"auto\"/><w:ind"
                        + " w:left=\"0\" w:right=\"0\""
                        + " w:firstLine=\"0\"/><w:jc"
                        + " w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts"
                        + " w:ascii=\"Times New Roman\""
                        + " w:hAnsi=\"Times New Roman\""
                        + " w:cs=\"Times New"
                        + " Roman\"/><w:b/><w:color"
                        + " w:val=\"C00000\"/><w:sz"
                        + " w:val=\"18\"/><w:szCs"
                        + " w:val=\"18\"/></w:rPr><w:t"
                        + " xml:space=\"preserve\">" + Markup.escape(note) + "</w:t></w:r></w:p>";
        Node first = into.getFirstChild();
        for (Node node : Xml.nodes(part, paragraph)) {
            into.insertBefore(node, first);
        }
    }
}
