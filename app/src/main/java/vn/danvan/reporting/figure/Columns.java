package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.FactQueries;
import vn.danvan.reporting.fact.Sum;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/** Reads facts and puts them into the lines of a table. */
@Component
class Columns {

    private final FactQueries facts;
    private final Awaited awaited;
    private final RecordCounts records;
    private final Beyond beyond;

    Columns(FactQueries facts, Awaited awaited, RecordCounts records, Beyond beyond) {
        this.facts = facts;
        this.awaited = awaited;
        this.records = records;
        this.beyond = beyond;
    }

    /** What is counted from records for the indicators. */
    RecordCounts.Reading counts(Actor actor, FigureQuery query, List<Indicator> indicators) {
        return records.read(actor, query, indicators);
    }

    /** A column for each indicator, part and period, those without any fact or record too. */
    Map<Column.Slot, Column> of(
            FigureQuery query, Frame frame, List<Indicator> indicators, RecordCounts.Reading counts) {
        List<Indicator> reported = indicators.stream()
                .filter(indicator -> !FigureCatalogue.isCounted(indicator.code()))
                .toList();
        Map<Column.Slot, Column> columns = of(query, frame, reported);
        columns.putAll(CountedColumns.of(counts, query, frame, indicators));
        beyond.expect(columns, query, frame, reported, counts);
        return columns;
    }

    private Map<Column.Slot, Column> of(FigureQuery query, Frame frame, List<Indicator> indicators) {
        Map<Column.Slot, Column> columns = new LinkedHashMap<>();
        for (ReportingPeriod period : query.periods()) {
            for (Indicator indicator : indicators) {
                for (String part : query.parts(indicator)) {
                    columns.put(new Column.Slot(indicator.code(), part, period), new Column());
                }
            }
        }
        awaited.expect(columns, query, frame, indicators);
        sums(query, frame, indicators).forEach(sum -> add(columns, sum, frame));
        columns.forEach((slot, column) -> {
            Column whole = columns.get(new Column.Slot(slot.indicator(), "", slot.period()));
            if (whole != null && !whole.isEmpty()) {
                column.somebodyAsked();
            }
        });
        return columns;
    }

    private static void add(Map<Column.Slot, Column> columns, Sum sum, Frame frame) {
        Column column = columns.get(new Column.Slot(sum.indicator(), sum.part(), sum.period()));
        if (column != null) {
            column.add(frame.spot(sum.standing(), sum.period(), sum.body()), sum.tally());
            AreaId smallest = sum.standing().smallest();
            if (smallest != null && frame.restates(sum.period())) {
                column.tells(smallest);
            }
        }
    }

    private List<Sum> sums(FigureQuery query, Frame frame, List<Indicator> indicators) {
        List<Sum> sums = new ArrayList<>();
        List<FactQueries.Wanted> wanted = new ArrayList<>();
        for (boolean restated : new boolean[] {false, true}) {
            List<ReportingPeriod> periods = frame.periods(query.periods(), restated);
            if (periods.isEmpty()) {
                continue;
            }
            FactQueries.Ground areas = frame.ground(restated);
            FactQueries.By by = restated && frame.cut() != Cut.BODY ? FactQueries.By.SMALLEST : frame.by();
            boolean approvedOnly = query.options().approvedOnly();
            wanted.add(new FactQueries.Wanted(areas, periods, by, false, approvedOnly));
            if (query.options().parts()) {
                wanted.add(new FactQueries.Wanted(areas, periods, by, true, approvedOnly));
            }
        }
        List<Indicator> plain = indicators.stream()
                .filter(indicator -> indicator.summing() != Summing.RATIO)
                .toList();
        for (FactQueries.Wanted one : wanted) {
            // What was asked for as a whole stands among the parts without a name; the whole is read by itself.
            facts.sums(parted(plain, one), one).stream()
                    .filter(sum -> !one.parts() || !sum.part().isEmpty())
                    .forEach(sums::add);
            if (one.parts()) {
                sums.addAll(facts.parts(crossed(query, plain), one));
            } else {
                indicators.stream()
                        .filter(indicator -> indicator.summing() == Summing.RATIO)
                        .forEach(ratio -> sums.addAll(facts.ratio(ratio, one)));
            }
        }
        return sums;
    }

    private static List<Indicator> parted(List<Indicator> indicators, FactQueries.Wanted wanted) {
        return wanted.parts()
                ? indicators.stream()
                        .filter(indicator -> indicator.breakdown().isPresent() && !isCrossed(indicator))
                        .toList()
                : indicators;
    }

    private static boolean isCrossed(Indicator indicator) {
        return indicator.breakdown().filter(Breakdown::isCrossed).isPresent();
    }

    /** Those with several axes, each with the parts that are told. */
    private static Map<Indicator, List<String>> crossed(FigureQuery query, List<Indicator> indicators) {
        Map<Indicator, List<String>> crossed = new LinkedHashMap<>();
        indicators.stream()
                .filter(Columns::isCrossed)
                .forEach(indicator -> crossed.put(
                        indicator,
                        query.parts(indicator).stream()
                                .filter(part -> !part.isEmpty())
                                .toList()));
        return crossed;
    }
}
