package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Divisibility;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Facts count in the units of a later day that followed those in which they were reported ("quy đổi theo đơn vị mới"). What
 * was split in between is given to none of its parts; what a level did that has ended stays with the area above.
 */
final class Restated implements Placing {

    private record Asked(AreaId area, LocalDate end) {}

    private final Areas areas;
    private final AreaView top;
    private final Cut cut;
    private final LocalDate day;
    private final Map<Asked, Spot> spots = new HashMap<>();

    /** Counts into {@code top} as it is on the day. */
    Restated(Areas areas, AreaView top, Cut cut, LocalDate day) {
        this.areas = areas;
        this.top = top;
        this.cut = cut;
        this.day = day;
    }

    @Override
    public Spot spot(Standing standing, ReportingPeriod period) {
        AreaId area = standing.smallest();
        return area == null
                ? new Spot.Outside()
                : spots.computeIfAbsent(new Asked(area, period.end()), asked -> spot(area, period.end()));
    }

    private Spot spot(AreaId area, LocalDate end) {
        AreaView view = areas.requireArea(area, end);
        if (view.kind().level() != AreaLevel.COMMUNE) {
            return above(view, end);
        }
        Divisibility divisibility = areas.divisibility(area, end, day);
        List<AreaId> inside =
                divisibility.targets().stream().filter(this::inTop).toList();
        if (inside.isEmpty()) {
            return new Spot.Outside();
        }
        Set<FigureLine.Key> lines = inside.stream().map(this::line).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean whole = divisibility.targets().size() == inside.size()
                && divisibility.ended().isEmpty();
        AreaId split = divisibility.splits().isEmpty() ? area : divisibility.splits().getFirst();
        if (!whole) {
            return new Spot.Across(split, lines);
        }
        return lines.size() == 1 ? new Spot.In(lines.iterator().next()) : new Spot.Between(split, lines);
    }

    /** Figures of a district's or province's own bodies: they stay with what the area above, or itself, became. */
    private Spot above(AreaView view, LocalDate end) {
        FigureLine.Key own = AsOfEnd.own(view.kind().level() == AreaLevel.DISTRICT ? view.id() : null);
        AreaView standing = view;
        while (standing != null) {
            Divisibility divisibility = areas.divisibility(standing.id(), end, day);
            if (divisibility.divisible()) {
                AreaId now = divisibility.targets().getFirst();
                return inTop(now) ? new Spot.In(now.equals(top.id()) ? ownOrTotal(own) : line(now)) : new Spot.Outside();
            }
            AreaId parent = standing.parent();
            standing = parent == null ? null : areas.area(parent, end).orElse(null);
        }
        return new Spot.Outside();
    }

    private FigureLine.Key ownOrTotal(FigureLine.Key own) {
        return cut == Cut.NONE || cut == Cut.BODY ? FigureLine.Key.TOTAL : own;
    }

    private boolean inTop(AreaId area) {
        return area.equals(top.id())
                || areas.ancestorsAt(area, day).stream().anyMatch(above -> above.id().equals(top.id()));
    }

    /** The line of an area inside the top one. */
    private FigureLine.Key line(AreaId area) {
        if (cut == Cut.NONE || cut == Cut.BODY || area.equals(top.id())) {
            return FigureLine.Key.TOTAL;
        }
        if (cut == Cut.COMMUNE) {
            return FigureLine.Key.area(area);
        }
        return FigureLine.Key.area(below(area));
    }

    private AreaId below(AreaId area) {
        AreaId at = area;
        for (AreaView above : areas.ancestorsAt(area, day)) {
            if (above.id().equals(top.id())) {
                break;
            }
            at = above.id();
        }
        return at;
    }

    /** The areas whose facts may count: the top one, what lies in it, and what these came from. */
    static Set<AreaId> sources(Areas areas, AreaView top, LocalDate day) {
        Set<AreaId> sources = new LinkedHashSet<>();
        List<AreaId> now = new ArrayList<>(List.of(top.id()));
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE)) {
            areas.areasWithin(top.id(), level, day).forEach(area -> now.add(area.id()));
        }
        for (AreaId area : now) {
            sources.add(area);
            areas.lineage(area).predecessors().forEach(step -> sources.add(new AreaId(step.predecessor())));
        }
        return sources;
    }
}
