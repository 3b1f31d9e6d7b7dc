package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String BEHIND = "/figures/sources?";

    /** Less than any number that is reported. */
    private static final BigDecimal LEAST = new BigDecimal("-1e30");

    /**
     * A line or the bars of a chart; a gap is null.
     *
     * @param marks signs beside each value, such as that it is not approved; empty for none
     * @param hrefs what is behind each value, an address or what comes after {@link Drawing#behind}; empty for none
     */
    public record Series(String name, List<@Nullable BigDecimal> values, List<String> marks, List<String> hrefs) {}

    /**
     * The chart.
     *
     * @param kind {@code line} or {@code bar}
     * @param language for numbers and dates
     * @param about area and periods, which a picture taken out of the page has to say itself
     * @param notes sentences on how to read it, for such a picture
     * @param behind the beginning of the addresses of what is behind the values
     */
    public record Drawing(
            String kind,
            String title,
            String unit,
            String language,
            String about,
            List<String> notes,
            String behind,
            List<String> categories,
            List<Series> series) {}

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

    /**
     * As JSON, for the script that draws it.
     *
     * @param query of the question
     */
    String json(FigureTable table, String query, String about, List<String> notes, Locale locale) {
        return json.writeValueAsString(drawing(table, query, about, notes, locale));
    }

    private Drawing drawing(FigureTable table, String query, String about, List<String> notes, Locale locale) {
        Indicator indicator = table.indicators().getFirst();
        List<ReportingPeriod> periods = table.query().periods();
        boolean overTime = periods.size() > 1;
        List<FigureLine> units = units(table);
        List<Series> series = new ArrayList<>();
        if (overTime) {
            largest(table, indicator, units)
                    .forEach(line -> series.add(series(
                            names.line(locale, line),
                            periods.stream()
                                    .map(period -> cell(indicator, line, period))
                                    .toList(),
                            table,
                            locale)));
        } else {
            series.add(series(
                    names.period(locale, periods.getFirst()),
                    units.stream()
                            .map(line -> cell(indicator, line, periods.getFirst()))
                            .toList(),
                    table,
                    locale));
        }
        return new Drawing(
                overTime ? "line" : "bar",
                indicator.name().in(locale),
                indicator.unit().name().in(locale),
                locale.getLanguage(),
                about,
                notes(series, notes, locale),
                BEHIND + query,
                overTime
                        ? periods.stream()
                                .map(period -> names.period(locale, period))
                                .toList()
                        : units.stream().map(line -> names.line(locale, line)).toList(),
                series);
    }

    private List<String> notes(List<Series> series, List<String> notes, Locale locale) {
        boolean marked = series.stream().flatMap(one -> one.marks().stream()).anyMatch(mark -> !mark.isEmpty());
        return Stream.concat(marked ? Stream.of(names.text(locale, "figure.chart.marks")) : Stream.of(), notes.stream())
                .toList();
    }

    private static FigureTable.Cell cell(Indicator indicator, FigureLine line, ReportingPeriod period) {
        return new FigureTable.Cell(indicator.code(), "", line.key(), Optional.of(period));
    }

    private Series series(String name, List<FigureTable.Cell> cells, FigureTable table, Locale locale) {
        return new Series(
                name,
                cells.stream()
                        .<@Nullable BigDecimal>map(
                                cell -> table.figure(cell).number().orElse(null))
                        .toList(),
                cells.stream().map(cell -> marks(table.figure(cell), locale)).toList(),
                cells.stream().map(cell -> href(cell, table.figure(cell))).toList());
    }

    /** Short, for the question is the same in all of them. */
    private static String href(FigureTable.Cell cell, Figure figure) {
        String href = PivotRows.behind(cell, figure, "");
        return href == null ? "" : href.startsWith(BEHIND) ? href.substring(BEHIND.length()) : href;
    }

    private String marks(Figure figure, Locale locale) {
        // That it is counted from records says its title; points are marked for what is less sure than the others.
        return figure instanceof Figure.Counted
                ? ""
                : names.marks(locale, figure).stream()
                        .filter(mark -> names.silence(locale, figure)
                                .filter(mark::equals)
                                .isEmpty())
                        .map(PivotView.Mark::sign)
                        .collect(Collectors.joining(" "));
    }

    private static List<FigureLine> units(FigureTable table) {
        List<FigureLine> units = table.lines().stream()
                .filter(line -> line.key().kind() != FigureLine.Kind.TOTAL)
                .toList();
        return units.isEmpty() ? table.lines() : units;
    }

    /** By the latest number there is of each, for of the last period perhaps nobody has reported yet; what has none comes last. */
    private static List<FigureLine> largest(FigureTable table, Indicator indicator, List<FigureLine> units) {
        Map<FigureLine, Optional<BigDecimal>> latest = new HashMap<>();
        units.forEach(line -> latest.put(
                line,
                table.query().periods().reversed().stream()
                        .flatMap(period -> table.figure(cell(indicator, line, period)).number().stream())
                        .findFirst()));
        return units.stream()
                .sorted(Comparator.comparing(
                        (FigureLine line) ->
                                latest.getOrDefault(line, Optional.empty()).orElse(LEAST),
                        Comparator.reverseOrder()))
                .limit(MOST_LINES)
                .toList();
    }
}
