package vn.danvan.reporting.figure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Turns a table of figures so that what the reader wants stands in rows and columns. */
@Component
class PivotMaker {

    /** More columns than this on a page are no table any more; the others stand on pages of their own. */
    static final int MOST_COLUMNS = 72;

    private final FigureNames names;

    PivotMaker(FigureNames names) {
        this.names = names;
    }

    /**
     * A page of its columns.
     *
     * @param number of the page, from 1, as an address has it; one beyond the last is the last
     */
    PivotView draw(PivotData data, Asked asked, FigureForm form, String number, Locale locale) {
        return draw(data, asked, form, new Leaf(number, MOST_COLUMNS), locale);
    }

    /** All of it, for a file. */
    PivotView whole(PivotData data, Asked asked, FigureForm form, Locale locale) {
        return draw(data, asked, form, new Leaf("1", Integer.MAX_VALUE), locale);
    }

    /** Which page of the columns, and how many a page has. */
    private record Leaf(String number, int size) {

        boolean file() {
            return size == Integer.MAX_VALUE;
        }
    }

    private PivotView draw(PivotData data, Asked asked, FigureForm form, Leaf leaf, Locale locale) {
        List<PivotColumn> outer = items(data, asked.columns());
        List<PivotColumn> inner = items(data, Axis.third(asked.rows(), asked.columns()));
        List<PivotColumn> columns = new ArrayList<>();
        for (PivotColumn one : outer) {
            inner.forEach(other -> columns.add(one.with(other)));
        }
        Page<PivotColumn> shown = Page.of(columns, leaf.number(), Math.min(leaf.size(), Math.max(1, columns.size())));
        int first = (shown.number() - 1) * shown.size();
        PivotRows rows = new PivotRows(data, names, locale, form.query(), shown.items(), leaf.file());
        Span span = new Span(first, shown.items().size(), inner.size(), leaf.file());
        PivotOrder order = PivotOrder.of(form.sort());
        // A table stays sorted by a column that stands on another page.
        PivotRows sorting =
                new PivotRows(data, names, locale, form.query(), order.of(columns, rows.width()), leaf.file());
        List<PivotRows.Line> lines = items(data, asked.rows()).stream()
                .map(row -> rows.line(row, order.number(sorting.numbers(row))))
                .toList();
        List<PivotView.Row> body =
                order.sort(lines.stream().filter(line -> !line.foot()).toList());
        List<PivotView.Row> foot = lines.stream()
                .filter(PivotRows.Line::foot)
                .map(PivotRows.Line::row)
                .toList();
        return new PivotView(
                names.text(locale, "figure.axis." + asked.rows()),
                inner.size() > 1 ? groups(outer, span, rows, locale) : List.of(),
                heads(outer, inner, rows, new Heads(order, form, span, shown.number(), locale)),
                body,
                foot,
                rows.marks(),
                new PivotView.Columns(
                        shown.number(),
                        shown.pages(),
                        first + 1,
                        first + shown.items().size(),
                        columns.size()));
    }

    /**
     * The columns shown.
     *
     * @param inner how many stand under each head
     * @param file whether every part names its indicator; on a page only what stands first does
     */
    private record Span(int first, int many, int inner, boolean file) {}

    private List<PivotColumn> items(PivotData data, Axis axis) {
        FigureTable table = data.drawn();
        return switch (axis) {
            case PLACES ->
                table.lines().stream()
                        .map(line -> new PivotColumn(null, "", line, null))
                        .toList();
            case INDICATORS ->
                table.indicators().stream()
                        .flatMap(indicator -> data.parts(indicator).stream()
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

    /** The heads over the columns shown; what a head has on other pages is not counted. */
    private List<PivotView.Group> groups(List<PivotColumn> outer, Span span, PivotRows rows, Locale locale) {
        List<PivotView.Group> groups = new ArrayList<>();
        for (int at = 0; at < outer.size(); at++) {
            int from = Math.max(at * span.inner(), span.first());
            int to = Math.min((at + 1) * span.inner(), span.first() + span.many());
            if (to > from) {
                groups.add(new PivotView.Group(
                        name(locale, outer.get(at), span.file() || groups.isEmpty()), (to - from) * rows.width()));
            }
        }
        return groups;
    }

    /**
     * In which language and order.
     *
     * @param span how many columns stand on the pages before
     */
    private record Heads(PivotOrder order, FigureForm form, Span span, int page, Locale locale) {}

    private List<PivotView.Head> heads(List<PivotColumn> outer, List<PivotColumn> inner, PivotRows rows, Heads as) {
        Locale locale = as.locale();
        PivotOrder order = as.order();
        List<PivotView.Head> heads = new ArrayList<>();
        int first = as.span().first();
        for (int at = first; at < first + rows.columns(); at++) {
            PivotColumn column = inner.size() > 1 ? inner.get(at % inner.size()) : outer.get(at);
            String text = name(locale, column, as.span().file() || at == first);
            int number = at * rows.width();
            for (String side : rows.sides()) {
                number++;
                heads.add(new PivotView.Head(
                        side.isEmpty() ? text : names.text(locale, side),
                        as.form().query() + "&sort=" + order.next(number)
                                + (as.page() > 1 ? "&columns=" + as.page() : ""),
                        order.told(number),
                        !side.isEmpty()));
            }
        }
        return heads;
    }

    /**
     * What the column says; the parts that all columns share are left to the caption.
     *
     * @param spelled whether a part names its indicator
     */
    private String name(Locale locale, PivotColumn column, boolean spelled) {
        Indicator indicator = column.indicator();
        PivotColumn.When when = column.when();
        FigureLine line = column.line();
        if (indicator != null) {
            String unit = indicator.unit().name().in(locale);
            return column.part().isEmpty()
                    ? indicator.name().in(locale) + " (" + unit + ")"
                    : (spelled ? indicator.name().in(locale) + " – " : "")
                            + names.part(locale, indicator, column.part());
        }
        if (when != null) {
            return when.period()
                    .map(one -> names.period(locale, one))
                    .orElseGet(() -> names.text(locale, "figure.added.head"));
        }
        return line == null ? "" : names.line(locale, line);
    }
}
