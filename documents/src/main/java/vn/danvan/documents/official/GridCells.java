package vn.danvan.documents.official;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.official.DataTable.Cell;
import vn.danvan.documents.official.DataTable.Placed;
import vn.danvan.documents.official.DataTable.Row;

/** Finds the place of each cell of a table with merged cells. */
final class GridCells {

    private final int width;
    private final @Nullable Placed[] above;
    private final int[] left;

    private GridCells(int width) {
        this.width = width;
        this.above = new Placed[width];
        this.left = new int[width];
    }

    static List<List<Placed>> place(int width, List<Row> rows) {
        GridCells grid = new GridCells(width);
        List<List<Placed>> placed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            placed.add(grid.row(i + 1, rows.get(i).cells()));
        }
        for (int column = 0; column < width; column++) {
            if (grid.left[column] > 0) {
                throw new IllegalArgumentException("a cell of column " + (column + 1) + " ends below the last row");
            }
        }
        return placed;
    }

    private List<Placed> row(int number, List<Cell> cells) {
        List<Placed> row = new ArrayList<>();
        int next = 0;
        int column = 0;
        while (column < width) {
            Placed upper = above[column];
            if (left[column] > 0 && upper != null) {
                row.add(new Placed(upper.cell(), column, false));
                column = comeDown(upper.cell(), column);
            } else if (next < cells.size()) {
                column = begin(number, cells.get(next++), column, row);
            } else {
                throw new IllegalArgumentException("row " + number + " leaves column " + (column + 1) + " empty");
            }
        }
        if (next < cells.size()) {
            throw new IllegalArgumentException(
                    "row " + number + " has " + (cells.size() - next) + " cells more than fit");
        }
        return row;
    }

    private int comeDown(Cell cell, int column) {
        for (int i = column; i < column + cell.columns(); i++) {
            left[i]--;
        }
        return column + cell.columns();
    }

    private int begin(int number, Cell cell, int column, List<Placed> row) {
        int end = column + cell.columns();
        for (int i = column; i < end; i++) {
            if (i >= width || left[i] > 0) {
                throw new IllegalArgumentException("row " + number + ": a cell of " + cell.columns()
                        + " columns does not fit at column " + (column + 1));
            }
        }
        Placed placed = new Placed(cell, column, true);
        for (int i = column; i < end; i++) {
            left[i] = cell.rows() - 1;
            above[i] = placed;
        }
        row.add(placed);
        return end;
    }
}
