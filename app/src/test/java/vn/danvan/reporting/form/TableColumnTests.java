package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.rules.content.ContentSource;

/** The same cases are read by the script of the page, so that both mean the same. */
class TableColumnTests {

    private static final Path CASES = Path.of("src/test/resources/reporting/table-columns.txt");
    private static final FormEdition RURAL = FormLibrary.read(ContentSource.shipped())
            .edition("nong-thon-moi@2018-01-01")
            .orElseThrow();

    @Test
    void aColumnInWhichAnythingStandsAddsUpToItsFigureWhateverIsLeftEmptyInIt() throws IOException {
        List<String> cases = Files.readAllLines(CASES).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        assertThat(cases).hasSizeGreaterThan(15);
        for (String line : cases) {
            String[] parts = line.split(" \\| ", -1);
            assertThat(told(parts[0], parts[1].split(" ", -1))).as(line).isEqualTo(parts[2]);
        }
    }

    private static String told(String figure, String[] rows) {
        Map<CellId, Cell> cells = new HashMap<>();
        if (!figure.equals("-")) {
            cells.put(new CellId("tien", ""), value(figure));
        }
        for (int row = 1; row <= rows.length; row++) {
            put(row, rows[row - 1], cells);
        }
        return new Judge(RURAL)
                .findings(new Answers(cells), Earlier.NONE, Set.of()).stream()
                        .filter(Finding.Fails.class::isInstance)
                        .map(Finding.Fails.class::cast)
                        .filter(fails -> fails.check().left().equals(new Expression.Column("thon", "tien")))
                        .map(fails -> fails.left().toPlainString())
                        .findFirst()
                        .orElse("ok");
    }

    private static void put(int row, String typed, Map<CellId, Cell> cells) {
        switch (typed) {
            case "none" -> {}
            case "name" -> cells.put(cell(row, Question.Table.NAME), new Words("Thôn Hiếu Thiện"));
            case "-" -> cells.put(cell(row, "dat"), value("5"));
            case "x" -> cells.put(cell(row, "tien"), new NotApplicable());
            default -> cells.put(cell(row, "tien"), value(typed));
        }
    }

    private static CellId cell(int row, String column) {
        return new CellId("thon", Question.Table.part(Integer.toString(row), column));
    }

    private static Value value(String number) {
        return new Value(new BigDecimal(number), false);
    }
}
