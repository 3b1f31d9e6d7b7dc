package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads answers against their form and says what does not agree. */
public final class Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FormEdition edition;

    /** For submissions in this edition. */
    public Judge(FormEdition edition) {
        this.edition = edition;
    }

    /**
     * Everything found, in the order of the form, then of its checks.
     *
     * @param previous the answers of the period before, empty when there are none
     * @param explained the questions beside which a remark stands
     */
    public List<Finding> findings(Answers answers, Optional<Answers> previous, Set<String> explained) {
        return findings(answers, new Earlier(previous, Optional.empty()), explained);
    }

    /**
     * Everything found, in the order of the form, then of its checks.
     *
     * @param earlier what the body answered before
     * @param explained the questions beside which a remark stands
     */
    public List<Finding> findings(Answers answers, Earlier earlier, Set<String> explained) {
        List<Finding> found = new ArrayList<>();
        edition.questions().forEach(question -> {
            if (question.compulsory()) {
                missing(question, answers, found);
            }
            if (question instanceof Question.Figure figure) {
                figure(figure, answers, earlier.previous(), explained, found);
            }
        });
        edition.checks().forEach(check -> check(check, answers, earlier, found));
        return found;
    }

    private static void missing(Question question, Answers answers, List<Finding> found) {
        if (question instanceof Question.Table table && !answers.rows(table).isEmpty()) {
            return;
        }
        List<String> parts = question instanceof Question.Figure figure ? figure.parts() : List.of("");
        parts.stream()
                .filter(part -> answers.cell(question.id(), part).isEmpty())
                .forEach(part -> found.add(new Finding.Missing(question.id(), part)));
    }

    private static void figure(
            Question.Figure question,
            Answers answers,
            Optional<Answers> previous,
            Set<String> explained,
            List<Finding> found) {
        Optional<BigDecimal> now = answers.figure(question);
        if (now.isEmpty()) {
            return;
        }
        question.most()
                .filter(most -> now.get().compareTo(most) > 0)
                .ifPresent(most -> found.add(new Finding.TooHigh(question.id(), now.get(), most)));
        Optional<BigDecimal> before = previous.flatMap(all -> all.figure(question));
        if (question.explainOver().isEmpty() || before.isEmpty() || explained.contains(question.id())) {
            return;
        }
        int percent = change(before.get(), now.get());
        if (Math.abs(percent) > question.explainOver().get()) {
            found.add(new Finding.Unexplained(question.id(), before.get(), now.get(), percent));
        }
    }

    /** The change in per cent of what was before; from 0 any change counts as 1,000. */
    private static int change(BigDecimal before, BigDecimal now) {
        if (before.signum() == 0) {
            return now.signum() == 0 ? 0 : 1000;
        }
        BigDecimal percent = now.subtract(before).multiply(HUNDRED).divide(before.abs(), 0, RoundingMode.HALF_UP);
        return percent.max(BigDecimal.valueOf(Integer.MIN_VALUE + 1L))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    private void check(Check check, Answers answers, Earlier earlier, List<Finding> found) {
        switch (check) {
            case Check.Comparison comparison -> {
                Optional<BigDecimal> left = value(comparison.left(), answers, earlier);
                Optional<BigDecimal> right = value(comparison.right(), answers, earlier);
                if (left.isPresent()
                        && right.isPresent()
                        && !comparison.relation().holds(left.get(), right.get())
                        && comparison
                                .unless()
                                .filter(why -> isAnswered(why, answers))
                                .isEmpty()) {
                    found.add(new Finding.Fails(comparison, left.get(), right.get()));
                }
            }
            case Check.Both both -> {
                boolean one = isThere(both.one(), answers);
                boolean other = isThere(both.other(), answers);
                if (one != other) {
                    found.add(new Finding.Alone(both, one ? both.other() : both.one()));
                }
            }
        }
    }

    private static boolean isAnswered(String question, Answers answers) {
        return answers.cell(question, "")
                .filter(cell ->
                        cell instanceof Answers.Words words && !words.text().isBlank())
                .isPresent();
    }

    private boolean isThere(String question, Answers answers) {
        return figure(question)
                .flatMap(answers::figure)
                .filter(value -> value.signum() != 0)
                .isPresent();
    }

    private Optional<Question.Figure> figure(String id) {
        return edition.question(id).filter(Question.Figure.class::isInstance).map(Question.Figure.class::cast);
    }

    private Optional<BigDecimal> value(Expression expression, Answers answers, Earlier earlier) {
        return switch (expression) {
            case Expression.Fixed(BigDecimal value) -> Optional.of(value);
            case Expression.Answer(String question) -> figure(question, Optional.of(answers));
            case Expression.Previous(String question) -> figure(question, earlier.previous());
            case Expression.YearBefore(String question) -> figure(question, earlier.yearBefore());
            case Expression.Column(String table, String column) ->
                edition.question(table)
                        .filter(Question.Table.class::isInstance)
                        .flatMap(one -> answers.column((Question.Table) one, column));
            case Expression.Sum(List<Expression.Term> terms) -> {
                Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
                for (Expression.Term term : terms) {
                    Optional<BigDecimal> value = value(term.of(), answers, earlier);
                    sum = sum.flatMap(all -> value.map(one -> term.added() ? all.add(one) : all.subtract(one)));
                }
                yield sum;
            }
        };
    }

    private Optional<BigDecimal> figure(String id, Optional<Answers> answers) {
        return figure(id).flatMap(question -> answers.flatMap(all -> all.figure(question)));
    }
}
