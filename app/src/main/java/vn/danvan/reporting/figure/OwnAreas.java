package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;

/** The areas of an actor's body on a day: its own, or where that did not exist yet those it came from. */
@Component
public class OwnAreas {

    private final Areas areas;
    private final Organisation organisation;

    OwnAreas(Areas areas, Organisation organisation) {
        this.areas = areas;
        this.organisation = organisation;
    }

    /** The day, or the first one of which the organisation is known when it lies before that. */
    public LocalDate known(LocalDate day) {
        return organisation.knownDay(day);
    }

    /** The own area, else those it came from that existed that day, else the own one as it first was; none for a body without an area. */
    public List<AreaView> of(Actor actor, LocalDate day) {
        LocalDate on = organisation.knownDay(day);
        AreaId own = organisation.requireBody(actor.body(), on).area();
        if (own == null) {
            return List.of();
        }
        List<AreaView> former = areas.area(own, on).isPresent()
                ? List.of()
                : areas.lineage(own).predecessors().stream()
                        .flatMap(step -> areas.area(new AreaId(step.predecessor()), on).stream())
                        .distinct()
                        .toList();
        return former.isEmpty() ? List.of(areas.requireArea(own, on)) : former;
    }

    /** The areas directly below that day, villages left out. */
    public List<AreaView> below(AreaView area, LocalDate day) {
        return areas.children(area.id(), organisation.knownDay(day)).stream()
                .filter(child -> child.kind().level() != AreaLevel.VILLAGE)
                .toList();
    }
}
