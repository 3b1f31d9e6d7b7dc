package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Outlier;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.form.Indicator;

/** Draws the lines of a turned table, and remembers which marks occurred. */
final class PivotRows {

    /**
     * A line.
     *
     * @param by the number by which it is sorted
     * @param foot whether it stays below
     */
    record Line(PivotView.Row row, Optional<BigDecimal> by, boolean foot) {}

    private final PivotData data;
    private final FigureNames names;
    private final Locale locale;
    private final String query;
    private final List<PivotColumn> columns;
    private final Set<Figure.Without.Why> without = EnumSet.noneOf(Figure.Without.Why.class);
    private final Set<String> unadded = new LinkedHashSet<>();
    private boolean ofYear;
    private boolean former;
    private boolean silence;
    private boolean unapproved;
    private boolean estimated;
    private boolean incomplete;
    private boolean outlying;
    private boolean undivided;
    private boolean hidden;
    private boolean counted;
    private boolean uncounted;
    private boolean differing;

    PivotRows(PivotData data, FigureNames names, Locale locale, String query, List<PivotColumn> columns) {
        this.data = data;
        this.names = names;
        this.locale = locale;
        this.query = query;
        this.columns = columns;
    }

    int columns() {
        return columns.size();
    }

    /** Keys of the heads a column has, {@code ""} for the figure itself. */
    List<String> sides() {
        List<String> sides = new ArrayList<>(List.of(""));
        if (data.before().isPresent()) {
            sides.add("figure.before.head");
            sides.add("figure.change.head");
        }
        if (data.targets().isPresent()) {
            sides.add("figure.target.head");
            sides.add("figure.reached.head");
        }
        return sides;
    }

    int width() {
        return sides().size();
    }

    /** The numbers of a line, as they can be sorted by. */
    List<Optional<BigDecimal>> numbers(PivotColumn row) {
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        for (PivotColumn column : columns) {
            cells(row.with(column), new ArrayList<>(), numbers);
        }
        return numbers;
    }

    Line line(PivotColumn row, Optional<BigDecimal> by) {
        List<PivotView.Cell> cells = new ArrayList<>();
        for (PivotColumn column : columns) {
            cells(row.with(column), cells, new ArrayList<>());
        }
        FigureLine line = row.line();
        String kind = line == null ? "" : line.key().kind().name();
        boolean foot = line != null
                && line.key().kind() != FigureLine.Kind.AREA
                && line.key().kind() != FigureLine.Kind.BODY;
        return new Line(new PivotView.Row(name(row), kind, href(line), cells), by, foot);
    }

    private String name(PivotColumn row) {
        Indicator indicator = row.indicator();
        if (indicator != null) {
            return row.part().isEmpty()
                    ? indicator.name().in(locale) + " ("
                            + indicator.unit().name().in(locale) + ")"
                    : "– " + names.part(locale, indicator, row.part());
        }
        FigureLine line = row.line();
        if (line != null) {
            return names.line(locale, line);
        }
        return Objects.requireNonNull(row.when())
                .period()
                .map(period -> names.period(locale, period))
                .orElseGet(() -> names.text(locale, "figure.added.head"));
    }

    /** Into the area of a line. */
    private @Nullable String href(@Nullable FigureLine line) {
        return line == null || line.key().kind() != FigureLine.Kind.AREA
                ? null
                : "/figures?" + query.replaceAll("(^|&)area=[^&]*", "") + "&area="
                        + line.key().id();
    }

    private void cells(PivotColumn at, List<PivotView.Cell> cells, List<Optional<BigDecimal>> numbers) {
        Indicator indicator = Objects.requireNonNull(at.indicator());
        FigureTable.Cell cell = new FigureTable.Cell(
                indicator.code(),
                at.part(),
                Objects.requireNonNull(at.line()).key(),
                Objects.requireNonNull(at.when()).period());
        Optional<Figure> figure = data.figure(cell);
        cells.add(figure.map(one -> new PivotView.Cell(
                        names.figure(locale, one, indicator),
                        names.reason(locale, one),
                        marks(cell, one, indicator),
                        behind(cell, one),
                        false,
                        shown(one, indicator)))
                .orElseGet(() -> new PivotView.Cell("", "", List.of(), null, false, null)));
        numbers.add(figure.flatMap(Figure::number));
        data.before().ifPresent(before -> compare(before.figure(cell), figure, indicator, cells, numbers));
        if (data.targets().isPresent()) {
            reach(data.target(cell), figure, indicator, cells, numbers);
        }
    }

    private @Nullable String behind(FigureTable.Cell cell, Figure figure) {
        if (figure instanceof Figure.Counted(BigDecimal ignored, Optional<String> records) && records.isPresent()) {
            return records.get();
        }
        if (!(figure instanceof Figure.Value
                        || figure instanceof Figure.Without
                        || figure instanceof Figure.Counted
                        || figure instanceof Figure.Uncounted
                        || figure instanceof Figure.NotDivisible
                        || figure instanceof Figure.NotAdditive)
                || cell.line().kind() == FigureLine.Kind.OTHERS
                || isEmptyRest(cell, figure)) {
            return null;
        }
        String period = cell.period()
                .map(one -> "&of=" + one.year() + "-" + one.index())
                .orElse("");
        String id = cell.line().id() == null ? "" : "." + cell.line().id();
        return "/figures/sources?" + query + "&figure=" + cell.indicator() + "&part=" + cell.part() + "&line="
                + cell.line().kind() + id + period;
    }

    /** Whether nothing is left over in the cell, so that nothing is behind it. */
    private static boolean isEmptyRest(FigureTable.Cell cell, Figure figure) {
        return cell.part().startsWith("-")
                && figure.number().filter(value -> value.signum() != 0).isEmpty();
    }

    private List<PivotView.Mark> marks(FigureTable.Cell cell, Figure figure, Indicator indicator) {
        List<PivotView.Mark> marks = new ArrayList<>(names.marks(locale, figure));
        note(figure);
        names.difference(locale, figure, data.reported(cell), indicator).ifPresent(mark -> {
            differing = true;
            marks.add(mark);
        });
        Outlier outlier = data.outliers().get(cell);
        if (outlier != null) {
            outlying = true;
            marks.add(names.mark(
                    locale, (outlier.amongPeers() ? "peers" : "history") + (outlier.above() ? ".above" : ".below")));
        }
        return marks;
    }

    private void note(Figure figure) {
        if (figure instanceof Figure.Value(BigDecimal ignored, Figure.Marks known)) {
            estimated |= known.estimated();
            unapproved |= known.unapproved();
            silence |= known.silence().all() > 0;
        }
        incomplete |= figure.known()
                .filter(known -> known.incomplete() && known.reported() > 0)
                .isPresent();
        if (figure instanceof Figure.Without(Figure.Without.Why why, var _)) {
            without.add(why);
        }
        counted |= figure instanceof Figure.Counted;
        uncounted |= figure instanceof Figure.Uncounted;
        undivided |= figure instanceof Figure.NotDivisible;
        hidden |= figure instanceof Figure.Hidden;
    }

    private void compare(
            Optional<Figure> before,
            Optional<Figure> now,
            Indicator indicator,
            List<PivotView.Cell> cells,
            List<Optional<BigDecimal>> numbers) {
        before.ifPresent(this::note);
        cells.add(before.map(figure -> new PivotView.Cell(
                        names.figure(locale, figure, indicator),
                        names.reason(locale, figure),
                        names.marks(locale, figure),
                        null,
                        true,
                        shown(figure, indicator)))
                .orElseGet(() -> side("", Optional.empty())));
        numbers.add(before.flatMap(Figure::number));
        Optional<BigDecimal> change = Compared.change(before, now, indicator);
        String unit = FigureText.isShare(indicator) ? names.text(locale, "figure.points") : "%";
        cells.add(side(
                change.map(value -> FigureText.signed(locale, value) + unit).orElse(""), change));
        numbers.add(change);
    }

    private void reach(
            Optional<Plan> target,
            Optional<Figure> now,
            Indicator indicator,
            List<PivotView.Cell> cells,
            List<Optional<BigDecimal>> numbers) {
        cells.add(target.map(plan -> planned(plan, indicator)).orElseGet(() -> side("", Optional.empty())));
        numbers.add(target.flatMap(Plan::value));
        Optional<BigDecimal> reached = Compared.reached(target, now);
        String percent =
                reached.map(value -> FigureText.number(locale, value) + "%").orElse("");
        cells.add(side(
                Compared.isLimit(indicator) ? kept(percent, Compared.over(target, now, indicator)) : percent, reached));
        numbers.add(reached);
    }

    private PivotView.Cell planned(Plan plan, Indicator indicator) {
        List<PivotView.Mark> marks = names.marks(locale, plan);
        ofYear |= plan.ofYear();
        former |= plan.former().isPresent();
        if (plan.value().isEmpty()) {
            marks.forEach(mark -> unadded.add(mark.meaning()));
        }
        return new PivotView.Cell(
                plan.value()
                        .map(value -> FigureText.bare(locale, value, indicator))
                        .orElseGet(() -> names.text(locale, "figure.cell.not-additive")),
                "",
                marks,
                null,
                true,
                plan.value().orElse(null));
    }

    /** How much of a limit is used; of a limit of 0 only that it is exceeded. */
    private String kept(String percent, boolean over) {
        if (percent.isEmpty()) {
            return over ? names.text(locale, "figure.reached.exceeded") : "";
        }
        return names.text(locale, over ? "figure.reached.over" : "figure.reached.limit", percent);
    }

    private static PivotView.Cell side(String text, Optional<BigDecimal> number) {
        return new PivotView.Cell(text, "", List.of(), null, true, number.orElse(null));
    }

    private static @Nullable BigDecimal shown(Figure figure, Indicator indicator) {
        return figure.number().map(value -> FigureText.shown(value, indicator)).orElse(null);
    }

    PivotView.Marks marks() {
        return new PivotView.Marks(
                without,
                silence,
                new PivotView.Plans(ofYear, former, List.copyOf(unadded)),
                unapproved,
                estimated,
                incomplete,
                outlying,
                undivided,
                hidden,
                new PivotView.Records(counted, uncounted, differing));
    }
}
