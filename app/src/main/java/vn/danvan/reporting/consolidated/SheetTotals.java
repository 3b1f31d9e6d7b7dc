package vn.danvan.reporting.consolidated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.consolidated.LineMaker.Drawn;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Judge;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.submission.Completeness;

/** The last line: each column as its indicator adds up, and the rules of the form held against what comes out. */
final class SheetTotals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String SHARE = "phan-tram";
    private static final int DIGITS = 6;

    private final FormEdition edition;
    private final List<SheetColumn> columns;
    private final List<Drawn> lines;
    private final IntPredicate covered;

    /**
     * Prepares.
     *
     * @param covered whether the total of a column may not be seen
     */
    SheetTotals(FormEdition edition, List<SheetColumn> columns, List<Drawn> lines, IntPredicate covered) {
        this.edition = edition;
        this.columns = columns;
        this.lines = lines;
        this.covered = covered;
    }

    List<SheetCell> cells() {
        return IntStream.range(0, columns.size()).mapToObj(this::cell).toList();
    }

    private SheetCell cell(int at) {
        List<Drawn> telling =
                lines.stream().filter(line -> line.values().containsKey(at)).toList();
        Indicator indicator = columns.get(at).indicator();
        if (telling.isEmpty()) {
            return SheetCell.of(
                    columns.get(at).figure().isEmpty() ? SheetCell.Kind.MISSING : SheetCell.Kind.UNSENT, "");
        }
        if (indicator.summing() == Summing.NONE && lines.size() > 1) {
            return notAdded(indicator);
        }
        Optional<BigDecimal> total =
                indicator.summing() == Summing.RATIO ? ratio(indicator) : Optional.of(sum(telling, at));
        if (total.isEmpty()) {
            return notAdded(indicator);
        }
        if (covered.test(at)) {
            return SheetCell.of(SheetCell.Kind.HIDDEN, "");
        }
        return new SheetCell(SheetCell.Kind.VALUE, total.get(), "", marks(telling, at), Optional.empty());
    }

    private static SheetCell notAdded(Indicator indicator) {
        return new SheetCell(SheetCell.Kind.NOT_ADDITIVE, null, "", SheetCell.Marks.NONE, indicator.why());
    }

    private static BigDecimal sum(List<Drawn> telling, int at) {
        return telling.stream().map(line -> value(line, at).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Value value(Drawn line, int at) {
        return Objects.requireNonNull(line.values().get(at));
    }

    /** Of the bodies that reported both; nothing where the form does not ask for both, or for nothing to divide by. */
    private Optional<BigDecimal> ratio(Indicator indicator) {
        Optional<Integer> over = indicator.of().flatMap(of -> whole(of.numerator()));
        Optional<Integer> under = indicator.of().flatMap(of -> whole(of.denominator()));
        if (over.isEmpty() || under.isEmpty()) {
            return Optional.empty();
        }
        List<Drawn> both = lines.stream()
                .filter(line ->
                        line.values().containsKey(over.get()) && line.values().containsKey(under.get()))
                .toList();
        return share(indicator, sum(both, over.get()), sum(both, under.get()));
    }

    /** As all figures are divided; empty for nothing to divide by. */
    static Optional<BigDecimal> share(Indicator indicator, BigDecimal over, BigDecimal under) {
        BigDecimal times = indicator.unit().id().equals(SHARE) ? HUNDRED : BigDecimal.ONE;
        return under.signum() == 0
                ? Optional.empty()
                : Optional.of(over.multiply(times).divide(under, DIGITS, RoundingMode.HALF_UP));
    }

    private Optional<Integer> whole(String code) {
        return SheetColumn.at(columns, code, "").stream().findFirst();
    }

    private static SheetCell.Marks marks(List<Drawn> telling, int at) {
        return new SheetCell.Marks(
                telling.stream().anyMatch(line -> value(line, at).estimated()),
                telling.stream()
                        .anyMatch(line -> line.line().report().entry().status() != Completeness.Status.APPROVED),
                false,
                telling.size());
    }

    /** The rules that compare figures of the same period, held against the totals; those that a body may explain are left out. */
    List<SheetFault> faults(List<SheetCell> totals) {
        List<Finding.Fails> failing = failing(answers(this::summed));
        if (failing.isEmpty()) {
            return List.of();
        }
        Map<Check, List<BodyView>> because = because();
        return failing.stream()
                .map(fails -> {
                    Set<Integer> spoken = fails.check().cells().stream()
                            .flatMap(this::at)
                            .collect(Collectors.toCollection(TreeSet::new));
                    boolean withheld =
                            spoken.stream().anyMatch(at -> totals.get(at).kind() == SheetCell.Kind.HIDDEN);
                    return new SheetFault(
                            fails, edition, withheld, spoken, because.getOrDefault(fails.check(), List.of()));
                })
                .toList();
    }

    private Stream<Integer> at(CellId cell) {
        return edition.figure(cell.question()).stream()
                .flatMap(figure -> SheetColumn.at(columns, figure.indicator().code(), cell.part()).stream());
    }

    private @Nullable BigDecimal summed(int at) {
        List<Drawn> telling =
                lines.stream().filter(line -> line.values().containsKey(at)).toList();
        return telling.isEmpty() || columns.get(at).indicator().summing() != Summing.SUM ? null : sum(telling, at);
    }

    /** In whose reports the rules do not hold when what is missing counts as nothing, as it does in a sum. */
    private Map<Check, List<BodyView>> because() {
        Map<Check, List<BodyView>> because = new HashMap<>();
        for (Drawn line : lines) {
            if (line.line().sent()) {
                Answers told = answers(at -> {
                    Value value = line.values().get(at);
                    return value == null ? BigDecimal.ZERO : value.value();
                });
                failing(told)
                        .forEach(fails -> because.computeIfAbsent(fails.check(), _ -> new ArrayList<>())
                                .add(line.line().body()));
            }
        }
        return because;
    }

    private Answers answers(IntFunction<@Nullable BigDecimal> values) {
        Map<CellId, Answers.Cell> cells = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            SheetColumn column = columns.get(at);
            BigDecimal value = column.summed() ? null : values.apply(at);
            if (value != null) {
                column.figure()
                        .ifPresent(
                                figure -> cells.put(new CellId(figure.id(), column.part()), new Value(value, false)));
            }
        }
        return new Answers(cells);
    }

    private List<Finding.Fails> failing(Answers answers) {
        Set<String> explained = edition.questions().map(Question::id).collect(Collectors.toSet());
        return Judge.ofAll(edition).findings(answers, Earlier.NONE, explained).stream()
                .filter(Finding.Fails.class::isInstance)
                .map(Finding.Fails.class::cast)
                .filter(fails -> fails.check().unless().isEmpty())
                .toList();
    }
}
