package vn.danvan.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where finished paragraphs go: the page, the cell of a table or a text box. A table with lines becomes one line a row; a table
 * without lines only places text (the two columns of a letterhead or signature), so its cells follow one another.
 */
final class DocxLines {

    private final Deque<Frame> frames = new ArrayDeque<>();

    DocxLines() {
        frames.push(new Frame());
    }

    /** A page or a text box with the tables open in it. */
    private static final class Frame {
        private final List<String> lines = new ArrayList<>();
        private final Deque<Table> tables = new ArrayDeque<>();
    }

    /** A table in the reading. */
    private static final class Table {
        private final List<List<List<String>>> rows = new ArrayList<>();
        private boolean bordered;
        private boolean inCell;
    }

    List<String> lines() {
        return List.copyOf(frames.getLast().lines);
    }

    void add(String line) {
        sink().add(line);
    }

    private List<String> sink() {
        Frame frame = frame();
        for (Table table : frame.tables) {
            if (table.inCell) {
                return table.rows.getLast().getLast();
            }
        }
        return frame.lines;
    }

    private Frame frame() {
        return frames.getFirst();
    }

    void openBox() {
        frames.push(new Frame());
    }

    List<String> closeBox() {
        return frames.size() > 1 ? frames.pop().lines : List.of();
    }

    void openTable() {
        frame().tables.push(new Table());
    }

    void border(boolean drawn) {
        Table table = frame().tables.peek();
        if (table != null && drawn) {
            table.bordered = true;
        }
    }

    void openRow() {
        Table table = frame().tables.peek();
        if (table != null) {
            table.rows.add(new ArrayList<>());
        }
    }

    void closeRow() {
        closeCell();
    }

    void openCell() {
        Table table = frame().tables.peek();
        if (table != null && !table.rows.isEmpty()) {
            table.rows.getLast().add(new ArrayList<>());
            table.inCell = true;
        }
    }

    void closeCell() {
        Table table = frame().tables.peek();
        if (table != null) {
            table.inCell = false;
        }
    }

    void closeTable() {
        Table table = frame().tables.poll();
        if (table == null) {
            return;
        }
        List<String> out = sink();
        for (List<List<String>> row : table.rows) {
            if (table.bordered) {
                out.add(String.join(" | ", row.stream().map(DocxLines::cell).toList()));
            } else {
                row.forEach(out::addAll);
            }
        }
    }

    private static String cell(List<String> lines) {
        return String.join(
                        " ",
                        lines.stream()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList())
                .replaceAll("\\s*\\n\\s*", " ");
    }
}
