package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.FactQueries;
import vn.danvan.rules.period.ReportingPeriod;

/** Prepares how a question is answered, by the organisation's history. */
@Component
class Placings {

    private final Areas areas;
    private final Organisation organisation;

    Placings(Areas areas, Organisation organisation) {
        this.areas = areas;
        this.organisation = organisation;
    }

    Frame frame(FigureQuery query) {
        LocalDate last = organisation.knownDay(query.periods().stream()
                .map(ReportingPeriod::end)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("no period is asked for")));
        // Before the organisation is known the units of its first day stand in, as they do for periods.
        Optional<LocalDate> day = query.options().unitsOf().map(organisation::knownDay);
        AreaView top =
                areas.requireArea(query.area(), day.filter(last::isBefore).orElse(last));
        boolean commune = top.kind().level() == AreaLevel.COMMUNE;
        Cut cut = commune && query.cut() != Cut.NONE ? Cut.BODY : query.cut();
        Optional<Restated> restated = day.map(on -> new Restated(areas, organisation::knownDay, top, cut, on));
        return new Frame(
                top,
                cut,
                day,
                ground(Set.of(top.id()), query.periods()),
                ground(restated.map(Restated::sources).orElse(Set.of()), query.periods()),
                new Frame.Ways(
                        new AsOfEnd(top.kind().level(), cut),
                        restated.<Placing>map(placing -> placing)
                                .orElse((standing, period) -> new Placing.Spot.Outside()),
                        organisation::knownDay,
                        body -> day.filter(on -> organisation.exists(body, on)).isPresent(),
                        restated.filter(Restated::hasEnded).isPresent()));
    }

    private FactQueries.Ground ground(Set<AreaId> inside, List<ReportingPeriod> periods) {
        List<LocalDate> days = periods.stream()
                .map(period -> organisation.knownDay(period.end()))
                .distinct()
                .toList();
        Set<AreaId> provinces = new LinkedHashSet<>();
        for (AreaId area : inside) {
            for (LocalDate day : days) {
                Stream.concat(Stream.of(areas.requireArea(area, day)), areas.ancestorsAt(area, day).stream())
                        .filter(around -> around.kind().level() == AreaLevel.PROVINCE)
                        .forEach(around -> provinces.add(around.id()));
            }
        }
        return new FactQueries.Ground(provinces, inside);
    }
}
