package vn.danvan.documents.official.docx;

import java.util.List;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.Wording;

/** WordprocessingML of paragraphs and the words in them. */
final class Markup {

    private final Wording wording;
    private final Ids ids;

    Markup(Wording wording, Ids ids) {
        this.wording = wording;
        this.ids = ids;
    }

    /** Millimetres in twentieths of a point. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "");
    }

    static String paragraph(String style, String properties, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    String clean(String text) {
        return escape(wording.clean(text));
    }

    /** A run of plain words; line feeds become breaks. */
    String run(String text, String properties) {
        StringBuilder run = new StringBuilder("<w:r>");
        if (!properties.isEmpty()) {
            run.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        String[] lines = clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            run.append(i == 0 ? "" : "<w:br/>");
            run.append("<w:t xml:space=\"preserve\">").append(lines[i]).append("</w:t>");
        }
        return run.append("</w:r>").toString();
    }

    String runs(List<Inline> text) {
        return runs(text, false);
    }

    String runs(List<Inline> text, boolean bold) {
        StringBuilder runs = new StringBuilder();
        for (Inline inline : text) {
            runs.append(
                    switch (inline) {
                        case Inline.Text words -> run(words.text(), weight(words, bold));
                        case Inline.SourceMark mark ->
                            "<w:hyperlink w:anchor=\"nguon_" + mark.number() + "\" w:history=\"1\">"
                                    + run("[" + mark.number() + "]", "<w:vertAlign w:val=\"superscript\"/>")
                                    + "</w:hyperlink>";
                        case Inline.SourceAnchor anchor -> anchor(anchor.number());
                    });
        }
        return runs.toString();
    }

    private static String weight(Inline.Text words, boolean bold) {
        return (words.bold() || bold ? "<w:b/><w:bCs/>" : "") + (words.italic() ? "<w:i/><w:iCs/>" : "");
    }

    private String anchor(int number) {
        int id = ids.next();
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"nguon_" + number + "\"/>" + run("[" + number + "]", "")
                + "<w:bookmarkEnd w:id=\"" + id + "\"/>";
    }
}
