package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
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
        Optional<LocalDate> day = query.options().unitsOf();
        AreaView top =
                areas.requireArea(query.area(), day.filter(last::isBefore).orElse(last));
        boolean commune = top.kind().level() == AreaLevel.COMMUNE;
        Cut cut = commune && query.cut() != Cut.NONE ? Cut.BODY : query.cut();
        Optional<Restated> restated = day.map(on -> new Restated(areas, organisation::knownDay, top, cut, on));
        return new Frame(
                top,
                cut,
                day,
                restated.map(Restated::sources).orElse(Set.of()),
                new Frame.Ways(
                        new AsOfEnd(top.kind().level(), cut),
                        restated.<Placing>map(placing -> placing)
                                .orElse((standing, period) -> new Placing.Spot.Outside()),
                        organisation::knownDay));
    }
}
