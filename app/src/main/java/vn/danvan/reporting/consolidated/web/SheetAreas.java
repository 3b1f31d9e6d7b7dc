package vn.danvan.reporting.consolidated.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Days;

/** The areas whose bodies' reports a reader puts together, as they were on a day: the own one, or those it came from. */
@Component
class SheetAreas {

    private final Areas areas;
    private final Organisation organisation;
    private final Clock clock;

    SheetAreas(Areas areas, Organisation organisation, Clock clock) {
        this.areas = areas;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The day whose areas are meant for a period that ends then. */
    LocalDate on(LocalDate end) {
        return organisation.knownDay(end);
    }

    /** The area of the reader's body, if it existed that day. */
    Optional<AreaView> own(Actor actor, LocalDate on) {
        return ofBody(actor, on).flatMap(area -> areas.area(area, on));
    }

    /** The same, else those it came from that existed that day. */
    List<AreaView> roots(Actor actor, LocalDate on) {
        Optional<AreaView> own = own(actor, on);
        return own.isPresent()
                ? own.stream().toList()
                : ofBody(actor, on).stream()
                        .flatMap(area -> areas.lineage(area).predecessors().stream())
                        .flatMap(step -> areas.area(new AreaId(step.predecessor()), on).stream())
                        .distinct()
                        .toList();
    }

    /** What can be chosen for the day: the roots, and the areas directly below them. */
    List<AreaView> offered(Actor actor, LocalDate on) {
        List<AreaView> roots = roots(actor, on);
        return Stream.concat(
                        roots.stream(),
                        roots.stream()
                                .flatMap(root -> areas.children(root.id(), on).stream())
                                .filter(area -> area.kind().level() != AreaLevel.VILLAGE))
                .distinct()
                .toList();
    }

    /**
     * The area that was asked for by its id, as it was that day. The own one, where it did not exist yet or no more, means all
     * that the reader may see; so does an empty text.
     */
    Optional<AreaView> asked(Actor actor, String wanted, LocalDate on, List<Refusal> faults) {
        if (wanted.isEmpty()) {
            return own(actor, on);
        }
        AreaId id = AreaId.of(wanted);
        Optional<AreaView> found = areas.area(id, on);
        boolean own = Stream.of(on, LocalDate.now(clock))
                .anyMatch(day -> ofBody(actor, day).filter(id::equals).isPresent());
        if (found.isEmpty() && !own) {
            List<AreaView> versions = areas.versions(id);
            faults.add(Refusal.at(
                    "area",
                    "report.consolidated.no-area",
                    versions.isEmpty() ? wanted : versions.getLast().name(),
                    Days.field(on)));
        }
        return found;
    }

    /** Where the reader's body works that day; before it existed where it works today, or last did. */
    private Optional<AreaId> ofBody(Actor actor, LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        return Optional.ofNullable(organisation
                .body(actor.body(), on)
                .orElseGet(() -> organisation.requireBody(actor.body(), today))
                .area());
    }
}
