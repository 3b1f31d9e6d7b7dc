package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.Table;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.ReportingPeriod;

/** Figures as a table to be downloaded: one row a figure, so that its state goes along wherever it is copied. */
@Component
class FigureExport {

    private static final List<String> COLUMNS = List.of(
            "code",
            "indicator",
            "part",
            "unit",
            "place",
            "period",
            "value",
            "state",
            "unapproved",
            "estimated",
            "reported",
            "expected",
            "outlier",
            "before",
            "before-state",
            "change",
            "target-state",
            "target",
            "reached",
            "limit",
            "over",
            "uneven",
            "units",
            "before-units",
            "only-approved",
            "part-code",
            "place-code",
            "period-code");

    private final FigureNames names;
    private final LineCodes codes;

    FigureExport(FigureNames names, LineCodes codes) {
        this.names = names;
        this.codes = codes;
    }

    Table table(PivotData data, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        FigureTable table = data.drawn();
        ReportingPeriod last = table.query().periods().getLast();
        String approved = table.query().options().approvedOnly() ? names.text(locale, "figure.yes") : null;
        Map<FigureLine.Key, String> known = new HashMap<>();
        table.lines().forEach(line -> known.put(line.key(), codes.of(line, last)));
        for (Indicator indicator : table.indicators()) {
            for (String part : data.parts(indicator)) {
                for (FigureLine line : table.lines()) {
                    for (Optional<ReportingPeriod> period : periods(table)) {
                        FigureTable.Cell cell = new FigureTable.Cell(indicator.code(), part, line.key(), period);
                        if (data.figure(cell).isPresent() || before(data, cell).isPresent()) {
                            List<@Nullable Object> row = row(data, indicator, line, cell, locale);
                            row.add(data.figure(cell)
                                    .flatMap(_ -> data.units(cell))
                                    .orElse(null));
                            row.add(before(data, cell)
                                    .flatMap(_ -> data.unitsBefore(cell))
                                    .orElse(null));
                            row.add(approved);
                            row.add(cell.part().isEmpty() ? null : cell.part());
                            row.add(known.get(line.key()));
                            row.add(period.map(PeriodCode::of)
                                    .map(PeriodCode::toString)
                                    .orElse(null));
                            rows.add(row);
                        }
                    }
                }
            }
        }
        return new Table(
                names.text(locale, "figure.title"),
                COLUMNS.stream()
                        .map(column -> names.text(locale, "figure.export." + column))
                        .toList(),
                rows,
                names.fileNote(locale));
    }

    private static Optional<Figure> before(PivotData data, FigureTable.Cell cell) {
        return data.before().flatMap(one -> one.figure(cell));
    }

    private static List<Optional<ReportingPeriod>> periods(FigureTable table) {
        List<Optional<ReportingPeriod>> periods = new ArrayList<>();
        table.query().periods().forEach(period -> periods.add(Optional.of(period)));
        if (table.query().options().added()) {
            periods.add(Optional.empty());
        }
        return periods;
    }

    private List<@Nullable Object> row(
            PivotData data, Indicator indicator, FigureLine line, FigureTable.Cell cell, Locale locale) {
        Optional<Figure> figure = data.figure(cell);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(indicator.code());
        row.add(indicator.name().in(locale));
        row.add(cell.part().isEmpty() ? null : names.part(locale, indicator, cell.part()));
        row.add(indicator.unit().name().in(locale));
        row.add(names.line(locale, line));
        row.add(cell.period()
                .map(period -> names.period(locale, period))
                .orElseGet(() -> names.text(locale, "figure.added.head")));
        row.add(number(figure, indicator));
        row.add(figure.map(one -> one instanceof Figure.Value
                        ? value(one, locale)
                        : one instanceof Figure.Counted
                                ? counted(data, cell, one, indicator, locale)
                                : why(one, indicator, locale))
                .orElse(null));
        marks(figure.flatMap(Figure::known).orElse(null), row, locale);
        row.add(data.outliers().containsKey(cell) ? names.text(locale, "figure.yes") : null);
        compared(data, indicator, cell, row, locale);
        return row;
    }

    private void compared(
            PivotData data, Indicator indicator, FigureTable.Cell cell, List<@Nullable Object> row, Locale locale) {
        Optional<Figure> now = data.figure(cell);
        Optional<Figure> before = before(data, cell);
        row.add(number(before, indicator));
        row.add(before.map(figure -> state(figure, indicator, locale)).orElse(null));
        row.add(Compared.change(before, now, indicator).orElse(null));
        Optional<Plan> target = data.target(cell);
        row.add(target.map(plan -> names.marks(locale, plan).stream()
                        .map(PivotView.Mark::meaning)
                        .collect(Collectors.joining("; ")))
                .filter(words -> !words.isEmpty())
                .orElse(null));
        row.add(target.flatMap(Plan::value).orElse(null));
        BigDecimal reached = Compared.reached(target, now).orElse(null);
        row.add(Compared.isLimit(indicator) ? null : reached);
        row.add(Compared.isLimit(indicator) ? reached : null);
        row.add(Compared.over(target, now, indicator) ? names.text(locale, "figure.yes") : null);
        row.add(Compared.change(before, now, indicator)
                .flatMap(_ -> names.uneven(locale, before, now))
                .map(PivotView.Mark::meaning)
                .orElse(null));
    }

    /** In words: that there is a value, with what is to be known of it, or why there is none. */
    private String state(Figure figure, Indicator indicator, Locale locale) {
        if (figure instanceof Figure.Counted) {
            return names.text(locale, "figure.export.counted-value");
        }
        if (figure instanceof Figure.Value) {
            List<String> words = new ArrayList<>(List.of(names.text(locale, "figure.export.reported-value")));
            names.marks(locale, figure).forEach(mark -> words.add(mark.meaning()));
            return String.join("; ", words);
        }
        return why(figure, indicator, locale);
    }

    /** That there is a value, of which of the periods added, and how many of those that have reported gave none. */
    private String value(Figure figure, Locale locale) {
        return Stream.concat(
                        Stream.of(names.text(locale, "figure.export.reported-value")),
                        Stream.of(names.spell(locale, figure), names.silence(locale, figure))
                                .flatMap(Optional::stream)
                                .map(PivotView.Mark::meaning))
                .collect(Collectors.joining("; "));
    }

    /** That it is counted from records, and that it is not what was reported. */
    private String counted(PivotData data, FigureTable.Cell cell, Figure figure, Indicator indicator, Locale locale) {
        return names.text(locale, "figure.export.counted-value")
                + names.difference(locale, figure, data.reported(cell), indicator)
                        .map(mark -> "; " + mark.meaning())
                        .orElse("");
    }

    private String why(Figure figure, Indicator indicator, Locale locale) {
        return names.figure(locale, figure, indicator) + ": " + names.reason(locale, figure);
    }

    private void marks(Figure.@Nullable Marks marks, List<@Nullable Object> row, Locale locale) {
        row.add(marks != null && marks.unapproved() ? names.text(locale, "figure.yes") : null);
        row.add(marks != null && marks.estimated() ? names.text(locale, "figure.yes") : null);
        row.add(marks == null ? null : marks.reported());
        row.add(
                marks == null || marks.expected().isEmpty()
                        ? null
                        : marks.expected().getAsInt());
    }

    private static @Nullable BigDecimal number(Optional<Figure> figure, Indicator indicator) {
        return figure.flatMap(Figure::number)
                .map(value -> FigureText.shown(value, indicator))
                .orElse(null);
    }
}
