package vn.danvan.reporting.filling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Question;

/** Makes the tables of one sheet: a row a place, a column a figure of the form. */
final class TableMaker {

    private static final int BLANK = 5;
    private static final int FEWEST = 8;
    /** A row that the answers can hold. */
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,3}");

    private final CellMaker cells;
    private final SheetInput input;
    private final List<AreaView> areas;
    private final Locale locale;

    TableMaker(CellMaker cells, SheetInput input, List<AreaView> areas, Locale locale) {
        this.cells = cells;
        this.input = input;
        this.areas = List.copyOf(areas);
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

    private PlaceRows rows(Question.Table table, Answers then) {
        return new PlaceRows(table, input.detail().answers(), then);
    }

    private List<Sheet.Row> ofAreas(Question.Table table, List<Question.Figure> columns) {
        Function<CellMaker.Row, List<Sheet.Cell>> figures = figures(table, columns);
        return areas.stream()
                .map(area -> new Sheet.Row(
                        area.name(), figures.apply(new CellMaker.Row(area.id().toString(), area.name()))))
                .toList();
    }

    /** The rows that have anything in them or come again with what was refused, and blank ones to write in. */
    private List<Sheet.Row> free(Question.Table table, List<Question.Figure> columns) {
        TreeSet<Integer> rows = Stream.concat(input.detail().answers().rows(table).stream(), typed(table))
                .filter(row -> ROW.matcher(row).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        int last = Objects.requireNonNullElse(rows.floor(Question.Table.MOST_ROWS), 0);
        IntStream.rangeClosed(1, Math.min(Question.Table.MOST_ROWS, Math.max(FEWEST, last + BLANK)))
                .forEach(rows::add);
        Function<CellMaker.Row, List<Sheet.Cell>> figures = figures(table, columns);
        return rows.stream()
                .map(String::valueOf)
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
        PlaceRows previous = rows(table, input.detail().previous());
        PlaceRows year = rows(table, input.detail().lastYear());
        return row -> columns.stream()
                .map(column -> cells.inTable(table, row, column, previous.of(row.id()), year.of(row.id())))
                .toList();
    }
}
