package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was answered in one submission. A question that has no answer is not 0, and one that does not apply is neither.
 *
 * @param cells the answers, by question and part
 */
public record Answers(Map<CellId, Cell> cells) {

    /** Keeps a copy. */
    public Answers {
        cells = Map.copyOf(cells);
    }

    /** A place in a form: a question and, where it is asked for in parts, one of them; else {@code ""}. */
    public record CellId(String question, String part) {}

    /** What stands in a cell. */
    public sealed interface Cell {}

    /**
     * A figure.
     *
     * @param estimated true for an estimate ("số ước")
     */
    public record Value(BigDecimal value, boolean estimated) implements Cell {}

    /** Words: a paragraph, a choice, a day, yes or no; in one writing, whichever page, file or program they come from. */
    public record Words(String text) implements Cell {

        /** Tidies the text. */
        public Words {
            text = tidy(text);
        }

        /**
         * The text with line feeds for line breaks, as pages and files write them in their own way, no blanks around it and
         * without the sign that no database keeps.
         */
        public static String tidy(String text) {
            return text.replace("\0", "")
                    .replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .strip();
        }
    }

    /** The question does not apply to the unit. */
    public record NotApplicable() implements Cell {}

    /** What stands in a cell; empty when nothing does. */
    public Optional<Cell> cell(String question, String part) {
        return Optional.ofNullable(cells.get(new CellId(question, part)));
    }

    /** The rows of a table that have anything in them, in the order of their ids. */
    public Set<String> rows(Question.Table table) {
        return rows(table, cells.keySet().stream());
    }

    /** The rows of a table that any of the cells stands in, in the order of their ids. */
    public static Set<String> rows(Question.Table table, Stream<CellId> cells) {
        return cells.filter(cell -> cell.question().equals(table.id()))
                .map(cell -> Question.Table.row(cell.part()))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the question was said not to apply, in every cell of it. */
    boolean isNotApplicable(Question.Figure question) {
        return isNotApplicable(question.id(), "")
                || question.parts().stream().allMatch(part -> isNotApplicable(question.id(), part));
    }

    /** Whether the cell was said not to apply. */
    boolean isNotApplicable(String question, String part) {
        return cells.get(new CellId(question, part)) instanceof NotApplicable;
    }

    /** One row of a table as answers of its own: what stands in its columns, as if nothing else had been asked. */
    Answers row(Question.Table table, String row) {
        Map<CellId, Cell> found = new HashMap<>();
        for (String column : table.columns()) {
            Cell cell = cells.get(new CellId(table.id(), Question.Table.part(row, column)));
            if (cell != null) {
                found.put(new CellId(column, ""), cell);
            }
        }
        return new Answers(found);
    }

    /**
     * The rows of a column added. A cell left empty counts nothing where the column has a number in another row, as a place without
     * a row does; empty when it has none, because then nobody tells that figure by place.
     */
    public Optional<BigDecimal> column(Question.Table table, String column) {
        return rows(table).stream()
                .map(row -> cells.get(new CellId(table.id(), Question.Table.part(row, column))))
                .filter(Value.class::isInstance)
                .map(cell -> ((Value) cell).value())
                .reduce(BigDecimal::add);
    }

    /**
     * The figure of a question, its parts added. Empty when a part is missing; parts that do not apply are left out, and when
     * none applies it is empty too.
     */
    public Optional<BigDecimal> figure(Question.Figure question) {
        return figure(question, "", question.parts());
    }

    /**
     * What stands in a part of a figure, the cells of it added as those of the whole are.
     *
     * @param part a part that is told by others, {@code ""} for the whole; of a report whose edition did not ask in these cells
     *     it may stand for itself, see {@link Rekeying}
     */
    public Optional<BigDecimal> figure(Question.Figure question, String part, List<String> within) {
        return sum(within.stream()
                        .map(one -> cells.get(new CellId(question.id(), one)))
                        .toList())
                .or(() -> cell(question.id(), part)
                        .filter(Value.class::isInstance)
                        .map(cell -> ((Value) cell).value()));
    }

    private static Optional<BigDecimal> sum(List<? extends @Nullable Cell> cells) {
        List<? extends @Nullable Cell> found =
                cells.stream().filter(cell -> !(cell instanceof NotApplicable)).toList();
        boolean whole = !found.isEmpty() && found.stream().allMatch(Value.class::isInstance);
        return whole
                ? Optional.of(found.stream()
                        .map(Value.class::cast)
                        .map(Value::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }
}
