package vn.danvan.reporting.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.fact.FactQueries;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.reporting.fact.Tally;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Finds where bodies report whose records the reader does not see: there a count of records stands for reports of several
 * periods only as a total of all who report, and only where each of these periods was told.
 */
@Component
class Beyond {

    private final FactQueries facts;
    private final Expectations expectations;

    Beyond(FactQueries facts, Expectations expectations) {
        this.facts = facts;
        this.expectations = expectations;
    }

    private record Filing(Indicator indicator, ReportingPeriod period) {}

    /** In the counted columns that stand for reports, bodies beyond the reader's are expected and never told. */
    void expect(
            Map<Column.Slot, Column> columns,
            FigureQuery query,
            Frame frame,
            List<Indicator> reported,
            RecordCounts.Reading counts) {
        List<Indicator> together = reported.stream()
                .filter(indicator -> indicator.measure() == Measure.FLOW && counts.countsTogether(indicator.code()))
                .toList();
        if (together.isEmpty()) {
            return;
        }
        counts.whole().ifPresent(whole -> {
            Set<BodyId> seen = counts.bodies(whole).keySet();
            Map<Filing, Map<BodyId, Standing>> filing = filing(query, frame, together);
            filing.forEach((one, bodies) -> bodies.forEach((body, standing) -> {
                if (!seen.contains(body)) {
                    expect(columns, query, whole, one.indicator(), spot(query, frame, one, body, standing));
                }
            }));
            if (filing.values().stream().anyMatch(bodies -> !seen.containsAll(bodies.keySet()))
                    && counts.isOver(whole)) {
                countAll(columns, query, frame, filing, counts.ofAll(whole, bodies(filing)));
            }
        });
    }

    private static Set<BodyId> bodies(Map<Filing, Map<BodyId, Standing>> filing) {
        return filing.values().stream()
                .flatMap(bodies -> bodies.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** The records of all who report the indicator in any of the periods, each body where it stood in the last of them. */
    private static void countAll(
            Map<Column.Slot, Column> columns,
            FigureQuery query,
            Frame frame,
            Map<Filing, Map<BodyId, Standing>> filing,
            RecordCounts.OfAll counted) {
        Map<String, Map<BodyId, Placing.Spot>> spots = new LinkedHashMap<>();
        filing.forEach((one, bodies) -> bodies.forEach(
                (body, standing) -> spots.computeIfAbsent(one.indicator().code(), _ -> new LinkedHashMap<>())
                        .put(body, spot(query, frame, one, body, standing))));
        filing.keySet().stream().map(Filing::indicator).distinct().forEach(indicator -> {
            for (String part : query.parts(indicator)) {
                Column column = new Column();
                spots.getOrDefault(indicator.code(), Map.of())
                        .forEach((body, spot) -> column.add(
                                spot, new Tally(counted.number(indicator.code(), part, body), null, 1, false, false)));
                columns.put(CountedColumns.allSlot(indicator.code(), part, counted.whole()), column);
            }
        });
    }

    private static void expect(
            Map<Column.Slot, Column> columns,
            FigureQuery query,
            ReportingPeriod whole,
            Indicator indicator,
            Placing.Spot spot) {
        for (String part : query.parts(indicator)) {
            columns.computeIfAbsent(CountedColumns.slot(indicator.code(), part, whole), _ -> new Column())
                    .expect(spot);
        }
    }

    private static Placing.Spot spot(FigureQuery query, Frame frame, Filing filing, BodyId body, Standing standing) {
        return CountedColumns.spot(query, frame, filing.period(), new RecordCounts.Place(body, standing));
    }

    /** Who is to report or has reported each of them for each period, with where they stood at its end. */
    private Map<Filing, Map<BodyId, Standing>> filing(FigureQuery query, Frame frame, List<Indicator> indicators) {
        Map<Filing, Map<BodyId, Standing>> filing = new LinkedHashMap<>();
        Expectations.Reading expected = expectations.reading();
        for (Indicator indicator : indicators) {
            for (ReportingPeriod period : query.periods()) {
                Map<BodyId, Standing> bodies = new LinkedHashMap<>();
                expected.of(indicator, period).ifPresent(bodies::putAll);
                filing.put(new Filing(indicator, period), bodies);
            }
        }
        for (boolean restated : new boolean[] {false, true}) {
            List<ReportingPeriod> periods = frame.periods(query.periods(), restated);
            if (!periods.isEmpty()) {
                reported(query, frame, indicators, periods, restated, filing);
            }
        }
        return filing;
    }

    private void reported(
            FigureQuery query,
            Frame frame,
            List<Indicator> indicators,
            List<ReportingPeriod> periods,
            boolean restated,
            Map<Filing, Map<BodyId, Standing>> into) {
        FactQueries.Wanted wanted = new FactQueries.Wanted(
                frame.ground(restated),
                periods,
                FactQueries.By.BODY,
                query.options().approvedOnly());
        facts.sums(indicators, wanted).forEach(sum -> {
            BodyId body = sum.body();
            if (body != null) {
                indicators.stream()
                        .filter(indicator -> indicator.code().equals(sum.indicator()))
                        .forEach(indicator -> into.computeIfAbsent(
                                        new Filing(indicator, sum.period()), _ -> new LinkedHashMap<>())
                                .put(body, sum.standing()));
            }
        });
    }
}
