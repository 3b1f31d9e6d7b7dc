package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** What the chart draws of a table: its first indicator over time, or over places when there is one period. */
@Component
class FigureChart {

    private static final int MOST_LINES = 8;

    /**
     * A line or the bars of a chart; a gap is null.
     *
     * @param marks signs beside each value, such as that it is not approved; empty for none
     */
    public record Series(String name, List<@Nullable BigDecimal> values, List<String> marks) {}

    /**
     * The chart.
     *
     * @param kind {@code line} or {@code bar}
     * @param language for numbers and dates
     */
    public record Drawing(
            String kind, String title, String unit, String language, List<String> categories, List<Series> series) {}

    private final FigureNames names;
    private final ObjectMapper json;

    FigureChart(FigureNames names, ObjectMapper json) {
        this.names = names;
        this.json = json;
    }

    /** How many units a chart over time leaves out, as more lines could not be told apart; 0 for bars, which show all. */
    static int left(FigureTable table) {
        return table.query().periods().size() > 1 ? Math.max(0, units(table).size() - MOST_LINES) : 0;
    }

    /** As JSON, for the script that draws it. */
    String json(FigureTable table, Locale locale) {
        return json.writeValueAsString(drawing(table, locale));
    }

    private Drawing drawing(FigureTable table, Locale locale) {
        Indicator indicator = table.indicators().getFirst();
        List<ReportingPeriod> periods = table.query().periods();
        boolean overTime = periods.size() > 1;
        List<FigureLine> units = units(table);
        String title = indicator.name().in(locale);
        String unit = indicator.unit().name().in(locale);
        if (overTime) {
            List<Series> series = new ArrayList<>();
            largest(table, indicator, units, periods.getLast())
                    .forEach(line -> series.add(new Series(
                            names.line(locale, line),
                            periods.stream()
                                    .map(period -> value(table, indicator, line, period))
                                    .toList(),
                            periods.stream()
                                    .map(period -> marks(table, indicator, line, period, locale))
                                    .toList())));
            return new Drawing(
                    "line",
                    title,
                    unit,
                    locale.getLanguage(),
                    periods.stream().map(period -> names.period(locale, period)).toList(),
                    series);
        }
        ReportingPeriod only = periods.getFirst();
        return new Drawing(
                "bar",
                title,
                unit,
                locale.getLanguage(),
                units.stream().map(line -> names.line(locale, line)).toList(),
                List.of(new Series(
                        names.period(locale, only),
                        units.stream()
                                .map(line -> value(table, indicator, line, only))
                                .toList(),
                        units.stream()
                                .map(line -> marks(table, indicator, line, only, locale))
                                .toList())));
    }

    private String marks(
            FigureTable table, Indicator indicator, FigureLine line, ReportingPeriod period, Locale locale) {
        Figure figure = table.figure(indicator.code(), line.key(), period);
        // That it is counted from records says its title; points are marked for what is less sure than the others.
        return figure instanceof Figure.Counted
                ? ""
                : names.marks(locale, figure).stream().map(PivotView.Mark::sign).collect(Collectors.joining(" "));
    }

    private static List<FigureLine> units(FigureTable table) {
        List<FigureLine> units = table.lines().stream()
                .filter(line -> line.key().kind() != FigureLine.Kind.TOTAL)
                .toList();
        return units.isEmpty() ? table.lines() : units;
    }

    private static List<FigureLine> largest(
            FigureTable table, Indicator indicator, List<FigureLine> units, ReportingPeriod last) {
        return units.stream()
                .sorted(Comparator.comparing(
                        (FigureLine line) -> Optional.ofNullable(value(table, indicator, line, last))
                                .orElse(BigDecimal.ZERO),
                        Comparator.reverseOrder()))
                .limit(MOST_LINES)
                .toList();
    }

    private static @Nullable BigDecimal value(
            FigureTable table, Indicator indicator, FigureLine line, ReportingPeriod period) {
        return table.figure(indicator.code(), line.key(), period).number().orElse(null);
    }
}
