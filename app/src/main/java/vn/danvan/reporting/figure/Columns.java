package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.FactQueries;
import vn.danvan.reporting.fact.Sum;
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
        split(columns, query, frame, indicators);
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

    /**
     * What a unit that was split told in one part belongs to nobody in all of them: one that it left blank is not known to be
     * 0. So of a share, when it told one of its two figures.
     */
    private void split(Map<Column.Slot, Column> columns, FigureQuery query, Frame frame, List<Indicator> indicators) {
        List<ReportingPeriod> periods = frame.periods(query.periods(), true);
        boolean told = query.options().parts()
                || indicators.stream().anyMatch(indicator -> indicator.of().isPresent());
        // What was split since is so whichever of the periods it told something for.
        if (!told || periods.isEmpty() || !frame.splits(periods.getFirst())) {
            return;
        }
        shares(query, frame, indicators, periods)
                .forEach(sum -> Optional.ofNullable(columns.get(new Column.Slot(sum.indicator(), "", sum.period())))
                        .ifPresent(column -> column.split(frame.spot(sum.standing(), sum.period(), sum.body()))));
        for (Indicator indicator : indicators) {
            for (ReportingPeriod period : periods) {
                List<Column> parts = query.parts(indicator).stream()
                        .filter(part -> FigureQuery.isOn(indicator, part, period))
                        .flatMap(part ->
                                Optional.ofNullable(columns.get(new Column.Slot(indicator.code(), part, period)))
                                        .stream())
                        .toList();
                Column any = new Column();
                parts.forEach(any::splitAs);
                parts.forEach(part -> part.splitAs(any));
            }
        }
    }

    /** What was told of either figure of a share, under the code of the share. */
    private List<Sum> shares(
            FigureQuery query, Frame frame, List<Indicator> indicators, List<ReportingPeriod> periods) {
        FactQueries.Wanted wanted = wanted(query, frame, periods, true);
        List<Sum> told = new ArrayList<>();
        for (Indicator share : indicators) {
            share.of()
                    .ifPresent(of -> facts.sums(
                                    List.of(
                                            share.called(of.numerator(), share.name()),
                                            share.called(of.denominator(), share.name())),
                                    wanted)
                            .forEach(sum -> told.add(
                                    new Sum(share.code(), "", sum.period(), sum.standing(), sum.body(), sum.tally()))));
        }
        return told;
    }

    private static FactQueries.Wanted wanted(
            FigureQuery query, Frame frame, List<ReportingPeriod> periods, boolean restated) {
        FactQueries.By by = restated && frame.cut() != Cut.BODY ? FactQueries.By.SMALLEST : frame.by();
        return new FactQueries.Wanted(
                frame.ground(restated), periods, by, query.options().approvedOnly());
    }

    private List<Sum> sums(FigureQuery query, Frame frame, List<Indicator> indicators) {
        List<Sum> sums = new ArrayList<>();
        List<Indicator> plain = indicators.stream()
                .filter(indicator -> indicator.summing() != Summing.RATIO)
                .toList();
        for (boolean restated : new boolean[] {false, true}) {
            List<ReportingPeriod> periods = frame.periods(query.periods(), restated);
            if (periods.isEmpty()) {
                continue;
            }
            FactQueries.Wanted wanted = wanted(query, frame, periods, restated);
            sums.addAll(facts.sums(plain, wanted));
            indicators.stream()
                    .filter(indicator -> indicator.summing() == Summing.RATIO)
                    .forEach(ratio -> sums.addAll(facts.ratio(ratio, wanted)));
            if (query.options().parts()) {
                sums.addAll(facts.parts(parted(query, plain), wanted));
            }
        }
        return sums;
    }

    /** Those with a breakdown, each with the parts that are told. */
    private static Map<Indicator, List<String>> parted(FigureQuery query, List<Indicator> indicators) {
        Map<Indicator, List<String>> parted = new LinkedHashMap<>();
        indicators.stream()
                .filter(indicator -> indicator.breakdown().isPresent())
                .forEach(indicator -> parted.put(
                        indicator,
                        query.parts(indicator).stream()
                                .filter(part -> !part.isEmpty())
                                .toList()));
        return parted;
    }
}
