package vn.danvan.documents.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.documents.official.DataTable.Align;
import vn.danvan.documents.official.DataTable.Cell;
import vn.danvan.documents.official.DataTable.Column;
import vn.danvan.documents.official.DataTable.Placed;
import vn.danvan.documents.official.DataTable.Row;

class DataTableTests {

    private static Cell cell(int columns, int rows) {
        return new Cell(Inline.line("x"), columns, rows, null);
    }

    private static DataTable table(int columns, Row... rows) {
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            all.add(new Column(1, Align.LEFT));
        }
        return new DataTable("", all, 0, List.of(rows));
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    @Test
    void mergedCellsComeDownIntoTheRowsBelow() {
        List<List<Placed>> grid = DocumentFixture.merged().grid();
        assertThat(grid.get(1)).extracting(Placed::column).containsExactly(0, 1, 2, 3, 4);
        assertThat(grid.get(1)).extracting(Placed::first).containsExactly(false, false, true, true, false);
        assertThat(grid.get(5)).extracting(Placed::column).containsExactly(0, 2, 3, 4);
    }

    @Test
    void aTableThatDoesNotFillItsColumnsIsRefused() {
        assertThatThrownBy(() -> table(2, row(cell(1, 1)))).hasMessage("row 1 leaves column 2 empty");
        assertThatThrownBy(() -> table(1, row(cell(1, 1), cell(1, 1)))).hasMessage("row 1 has 1 cells more than fit");
        assertThatThrownBy(() -> table(2, row(cell(1, 1), cell(1, 2)), row(cell(2, 1))))
                .hasMessage("row 2: a cell of 2 columns does not fit at column 1");
        assertThatThrownBy(() -> table(1, row(cell(1, 2)))).hasMessage("a cell of column 1 ends below the last row");
        assertThatThrownBy(() -> table(0)).hasMessageContaining("0 columns");
        assertThatThrownBy(() -> new Column(0, Align.LEFT)).hasMessageContaining("0.0 wide");
    }

    /** Cuts a grid at random into merged cells and expects each field covered once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyFieldBelongsToOneCell(int seed) {
        Random random = new Random(seed);
        int width = 1 + random.nextInt(8);
        int height = 1 + random.nextInt(8);
        boolean[][] taken = new boolean[height][width];
        List<Row> rows = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            List<Cell> cells = new ArrayList<>();
            for (int x = 0; x < width; x++) {
                if (!taken[y][x]) {
                    cells.add(cut(taken, x, y, random));
                }
            }
            rows.add(new Row(cells, false));
        }
        for (List<Placed> line : table(width, rows.toArray(Row[]::new)).grid()) {
            assertThat(line.stream().mapToInt(one -> one.cell().columns()).sum())
                    .as("seed %d", seed)
                    .isEqualTo(width);
        }
    }

    private static Cell cut(boolean[][] taken, int x, int y, Random random) {
        int columns = 1;
        while (x + columns < taken[y].length && !taken[y][x + columns] && random.nextBoolean()) {
            columns++;
        }
        int rows = 1 + random.nextInt(taken.length - y);
        for (int i = y; i < y + rows; i++) {
            for (int j = x; j < x + columns; j++) {
                taken[i][j] = true;
            }
        }
        return cell(columns, rows);
    }

    @Test
    void aChartWithoutWordsOrWithTooFewFiguresIsRefused() {
        List<Chart.Series> one = List.of(new Chart.Series("a", List.of(BigDecimal.ONE)));
        assertThatThrownBy(() -> new Chart(Chart.Kind.BAR, "Mô hình", "", List.of("2020"), one, " "))
                .hasMessageContaining("no words for those who cannot see it");
        assertThatThrownBy(() -> new Chart(Chart.Kind.BAR, "Mô hình", "", List.of("2019", "2020"), one, "x"))
                .hasMessage("the series \"a\" has 1 figures for 2 categories");
    }
}
