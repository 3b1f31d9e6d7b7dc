package vn.danvan.documents.official;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table in a document.
 *
 * @param caption the line above it; empty for none
 * @param columns its columns
 * @param headRows how many of the rows are heads, repeated on each page
 * @param rows the rows; cells taken up by a merged cell from above or from the left are left out, as in HTML
 */
public record DataTable(String caption, List<Column> columns, int headRows, List<Row> rows) implements Block {

    /** Copies the lists; refuses rows that do not fill the columns exactly. */
    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || headRows < 0 || headRows > rows.size()) {
            throw new IllegalArgumentException(
                    "the table has " + columns.size() + " columns and " + headRows + " head rows among " + rows.size());
        }
        GridCells.place(columns.size(), rows);
    }

    /** The rows with every cell at its place in the grid. */
    public List<List<Placed>> grid() {
        return GridCells.place(columns.size(), rows);
    }

    /** The width of each column when the table is as wide as given, in the same unit. */
    public List<Integer> widths(int total) {
        double sum = columns.stream().mapToDouble(Column::width).sum();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> (int) Math.round(total * columns.get(i).width() / sum))
                .toList();
    }

    /** How a cell's text is set. */
    public enum Align {
        /** From the left. */
        LEFT,
        /** In the middle. */
        CENTER,
        /** To the right, for figures. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param width its share of the table's width
     * @param align how its cells are set below the heads; heads are centred
     */
    public record Column(double width, Align align) {

        /** Refuses a column without width. */
        public Column {
            if (!(width > 0)) {
                throw new IllegalArgumentException("a column is " + width + " wide; its share must be above 0");
            }
        }
    }

    /**
     * A row.
     *
     * @param cells the cells that begin in it
     * @param bold whether all are bold, as in a row of totals
     */
    public record Row(List<Cell> cells, boolean bold) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param columns how many columns it takes up
     * @param rows how many rows it takes up
     * @param align how it is set; null as its column says
     */
    public record Cell(
            List<Inline> text,
            int columns,
            int rows,
            @Nullable Align align) {

        /** Copies the text; refuses cells without extent. */
        public Cell {
            text = List.copyOf(text);
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("a cell takes up " + columns + " columns and " + rows + " rows");
            }
        }

        /** A cell of one column and one row. */
        public static Cell of(String text) {
            return new Cell(Inline.line(text), 1, 1, null);
        }
    }

    /**
     * A piece of a row.
     *
     * @param cell the cell it belongs to
     * @param column where it begins, from 0
     * @param first whether the cell begins in this row; false where it comes down from the row above
     */
    public record Placed(Cell cell, int column, boolean first) {}
}
