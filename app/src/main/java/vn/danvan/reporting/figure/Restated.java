package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Divisibility;
import vn.danvan.organisation.Lineage;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Facts count in the units of a later day that followed those in which they were reported ("quy đổi theo đơn vị mới"). What
 * was split in between is given to none of its parts; what a level did that has ended stays with the area above.
 *
 * <p>Of an area that has ended by that day, the figures are those of its former ground, and its lines the units there now.
 */
final class Restated implements Placing {

    private record Asked(AreaId area, LocalDate end) {}

    private final Areas areas;
    private final UnaryOperator<LocalDate> known;
    private final AreaView top;
    private final Cut cut;
    private final LocalDate day;
    private final boolean ended;
    private final Map<Asked, Spot> spots = new HashMap<>();
    private final Map<Asked, Set<AreaId>> parts = new HashMap<>();

    /** Counts into {@code top} as it is on the day. */
    Restated(Areas areas, UnaryOperator<LocalDate> known, AreaView top, Cut cut, LocalDate day) {
        this.areas = areas;
        this.known = known;
        this.top = top;
        this.cut = cut;
        this.day = day;
        this.ended = areas.area(top.id(), day).isEmpty();
    }

    /** Whether the top one does not exist on the day, so that only its ground is left; of another name it is still there. */
    boolean hasEnded() {
        return ended;
    }

    /** The areas whose facts may count: the top one, and unless only its ground is left what lies in it and came before. */
    Set<AreaId> sources() {
        if (ended) {
            return Set.of(top.id());
        }
        Stream<AreaId> inside = Stream.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE)
                .flatMap(level -> areas.areasWithin(top.id(), level, day).stream())
                .map(AreaView::id);
        return Stream.concat(Stream.of(top.id()), inside)
                .flatMap(area -> Stream.concat(
                        Stream.of(area),
                        areas.lineage(area).predecessors().stream().map(step -> new AreaId(step.predecessor()))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public Spot spot(Standing standing, ReportingPeriod period) {
        AreaId area = standing.smallest();
        return area == null
                ? new Spot.Outside()
                : spots.computeIfAbsent(
                        new Asked(area, known.apply(period.end())), asked -> spot(asked.area(), asked.end()));
    }

    private Spot spot(AreaId area, LocalDate end) {
        AreaView view = areas.requireArea(area, end);
        if (ended && !within(area, end)) {
            return new Spot.Outside();
        }
        return view.kind().level() == AreaLevel.COMMUNE ? ofCommune(area, end) : ofAbove(view, end);
    }

    private boolean within(AreaId area, LocalDate end) {
        return area.equals(top.id())
                || areas.ancestorsAt(area, end).stream()
                        .anyMatch(above -> above.id().equals(top.id()));
    }

    private Spot ofCommune(AreaId area, LocalDate end) {
        Divisibility divisibility = areas.divisibility(area, end, day);
        List<AreaId> inside =
                divisibility.targets().stream().filter(this::inTop).toList();
        if (inside.isEmpty()) {
            return new Spot.Outside();
        }
        Set<FigureLine.Key> lines =
                inside.stream().map(this::line).collect(Collectors.toCollection(LinkedHashSet::new));
        AreaId split =
                divisibility.splits().isEmpty() ? area : divisibility.splits().getFirst();
        boolean whole = divisibility.targets().size() == inside.size()
                && divisibility.ended().isEmpty();
        if (!whole) {
            return new Spot.Across(split, lines);
        }
        return lines.size() == 1 ? new Spot.In(lines.iterator().next()) : new Spot.Between(split, lines);
    }

    /** Figures of a district's or province's own bodies: they stay with what it, or the area above it, became. */
    private Spot ofAbove(AreaView view, LocalDate end) {
        FigureLine.Key own = AsOfEnd.own(view.kind().level() == AreaLevel.DISTRICT ? view.id() : null);
        if (ended) {
            return new Spot.In(uncut() ? whole() : own);
        }
        Optional<AreaView> at = Optional.of(view);
        while (at.isPresent()) {
            Divisibility divisibility = areas.divisibility(at.get().id(), end, day);
            if (divisibility.divisible()) {
                AreaId now = divisibility.targets().getFirst();
                FigureLine.Key line = now.equals(top.id()) && !uncut() ? own : line(now);
                return inTop(now) ? new Spot.In(line) : new Spot.Outside();
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(parent -> areas.area(parent, end));
        }
        return new Spot.Outside();
    }

    private boolean uncut() {
        return cut == Cut.NONE || cut == Cut.BODY;
    }

    /** Of bodies that have no line of their own any more one line tells, so that the lines still make the total. */
    private FigureLine.Key whole() {
        return cut == Cut.BODY ? FigureLine.Key.of(FigureLine.Kind.FORMER) : FigureLine.Key.TOTAL;
    }

    private boolean inTop(AreaId area) {
        return ended || area.equals(top.id()) || around(area).stream().anyMatch(top.id()::equals);
    }

    private List<AreaId> around(AreaId area) {
        return areas.ancestorsAt(area, day).stream().map(AreaView::id).toList();
    }

    /**
     * Of an area that several became by the day: those of them in which nobody was to report and nobody did, where in others
     * somebody was. What arose on the ground of one that ended is told for itself.
     */
    @Override
    public Set<AreaId> untold(FigureLine.Key line, ReportingPeriod period, Telling telling) {
        LocalDate end = known.apply(period.end());
        Set<AreaId> parts = ended
                ? Set.of()
                : switch (line.kind()) {
                    case AREA -> parts(new AreaId(Objects.requireNonNull(line.id())), end);
                    case TOTAL, OF_DISTRICT, OF_PROVINCE, OTHERS -> parts(top.id(), end);
                    case BODY, FORMER, UNDIVIDED -> Set.of();
                };
        if (parts.size() < 2) {
            return Set.of();
        }
        Set<AreaId> untold = new LinkedHashSet<>(parts);
        untold.removeIf(telling.asked()::contains);
        if (untold.isEmpty() || untold.size() == parts.size()) {
            return Set.of();
        }
        for (AreaId told : telling.told()) {
            untold.remove(told);
            areas.ancestorsAt(told, end).forEach(above -> untold.remove(above.id()));
        }
        return untold;
    }

    /** The areas of the period's end that became the one of the day, itself among them where it was there. */
    private Set<AreaId> parts(AreaId area, LocalDate end) {
        return parts.computeIfAbsent(new Asked(area, end), _ -> {
            Set<UUID> all = new LinkedHashSet<>(Set.of(area.value()));
            List<Lineage.Step> steps = areas.lineage(area).predecessors().stream()
                    .filter(step -> step.on().isAfter(end) && !step.on().isAfter(day))
                    .toList();
            boolean further = true;
            while (further) {
                further = false;
                for (Lineage.Step step : steps) {
                    further |= all.contains(step.successor()) && all.add(step.predecessor());
                }
            }
            return all.stream()
                    .map(AreaId::new)
                    .filter(one -> areas.area(one, end).isPresent())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    /** The line of an area inside the top one. */
    private FigureLine.Key line(AreaId area) {
        if (uncut()) {
            return whole();
        }
        if (area.equals(top.id())) {
            return FigureLine.Key.TOTAL;
        }
        return FigureLine.Key.area(cut == Cut.COMMUNE || ended ? area : below(area));
    }

    private AreaId below(AreaId area) {
        List<AreaId> chain = new ArrayList<>(List.of(area));
        chain.addAll(around(area));
        return chain.get(Math.max(0, chain.indexOf(top.id()) - 1));
    }
}
