package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.rules.period.ReportingPeriod;

/** Prepares how a question is answered, by the organisation's history. */
@Component
class Placings {

    private final Areas areas;

    Placings(Areas areas) {
        this.areas = areas;
    }

    Frame frame(FigureQuery query) {
        LocalDate last = query.periods().stream()
                .map(ReportingPeriod::end)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("no period is asked for"));
        LocalDate on = query.options().unitsOf().filter(last::isBefore).orElse(last);
        AreaView top = areas.requireArea(query.area(), on);
        boolean commune = top.kind().level() == AreaLevel.COMMUNE;
        Cut cut = commune && query.cut() != Cut.NONE ? Cut.BODY : query.cut();
        return new Frame(
                top,
                cut,
                query.options().unitsOf(),
                query.options()
                        .unitsOf()
                        .map(day -> Restated.sources(areas, top, day))
                        .orElse(Set.of()),
                new AsOfEnd(top.kind().level(), cut),
                query.options()
                        .unitsOf()
                        .<Placing>map(day -> new Restated(areas, top, cut, day))
                        .orElse((standing, period) -> new Placing.Spot.Outside()));
    }
}
