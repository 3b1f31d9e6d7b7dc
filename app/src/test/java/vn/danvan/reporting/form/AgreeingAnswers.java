package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;

/** Figures of one edition that agree with all of its rules, until one of them is broken. */
final class AgreeingAnswers {

    /** Can be shared out among two, three, four, five and six columns without a rest. */
    private static final BigDecimal EACH = BigDecimal.valueOf(60);

    /** One figure may stand in rules that follow on each other; none of the shipped forms needs more rounds. */
    private static final int ROUNDS = 3;

    private final FormEdition edition;
    private final Map<CellId, BigDecimal> now = new HashMap<>();
    private final Map<CellId, BigDecimal> before;

    AgreeingAnswers(FormEdition edition) {
        this.edition = edition;
        edition.questions().forEach(this::fill);
        for (int round = 0; round < ROUNDS; round++) {
            edition.checks().forEach(this::satisfy);
        }
        this.before = new HashMap<>(now);
    }

    private void fill(Question question) {
        switch (question) {
            case Question.Figure figure -> share(places(figure), EACH);
            case Question.Table table ->
                table.columns().forEach(column -> now.put(inFirstRow(table.id(), column), EACH));
            case Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ -> {}
        }
    }

    private void satisfy(Check check) {
        if (!(check instanceof Check.Comparison comparison)
                || comparison.comparesWithPrevious()
                || comparison.comparesWithYearBefore()) {
            return;
        }
        BigDecimal more = value(comparison.left()).subtract(value(comparison.right()));
        switch (comparison.relation()) {
            case EQUAL -> share(places(comparison.right()), value(comparison.left()));
            case AT_LEAST -> raise(comparison.left(), more.negate().max(BigDecimal.ZERO));
            case AT_MOST -> raise(comparison.right(), more.max(BigDecimal.ZERO));
        }
    }

    /** Makes the one side of a comparison, or the other, more than it may be by one. */
    void breakByOne(Check.Comparison check, boolean left) {
        Expression higher = left ? check.left() : check.right();
        Expression lower = left ? check.right() : check.left();
        raise(higher, value(lower).subtract(value(higher)).add(BigDecimal.ONE));
    }

    /** Leaves the question with nothing. */
    void empty(String question) {
        places(new Expression.Answer(question)).forEach(cell -> now.put(cell, BigDecimal.ZERO));
    }

    /** What is found in it, but for what is missing and for what changed much since the period before. */
    List<Finding> disagreements() {
        Optional<Answers> earlier = Optional.of(answers(before));
        return Judge.ofAll(edition).findings(answers(now), new Earlier(earlier, earlier), Set.of()).stream()
                .filter(finding -> finding instanceof Finding.Fails || finding instanceof Finding.Alone)
                .toList();
    }

    private static Answers answers(Map<CellId, BigDecimal> figures) {
        return new Answers(figures.entrySet().stream()
                .collect(Collectors.<Map.Entry<CellId, BigDecimal>, CellId, Cell>toMap(
                        Map.Entry::getKey, entry -> new Value(entry.getValue(), false))));
    }

    private void share(List<CellId> cells, BigDecimal total) {
        BigDecimal each = total.divideToIntegralValue(BigDecimal.valueOf(cells.size()));
        BigDecimal rest = total.subtract(each.multiply(BigDecimal.valueOf(cells.size())));
        cells.forEach(cell -> now.put(cell, each));
        now.merge(cells.getFirst(), rest, BigDecimal::add);
    }

    private void raise(Expression side, BigDecimal by) {
        boolean earlier = side instanceof Expression.Previous || side instanceof Expression.YearBefore;
        (earlier ? before : now).merge(places(side).getFirst(), by, BigDecimal::add);
    }

    private BigDecimal value(Expression side) {
        return switch (side) {
            case Expression.Fixed(BigDecimal value) -> value;
            case Expression.Previous _, Expression.YearBefore _ -> sum(places(side), before);
            case Expression.Answer _, Expression.Part _, Expression.Column _ -> sum(places(side), now);
            case Expression.Sum(List<Expression.Term> terms) ->
                terms.stream()
                        .map(term -> term.added()
                                ? value(term.of())
                                : value(term.of()).negate())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    private static BigDecimal sum(List<CellId> cells, Map<CellId, BigDecimal> from) {
        return cells.stream()
                .map(cell -> from.getOrDefault(cell, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The cells that make the side, those that are taken away left out. */
    private List<CellId> places(Expression side) {
        return switch (side) {
            case Expression.Fixed _ -> List.of();
            case Expression.Answer(String question) ->
                places(edition.figure(question).orElseThrow());
            case Expression.Part(String question, String part) -> List.of(new CellId(question, part));
            case Expression.Previous(String question) ->
                places(edition.figure(question).orElseThrow());
            case Expression.YearBefore(String question) ->
                places(edition.figure(question).orElseThrow());
            case Expression.Column(String table, String column) -> List.of(inFirstRow(table, column));
            case Expression.Sum(List<Expression.Term> terms) ->
                terms.stream()
                        .filter(Expression.Term::added)
                        .flatMap(term -> places(term.of()).stream())
                        .toList();
        };
    }

    private static List<CellId> places(Question.Figure figure) {
        return figure.parts().stream()
                .map(part -> new CellId(figure.id(), part))
                .toList();
    }

    private static CellId inFirstRow(String table, String column) {
        return new CellId(table, Question.Table.part("1", column));
    }
}
