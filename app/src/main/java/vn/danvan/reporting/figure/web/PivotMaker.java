package vn.danvan.reporting.figure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Turns a table of figures so that what the reader wants stands in rows and columns. */
@Component
class PivotMaker {

    /** More columns than this are no table any more. */
    static final int MOST_COLUMNS = 72;

    private final FigureNames names;

    PivotMaker(FigureNames names) {
        this.names = names;
    }

    /** As much of it as a page holds. */
    PivotView draw(PivotData data, Asked asked, FigureForm form, Locale locale) {
        return draw(data, asked, form, MOST_COLUMNS, locale);
    }

    /** All of it, for a file. */
    PivotView whole(PivotData data, Asked asked, FigureForm form, Locale locale) {
        return draw(data, asked, form, Integer.MAX_VALUE, locale);
    }

    private PivotView draw(PivotData data, Asked asked, FigureForm form, int most, Locale locale) {
        FigureTable table = data.drawn();
        List<PivotColumn> outer = items(table, asked.columns());
        List<PivotColumn> inner = items(table, Axis.third(asked.rows(), asked.columns()));
        List<PivotColumn> columns = new ArrayList<>();
        for (PivotColumn one : outer) {
            inner.forEach(other -> columns.add(one.with(other)));
        }
        List<PivotColumn> shown = columns.subList(0, Math.min(most, columns.size()));
        PivotRows rows = new PivotRows(data, names, locale, form.query(), shown);
        PivotOrder order = PivotOrder.of(form.sort());
        List<PivotRows.Line> lines =
                items(table, asked.rows()).stream().map(rows::line).toList();
        List<PivotView.Row> body =
                order.sort(lines.stream().filter(line -> !line.foot()).toList());
        List<PivotView.Row> foot = lines.stream()
                .filter(PivotRows.Line::foot)
                .map(PivotRows.Line::row)
                .toList();
        return new PivotView(
                names.text(locale, "figure.axis." + asked.rows()),
                inner.size() > 1 ? groups(outer, inner.size(), shown.size(), rows, locale) : List.of(),
                heads(outer, inner, rows, new Heads(order, form, locale)),
                body,
                foot,
                rows.marks(),
                columns.size() - shown.size());
    }

    private List<PivotColumn> items(FigureTable table, Axis axis) {
        return switch (axis) {
            case PLACES ->
                table.lines().stream()
                        .map(line -> new PivotColumn(null, "", line, null))
                        .toList();
            case INDICATORS ->
                table.indicators().stream()
                        .flatMap(indicator -> parts(table, indicator).stream()
                                .map(part -> new PivotColumn(indicator, part, null, null)))
                        .toList();
            case PERIODS ->
                periods(table).stream()
                        .map(period -> new PivotColumn(null, "", null, new PivotColumn.When(period)))
                        .toList();
        };
    }

    private static List<Optional<ReportingPeriod>> periods(FigureTable table) {
        List<Optional<ReportingPeriod>> periods = new ArrayList<>();
        table.query().periods().forEach(period -> periods.add(Optional.of(period)));
        if (table.query().options().added()) {
            periods.add(Optional.empty());
        }
        return periods;
    }

    private static List<String> parts(FigureTable table, Indicator indicator) {
        List<String> parts = new ArrayList<>(List.of(""));
        if (table.query().options().parts()) {
            indicator.breakdown().ifPresent(breakdown -> breakdown.items().forEach(item -> parts.add(item.id())));
        }
        return parts;
    }

    private List<PivotView.Group> groups(List<PivotColumn> outer, int inner, int shown, PivotRows rows, Locale locale) {
        List<PivotView.Group> groups = new ArrayList<>();
        int left = shown;
        for (PivotColumn column : outer) {
            int span = Math.min(inner, left);
            if (span > 0) {
                groups.add(new PivotView.Group(name(locale, column), span * rows.width()));
            }
            left -= span;
        }
        return groups;
    }

    /** In which language and order. */
    private record Heads(PivotOrder order, FigureForm form, Locale locale) {}

    private List<PivotView.Head> heads(List<PivotColumn> outer, List<PivotColumn> inner, PivotRows rows, Heads as) {
        Locale locale = as.locale();
        PivotOrder order = as.order();
        List<PivotView.Head> heads = new ArrayList<>();
        for (int at = 0; at < rows.columns(); at++) {
            String text = name(locale, inner.size() > 1 ? inner.get(at % inner.size()) : outer.get(at));
            for (String side : rows.sides()) {
                int number = heads.size() + 1;
                heads.add(new PivotView.Head(
                        side.isEmpty() ? text : names.text(locale, side),
                        as.form().query() + "&sort=" + order.next(number),
                        order.told(number),
                        !side.isEmpty()));
            }
        }
        return heads;
    }

    /** What the column says; the parts that all columns share are left to the caption. */
    private String name(Locale locale, PivotColumn column) {
        Indicator indicator = column.indicator();
        PivotColumn.When when = column.when();
        FigureLine line = column.line();
        if (indicator != null) {
            String unit = indicator.unit().name().in(locale);
            return column.part().isEmpty()
                    ? indicator.name().in(locale) + " (" + unit + ")"
                    : names.part(locale, indicator, column.part());
        }
        if (when != null) {
            return when.period()
                    .map(one -> names.period(locale, one))
                    .orElseGet(() -> names.text(locale, "figure.added.head"));
        }
        return line == null ? "" : names.line(locale, line);
    }
}
