package vn.danvan.reporting.filling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Question;

/** Makes the tables of one sheet: a row a place, a column a figure of the form. */
final class TableMaker {

    private final CellMaker cells;
    private final SheetInput input;
    private final SheetRows rows;
    private final Locale locale;

    TableMaker(CellMaker cells, SheetInput input, SheetRows rows, Locale locale) {
        this.cells = cells;
        this.input = input;
        this.rows = rows;
        this.locale = locale;
    }

    Sheet.Line of(Question.Table table) {
        List<Question.Figure> columns = table.columns().stream()
                .map(input.detail().edition()::question)
                .flatMap(Optional::stream)
                .map(Question.Figure.class::cast)
                .toList();
        boolean free = table.rows() == Question.Table.Rows.FREE;
        return new Sheet.TableLine(
                table.id(),
                free,
                table.label().in(locale),
                columns.stream()
                        .map(figure -> new Sheet.Column(
                                figure.label().in(locale),
                                figure.indicator().unit().name().in(locale)))
                        .toList(),
                free ? free(table, columns) : ofAreas(table, columns));
    }

    private PlaceRows places(Question.Table table, Answers then) {
        return new PlaceRows(table, input.detail().answers(), then);
    }

    private List<Sheet.Row> ofAreas(Question.Table table, List<Question.Figure> columns) {
        Function<CellMaker.Row, List<Sheet.Cell>> figures = figures(table, columns);
        return rows.ofAreas(input.detail(), table, locale).stream()
                .map(row -> new Sheet.Row(row.name(), figures.apply(row)))
                .toList();
    }

    private List<Sheet.Row> free(Question.Table table, List<Question.Figure> columns) {
        Function<CellMaker.Row, List<Sheet.Cell>> figures = figures(table, columns);
        return SheetRows.free(input.detail(), table, typed(table))
                .map(row -> {
                    List<Sheet.Cell> all = new ArrayList<>();
                    all.add(cells.nameOf(table, row));
                    all.addAll(figures.apply(new CellMaker.Row(row, row)));
                    return new Sheet.Row("", all);
                })
                .toList();
    }

    private Stream<String> typed(Question.Table table) {
        return input.typed().entrySet().stream()
                .filter(typed -> !typed.getValue().shown().isEmpty())
                .map(typed -> CellCode.cell(typed.getKey()))
                .filter(cell ->
                        cell.question().equals(table.id()) && cell.part().indexOf('/') >= 0)
                .map(cell -> cell.part().substring(0, cell.part().indexOf('/')));
    }

    /** What makes the figures of a row. */
    private Function<CellMaker.Row, List<Sheet.Cell>> figures(Question.Table table, List<Question.Figure> columns) {
        PlaceRows previous = places(table, input.detail().previous());
        PlaceRows year = places(table, input.detail().lastYear());
        return row -> columns.stream()
                .map(column -> cells.inTable(table, row, column, previous.of(row.id()), year.of(row.id())))
                .toList();
    }
}
