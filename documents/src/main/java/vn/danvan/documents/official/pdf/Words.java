package vn.danvan.documents.official.pdf;

import java.util.List;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.Wording;

/**
 * HTML of words.
 *
 * @param wording how the layout words them
 */
record Words(Wording wording) {

    String escape(String text) {
        return wording.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** With breaks where there are line feeds. */
    String lines(String text) {
        return escape(text).replace("\r", "").replace("\n", "<br/>");
    }

    String line(List<Inline> text) {
        StringBuilder line = new StringBuilder();
        for (Inline inline : text) {
            line.append(
                    switch (inline) {
                        case Inline.Text words -> weighed(words);
                        case Inline.SourceMark mark ->
                            "<sup><a href=\"#nguon_" + mark.number() + "\" title=\"Nguồn " + mark.number() + "\">["
                                    + mark.number() + "]</a></sup>";
                        case Inline.SourceAnchor anchor ->
                            "<span id=\"nguon_" + anchor.number() + "\">[" + anchor.number() + "]</span>";
                    });
        }
        return line.toString();
    }

    private String weighed(Inline.Text words) {
        String italic = words.italic() ? "<i>" + lines(words.text()) + "</i>" : lines(words.text());
        // Plain words too get an element: the renderer writes bare text first, and copied lines would be jumbled.
        return words.bold() ? "<b>" + italic + "</b>" : "<span>" + italic + "</span>";
    }
}
