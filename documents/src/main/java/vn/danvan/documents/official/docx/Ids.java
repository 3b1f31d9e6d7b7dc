package vn.danvan.documents.official.docx;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Numbers for bookmarks and drawings that no other in the document has. */
final class Ids {

    private static final int HIGHEST = 1_000_000_000;

    private int last;

    private Ids(int last) {
        this.last = last;
    }

    /** Begins above those of a document. */
    static Ids above(Document document) {
        int highest = 0;
        for (Element bookmark : Xml.all(document, "bookmarkStart")) {
            highest = Math.max(highest, number(bookmark.getAttributeNS(Xml.W, "id")));
        }
        for (Element drawing : Xml.all(document, Xml.WP, "docPr")) {
            highest = Math.max(highest, number(drawing.getAttribute("id")));
        }
        return new Ids(highest);
    }

    static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number < HIGHEST ? number : 0;
        } catch (NumberFormatException _) {
            // An id that is no number cannot collide with ours.
            return 0;
        }
    }

    int next() {
        return ++last;
    }
}
