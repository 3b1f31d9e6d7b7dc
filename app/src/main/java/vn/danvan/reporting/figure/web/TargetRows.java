package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** The areas for which an actor sets targets: the one asked for and those directly below. */
@Component
class TargetRows {

    /** An area with its name that day. */
    record Place(AreaId area, String name) {}

    private final Areas areas;
    private final Organisation organisation;
    private final Targets targets;
    private final FigureCatalogue catalogue;
    private final FigureNames names;

    TargetRows(Areas areas, Organisation organisation, Targets targets, FigureCatalogue catalogue, FigureNames names) {
        this.areas = areas;
        this.organisation = organisation;
        this.targets = targets;
        this.catalogue = catalogue;
        this.names = names;
    }

    List<Place> places(Actor actor, AreaId area, ReportingPeriod period) {
        LocalDate on = organisation.knownDay(period.end());
        List<Place> places = new ArrayList<>();
        places.add(new Place(area, areas.requireArea(area, on).name()));
        areas.children(area, on).stream()
                .filter(child -> child.kind().level() != AreaLevel.VILLAGE)
                .forEach(child -> places.add(new Place(child.id(), child.name())));
        return places.stream()
                .filter(place -> targets.maySet(actor, place.area(), period))
                .toList();
    }

    String period(Locale locale, ReportingPeriod period) {
        return names.period(locale, period);
    }

    /** A target is for what is reported, though it may be held against what is counted from records. */
    Indicator reported(FigureQuery query) {
        String code = FigureCatalogue.reported(query.indicators().getFirst());
        return catalogue.find(code).orElseThrow(() -> new NotFound("indicator", code));
    }
}
