package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Answers what the figures that were reported, and those counted from records, come to, along the organisation as it stood or as it stands on a later day. */
@Component
@Transactional(readOnly = true)
public class Figures {

    private final FigureCatalogue catalogue;
    private final Columns columns;
    private final ReadScopes scopes;
    private final Placings placings;
    private final TableLines lines;
    private final Settler settler;

    Figures(
            FigureCatalogue catalogue,
            Columns columns,
            ReadScopes scopes,
            Placings placings,
            TableLines lines,
            Settler settler) {
        this.catalogue = catalogue;
        this.columns = columns;
        this.scopes = scopes;
        this.placings = placings;
        this.lines = lines;
        this.settler = settler;
    }

    /** Whether the actor reads any figures at all. */
    public static boolean mayRead(Actor actor) {
        return ReadScopes.mayRead(actor);
    }

    /**
     * The table asked for; {@link Forbidden} for an area that is neither the actor's own, nor in it, nor around it. Of an area
     * around the own one only the total and the own lines are told apart.
     */
    public FigureTable table(Actor actor, FigureQuery query) {
        Frame frame = placings.frame(query);
        List<Indicator> indicators =
                query.indicators().stream().map(this::indicator).toList();
        ReadScope scope = scopes.of(actor);
        boolean limited = switch (scopes.reach(
                scope, query.area(), frame.linesOn(query.periods().getLast()))) {
            case WHOLE -> false;
            case TOTALS -> true;
            case NOTHING -> throw new Forbidden("read the figures of another unit");
        };
        RecordCounts.Reading counts = columns.counts(actor, query, indicators);
        Map<Column.Slot, Column> raw = columns.of(query, frame, indicators, counts);
        Map<Column.Slot, Column> settled = new LinkedHashMap<>();
        raw.forEach((slot, column) ->
                settled.put(slot, column.settled(limited ? own(scope, frame, slot.period()) : key -> true)));
        List<FigureLine> shown = shown(query, frame, limited ? scope : null, settled);
        return new FigureTable(
                query,
                indicators,
                shown,
                limited,
                settler.figures(query, frame, indicators, shown, settled, new CountedColumns(counts, limited)));
    }

    /**
     * The table with the lines that others have beside its own. In them nothing was reported, or their unit did not exist; what
     * is left over where figures are restated has no figure where they are not.
     */
    public FigureTable beside(FigureTable table, List<FigureLine> others) {
        Map<FigureLine.Key, FigureLine> all = new LinkedHashMap<>();
        table.lines().forEach(line -> all.put(line.key(), line));
        List<FigureLine.Key> more = others.stream()
                .filter(line -> all.putIfAbsent(line.key(), line) == null)
                .map(FigureLine::key)
                .toList();
        if (more.isEmpty()) {
            return table;
        }
        Frame frame = placings.frame(table.query());
        Map<FigureTable.Cell, Figure> figures = new HashMap<>(table.figures());
        for (ReportingPeriod period : table.query().periods()) {
            more.forEach(key -> lines.lacking(frame, key, period)
                    .ifPresent(figure -> cells(table, key, period)
                            .forEach(cell -> figures.put(
                                    cell,
                                    FigureCatalogue.isCounted(cell.indicator())
                                            ? CountedColumns.lacking(figure)
                                            : figure))));
        }
        // Kinds stand in the order in which tables have them: units first, what is left over next, the total last.
        List<FigureLine> ordered = all.values().stream()
                .sorted(Comparator.comparing(line -> line.key().kind()))
                .toList();
        return new FigureTable(table.query(), table.indicators(), lines.toldApart(ordered), table.limited(), figures);
    }

    private static List<FigureTable.Cell> cells(FigureTable table, FigureLine.Key line, ReportingPeriod period) {
        return table.indicators().stream()
                .flatMap(indicator -> table.query().parts(indicator).stream()
                        .map(part -> new FigureTable.Cell(indicator.code(), part, line, Optional.of(period))))
                .toList();
    }

    private Indicator indicator(String code) {
        return catalogue.find(code).orElseThrow(() -> new NotFound("indicator", code));
    }

    private Predicate<FigureLine.Key> own(ReadScope scope, Frame frame, ReportingPeriod period) {
        return key -> key.kind() == FigureLine.Kind.TOTAL
                || lines.area(key, period)
                        .filter(area -> scopes.reach(scope, area, frame.linesOn(period)) == ReadScope.Reach.WHOLE)
                        .isPresent();
    }

    private List<FigureLine> shown(
            FigureQuery query, Frame frame, @Nullable ReadScope scope, Map<Column.Slot, Column> settled) {
        Set<FigureLine.Key> used = new LinkedHashSet<>();
        settled.values().forEach(column -> used.addAll(column.lines()));
        List<FigureLine> shown = new ArrayList<>();
        for (FigureLine line : lines.lines(frame, query.periods(), used)) {
            boolean seen = scope == null
                    || line.key().kind() == FigureLine.Kind.OTHERS
                    || query.periods().stream()
                            .anyMatch(period -> own(scope, frame, period).test(line.key()));
            if (seen) {
                shown.add(line);
            }
        }
        shown.add(new FigureLine(FigureLine.Key.TOTAL, frame.top().name()));
        return shown;
    }
}
