package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

/**
 * Keeps two places apart that two people wrote into one free row of a table, neither knowing of the other: what belongs to a place
 * is never put beside the name of another one. Who wrote into a row that was empty as the writer saw it gets another row; a row that
 * is called something else by now is left as it is, so that its cells are conflicts.
 */
final class TakenRows {

    private record Row(String table, String number) {

        CellId cell(String column) {
            return new CellId(table, Question.Table.part(number, column));
        }
    }

    private final FormEdition edition;
    private final Map<CellId, CellStore.Stored> stored;
    private final AccountId writer;

    TakenRows(FormEdition edition, Map<CellId, CellStore.Stored> stored, AccountId writer) {
        this.edition = edition;
        this.stored = stored;
        this.writer = writer;
    }

    /**
     * Where the changes go.
     *
     * @param changes those of rows that moved in their new row
     * @param moves the rows that moved
     * @param called what stands as the name of the row of changes that are to be conflicts, by their cells; "" for none
     */
    record Placed(List<CellChange> changes, List<RowMove> moves, Map<CellId, String> called) {}

    Placed place(List<CellChange> changes) {
        Map<Row, List<CellChange>> rows = new LinkedHashMap<>();
        changes.forEach(change -> row(change.cell())
                .ifPresent(
                        row -> rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(change)));
        Map<Row, Row> moved = new LinkedHashMap<>();
        Map<CellId, String> called = new LinkedHashMap<>();
        rows.forEach((row, some) -> {
            if (!isTaken(row, some)) {
                return;
            }
            Optional<Row> to = wasEmpty(some) ? free(row, some, rows.keySet(), moved.values()) : Optional.empty();
            to.ifPresentOrElse(
                    there -> moved.put(row, there), () -> some.forEach(change -> called.put(change.cell(), name(row))));
        });
        List<CellChange> placed = changes.stream()
                .map(change -> row(change.cell())
                        .map(moved::get)
                        .map(there -> change.in(there.cell(column(change.cell()))))
                        .orElse(change))
                .toList();
        return new Placed(
                placed,
                moved.entrySet().stream()
                        .map(one -> new RowMove(
                                one.getKey().table(),
                                one.getKey().number(),
                                one.getValue().number(),
                                name(one.getKey())))
                        .toList(),
                called);
    }

    /** The row of a cell; empty when it stands in no table whose rows are free. */
    private Optional<Row> row(CellId cell) {
        return edition.question(cell.question())
                .filter(question ->
                        question instanceof Question.Table table && table.rows() == Question.Table.Rows.FREE)
                .map(_ -> new Row(cell.question(), Question.Table.row(cell.part())))
                .filter(row -> !row.number().isEmpty());
    }

    private static String column(CellId cell) {
        return cell.part().substring(cell.part().indexOf('/') + 1);
    }

    /** Whether another place stands in the row than the writer saw there and wants there. */
    private boolean isTaken(Row row, List<CellChange> some) {
        Optional<CellChange> naming = naming(row, some);
        String seen = naming.map(change -> text(change.seen()))
                .or(() -> some.stream()
                        .flatMap(change -> Stream.ofNullable(change.row()))
                        .findFirst())
                .orElse(null);
        if (seen == null
                || naming.filter(change -> same(text(change.now()), name(row)))
                        .filter(_ -> !name(row).isEmpty())
                        .isPresent()) {
            return false;
        }
        return !same(seen, name(row))
                || (wasEmpty(some) && holds(row, cell -> !cell.by().equals(writer)));
    }

    private static boolean wasEmpty(List<CellChange> some) {
        return some.stream()
                .allMatch(change -> "".equals(change.row()) && change.seen().isEmpty());
    }

    private boolean holds(Row row, Predicate<CellStore.Stored> which) {
        return cells(row).stream().anyMatch(cell -> cell.content().isPresent() && which.test(cell));
    }

    /** Where the same place, or what was sent before without its sender hearing of it, stands already; else the next row. */
    private Optional<Row> free(Row row, List<CellChange> some, Collection<Row> wanted, Collection<Row> given) {
        String name = naming(row, some).map(change -> text(change.now())).orElse("");
        List<Row> others = rows(row.table()).filter(other -> !other.equals(row)).toList();
        Optional<Row> there = others.stream()
                .filter(other -> same(name, name(other)) && !given.contains(other))
                .filter(other -> some.stream().noneMatch(change -> overwrites(change, other)))
                .filter(other -> !name.isEmpty() || holdsAll(other, some))
                .findFirst();
        if (there.isPresent()) {
            return there;
        }
        int last = Stream.of(others.stream(), wanted.stream(), given.stream())
                .flatMap(all -> all)
                .filter(other -> other.table().equals(row.table()))
                .mapToInt(other -> Integer.parseInt(other.number()))
                .max()
                .orElse(0);
        return last < Question.Table.MOST_ROWS
                ? Optional.of(new Row(row.table(), Integer.toString(last + 1)))
                : Optional.empty();
    }

    private Stream<Row> rows(String table) {
        return edition.question(table).stream()
                .flatMap(question -> Answers.rows((Question.Table) question, stored.keySet().stream()).stream())
                .map(number -> new Row(table, number));
    }

    private boolean overwrites(CellChange change, Row row) {
        CellId cell = row.cell(column(change.cell()));
        return change.in(cell).overwrites(stored.get(cell));
    }

    /** Whether the writer wrote the same there. */
    private boolean holdsAll(Row row, List<CellChange> some) {
        return some.stream().allMatch(change -> {
            CellStore.Stored there = stored.get(row.cell(column(change.cell())));
            return there != null && there.by().equals(writer) && CellText.same(there.content(), change.now());
        });
    }

    private static Optional<CellChange> naming(Row row, List<CellChange> some) {
        CellId name = row.cell(Question.Table.NAME);
        return some.stream().filter(change -> change.cell().equals(name)).findFirst();
    }

    private List<CellStore.Stored> cells(Row row) {
        return stored.values().stream()
                .filter(cell -> cell.id().question().equals(row.table())
                        && Question.Table.row(cell.id().part()).equals(row.number()))
                .toList();
    }

    private String name(Row row) {
        CellStore.@Nullable Stored cell = stored.get(row.cell(Question.Table.NAME));
        return cell == null ? "" : text(cell.content());
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(found -> found instanceof Words(String words) ? words : "")
                .orElse("");
    }

    private static boolean same(String one, String other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
