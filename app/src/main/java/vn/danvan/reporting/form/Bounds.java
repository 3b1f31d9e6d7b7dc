package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one side of a rule comes to: one value when everything it needs is known, else what it cannot be less or more than.
 * Figures are never negative, so one that is not known is 0 or more; one that does not apply is not known either, but where other
 * terms of its sum apply it counts nothing.
 *
 * @param least what it is at least, empty when there is no telling
 * @param most what it is at most, empty when there is no telling
 */
record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    private static final Bounds ZERO = of(BigDecimal.ZERO);
    private static final Bounds UNKNOWN = new Bounds(Optional.of(BigDecimal.ZERO), Optional.empty());

    private static Bounds of(BigDecimal value) {
        return new Bounds(Optional.of(value), Optional.of(value));
    }

    /** Of a side in the light of what was answered now and before. */
    static Bounds of(Expression expression, FormEdition edition, Answers answers, Earlier earlier) {
        return switch (expression) {
            case Expression.Fixed(BigDecimal value) -> of(value);
            case Expression.Answer(String question) -> figure(edition, question, Optional.of(answers));
            case Expression.Part(String question, String part) ->
                answers.cell(question, part)
                        .flatMap(Bounds::value)
                        .map(Bounds::of)
                        .orElse(UNKNOWN);
            case Expression.Previous(String question) -> figure(edition, question, earlier.previous());
            case Expression.YearBefore(String question) -> figure(edition, question, earlier.yearBefore());
            case Expression.Column(String table, String column) ->
                edition.question(table)
                        .filter(Question.Table.class::isInstance)
                        .flatMap(one -> answers.column((Question.Table) one, column))
                        .map(Bounds::of)
                        .orElse(UNKNOWN);
            case Expression.Sum sum -> {
                boolean none = sum.terms().stream()
                        .map(Expression.Term::of)
                        .filter(term -> !(term instanceof Expression.Fixed))
                        .allMatch(term -> isNotApplicable(term, edition, answers, earlier));
                Bounds all = ZERO;
                for (Expression.Term term : sum.terms()) {
                    Bounds one = !none && isNotApplicable(term.of(), edition, answers, earlier)
                            ? ZERO
                            : of(term.of(), edition, answers, earlier);
                    all = term.added() ? all.plus(one) : all.minus(one);
                }
                yield all;
            }
        };
    }

    /** Whether a term was said not to apply: in a sum with others it counts nothing, as a part of a figure does. */
    private static boolean isNotApplicable(Expression term, FormEdition edition, Answers answers, Earlier earlier) {
        return switch (term) {
            case Expression.Answer(String question) -> isNone(edition, question, Optional.of(answers));
            case Expression.Part(String question, String part) -> answers.isNotApplicable(question, part);
            case Expression.Previous(String question) -> isNone(edition, question, earlier.previous());
            case Expression.YearBefore(String question) -> isNone(edition, question, earlier.yearBefore());
            case Expression.Column _, Expression.Fixed _, Expression.Sum _ -> false;
        };
    }

    private static boolean isNone(FormEdition edition, String id, Optional<Answers> answers) {
        return edition.figure(id)
                .filter(question ->
                        answers.filter(all -> all.isNotApplicable(question)).isPresent())
                .isPresent();
    }

    private static Bounds figure(FormEdition edition, String id, Optional<Answers> answers) {
        return edition.figure(id)
                .flatMap(question -> answers.flatMap(all -> all.figure(question)))
                .map(Bounds::of)
                .orElse(UNKNOWN);
    }

    /** What stands in a cell that applies. */
    private static Optional<BigDecimal> value(Answers.Cell cell) {
        return cell instanceof Answers.Value(BigDecimal value, boolean _) ? Optional.of(value) : Optional.empty();
    }

    private Bounds plus(Bounds other) {
        return new Bounds(
                least.flatMap(one -> other.least.map(one::add)), most.flatMap(one -> other.most.map(one::add)));
    }

    private Bounds minus(Bounds other) {
        return new Bounds(
                least.flatMap(one -> other.most.map(one::subtract)),
                most.flatMap(one -> other.least.map(one::subtract)));
    }

    /** Whether it is more than the other whatever is not known yet. */
    boolean isAbove(Bounds other) {
        return least.flatMap(one -> other.most.filter(most -> one.compareTo(most) > 0))
                .isPresent();
    }
}
