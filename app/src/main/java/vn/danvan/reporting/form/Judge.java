package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Wording;

/** Reads answers against their form and says what does not agree. */
public final class Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FormEdition edition;
    private final boolean all;

    private Judge(FormEdition edition, boolean all) {
        this.edition = edition;
        this.all = all;
    }

    /** For submissions in this edition, as those see them who fill them in. */
    public Judge(FormEdition edition) {
        this(edition, false);
    }

    /** For every question, whoever answers it. */
    public static Judge ofAll(FormEdition edition) {
        return new Judge(edition, true);
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
            if (!all && edition.isReceived(question.id())) {
                return;
            }
            if (question.compulsory()) {
                missing(question, answers, found);
            }
            if (question instanceof Question.Figure figure) {
                figure(figure, answers, earlier.previous(), explained, found);
            }
        });
        for (Check check : checks()) {
            boolean excused = isExcused(check, answers);
            if (!excused) {
                failing(check, answers, earlier).ifPresent(found::add);
                rows(check, answers, found);
            }
        }
        earlier.next().ifPresent(next -> checks().forEach(check -> overtaken(check, answers, next, found)));
        return found;
    }

    /** Whoever fills in is not held up by answers that somebody else gives. */
    private List<Check> checks() {
        return edition.checks().stream()
                .filter(check -> all || !edition.isReceived(check))
                .toList();
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
        BigDecimal change = now.get().subtract(before.get()).multiply(HUNDRED);
        BigDecimal size = before.get().abs();
        if (change.abs()
                        .compareTo(size.multiply(
                                BigDecimal.valueOf(question.explainOver().get())))
                > 0) {
            BigDecimal percent = size.signum() == 0 ? BigDecimal.ZERO : change.divide(size, 1, RoundingMode.HALF_UP);
            found.add(new Finding.Unexplained(question.id(), before.get(), now.get(), percent));
        }
    }

    private Optional<Finding> failing(Check check, Answers answers, Earlier earlier) {
        return switch (check) {
            case Check.Comparison comparison -> failing(comparison, answers, earlier, false);
            case Check.Both both -> {
                boolean one = isThere(both.one(), answers);
                boolean other = isThere(both.other(), answers);
                yield one == other
                        ? Optional.empty()
                        : Optional.of(new Finding.Alone(both, one ? both.other() : both.one()));
            }
        };
    }

    /** What holds for all places together holds for each of them, where a table tells the same figures by place. */
    private void rows(Check check, Answers answers, List<Finding> found) {
        edition.questions()
                .filter(question -> question instanceof Question.Table table && check.isOfRowsOf(table))
                .map(Question.Table.class::cast)
                .forEach(table -> inOrder(answers.rows(table))
                        .forEach(row -> inRow(check, answers.row(table, row))
                                .ifPresent(one ->
                                        found.add(new Finding.InRow(table, row, name(table, row, answers), one)))));
    }

    /** A place whose other figure is not told by place waits for it, as the sum of its column does. */
    private Optional<Finding> inRow(Check check, Answers row) {
        boolean waits = check instanceof Check.Both(Wording _, Check.Severity _, String one, String other)
                && (row.cell(one, "").isEmpty() || row.cell(other, "").isEmpty());
        return waits ? Optional.empty() : failing(check, row, Earlier.NONE);
    }

    /** Numbered rows by their number, as they stand on the page. */
    private static List<String> inOrder(Set<String> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Optional<String> name(Question.Table table, String row, Answers answers) {
        return answers.cell(table.id(), Question.Table.part(row, Question.Table.NAME))
                .filter(Answers.Words.class::isInstance)
                .map(cell -> ((Answers.Words) cell).text());
    }

    /** A report that comes after the one of a later hour must not be what that one may not follow. */
    private void overtaken(Check check, Answers answers, Answers next, List<Finding> found) {
        if (check instanceof Check.Comparison comparison
                && comparison.comparesWithPrevious()
                && !isExcused(check, next)) {
            failing(comparison, next, new Earlier(Optional.of(answers), Optional.empty()), true)
                    .ifPresent(found::add);
        }
    }

    private Optional<Finding> failing(Check.Comparison check, Answers answers, Earlier earlier, boolean next) {
        Bounds left = Bounds.of(check.left(), edition, answers, earlier);
        Bounds right = Bounds.of(check.right(), edition, answers, earlier);
        boolean more = check.relation() != Relation.AT_LEAST && left.isAbove(right);
        boolean less = check.relation() != Relation.AT_MOST && right.isAbove(left);
        if (!(more || less)) {
            return Optional.empty();
        }
        Optional<BigDecimal> one = more ? left.least() : left.most();
        Optional<BigDecimal> other = more ? right.most() : right.least();
        return Optional.of(new Finding.Fails(check, one.orElseThrow(), other.orElseThrow(), next));
    }

    private static boolean isExcused(Check check, Answers answers) {
        return check instanceof Check.Comparison comparison
                && comparison.unless().filter(why -> isAnswered(why, answers)).isPresent();
    }

    private static boolean isAnswered(String question, Answers answers) {
        return answers.cell(question, "")
                .filter(cell ->
                        cell instanceof Answers.Words words && !words.text().isBlank())
                .isPresent();
    }

    private boolean isThere(String question, Answers answers) {
        return edition.figure(question)
                .flatMap(answers::figure)
                .filter(value -> value.signum() != 0)
                .isPresent();
    }
}
