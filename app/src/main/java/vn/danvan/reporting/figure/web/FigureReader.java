package vn.danvan.reporting.figure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Reads what a question needs: the figures, those of a year earlier, and the targets. */
@Component
class FigureReader {

    private final Figures figures;
    private final Targets targets;
    private final Periods periods;

    FigureReader(Figures figures, Targets targets, Periods periods) {
        this.figures = figures;
        this.targets = targets;
        this.periods = periods;
    }

    PivotData read(Actor actor, Asked asked, FigureQuery query) {
        FigureTable now = figures.table(actor, query);
        return new PivotData(
                now,
                asked.compared() ? before(actor, query) : Optional.empty(),
                asked.targets() ? Optional.of(targets(now)) : Optional.empty(),
                now.outliers());
    }

    private Optional<PivotData.Before> before(Actor actor, FigureQuery query) {
        Map<ReportingPeriod, ReportingPeriod> earlier = new LinkedHashMap<>();
        query.periods()
                .forEach(period -> periods.period(period.kind(), period.year() - 1, period.index())
                        .ifPresent(before -> earlier.put(period, before)));
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        FigureQuery before = new FigureQuery(
                query.indicators(),
                query.area(),
                query.cut(),
                List.copyOf(earlier.values()),
                new FigureQuery.Options(
                        query.options().parts(),
                        query.options().approvedOnly(),
                        false,
                        query.options().unitsOf()));
        return Optional.of(new PivotData.Before(figures.table(actor, before), earlier));
    }

    private Map<Targets.Slot, Targets.Target> targets(FigureTable table) {
        List<AreaId> areas = new java.util.ArrayList<>(List.of(table.area()));
        table.lines().stream()
                .map(FigureLine::key)
                .filter(key -> key.kind() == FigureLine.Kind.AREA)
                .flatMap(key -> Optional.ofNullable(key.id()).stream())
                .forEach(id -> areas.add(new AreaId(id)));
        return targets.of(table.query().indicators(), areas, table.query().periods());
    }
}
