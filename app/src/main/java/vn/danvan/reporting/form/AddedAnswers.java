package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;

/**
 * The answers of several bodies for one period as those of the one that they became. Figures of different places add up, what
 * happened as well as what stands, unless their indicator cannot be added; a table keeps the rows of its areas. Words are of
 * who wrote them, and shares are made from the figures that are added.
 */
public final class AddedAnswers {

    private final List<Answers> all;
    private final Map<CellId, Cell> added = new HashMap<>();

    private AddedAnswers(List<Answers> all) {
        this.all = all;
    }

    /** The answers together, all under the questions of the edition; those of one alone are its own. */
    public static Answers of(FormEdition edition, List<Answers> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        AddedAnswers together = new AddedAnswers(all);
        edition.questions().forEach(together::add);
        return new Answers(together.added);
    }

    private void add(Question question) {
        switch (question) {
            case Question.Figure figure -> figure(figure);
            case Question.Table table -> table(table);
            case Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ -> {}
        }
    }

    /** Where somebody left a cell empty nobody knows the sum. */
    private void figure(Question.Figure figure) {
        if (figure.indicator().summing() != Summing.SUM) {
            return;
        }
        Stream<String> told = Stream.concat(
                Stream.of(""),
                figure.breakdown().stream()
                        .flatMap(parts -> parts.told().stream())
                        .map(Breakdown.Item::id));
        told.map(part -> new CellId(figure.id(), part)).forEach(cell -> {
            List<Cell> found = at(cell);
            if (found.size() == all.size()) {
                sum(found).ifPresent(sum -> added.put(cell, sum));
            }
        });
    }

    /**
     * A row is that of its area, whichever body had it, and the figures of tables can all be added; rows that somebody named
     * are not the same for being of one number.
     */
    private void table(Question.Table table) {
        if (table.rows() == Question.Table.Rows.FREE) {
            return;
        }
        all.stream()
                .flatMap(answers -> answers.rows(table).stream())
                .distinct()
                .flatMap(row -> table.columns().stream()
                        .map(column -> new CellId(table.id(), Question.Table.part(row, column))))
                .forEach(cell -> sum(at(cell)).ifPresent(sum -> added.put(cell, sum)));
    }

    private List<Cell> at(CellId cell) {
        return all.stream()
                .flatMap(answers -> answers.cell(cell.question(), cell.part()).stream())
                .toList();
    }

    private static Optional<Cell> sum(List<Cell> cells) {
        List<Value> values = cells.stream()
                .flatMap(cell -> cell instanceof Value value ? Stream.of(value) : Stream.empty())
                .toList();
        if (values.isEmpty()) {
            return cells.stream().filter(NotApplicable.class::isInstance).findFirst();
        }
        return Optional.of(new Value(
                values.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                values.stream().anyMatch(Value::estimated)));
    }
}
