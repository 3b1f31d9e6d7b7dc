package vn.danvan.organisation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/** The areas and the bodies of a day as trees, for pages and files alike. */
@Component
class Trees {

    private final Areas areas;
    private final Organisation organisation;

    Trees(Areas areas, Organisation organisation) {
        this.areas = areas;
        this.organisation = organisation;
    }

    /** The provinces of the day. */
    List<AreaView> provinces(LocalDate day) {
        return areas.areas(day, AreaKind.PROVINCE);
    }

    /** The province asked for, else the first that has bodies of ours that day, else the first; null when there is none. */
    @Nullable
    AreaView shown(List<AreaView> provinces, @Nullable String wanted, LocalDate day) {
        return provinces.stream()
                .filter(area -> wanted != null && area.id().toString().equals(wanted))
                .findFirst()
                .orElseGet(() -> provinces.stream()
                        .filter(area -> !organisation.bodiesOf(area.id(), day).isEmpty())
                        .findFirst()
                        .orElse(provinces.isEmpty() ? null : provinces.getFirst()));
    }

    /** The bodies of the day that the words name, the best first. */
    List<BodyView> found(String words, LocalDate day, int most) {
        return organisation.searchBodies(words, day, most);
    }

    /** The provinces that went into this one. */
    List<AreaView> former(AreaView shown, LocalDate day) {
        return areas.lineage(shown.id()).predecessors().stream()
                .map(step -> areas.requireArea(new AreaId(step.predecessor()), day))
                .toList();
    }

    /** The one of the former provinces whose ground alone is asked for, or null for all. */
    static @Nullable AreaView ground(List<AreaView> former, @Nullable String wanted) {
        return former.stream()
                .filter(area -> area.id().toString().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The whole province, or only the units on the ground of a province that went into it. */
    Tree.Area of(AreaView shown, @Nullable AreaView ground, LocalDate day) {
        return ground == null
                ? of(shown, day)
                : new Tree.Area(
                        shown,
                        areas.areasSince(ground.id(), AreaLevel.COMMUNE, day).stream()
                                .map(unit -> new Tree.Area(unit, List.of()))
                                .toList());
    }

    private Tree.Area of(AreaView area, LocalDate day) {
        return new Tree.Area(
                area,
                areas.children(area.id(), day).stream()
                        .map(child -> of(child, day))
                        .toList());
    }

    /** The bodies of the day: the heads of lines with all they direct, and those that nobody directs, by kind. */
    record Bodies(List<Tree.Body> roots, List<Tree.Undirected> undirected) {}

    Bodies bodies(LocalDate day) {
        Map<Boolean, List<BodyView>> top = organisation.bodiesOn(day).stream()
                .filter(body -> body.superior() == null)
                .sorted(Comparator.comparing(BodyView::kind))
                .collect(Collectors.partitioningBy(body -> leads(body, day)));
        Map<BodyKind, List<BodyView>> others = Objects.requireNonNull(top.get(false)).stream()
                .collect(Collectors.groupingBy(BodyView::kind, TreeMap::new, Collectors.toList()));
        return new Bodies(
                Objects.requireNonNull(top.get(true)).stream()
                        .map(body -> below(body, day))
                        .toList(),
                others.entrySet().stream()
                        .map(kind -> new Tree.Undirected(kind.getKey(), kind.getValue()))
                        .toList());
    }

    /** True for a body that stands at the head of a line: it directs others, or works for the whole province. */
    private boolean leads(BodyView body, LocalDate day) {
        AreaId area = body.area();
        return area == null
                || !organisation.subordinates(body.id(), day).isEmpty()
                || areas.area(area, day)
                        .filter(found -> found.kind() == AreaKind.PROVINCE)
                        .isPresent();
    }

    private Tree.Body below(BodyView body, LocalDate day) {
        return new Tree.Body(
                body,
                organisation.subordinates(body.id(), day).stream()
                        .map(child -> below(child, day))
                        .toList());
    }
}
