package vn.danvan.reporting.filling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionDetail;

/** Makes the tables of one sheet: a row a place, a column a figure of the form. */
final class TableMaker {

    private static final int BLANK = 5;
    private static final int FEWEST = 8;

    private final CellMaker cells;
    private final SubmissionDetail detail;
    private final List<AreaView> areas;
    private final Locale locale;

    TableMaker(CellMaker cells, SubmissionDetail detail, List<AreaView> areas, Locale locale) {
        this.cells = cells;
        this.detail = detail;
        this.areas = List.copyOf(areas);
        this.locale = locale;
    }

    Sheet.Line of(Question.Table table) {
        List<Question.Figure> columns = table.columns().stream()
                .map(detail.edition()::question)
                .flatMap(Optional::stream)
                .map(Question.Figure.class::cast)
                .toList();
        return new Sheet.TableLine(
                table.id(),
                table.label().in(locale),
                columns.stream()
                        .map(figure -> new Sheet.Column(
                                figure.label().in(locale),
                                figure.indicator().unit().name().in(locale)))
                        .toList(),
                table.rows() == Question.Table.Rows.FREE ? free(table, columns) : ofAreas(table, columns));
    }

    private List<Sheet.Row> ofAreas(Question.Table table, List<Question.Figure> columns) {
        return areas.stream()
                .map(area -> new Sheet.Row(area.name(), figures(table, area.id().toString(), area.name(), columns)))
                .toList();
    }

    /** The rows that have anything in them, and blank ones to write in. */
    private List<Sheet.Row> free(Question.Table table, List<Question.Figure> columns) {
        int last = detail.answers().rows(table).stream()
                .filter(row -> row.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.max(FEWEST, last + BLANK))
                .mapToObj(String::valueOf)
                .map(row -> {
                    List<Sheet.Cell> all = new ArrayList<>();
                    all.add(cells.nameOf(table, row));
                    all.addAll(figures(table, row, row, columns));
                    return new Sheet.Row("", all);
                })
                .toList();
    }

    private List<Sheet.Cell> figures(Question.Table table, String row, String name, List<Question.Figure> columns) {
        Function<Question.Figure, Sheet.Cell> cell = figure -> cells.inTable(table, row, name, figure);
        return columns.stream().map(cell).toList();
    }
}
