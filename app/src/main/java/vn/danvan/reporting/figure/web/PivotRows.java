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
     * @param whole the indicator of which it is a part or the whole; empty for other lines
     */
    record Line(PivotView.Row row, Optional<BigDecimal> by, boolean foot, String whole) {}

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
    private final boolean spelled;
    private boolean unapproved;
    private boolean estimated;
    private boolean incomplete;
    private boolean outlying;
    private boolean undivided;
    private boolean untold;
    private boolean hidden;
    private boolean absent;
    private boolean notAdded;
    private boolean uneven;
    private boolean spell;
    private boolean counted;
    private boolean uncounted;
    private boolean differing;

    /**
     * For these columns.
     *
     * @param spelled whether a part names its indicator, for in a file it may come to stand anywhere
     */
    PivotRows(
            PivotData data,
            FigureNames names,
            Locale locale,
            String query,
            List<PivotColumn> columns,
            boolean spelled) {
        this.data = data;
        this.names = names;
        this.locale = locale;
        this.query = query;
        this.columns = columns;
        this.spelled = spelled;
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
        boolean residual = line != null
                && line.key().kind() != FigureLine.Kind.AREA
                && line.key().kind() != FigureLine.Kind.BODY;
        PivotColumn.When when = row.when();
        boolean sum = when != null && when.period().isEmpty();
        Indicator indicator = row.indicator();
        return new Line(
                new PivotView.Row(name(row), kind, href(line), cells),
                by,
                residual || sum,
                indicator == null ? "" : indicator.code());
    }

    private String name(PivotColumn row) {
        Indicator indicator = row.indicator();
        if (indicator != null) {
            return row.part().isEmpty()
                    ? indicator.name().in(locale) + " ("
                            + indicator.unit().name().in(locale) + ")"
                    : (spelled ? indicator.name().in(locale) + " " : "") + "– "
                            + names.part(locale, indicator, row.part());
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
                        behind(cell, one, query),
                        false,
                        shown(one, indicator)))
                .orElseGet(() -> new PivotView.Cell("", "", List.of(), null, false, null)));
        numbers.add(figure.flatMap(Figure::number));
        data.before().ifPresent(before -> compare(cell, before.figure(cell), figure, indicator, cells, numbers));
        if (data.targets().isPresent()) {
            reach(cell, data.target(cell), figure, indicator, cells, numbers);
        }
    }

    /**
     * The page of what is behind a figure: reports, who has not reported, or why nothing can be told; null where there is none. What
     * is hidden or did not exist is explained below the table.
     *
     * @param query of the question
     */
    static @Nullable String behind(FigureTable.Cell cell, Figure figure, String query) {
        return behind(cell, figure, query, false);
    }

    private static @Nullable String behind(FigureTable.Cell cell, Figure figure, String query, boolean before) {
        if (figure instanceof Figure.Counted(BigDecimal ignored, Optional<String> records) && records.isPresent()) {
            return records.get();
        }
        boolean opens = !(figure instanceof Figure.Hidden || figure instanceof Figure.Absent)
                && cell.line().kind() != FigureLine.Kind.OTHERS
                && !isEmptyRest(cell, figure)
                && !isLeftOver(cell, figure)
                // Of several periods together a year before is shown without what is behind it.
                && !(before && cell.period().isEmpty());
        return opens ? SourcesDesk.Wanted.of(cell, before).address(query) : null;
    }

    /** Whether the line is of units that are no more and nothing was reported in it. */
    private static boolean isLeftOver(FigureTable.Cell cell, Figure figure) {
        return figure instanceof Figure.Missing
                && (cell.line().kind() == FigureLine.Kind.FORMER || cell.line().kind() == FigureLine.Kind.UNDIVIDED);
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
            spell |= known.spell().isPresent();
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
        untold |= figure instanceof Figure.Untold;
        hidden |= figure instanceof Figure.Hidden;
        absent |= figure instanceof Figure.Absent;
        notAdded |= figure instanceof Figure.NotAdditive;
    }

    private void compare(
            FigureTable.Cell cell,
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
                        behind(cell, figure, query, true),
                        true,
                        shown(figure, indicator)))
                .orElseGet(() -> side("", Optional.empty())));
        numbers.add(before.flatMap(Figure::number));
        Optional<BigDecimal> change = Compared.change(before, now, indicator);
        String unit = FigureText.isShare(indicator) ? names.text(locale, "figure.points") : "%";
        List<PivotView.Mark> unlike =
                change.flatMap(_ -> names.uneven(locale, before, now)).stream().toList();
        uneven |= !unlike.isEmpty();
        cells.add(side(
                change.map(value -> FigureText.signed(locale, value) + unit).orElse(""), change, unlike));
        // What is only low because most have not reported yet is not sorted among the others.
        numbers.add(change.filter(_ -> unlike.isEmpty()));
    }

    private void reach(
            FigureTable.Cell cell,
            Optional<Plan> target,
            Optional<Figure> now,
            Indicator indicator,
            List<PivotView.Cell> cells,
            List<Optional<BigDecimal>> numbers) {
        cells.add(target.map(plan -> planned(cell, plan, indicator)).orElseGet(() -> side("", Optional.empty())));
        numbers.add(target.flatMap(Plan::value));
        Optional<BigDecimal> reached = Compared.reached(target, now);
        cells.add(side(
                names.reached(locale, target, now, indicator),
                reached,
                reached.isPresent() ? names.incomplete(locale, now).stream().toList() : List.of()));
        numbers.add(reached);
    }

    private PivotView.Cell planned(FigureTable.Cell cell, Plan plan, Indicator indicator) {
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
                data.targetPage(cell, plan).orElse(null),
                true,
                plan.value().orElse(null));
    }

    private static PivotView.Cell side(String text, Optional<BigDecimal> number) {
        return side(text, number, List.of());
    }

    private static PivotView.Cell side(String text, Optional<BigDecimal> number, List<PivotView.Mark> marks) {
        return new PivotView.Cell(text, "", marks, null, true, number.orElse(null));
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
                uneven,
                new PivotView.Reasons(undivided, untold, hidden, absent, spell, notAdded),
                new PivotView.Records(counted, uncounted, differing));
    }
}
