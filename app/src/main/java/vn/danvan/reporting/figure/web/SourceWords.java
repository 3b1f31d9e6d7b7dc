package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.Table;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureGaps;
import vn.danvan.reporting.figure.FigureSource;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Origins;
import vn.danvan.reporting.figure.RecordSource;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.web.Days;

/** What the reports behind a figure are called, on the page and in its file. */
@Component
class SourceWords {

    private final SourcesDesk desk;
    private final GapWords gaps;
    private final FigureNames names;

    SourceWords(SourcesDesk desk, GapWords gaps, FigureNames names) {
        this.desk = desk;
        this.gaps = gaps;
        this.names = names;
    }

    String period(SourcesDesk.Behind behind, Locale locale) {
        return behind.period()
                .map(one -> names.period(locale, one))
                .orElseGet(() -> names.text(locale, "figure.added.head"));
    }

    /** What is counted of a body. */
    String value(RecordSource source, Indicator indicator, Locale locale) {
        return FigureText.bare(locale, source.figure().value(), indicator);
    }

    String value(SourcesDesk.Behind behind, Locale locale) {
        Indicator indicator = behind.indicator();
        return behind.figure()
                .number()
                .map(value -> FigureText.bare(locale, value, indicator)
                        + (FigureText.isShare(indicator)
                                ? ""
                                : " " + indicator.unit().name().in(locale)))
                .orElseGet(() -> names.figure(locale, behind.figure(), indicator));
    }

    /** Which figure it is, with its value. */
    String caption(SourcesDesk.Behind behind, Locale locale) {
        String indicator = behind.indicator().name().in(locale)
                + (behind.part().isEmpty() ? "" : " – " + names.part(locale, behind.indicator(), behind.part()));
        String title =
                names.text(locale, "figure.sources.title", names.line(locale, behind.line()), period(behind, locale));
        return indicator + ". " + title + ": " + value(behind, locale);
    }

    /** Of a restated figure for which day's units it is, then each unit that these came from since; nothing for others. */
    List<String> restated(SourcesDesk.Behind behind, Locale locale) {
        return behind.restated().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(names.text(locale, "figure.sources.restated", Days.field(one.day()))),
                        one.steps().stream().map(step -> step(step, locale))))
                .toList();
    }

    private String step(Origins.Step step, Locale locale) {
        String day = Days.field(step.on());
        String from = String.join(", ", step.from());
        return step.legalBasis()
                .filter(basis -> !basis.isBlank())
                .map(basis -> names.text(locale, "figure.sources.origin.basis", step.unit(), day, from, basis))
                .orElseGet(() -> names.text(locale, "figure.sources.origin", step.unit(), day, from));
    }

    /** Of some of the reports; what each counts is looked up in one reading of the catalogue. */
    List<Shown.Source> rows(List<FigureSource> sources, Locale locale) {
        FigureCatalogue.Now now = desk.now();
        return sources.stream()
                .map(source -> row(source, SourcesDesk.indicator(now, source.indicator()), locale))
                .toList();
    }

    private Shown.Source row(FigureSource source, Indicator of, Locale locale) {
        BigDecimal value = source.value();
        return new Shown.Source(
                source,
                names.period(locale, source.period()),
                of.name().in(locale),
                source.part().isEmpty() ? "" : names.part(locale, of, source.part()),
                value == null ? names.text(locale, "figure.cell.hidden") : FigureText.bare(locale, value, of),
                state(source, locale));
    }

    /** Approved or not, and what else is to be known of it. */
    private String state(FigureSource source, Locale locale) {
        FigureSource.Flags flags = source.flags();
        List<String> state = new ArrayList<>();
        state.add(names.text(locale, flags.approved() ? "figure.sources.approved" : "figure.sources.unapproved"));
        if (flags.estimated()) {
            state.add(names.text(locale, "figure.sources.estimated"));
        }
        if (source.split()) {
            state.add(names.text(locale, "figure.sources.split"));
        }
        if (!flags.counted()) {
            state.add(names.text(locale, "figure.sources.uncounted"));
        }
        return String.join(" · ", state);
    }

    Table table(SourcesDesk.Behind behind, Locale locale) {
        return switch (behind.sources()) {
            case SourcesDesk.Sources.Reports(FigureSources.Found found, FigureGaps.Found without) ->
                reports(behind, found, without, locale);
            case SourcesDesk.Sources.Records(List<RecordSource> bodies) -> records(behind, bodies, locale);
        };
    }

    private Table records(SourcesDesk.Behind behind, List<RecordSource> bodies, Locale locale) {
        Indicator indicator = behind.indicator();
        List<String> heads = List.of(
                names.text(locale, "figure.records.body"),
                names.text(locale, "figure.export.period"),
                names.text(locale, "figure.export.indicator"),
                names.text(locale, "figure.export.unit"),
                names.text(locale, "figure.records.value"));
        List<List<@Nullable Object>> rows = bodies.stream()
                .map(one -> {
                    List<@Nullable Object> cells = new ArrayList<>();
                    cells.add(one.bodyName());
                    cells.add(period(behind, locale));
                    cells.add(indicator.name().in(locale));
                    cells.add(indicator.unit().name().in(locale));
                    cells.add(FigureText.shown(one.figure().value(), indicator));
                    return cells;
                })
                .toList();
        return new Table(names.text(locale, "figure.records"), heads, rows, names.fileNote(locale));
    }

    private Table reports(
            SourcesDesk.Behind behind, FigureSources.Found found, FigureGaps.Found without, Locale locale) {
        List<String> heads = List.of(
                names.text(locale, "figure.sources.body"),
                names.text(locale, "figure.export.period"),
                names.text(locale, "figure.export.indicator"),
                names.text(locale, "figure.export.part"),
                names.text(locale, "figure.export.unit"),
                names.text(locale, "figure.sources.value"),
                names.text(locale, "figure.sources.state"));
        FigureCatalogue.Now now = desk.now();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.listed()
                .forEach(source -> rows.add(cells(source, SourcesDesk.indicator(now, source.indicator()), locale)));
        without.listed().forEach(gap -> rows.add(cells(behind, gap, locale)));
        return new Table(names.text(locale, "figure.sources"), heads, rows, names.fileNote(locale));
    }

    /** A body without a number, so that the file has everybody who was to report. */
    private List<@Nullable Object> cells(SourcesDesk.Behind behind, FigureGaps.Gap gap, Locale locale) {
        Indicator indicator = behind.indicator();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(gap.bodyName());
        cells.add(names.period(locale, gap.period()));
        cells.add(indicator.name().in(locale));
        cells.add(behind.part().isEmpty() ? null : names.part(locale, indicator, behind.part()));
        cells.add(indicator.unit().name().in(locale));
        cells.add(null);
        cells.add(gaps.why(gap, locale));
        return cells;
    }

    private List<@Nullable Object> cells(FigureSource source, Indicator indicator, Locale locale) {
        Shown.Source row = row(source, indicator, locale);
        BigDecimal value = source.value();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(source.bodyName());
        cells.add(row.period());
        cells.add(row.indicator());
        cells.add(row.part().isEmpty() ? null : row.part());
        cells.add(indicator.unit().name().in(locale));
        cells.add(value == null ? row.value() : FigureText.shown(value, indicator));
        cells.add(row.state());
        return cells;
    }
}
