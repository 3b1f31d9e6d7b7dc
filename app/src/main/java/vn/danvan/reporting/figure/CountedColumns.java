package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.fact.Tally;
import vn.danvan.reporting.figure.Figure.Uncounted;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Puts what is counted from records into the lines of a table as facts are, and makes figures of it.
 *
 * @param limited whether the reader sees only own lines: of other bodies' records nothing is counted, so neither the area
 *     around the own one nor what is left of it has a figure
 */
record CountedColumns(RecordCounts.Reading counts, boolean limited) {

    /** A column for each counted indicator, part and period, and for all periods together where these are asked for. */
    static Map<Column.Slot, Column> of(
            RecordCounts.Reading counts, FigureQuery query, Frame frame, List<Indicator> indicators) {
        Map<Column.Slot, Column> columns = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            String code = FigureCatalogue.reported(indicator.code());
            List<ReportingPeriod> periods = new ArrayList<>();
            if (counts.countsEach(code)) {
                periods.addAll(query.periods());
            }
            if (counts.countsTogether(code)) {
                counts.whole().ifPresent(periods::add);
            }
            for (ReportingPeriod period : periods) {
                for (String part : query.parts(indicator)) {
                    columns.computeIfAbsent(
                            slot(code, part, period), _ -> column(counts, query, frame, code, part, period));
                }
            }
        }
        return columns;
    }

    /** Beside the slots of what is reported. */
    static Column.Slot slot(String code, String part, ReportingPeriod period) {
        return new Column.Slot(FigureCatalogue.countedCode(code), part, period);
    }

    /** Of all who report, beside those whose records the reader sees. */
    static Column.Slot allSlot(String code, String part, ReportingPeriod period) {
        return new Column.Slot(FigureCatalogue.countedCode(code) + "@all", part, period);
    }

    private static Column column(
            RecordCounts.Reading counts,
            FigureQuery query,
            Frame frame,
            String code,
            String part,
            ReportingPeriod period) {
        Column column = new Column();
        if (counts.refusal(period).isEmpty()) {
            Set<AreaId> asked = new HashSet<>();
            counts.bodies(period).forEach((body, place) -> {
                place.standing().areas().forEach(asked::add);
                Placing.Spot spot = spot(query, frame, period, place);
                Tally tally = new Tally(counts.number(code, part, body, period), null, 1, false, false);
                if (tally.value().signum() == 0) {
                    boolean listed = frame.cut() != Cut.BODY || counts.tells(body);
                    lines(spot, listed).forEach(line -> column.add(new Placing.Spot.In(line), tally));
                } else {
                    column.add(spot, tally);
                }
            });
            column.asks(asked);
        }
        return column;
    }

    /** Where the records of a body count; outside the area asked for nowhere. */
    static Placing.Spot spot(FigureQuery query, Frame frame, ReportingPeriod period, RecordCounts.Place place) {
        return frame.restates(period) || place.standing().within(query.area())
                ? frame.spot(place.standing(), period, place.body())
                : new Placing.Spot.Outside();
    }

    /**
     * Where a body says that there is nothing: that of a unit that was split in each of its parts, for nothing can be divided. One
     * of which there is nothing in any period has no line of its own; that something was counted, and is 0, the total says.
     */
    private static Set<FigureLine.Key> lines(Placing.Spot spot, boolean listed) {
        return switch (spot) {
            case Placing.Spot.In(FigureLine.Key line) -> Set.of(listed ? line : FigureLine.Key.TOTAL);
            case Placing.Spot.Between(var ignored, Set<FigureLine.Key> parts) -> parts;
            case Placing.Spot.Across(var ignored, Set<FigureLine.Key> parts) -> parts;
            case Placing.Spot.Outside ignored -> Set.of();
        };
    }

    /** The figure of a line in a period. */
    Figure figure(
            String code,
            String part,
            FigureLine.Key line,
            ReportingPeriod period,
            Map<Column.Slot, Column> columns,
            Reasons reasons) {
        String reported = FigureCatalogue.reported(code);
        Optional<Uncounted.Why> refusal = counts.refusal(period);
        Column column = columns.get(slot(reported, part, period));
        if (refusal.isPresent()) {
            return new Uncounted(refusal.get());
        }
        if (limited && line.kind() != FigureLine.Kind.AREA && line.kind() != FigureLine.Kind.BODY) {
            return new Uncounted(Uncounted.Why.BEYOND);
        }
        Optional<Figure> why =
                column == null ? Optional.empty() : reasons.of(column, line, List.of(new Reasons.Told(period, column)));
        if (why.isPresent()) {
            return why.get();
        }
        Tally tally = column == null ? null : column.tally(line);
        return tally == null
                ? new Uncounted(Uncounted.Why.NOBODY)
                : new Figure.Counted(tally.value(), records(reported, part, line, period));
    }

    /**
     * Of all periods together, or why they are no span. For what was reported the count of the reader's records stands where they
     * are those of all bodies that report in the line; of others it would be a figure of another set.
     */
    Figure together(String code, String part, FigureLine.Key line, Map<Column.Slot, Column> columns, Reasons reasons) {
        Optional<ReportingPeriod> whole = counts.whole();
        if (whole.isEmpty()) {
            return new Uncounted(Uncounted.Why.APART);
        }
        Column column = columns.get(slot(FigureCatalogue.reported(code), part, whole.get()));
        boolean others = !FigureCatalogue.isCounted(code)
                && column != null
                && Optional.ofNullable(column.expected(line)).orElse(0) > 0;
        return others && counts.refusal(whole.get()).isEmpty()
                ? ofAll(code, part, line, columns)
                : figure(code, part, line, whole.get(), columns, reasons);
    }

    /**
     * Where bodies report whose records the reader does not see: what all who report there come to, once the periods are over and
     * each of these bodies has told its number of each of them, so that the total says nothing finer than what everybody reads.
     * Earlier, a reader who looked every day would see when a neighbour is given a task or is late with it.
     */
    private Figure ofAll(String code, String part, FigureLine.Key line, Map<Column.Slot, Column> columns) {
        Column all = columns.get(allSlot(code, part, counts.whole().orElseThrow()));
        Tally tally = all == null || !all.splits(line).isEmpty() ? null : all.tally(line);
        return tally != null
                        && counts.periods().stream()
                                .map(period -> columns.get(new Column.Slot(code, part, period)))
                                .allMatch(told -> isTold(told, line, tally.reports()))
                ? new Figure.Counted(tally.value(), Optional.empty())
                : new Uncounted(Uncounted.Why.UNREAD);
    }

    /** Whether as many bodies as are counted in the line gave a number, and all who are to report there. */
    private static boolean isTold(@Nullable Column told, FigureLine.Key line, int counted) {
        Tally tally = told == null ? null : told.tally(line);
        Integer expected = told == null ? null : told.expected(line);
        return tally != null && tally.reports() >= counted && (expected == null || tally.reports() >= expected);
    }

    /** Straight to the records where they are of a single body, not of those too in whose place it stands. */
    private Optional<String> records(String code, String part, FigureLine.Key line, ReportingPeriod period) {
        if (line.kind() != FigureLine.Kind.BODY || line.id() == null) {
            return Optional.empty();
        }
        BodyId body = new BodyId(line.id());
        return counts.tellsFormer(code, part, body, period)
                ? Optional.empty()
                : counts.figure(code, part, body, period).map(RecordFigure::link);
    }

    /** What stands in a line that only another table has. */
    static Figure lacking(Figure figure) {
        return figure instanceof Figure.Missing ? new Uncounted(Uncounted.Why.NOBODY) : figure;
    }
}
