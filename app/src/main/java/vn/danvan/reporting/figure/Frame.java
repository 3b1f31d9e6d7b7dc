package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.fact.FactQueries;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * How a question is answered: which periods are restated, and where facts count.
 *
 * @param cut what is really cut, for a commune has nothing below but its bodies
 * @param ofEnd where facts of the periods' own units lie
 * @param sources where facts of restated periods lie
 */
record Frame(
        AreaView top,
        Cut cut,
        Optional<LocalDate> day,
        FactQueries.Ground ofEnd,
        FactQueries.Ground sources,
        Ways ways) {

    /**
     * The two ways in which facts are placed.
     *
     * @param known turns a day into the first one of which the organisation is known, when it lies before that
     * @param lasting whether a body still exists on the day whose units are asked for
     * @param ended whether the area asked for does not exist that day, whatever it was called before or after
     */
    record Ways(
            Placing ofEnd,
            Placing restated,
            UnaryOperator<LocalDate> known,
            Predicate<BodyId> lasting,
            boolean ended) {}

    /** Whether the period's figures are restated for the units of a later day. */
    boolean restates(ReportingPeriod period) {
        return day.filter(period.end()::isBefore).isPresent();
    }

    /** Where facts of restated periods lie, or those of the others. */
    FactQueries.Ground ground(boolean restated) {
        return restated ? sources : ofEnd;
    }

    /** Where facts of the period count. */
    Placing placing(ReportingPeriod period) {
        return restates(period) ? ways.restated() : ways.ofEnd();
    }

    /** Where facts of a body count; a body has a line of its own as long as it exists. */
    Placing.Spot spot(Standing standing, ReportingPeriod period, @Nullable BodyId body) {
        Placing.Spot spot = placing(period).spot(standing, period);
        if (cut != Cut.BODY || body == null) {
            return spot;
        }
        boolean own = !restates(period)
                || (spot instanceof Placing.Spot.In && ways.lasting().test(body));
        return own ? new Placing.Spot.In(new FigureLine.Key(FigureLine.Kind.BODY, body.value())) : spot;
    }

    /** The day whose areas make the lines for the period. */
    LocalDate linesOn(ReportingPeriod period) {
        return restates(period) ? day.orElseThrow() : ways.known().apply(period.end());
    }

    /** The periods that are restated, or those that are not. */
    List<ReportingPeriod> periods(List<ReportingPeriod> periods, boolean restated) {
        return periods.stream().filter(period -> restates(period) == restated).toList();
    }

    /** Whether figures of some unit are given to none of the lines in restated periods, or may be where it is not known before. */
    boolean splits(ReportingPeriod restated) {
        return formerly()
                || sources.areas().stream()
                        .map(area -> ways.restated().spot(new Standing(area, null, null), restated))
                        .anyMatch(spot -> spot instanceof Placing.Spot.Between || spot instanceof Placing.Spot.Across);
    }

    /** Whether the area asked for has ended by the day its figures are restated for, so that only its ground is left. */
    boolean formerly() {
        return ways.ended();
    }

    FactQueries.By by() {
        return switch (cut) {
            case NONE -> FactQueries.By.NOTHING;
            case COMMUNE -> FactQueries.By.COMMUNE;
            case BELOW -> top.kind().level() == AreaLevel.PROVINCE ? FactQueries.By.DISTRICT : FactQueries.By.COMMUNE;
            case BODY -> FactQueries.By.BODY;
        };
    }
}
