package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventKind;
import vn.danvan.organisation.EventState;
import vn.danvan.organisation.EventView;
import vn.danvan.organisation.UnitType;

/** The days on which the areas around one became other ones, for whose units earlier figures are restated. */
@Component
public class Turns {

    private final ChangeRegister register;
    private final Areas areas;

    Turns(ChangeRegister register, Areas areas) {
        this.register = register;
        this.areas = areas;
    }

    /**
     * All of them in the province of the area, and in those from which that came or which it became, in time; what happens to
     * bodies alone or in other provinces changes no unit of its tables, and one with another name or of another kind is still the
     * same on the same ground. Read once for several questions.
     */
    public List<LocalDate> days(AreaId area) {
        Set<AreaId> provinces = provinces(area);
        return register.events().stream()
                .filter(event -> event.state() == EventState.IN_FORCE && event.effective() != null)
                .filter(event -> event.kind() != EventKind.RENAME && event.kind() != EventKind.RECLASSIFY)
                .filter(event -> Stream.concat(event.from().stream(), event.to().stream())
                        .filter(unit -> unit.type() == UnitType.AREA)
                        .anyMatch(unit -> lies(new AreaId(unit.id()), event, provinces)))
                .map(EventView::effective)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The day, or the first on which the area exists when that is later: before that it has no units of its own. */
    public LocalDate standing(AreaId area, LocalDate day) {
        return areas.versions(area).stream()
                .findFirst()
                .map(first -> first.valid().from())
                .filter(day::isBefore)
                .orElse(day);
    }

    /** The last of the days after the one and not after the other: the units of now did not exist before. */
    public static Optional<LocalDate> last(List<LocalDate> days, LocalDate after, LocalDate until) {
        return days.stream()
                .filter(day -> after.isBefore(day) && !day.isAfter(until))
                .max(LocalDate::compareTo);
    }

    private Set<AreaId> provinces(AreaId area) {
        Set<AreaId> found = new LinkedHashSet<>();
        areas.versions(area)
                .forEach(version -> provinceOf(area, version.valid().from()).ifPresent(found::add));
        List.copyOf(found).forEach(province -> {
            areas.lineage(province).predecessors().forEach(step -> found.add(new AreaId(step.predecessor())));
            areas.lineage(province).successors().forEach(step -> found.add(new AreaId(step.successor())));
        });
        return found;
    }

    /** On the day itself or on the one before, for a unit begins or ends with the event. */
    private boolean lies(AreaId unit, EventView event, Set<AreaId> provinces) {
        LocalDate day = Objects.requireNonNull(event.effective());
        return Stream.of(day, day.minusDays(1))
                .flatMap(on -> provinceOf(unit, on).stream())
                .anyMatch(provinces::contains);
    }

    private Optional<AreaId> provinceOf(AreaId area, LocalDate on) {
        return Stream.concat(areas.area(area, on).stream(), areas.ancestorsAt(area, on).stream())
                .filter(one -> one.kind().level() == AreaLevel.PROVINCE)
                .map(AreaView::id)
                .findFirst();
    }
}
