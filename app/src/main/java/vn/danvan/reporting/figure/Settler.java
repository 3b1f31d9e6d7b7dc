package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.fact.FactQueries;
import vn.danvan.reporting.fact.Tally;
import vn.danvan.reporting.figure.FigureTable.Cell;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/** Makes figures of settled columns: a value, or the reason why there is none. */
@Component
class Settler {

    private final Splits splits;
    private final TableLines lines;
    private final Withholding withholding;

    Settler(Splits splits, TableLines lines, Withholding withholding) {
        this.splits = splits;
        this.lines = lines;
        this.withholding = withholding;
    }

    /** All figures of a table, by the lines that are shown. */
    Map<Cell, Figure> figures(
            FigureQuery query,
            Frame frame,
            List<Indicator> indicators,
            List<FigureLine> shown,
            Map<Column.Slot, Column> columns,
            CountedColumns counted) {
        Map<Cell, Figure> figures = new HashMap<>();
        Settled settled = new Settled(columns, counted, new Reasons(splits, frame));
        for (Indicator indicator : indicators) {
            for (String part : query.parts(indicator)) {
                for (FigureLine line : shown) {
                    line(new Of(indicator, part, line.key()), query, frame, settled, figures);
                }
            }
        }
        Map<String, List<String>> rests = new Rests(query, shown, figures).add(indicators);
        withholding.apply(query, frame, new Withholding.Told(indicators, rests), shown, figures);
        return figures;
    }

    /** A figure of one line, whatever the period. */
    private record Of(Indicator indicator, String part, FigureLine.Key line) {

        Cell in(Optional<ReportingPeriod> period) {
            return new Cell(indicator.code(), part, line, period);
        }

        Column.Slot slot(ReportingPeriod period) {
            return new Column.Slot(indicator.code(), part, period);
        }
    }

    /** What was reported and what is counted, and why a figure cannot be told. */
    private record Settled(Map<Column.Slot, Column> columns, CountedColumns counted, Reasons reasons) {

        /** The columns of these periods. */
        List<Reasons.Told> told(Of of, List<ReportingPeriod> periods) {
            return periods.stream()
                    .flatMap(
                            period -> Optional.ofNullable(columns.get(of.slot(period)))
                                    .map(column -> new Reasons.Told(period, column))
                                    .stream())
                    .toList();
        }
    }

    private void line(Of of, FigureQuery query, Frame frame, Settled settled, Map<Cell, Figure> into) {
        for (ReportingPeriod period : query.periods()) {
            into.put(
                    of.in(Optional.of(period)),
                    lines.exists(frame, of.line(), period)
                            ? ofPart(of, List.of(period), figure(of, period, frame, settled))
                            : new Figure.Absent());
        }
        if (query.options().added()) {
            into.put(of.in(Optional.empty()), ofPart(of, query.periods(), added(of, query, settled, frame)));
        }
    }

    /** Of a part that is on none of the periods' days nothing is missing; what was told of it all the same stands. */
    private static Figure ofPart(Of of, List<ReportingPeriod> periods, Figure figure) {
        return (figure instanceof Figure.Missing || figure instanceof Figure.Without)
                        && periods.stream().noneMatch(period -> FigureQuery.isOn(of.indicator(), of.part(), period))
                ? new Figure.Absent(true)
                : figure;
    }

    private Figure figure(Of of, ReportingPeriod period, Frame frame, Settled settled) {
        return FigureCatalogue.isCounted(of.indicator().code())
                ? settled.counted()
                        .figure(
                                of.indicator().code(),
                                of.part(),
                                of.line(),
                                period,
                                settled.columns(),
                                settled.reasons())
                : figure(of, settled.columns().get(of.slot(period)), List.of(period), frame, settled);
    }

    /**
     * Flows of the periods are added, but what is counted from records is counted over all their days; of what stands at the end
     * of a period the last counts, of what was carried over into it the first.
     */
    private Figure added(Of of, FigureQuery query, Settled settled, Frame frame) {
        Indicator indicator = of.indicator();
        if (settled.counted().counts().countsTogether(FigureCatalogue.reported(indicator.code()))
                && (FigureCatalogue.isCounted(indicator.code()) || indicator.measure() == Measure.FLOW)) {
            return settled.counted()
                    .together(indicator.code(), of.part(), of.line(), settled.columns(), settled.reasons());
        }
        Map<Column.Slot, Column> columns = settled.columns();
        List<ReportingPeriod> telling = query.telling(indicator.measure());
        // What stands is told at the end of the last period, what flows of whoever there was at the end of any.
        long there = telling.stream()
                .filter(period -> lines.exists(frame, of.line(), period))
                .count();
        if (there == 0) {
            return new Figure.Absent();
        }
        if (indicator.summing() == Summing.NONE) {
            return new Figure.NotAdditive(indicator.why().orElseThrow());
        }
        if (indicator.measure() == Measure.CARRIED) {
            return new Figure.NotAdditive(indicator.why().orElseThrow());
        }
        return indicator.measure() == Measure.FLOW
                ? partly(figure(of, sum(of, telling, columns), telling, frame, settled), (int) there, telling.size())
                : figure(of, columns.get(of.slot(telling.getFirst())), List.of(telling.getFirst()), frame, settled);
    }

    /** Of a unit that existed only in some of the periods, the sum says in how many. */
    private static Figure partly(Figure figure, int there, int all) {
        return figure instanceof Figure.Value(BigDecimal value, Figure.Marks known) && there < all
                ? new Figure.Value(
                        value,
                        new Figure.Marks(
                                known.unapproved(),
                                known.estimated(),
                                known.reported(),
                                known.expected(),
                                known.silence(),
                                Optional.of(new Figure.Spell(there, all))))
                : figure;
    }

    private static Column sum(Of of, List<ReportingPeriod> periods, Map<Column.Slot, Column> columns) {
        Column all = new Column();
        boolean asked = false;
        for (ReportingPeriod period : periods) {
            Column column = columns.get(of.slot(period));
            if (column != null) {
                all.add(column);
                asked |= !column.isUnasked();
            }
        }
        if (!asked) {
            all.nobodyAsks();
        }
        return all.settled(key -> true);
    }

    private static Figure figure(
            Of of, @Nullable Column column, List<ReportingPeriod> periods, Frame frame, Settled settled) {
        if (column == null) {
            return new Figure.Missing(Figure.Marks.NONE);
        }
        FigureLine.Key line = of.line();
        return settled.reasons()
                .of(column, line, settled.told(of, periods))
                .orElseGet(() -> figure(of.indicator(), line, column, frame));
    }

    private static Figure figure(Indicator indicator, FigureLine.Key line, Column column, Frame frame) {
        Tally tally = column.tally(line);
        Figure.Marks marks = marks(column, line);
        if (tally == null) {
            return without(column, line, marks);
        }
        if (indicator.summing() == Summing.NONE && !ofOneBody(line, tally, column.expected(line), frame)) {
            return new Figure.NotAdditive(indicator.why().orElseThrow());
        }
        Optional<BigDecimal> result = tally.result(indicator);
        return result.<Figure>map(value -> new Figure.Value(value, marks))
                .orElseGet(() -> new Figure.Without(Figure.Without.Why.NO_SHARE, marks));
    }

    private static Figure without(Column column, FigureLine.Key line, Figure.Marks marks) {
        if (marks.silence().all() > 0) {
            return new Figure.Without(marks.silence().why(), marks);
        }
        // Nobody can stand in what is left over of units that are no more where nothing is restated.
        boolean leftOver = line.kind() == FigureLine.Kind.FORMER || line.kind() == FigureLine.Kind.UNDIVIDED;
        return column.isAskedOfNobody(line) && !leftOver
                ? new Figure.Without(Figure.Without.Why.NOT_ASKED, marks)
                : new Figure.Missing(marks);
    }

    /**
     * A value that cannot be added may still be shown where one body alone speaks for the line. Where nobody knows who is to
     * report, that is so of a commune.
     */
    private static boolean ofOneBody(FigureLine.Key line, Tally tally, @Nullable Integer expected, Frame frame) {
        if (line.kind() == FigureLine.Kind.BODY) {
            return true;
        }
        boolean alone = expected == null
                ? line.kind() == FigureLine.Kind.AREA && frame.by() == FactQueries.By.COMMUNE
                : expected <= 1;
        return tally.reports() == 1 && alone;
    }

    private static Figure.Marks marks(Column column, FigureLine.Key line) {
        Tally tally = column.tally(line);
        Integer expected = column.expected(line);
        return new Figure.Marks(
                tally != null && tally.unapproved(),
                tally != null && tally.estimated(),
                column.reported(line),
                expected == null ? OptionalInt.empty() : OptionalInt.of(expected),
                column.silence(line));
    }
}
