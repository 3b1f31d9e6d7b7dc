package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.UnitType;
import vn.danvan.web.Choice;

/** Which units a form of a change offers. */
@Component
class Candidates {

    private static final int MOST_FOUND = 20;
    private static final int DEEPEST = 40;

    private final Areas areas;
    private final Organisation organisation;
    private final Clock clock;

    Candidates(Areas areas, Organisation organisation, Clock clock) {
        this.areas = areas;
        this.organisation = organisation;
        this.clock = clock;
    }

    String name(UnitType type, String unit) {
        LocalDate today = LocalDate.now(clock);
        return switch (type) {
            case AREA -> areas.requireArea(AreaId.of(unit), today).name();
            case BODY -> organisation.requireBody(BodyId.of(unit), today).name();
        };
    }

    ChangeChoices of(ChangeForm form) {
        return switch (form.type()) {
            case AREA -> areas(AreaId.of(form.unit()));
            case BODY -> bodies(BodyId.of(form.unit()));
        };
    }

    /** Areas of the same level in the same province, those of the same parent first; above them every higher area. */
    private ChangeChoices areas(AreaId unit) {
        LocalDate today = LocalDate.now(clock);
        AreaView start = areas.requireArea(unit, today);
        LocalDate day = start.valid().contains(today) ? today : start.valid().from();
        List<AreaView> above = areas.ancestorsAt(unit, day);
        AreaView province = above.isEmpty() ? start : above.getLast();
        List<AreaView> same = start.kind().level() == AreaLevel.PROVINCE
                ? areas.areas(day, start.kind())
                : areas.areasWithin(province.id(), start.kind().level(), day);
        List<AreaView> sorted = new ArrayList<>(same);
        sorted.sort(Comparator.comparingInt(
                area -> Optional.ofNullable(area.parent()).equals(Optional.ofNullable(start.parent())) ? 0 : 1));
        List<AreaView> parents = new ArrayList<>(List.of(province));
        parents.addAll(areas.areasWithin(province.id(), AreaLevel.DISTRICT, day));
        if (start.kind().level() == AreaLevel.COMMUNE) {
            parents.add(start);
        }
        return new ChangeChoices(start.name(), start.kind().name(), choices(sorted, day), choices(parents, day));
    }

    private List<Choice> choices(List<AreaView> units, LocalDate day) {
        return units.stream()
                .distinct()
                .map(area -> new Choice(area.id().toString(), label(area, day)))
                .toList();
    }

    private String label(AreaView area, LocalDate day) {
        AreaId parent = area.parent();
        String inside = parent == null
                ? ""
                : areas.area(parent, day)
                        .map(above -> " (" + above.name() + ")")
                        .orElse("");
        return area.name() + inside;
    }

    /** Bodies of the same area; above them every body of that area and of the areas above. */
    private ChangeChoices bodies(BodyId unit) {
        LocalDate today = LocalDate.now(clock);
        BodyView start = organisation.requireBody(unit, today);
        List<BodyView> same = new ArrayList<>(List.of(start));
        List<BodyView> parents = new ArrayList<>();
        AreaId area = start.area();
        if (area != null) {
            same.addAll(organisation.bodiesOf(area, today));
            areas.ancestorsAt(area, today).forEach(above -> parents.addAll(organisation.bodiesOf(above.id(), today)));
        }
        parents.addAll(same);
        return new ChangeChoices(start.name(), start.kind().name(), choices(same), choices(parents));
    }

    private static List<Choice> choices(List<BodyView> bodies) {
        return bodies.stream()
                .map(body -> new Choice(body.id().toString(), body.name()))
                .distinct()
                .toList();
    }

    /** Who may take over the work of a body: its successors, else those above it; and what the words find. */
    Receivers receivers(BodyId from, String words) {
        LocalDate today = LocalDate.now(clock);
        List<BodyView> successors =
                existing(areas.lineage(from).successors().stream().map(step -> new BodyId(step.successor())), today);
        List<BodyView> superiors = successors.isEmpty() ? existing(above(from, today), today) : List.of();
        List<BodyView> found = new ArrayList<>(organisation.searchBodies(words, today, MOST_FOUND + 1));
        boolean more = found.size() > MOST_FOUND;
        found.removeIf(body -> body.id().equals(from) || successors.contains(body) || superiors.contains(body));
        return new Receivers(
                successors,
                superiors.stream().limit(2).toList(),
                found.stream().limit(MOST_FOUND).toList(),
                more);
    }

    private List<BodyView> existing(Stream<BodyId> bodies, LocalDate on) {
        return bodies.distinct()
                .flatMap(body -> organisation.body(body, on).stream())
                .toList();
    }

    /** The bodies that direct it, or did on its last day, nearest first, each followed by its successors. */
    private Stream<BodyId> above(BodyId body, LocalDate today) {
        LocalDate day = organisation.lastDay(body).filter(today::isAfter).orElse(today);
        List<BodyId> above = new ArrayList<>();
        BodyId at = organisation.requireBody(body, day).superior();
        while (at != null && above.size() < DEEPEST) {
            above.add(at);
            areas.lineage(at).successors().forEach(step -> above.add(new BodyId(step.successor())));
            at = organisation.requireBody(at, day).superior();
        }
        return above.stream();
    }
}
