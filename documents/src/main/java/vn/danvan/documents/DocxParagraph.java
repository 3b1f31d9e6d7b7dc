package vn.danvan.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph in the reading: its text in stretches of one font each, its place in a list, its text boxes. */
final class DocxParagraph {

    private final List<StringBuilder> stretches = new ArrayList<>();
    private final List<String> fonts = new ArrayList<>();
    private final List<String> boxes = new ArrayList<>();
    private @Nullable String style;
    private @Nullable String list;
    private @Nullable String level;
    private @Nullable String runFont;
    private @Nullable String runStyle;

    void style(String id) {
        style = id;
    }

    void list(String id) {
        list = id;
    }

    void level(String id) {
        level = id;
    }

    void openRun() {
        runFont = null;
        runStyle = null;
    }

    void font(@Nullable String name) {
        runFont = name;
    }

    void runStyle(String id) {
        runStyle = id;
    }

    void addBox(List<String> lines) {
        boxes.addAll(lines);
    }

    List<String> boxes() {
        return boxes;
    }

    /** Runs in one font are joined first: a VNI letter may be cut between two runs. */
    void append(String text, DocxStyles styles) {
        String font = runFont != null ? runFont : styles.font(runStyle, style);
        if (fonts.isEmpty() || !fonts.getLast().equals(font)) {
            fonts.add(font);
            stretches.add(new StringBuilder());
        }
        stretches.getLast().append(text);
    }

    String text(DocxFonts decoder) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fonts.size(); i++) {
            text.append(decoder.decode(stretches.get(i).toString(), fonts.get(i)));
        }
        return text.toString();
    }

    String label(DocxStyles styles, DocxNumbering numbering) {
        String ofList = list != null ? list : styles.list(style);
        return numbering.next(ofList, level != null ? level : styles.level(style));
    }
}
