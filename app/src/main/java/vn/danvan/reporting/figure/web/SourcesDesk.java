package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureGaps;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.figure.Origins;
import vn.danvan.reporting.figure.RecordSource;
import vn.danvan.reporting.figure.RecordSources;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds the figure that an address names, and what is behind it. */
@Component
class SourcesDesk {

    /**
     * Which figure of a question.
     *
     * @param figure an indicator's code
     * @param part of its breakdown; empty for the whole
     * @param line its kind, for an area or body with a dot and the id; empty for the total
     * @param of year and number of the period; empty for the sum of all
     * @param before ticked for what stood there a year earlier
     */
    record Wanted(
            @Nullable String figure,
            @Nullable String part,
            @Nullable String line,
            @Nullable String of,
            @Nullable String before) {

        Wanted {
            figure = figure == null ? "" : figure;
            part = part == null ? "" : part;
            line = line == null || line.isBlank() ? "TOTAL" : line;
            of = of == null ? "" : of;
            before = FigureForm.ticked(before) ? "1" : "";
        }

        /** The figure of a cell. */
        static Wanted of(FigureTable.Cell cell, boolean before) {
            UUID id = cell.line().id();
            return new Wanted(
                    cell.indicator(),
                    cell.part(),
                    cell.line().kind() + (id == null ? "" : "." + id),
                    cell.period().map(one -> one.year() + "-" + one.index()).orElse(""),
                    before ? "1" : "");
        }

        /** The query of an address for it, after that of its question. */
        String query(FigureForm form) {
            return query(form.query());
        }

        /** The address of its page, after the query of its question. */
        String address(String query) {
            return "/figures/sources?" + query(query);
        }

        private String query(String question) {
            return question + "&figure=" + encoded(figure) + "&part=" + encoded(part) + "&line=" + encoded(line)
                    + (of == null || of.isEmpty() ? "" : "&of=" + encoded(of))
                    + (FigureForm.ticked(before) ? "&before=1" : "");
        }

        private static String encoded(@Nullable String text) {
            return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
        }
    }

    /**
     * A figure with what is behind it.
     *
     * @param period empty for the sum of all
     * @param restated for which day's units it is, and what these came from; empty where it is of the units of its time
     */
    record Behind(
            Indicator indicator,
            String part,
            FigureLine line,
            Optional<ReportingPeriod> period,
            Figure figure,
            Optional<Origins.Restated> restated,
            Sources sources) {}

    /** What a figure is made of. */
    sealed interface Sources {

        /** Reports, and the bodies without a number. */
        record Reports(FigureSources.Found found, FigureGaps.Found gaps) implements Sources {}

        /** Records of these bodies, that a module counted. */
        record Records(List<RecordSource> bodies) implements Sources {}
    }

    private final Asking asking;
    private final Figures figures;
    private final FigureReader reader;
    private final ReportSources reports;
    private final RecordSources records;
    private final FigureCatalogue catalogue;

    SourcesDesk(
            Asking asking,
            Figures figures,
            FigureReader reader,
            ReportSources reports,
            RecordSources records,
            FigureCatalogue catalogue) {
        this.asking = asking;
        this.figures = figures;
        this.reader = reader;
        this.reports = reports;
        this.records = records;
        this.catalogue = catalogue;
    }

    /** The reports behind a figure, who is without, and what its unit came from since. */
    @Component
    static class ReportSources {

        private final FigureSources sources;
        private final FigureGaps gaps;
        private final Origins origins;

        ReportSources(FigureSources sources, FigureGaps gaps, Origins origins) {
            this.sources = sources;
            this.gaps = gaps;
            this.origins = origins;
        }

        Origins origins() {
            return origins;
        }

        Sources of(Actor actor, FigureQuery query, FigureLine.Key line, String part) {
            FigureSources.Found found = sources.find(actor, query, line, part);
            return new Sources.Reports(found, gaps.of(actor, query, line, part, found));
        }
    }

    /** {@link NotFound} for a figure, part or line that the question does not have. */
    Behind of(Actor actor, FigureForm form, Wanted wanted) {
        String code = text(wanted.figure());
        String part = text(wanted.part());
        FigureQuery all = asking.understand(actor, form).query().orElseThrow(() -> new NotFound("figures", code));
        Indicator indicator = indicator(now(), code);
        if (!part.isEmpty() && !isPart(indicator, part)) {
            throw new NotFound("part", part);
        }
        Optional<ReportingPeriod> period = period(all, text(wanted.of()));
        FigureQuery now = narrowed(all, code, part, period);
        FigureLine.Key key = key(text(wanted.line()));
        FigureTable of = beside(actor, all, now, figures.table(actor, now), key);
        FigureTable table = FigureForm.ticked(wanted.before()) ? before(actor, now, period, of) : of;
        FigureQuery query = table.query();
        Optional<ReportingPeriod> shown = period.map(_ -> query.periods().getLast());
        FigureLine line = table.lines().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", text(wanted.line())));
        Figure figure = Optional.ofNullable(table.figures().get(new FigureTable.Cell(code, part, key, shown)))
                .orElseThrow(() -> new NotFound("figure", text(wanted.line())));
        return new Behind(
                indicator,
                part,
                line,
                shown,
                figure,
                reports.origins().of(query, key),
                sources(actor, query, key, part, figure));
    }

    /**
     * Records where the reader sees those that make the figure. What all who report come to is made of records of others too: behind
     * it stand the reports in which they told it.
     */
    private Sources sources(Actor actor, FigureQuery query, FigureLine.Key key, String part, Figure figure) {
        boolean counted = FigureCatalogue.isCounted(query.indicators().getFirst())
                || (figure instanceof Figure.Uncounted(var why) && why != Figure.Uncounted.Why.UNREAD);
        if (counted || figure instanceof Figure.Counted) {
            List<RecordSource> bodies = records.of(actor, query, key, part);
            if (counted || !(figure instanceof Figure.Counted(var value, var _)) || makes(bodies, value)) {
                return new Sources.Records(bodies);
            }
        }
        return reports.of(actor, query, key, part);
    }

    private static boolean makes(List<RecordSource> bodies, BigDecimal value) {
        return bodies.stream()
                        .map(one -> one.figure().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(value)
                == 0;
    }

    /** The question for nothing but that figure. */
    private static FigureQuery narrowed(FigureQuery all, String code, String part, Optional<ReportingPeriod> period) {
        return new FigureQuery(
                List.of(code),
                all.area(),
                all.cut(),
                period.map(List::of).orElse(all.periods()),
                new FigureQuery.Options(
                        part.isEmpty() ? FigureQuery.Parts.NONE : FigureQuery.Parts.ALL,
                        all.options().approvedOnly(),
                        period.isEmpty(),
                        all.options().unitsOf()));
    }

    /** {@link NotFound} for one that the question does not have; empty for the sum of all. */
    private static Optional<ReportingPeriod> period(FigureQuery query, String of) {
        Optional<ReportingPeriod> found = query.periods().stream()
                .filter(one -> of.equals(one.year() + "-" + one.index()))
                .findFirst();
        if (found.isEmpty() && !of.isEmpty()) {
            throw new NotFound("period", of);
        }
        return found;
    }

    /** What stood there a year earlier, also in lines that are there only now. */
    private FigureTable before(Actor actor, FigureQuery now, Optional<ReportingPeriod> period, FigureTable of) {
        FigureQuery earlier =
                period.flatMap(_ -> reader.yearBefore(now)).orElseThrow(() -> new NotFound("period", "before"));
        return figures.beside(figures.table(actor, earlier), of.lines());
    }

    /** A line that only another indicator, another period or the year before has stands in the table too, without a number. */
    private FigureTable beside(Actor actor, FigureQuery all, FigureQuery now, FigureTable of, FigureLine.Key key) {
        if (has(of, key)) {
            return of;
        }
        FigureTable whole = figures.beside(of, figures.table(actor, all).lines());
        return has(whole, key) || now.options().added()
                ? whole
                : reader.yearBefore(now)
                        .map(earlier -> figures.beside(
                                whole, figures.table(actor, earlier).lines()))
                        .orElse(whole);
    }

    private static boolean has(FigureTable table, FigureLine.Key key) {
        return table.lines().stream().anyMatch(line -> line.key().equals(key));
    }

    /** All indicators as they are now. */
    FigureCatalogue.Now now() {
        return catalogue.now();
    }

    static Indicator indicator(FigureCatalogue.Now now, String code) {
        return now.find(code).orElseThrow(() -> new NotFound("indicator", code));
    }

    private static boolean isPart(Indicator indicator, String part) {
        return indicator
                .breakdown()
                .filter(breakdown -> breakdown.part(part).isPresent()
                        || breakdown.axisOfRest(part).isPresent())
                .isPresent();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static FigureLine.Key key(String text) {
        String[] words = text.split("\\.", 2);
        FigureLine.Kind kind = Arrays.stream(FigureLine.Kind.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", text));
        UUID id = words.length > 1 ? Uuids.parse(words[1]) : null;
        return new FigureLine.Key(kind, id);
    }
}
