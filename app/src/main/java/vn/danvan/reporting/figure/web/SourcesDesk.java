package vn.danvan.reporting.figure.web;

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
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
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
     */
    record Wanted(
            @Nullable String figure,
            @Nullable String part,
            @Nullable String line,
            @Nullable String of) {

        Wanted {
            figure = figure == null ? "" : figure;
            part = part == null ? "" : part;
            line = line == null || line.isBlank() ? "TOTAL" : line;
            of = of == null ? "" : of;
        }

        /** The query of an address for it, after that of its question. */
        String query(FigureForm form) {
            return form.query() + "&figure=" + encoded(figure) + "&part=" + encoded(part) + "&line=" + encoded(line)
                    + (of == null || of.isEmpty() ? "" : "&of=" + encoded(of));
        }

        private static String encoded(@Nullable String text) {
            return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
        }
    }

    /**
     * A figure with what is behind it.
     *
     * @param period empty for the sum of all
     */
    record Behind(
            Indicator indicator,
            String part,
            FigureLine line,
            Optional<ReportingPeriod> period,
            Figure figure,
            Sources sources) {}

    /** What a figure is made of. */
    sealed interface Sources {

        /** Reports. */
        record Reports(FigureSources.Found found) implements Sources {}

        /** Records of these bodies, that a module counted. */
        record Records(List<RecordSource> bodies) implements Sources {}
    }

    private final Asking asking;
    private final Figures figures;
    private final FigureSources sources;
    private final RecordSources records;
    private final FigureCatalogue catalogue;

    SourcesDesk(
            Asking asking, Figures figures, FigureSources sources, RecordSources records, FigureCatalogue catalogue) {
        this.asking = asking;
        this.figures = figures;
        this.sources = sources;
        this.records = records;
        this.catalogue = catalogue;
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
        Optional<ReportingPeriod> period = all.periods().stream()
                .filter(one -> text(wanted.of()).equals(one.year() + "-" + one.index()))
                .findFirst();
        FigureQuery query = new FigureQuery(
                List.of(code),
                all.area(),
                all.cut(),
                period.map(List::of).orElse(all.periods()),
                new FigureQuery.Options(
                        part.isEmpty() ? FigureQuery.Parts.NONE : FigureQuery.Parts.ALL,
                        all.options().approvedOnly(),
                        period.isEmpty(),
                        all.options().unitsOf()));
        FigureLine.Key key = key(text(wanted.line()));
        FigureTable table = figures.table(actor, query);
        FigureLine line = table.lines().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", text(wanted.line())));
        FigureTable.Cell cell = new FigureTable.Cell(code, part, key, period);
        if (!table.figures().containsKey(cell)) {
            throw new NotFound("part", part);
        }
        Figure figure = table.figure(cell);
        boolean counted = FigureCatalogue.isCounted(code)
                || figure instanceof Figure.Counted
                || (figure instanceof Figure.Uncounted(var why) && why != Figure.Uncounted.Why.UNREAD);
        return new Behind(
                indicator,
                part,
                line,
                period,
                figure,
                counted
                        ? new Sources.Records(records.of(actor, query, key, part))
                        : new Sources.Reports(sources.find(actor, query, key, part)));
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
