package vn.danvan.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the markup of a document, header or footer into lines. Deleted and moved-away text is left out, inserted text is in; text
 * boxes come before the paragraph that holds them; the two drawings of one box count once.
 */
final class DocxBody implements XmlEvents.Handler {

    private static final Set<String> SKIPPED =
            Set.of("del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange");

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final int longest;
    private final DocxFonts fonts = new DocxFonts();
    private final DocxLines sink = new DocxLines();
    private final List<String> boxes = new ArrayList<>();
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> choices = new ArrayDeque<>();
    private int skipped;
    private boolean inParagraphProperties;
    private boolean inRun;
    private boolean inText;
    private int breaks;
    private int renderedBreaks;
    private long length;

    private DocxBody(DocxStyles styles, DocxNumbering numbering, int longest) {
        this.styles = styles;
        this.numbering = numbering;
        this.longest = longest;
    }

    static DocxBody read(byte[] xml, DocxStyles styles, DocxNumbering numbering, int longest)
            throws IOException, Refusing {
        DocxBody body = new DocxBody(styles, numbering, longest);
        XmlEvents.read(xml, body);
        return body;
    }

    List<String> lines() {
        return sink.lines();
    }

    /** Lines of text boxes and watermarks. */
    List<String> boxes() {
        return List.copyOf(boxes);
    }

    DocxFonts fonts() {
        return fonts;
    }

    /** Pages as far as page breaks in the markup tell. */
    int pages() {
        return 1 + Math.max(breaks, renderedBreaks);
    }

    @Override
    public void start(String name, XmlEvents.Attributes attributes) {
        if (skipped > 0 || SKIPPED.contains(name) || (name.equals("Fallback") && Boolean.TRUE.equals(choices.peek()))) {
            skipped++;
            return;
        }
        if (inParagraphProperties) {
            property(name, attributes);
        } else if (!structure(name) && !table(name, attributes)) {
            run(name, attributes);
        }
    }

    private boolean structure(String name) {
        switch (name) {
            case "p" -> paragraphs.push(new DocxParagraph());
            case "pPr" -> inParagraphProperties = true;
            case "txbxContent" -> sink.openBox();
            case "AlternateContent" -> choices.push(false);
            case "Choice" -> {
                choices.poll();
                choices.push(true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void property(String name, XmlEvents.Attributes attributes) {
        DocxParagraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style(attributes.val());
            case "numId" -> paragraph.list(attributes.val());
            case "ilvl" -> paragraph.level(attributes.val());
            default -> {}
        }
    }

    private boolean table(String name, XmlEvents.Attributes attributes) {
        switch (name) {
            case "tbl" -> sink.openTable();
            case "tr" -> sink.openRow();
            case "tc" -> sink.openCell();
            case "tblStyle" -> sink.border(!attributes.val().equals("TableNormal"));
            case "top", "bottom", "left", "right", "start", "end", "insideH", "insideV" -> {
                String line = attributes.val();
                sink.border(!line.isEmpty() && !line.equals("none") && !line.equals("nil"));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void run(String name, XmlEvents.Attributes attributes) {
        DocxParagraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "r" -> {
                inRun = true;
                paragraph.openRun();
            }
            case "rFonts" -> paragraph.font(DocxFonts.name(attributes));
            case "rStyle" -> paragraph.runStyle(attributes.val());
            case "t" -> inText = true;
            case "tab", "ptab" -> append(inRun ? "\t" : "");
            case "noBreakHyphen" -> append("-");
            case "cr" -> append("\n");
            case "br" -> lineBreak(attributes.get("type"));
            case "lastRenderedPageBreak" -> renderedBreaks++;
            case "textpath" -> watermark(attributes.get("string"));
            default -> {}
        }
    }

    private void lineBreak(@Nullable String type) {
        breaks += "page".equals(type) ? 1 : 0;
        append("\n");
    }

    private void watermark(@Nullable String text) {
        if (text != null) {
            boxes.add(text);
        }
    }

    @Override
    public void text(String text) throws Refusing {
        if (inText && skipped == 0) {
            count(text);
            append(text);
        }
    }

    private void count(String text) throws Refusing {
        length += text.length();
        if (length > longest) {
            throw new Refusing(RefusalCode.TOO_MUCH_TEXT, longest);
        }
    }

    private void append(String text) {
        DocxParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(text, styles);
        }
    }

    @Override
    public void end(String name) throws Refusing {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "pPr" -> inParagraphProperties = false;
            case "t" -> inText = false;
            case "r" -> inRun = false;
            case "p" -> endParagraph();
            case "tr" -> sink.closeRow();
            case "tc" -> sink.closeCell();
            case "tbl" -> sink.closeTable();
            case "AlternateContent" -> choices.poll();
            case "txbxContent" -> endBox();
            default -> {}
        }
    }

    private void endBox() {
        List<String> lines = sink.closeBox();
        boxes.addAll(lines);
        DocxParagraph host = paragraphs.peek();
        if (host != null) {
            host.addBox(lines);
            inRun = true;
        }
    }

    private void endParagraph() throws Refusing {
        DocxParagraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        paragraph.boxes().forEach(sink::add);
        String text = paragraph.text(fonts);
        String label = text.isBlank() ? "" : paragraph.label(styles, numbering);
        count(label);
        sink.add(label.isEmpty() ? text : label + " " + text.stripLeading());
    }
}
