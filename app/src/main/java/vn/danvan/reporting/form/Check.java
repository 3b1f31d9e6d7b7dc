package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.rules.content.Wording;

/** What the answers of one submission must satisfy. */
public sealed interface Check {

    /** What is said when it does not hold. */
    Wording name();

    /** Whether a submission that fails it may not be sent. */
    Severity severity();

    /** How bad it is when a check fails. */
    enum Severity {
        /** The submission cannot be sent. */
        FAULT,
        /** It can be sent; the reader is told. */
        WARNING
    }

    /**
     * Two sums compared; what is missing counts as any figure, so that it fails only when no answer could make it hold.
     *
     * @param unless the question in whose answer it may be explained why it does not hold, else empty
     * @param acrossUnits why the two sides may have different units, else empty
     */
    record Comparison(
            Wording name,
            Severity severity,
            Expression left,
            Relation relation,
            Expression right,
            Optional<String> unless,
            Optional<Wording> acrossUnits)
            implements Check {

        /** One that nothing excuses. */
        public Comparison(Wording name, Severity severity, Expression left, Relation relation, Expression right) {
            this(name, severity, left, relation, right, Optional.empty(), Optional.empty());
        }

        /** The rule as it stands in the content. */
        public String rule() {
            return left.text() + " " + relation.sign() + " " + right.text();
        }

        /** Whether it compares with the period before. */
        public boolean comparesWithPrevious() {
            return left.asksPrevious() || right.asksPrevious();
        }

        /** Whether it compares with the same period of the year before. */
        public boolean comparesWithYearBefore() {
            return left.asksYearBefore() || right.asksYearBefore();
        }

        /** True for the sum of a column of a table, which every table brings along and no file states. */
        public boolean isOfTable() {
            return left instanceof Expression.Column;
        }
    }

    /** Two questions that have an answer other than 0 both or neither. */
    record Both(Wording name, Severity severity, String one, String other) implements Check {}

    /** The cells it reads, in its own order; a whole figure, and a table, by its question alone. */
    default Set<CellId> cells() {
        Set<CellId> all = new LinkedHashSet<>();
        switch (this) {
            case Comparison comparison -> {
                all.addAll(comparison.left().cells());
                all.addAll(comparison.right().cells());
            }
            case Both both -> {
                all.add(new CellId(both.one(), ""));
                all.add(new CellId(both.other(), ""));
            }
        }
        return all;
    }

    /**
     * Whether it holds for every row of the table too: it asks about columns of it only, as they are now, and about no number, which
     * may be meant for all rows together.
     */
    default boolean isOfRowsOf(Question.Table table) {
        return switch (this) {
            case Comparison comparison -> isOfRows(comparison.left(), table) && isOfRows(comparison.right(), table);
            case Both both ->
                table.columns().contains(both.one()) && table.columns().contains(both.other());
        };
    }

    private static boolean isOfRows(Expression side, Question.Table table) {
        return switch (side) {
            case Expression.Answer(String question) -> table.columns().contains(question);
            case Expression.Sum(List<Expression.Term> terms) ->
                terms.stream().allMatch(term -> isOfRows(term.of(), table));
            case Expression.Fixed(BigDecimal value) -> value.signum() == 0;
            case Expression.Part _, Expression.Previous _, Expression.YearBefore _, Expression.Column _ -> false;
        };
    }

    /** The ids of the questions it asks about, in alphabetical order. */
    default Set<String> questions() {
        return cells().stream().map(CellId::question).collect(Collectors.toCollection(TreeSet::new));
    }
}
