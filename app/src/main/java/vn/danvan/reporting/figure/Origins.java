package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventId;
import vn.danvan.organisation.Lineage;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/** Says of a figure that is restated which units its own came from since, when and by what decision. */
@Component
public class Origins {

    /**
     * A unit that was made of others, or took them in.
     *
     * @param from those it came from, by their names
     * @param on its first day as such
     */
    public record Step(String unit, List<String> from, LocalDate on, Optional<String> legalBasis) {

        /** Keeps a copy. */
        public Step {
            from = List.copyOf(from);
        }
    }

    /**
     * For which day's units a figure is restated.
     *
     * @param steps from the latest back to the end of the earliest period; none for what is no single unit
     */
    public record Restated(LocalDate day, List<Step> steps) {

        /** Keeps a copy. */
        public Restated {
            steps = List.copyOf(steps);
        }
    }

    private record At(String unit, LocalDate on, EventId event) {}

    private final Areas areas;
    private final Organisation organisation;
    private final ChangeRegister register;

    Origins(Areas areas, Organisation organisation, ChangeRegister register) {
        this.areas = areas;
        this.organisation = organisation;
        this.register = register;
    }

    /** Of a line in the periods of the query; empty where none of them is restated. */
    public Optional<Restated> of(FigureQuery query, FigureLine.Key line) {
        Optional<LocalDate> first =
                query.periods().stream().map(ReportingPeriod::end).min(LocalDate::compareTo);
        return query.options()
                .unitsOf()
                .map(organisation::knownDay)
                .flatMap(day -> first.filter(day::isAfter).map(end -> new Restated(day, steps(query, line, end, day))));
    }

    private List<Step> steps(FigureQuery query, FigureLine.Key line, LocalDate after, LocalDate until) {
        Map<At, Set<String>> found = new LinkedHashMap<>();
        for (Lineage.Step step : lineage(query, line)) {
            if (step.on().isAfter(after) && !step.on().isAfter(until)) {
                found.computeIfAbsent(
                                new At(step.successorName(), step.on(), new EventId(step.event())), _ -> lasting(step))
                        .add(step.predecessorName());
            }
        }
        return found.entrySet().stream()
                .map(one -> new Step(
                        one.getKey().unit(),
                        List.copyOf(one.getValue()),
                        one.getKey().on(),
                        Optional.ofNullable(register.event(one.getKey().event()).legalBasis())))
                .toList();
    }

    /** The unit itself as it was, when it took others in and did not begin. */
    private Set<String> lasting(Lineage.Step step) {
        Set<String> from = new LinkedHashSet<>();
        areas.area(new AreaId(step.successor()), step.on().minusDays(1)).ifPresent(before -> from.add(before.name()));
        return from;
    }

    private List<Lineage.Step> lineage(FigureQuery query, FigureLine.Key line) {
        return switch (line.kind()) {
            case TOTAL -> areas.lineage(query.area()).predecessors();
            case AREA ->
                line.id() == null
                        ? List.of()
                        : areas.lineage(new AreaId(line.id())).predecessors();
            case BODY, OF_DISTRICT, OF_PROVINCE, FORMER, UNDIVIDED, OTHERS -> List.of();
        };
    }
}
