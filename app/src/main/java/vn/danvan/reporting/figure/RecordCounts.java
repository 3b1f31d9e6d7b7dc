package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Heirs;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.reporting.fact.Standings;
import vn.danvan.reporting.figure.Figure.Uncounted;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.spi.Contributed;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What modules count from their records for a question, asked for all its bodies, periods and indicators at once. Counted are the
 * records of the reader's own body and of those below it on the last day of each period, and of those that ended within the period
 * and in whose places these stand; who follows a body that ended stands in its place.
 */
@Component
class RecordCounts {

    private final Contributed contributed;
    private final FigureCatalogue catalogue;
    private final Organisation organisation;
    private final Standings standings;
    private final Heirs heirs;
    private final Clock clock;

    RecordCounts(
            Contributed contributed,
            FigureCatalogue catalogue,
            Organisation organisation,
            Standings standings,
            Heirs heirs,
            Clock clock) {
        this.contributed = contributed;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.standings = standings;
        this.heirs = heirs;
        this.clock = clock;
    }

    /**
     * The periods taken together, as one of number 0; empty when there is a gap between two of them, or when days are in both, so
     * that together they are no span.
     */
    static Optional<ReportingPeriod> whole(FigureQuery query) {
        List<ReportingPeriod> inTime = query.periods().stream()
                .sorted(Comparator.comparing(ReportingPeriod::start))
                .toList();
        for (int at = 1; at < inTime.size(); at++) {
            if (!inTime.get(at).start().equals(inTime.get(at - 1).end().plusDays(1))) {
                return Optional.empty();
            }
        }
        ReportingPeriod last = inTime.getLast();
        return inTime.stream().anyMatch(period -> period.at().isPresent())
                ? Optional.empty()
                : Optional.of(new ReportingPeriod(
                        last.kind(), last.year(), 0, inTime.getFirst().start(), last.end(), last.due()));
    }

    /**
     * Where the records of a body count.
     *
     * @param body the body itself or, when it ended within the period, who stands in its place
     * @param standing where that one stood at the end of the period
     */
    record Place(BodyId body, Standing standing) {}

    /** What the records of bodies say for a span of days, whoever asks. */
    record OfAll(ReportingPeriod whole, Map<Named, BigDecimal> numbers) {

        /** Which number. */
        record Named(String indicator, String part, BodyId body) {}

        /** The number; 0 when there is nothing to count. */
        BigDecimal number(String indicator, String part, BodyId body) {
            return numbers.getOrDefault(new Named(indicator, part, body), BigDecimal.ZERO);
        }
    }

    /** All that the question needs. */
    Reading read(Actor actor, FigureQuery query, List<Indicator> indicators) {
        Set<String> eachPeriod = new LinkedHashSet<>();
        Set<String> together = new LinkedHashSet<>();
        for (Indicator indicator : indicators) {
            if (FigureCatalogue.isCounted(indicator.code())) {
                eachPeriod.add(FigureCatalogue.reported(indicator.code()));
                together.add(FigureCatalogue.reported(indicator.code()));
            } else if (query.options().added()
                    && indicator.measure() == Measure.FLOW
                    && catalogue.counted(indicator).isPresent()) {
                together.add(indicator.code());
            }
        }
        return new Reading(actor, query, eachPeriod, query.options().added() ? together : Set.of());
    }

    /** What is counted for one question. */
    final class Reading {

        private record Key(String indicator, String part, BodyId body, CountedDays days) {}

        private final Actor actor;
        private final Optional<ReportingPeriod> whole;
        private final List<ReportingPeriod> periods;
        private final Set<String> eachPeriod;
        private final Set<String> together;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<LocalDate, Set<BodyId>> below = new HashMap<>();
        private final Map<ReportingPeriod, Map<BodyId, Place>> places = new HashMap<>();
        private final Map<ReportingPeriod, Map<BodyId, List<BodyId>>> former = new HashMap<>();
        private final Map<Key, RecordFigure> figures = new HashMap<>();
        private final Set<BodyId> telling = new HashSet<>();

        private Reading(Actor actor, FigureQuery query, Set<String> eachPeriod, Set<String> together) {
            this.actor = actor;
            this.periods = query.periods();
            this.eachPeriod = Set.copyOf(eachPeriod);
            this.together = Set.copyOf(together);
            this.whole = together.isEmpty() ? Optional.empty() : RecordCounts.whole(query);
            Set<String> codes = new LinkedHashSet<>(eachPeriod);
            codes.addAll(together);
            if (!codes.isEmpty()) {
                ask(codes, eachPeriod.isEmpty() ? List.of() : query.periods());
            }
        }

        private void ask(Set<String> codes, List<ReportingPeriod> periods) {
            List<ReportingPeriod> asked = new ArrayList<>(periods);
            whole.ifPresent(asked::add);
            Set<BodyId> bodies = new LinkedHashSet<>();
            Set<CountedDays> days = new LinkedHashSet<>();
            for (ReportingPeriod period : asked) {
                if (refusal(period).isEmpty()) {
                    bodies.addAll(bodies(period).keySet());
                    days.add(CountedDays.of(period));
                }
            }
            contributed.figures(codes, days, bodies).forEach(figure -> {
                figures.put(new Key(figure.indicator(), figure.part(), figure.body(), figure.days()), figure);
                if (figure.value().signum() != 0) {
                    telling.add(figure.body());
                }
            });
        }

        /** The span of all periods; empty when they are none. */
        Optional<ReportingPeriod> whole() {
            return whole;
        }

        /** Whether the indicator, by the code under which it is reported, is counted for each period. */
        boolean countsEach(String code) {
            return eachPeriod.contains(code);
        }

        /** Whether it is counted for all periods together. */
        boolean countsTogether(String code) {
            return together.contains(code);
        }

        /** The periods of the question. */
        List<ReportingPeriod> periods() {
            return periods;
        }

        /** Whether all days of the period have passed, so that nothing in it happens any more. */
        boolean isOver(ReportingPeriod period) {
            return period.end().isBefore(today);
        }

        /**
         * What these bodies have for the span, although the reader does not see their records: only for totals of what all of
         * them have told anyway.
         */
        OfAll ofAll(ReportingPeriod span, Set<BodyId> bodies) {
            Map<OfAll.Named, BigDecimal> numbers = new HashMap<>();
            contributed
                    .figures(together, Set.of(CountedDays.of(span)), bodies)
                    .forEach(figure -> numbers.put(
                            new OfAll.Named(figure.indicator(), figure.part(), figure.body()), figure.value()));
            return new OfAll(span, numbers);
        }

        /** Why nothing is counted of the period whoever asks; empty when it is. */
        Optional<Uncounted.Why> refusal(ReportingPeriod period) {
            if (period.at().isPresent()) {
                return Optional.of(Uncounted.Why.HOURS);
            }
            return period.start().isAfter(today) ? Optional.of(Uncounted.Why.AHEAD) : Optional.empty();
        }

        /** Whose records are counted, with where they count. */
        Map<BodyId, Place> bodies(ReportingPeriod period) {
            return places.computeIfAbsent(period, one -> {
                Map<BodyId, Place> found = new LinkedHashMap<>();
                below(one).forEach(body -> found.put(body, new Place(body, standings.of(body, one.end()))));
                heirs.of(one).forEach((ended, heir) -> {
                    Place place = found.get(heir);
                    if (place != null) {
                        found.putIfAbsent(ended, place);
                    }
                });
                return found;
            });
        }

        private Set<BodyId> below(ReportingPeriod period) {
            LocalDate on = organisation.knownDay(period.end());
            // Who is below whom is the same until it changes, however many periods end in between.
            return below.computeIfAbsent(organisation.unchangedSince(on), _ -> {
                Set<BodyId> found = new LinkedHashSet<>();
                organisation
                        .formerly(actor.body(), on, today)
                        .forEach(root -> organisation.subtree(root, on).forEach(body -> found.add(body.id())));
                return found;
            });
        }

        /** What is counted of a body; empty when there is nothing to count. */
        Optional<RecordFigure> figure(String code, String part, BodyId body, ReportingPeriod period) {
            return Optional.ofNullable(figures.get(new Key(code, part, body, CountedDays.of(period))));
        }

        /** The number; 0 when there is nothing to count. */
        BigDecimal number(String code, String part, BodyId body, ReportingPeriod period) {
            return figure(code, part, body, period).map(RecordFigure::value).orElse(BigDecimal.ZERO);
        }

        /** Whether anything but 0 of it is counted of bodies that ended and in whose places the body stands. */
        boolean tellsFormer(String code, String part, BodyId body, ReportingPeriod period) {
            return former.computeIfAbsent(period, this::former).getOrDefault(body, List.of()).stream()
                    .anyMatch(one -> number(code, part, one, period).signum() != 0);
        }

        private Map<BodyId, List<BodyId>> former(ReportingPeriod period) {
            Map<BodyId, List<BodyId>> found = new HashMap<>();
            bodies(period).forEach((body, place) -> {
                if (!place.body().equals(body)) {
                    found.computeIfAbsent(place.body(), _ -> new ArrayList<>()).add(body);
                }
            });
            return found;
        }

        /** Whether there is anything but 0 of the body, for any of what is asked. */
        boolean tells(BodyId body) {
            return telling.contains(body);
        }
    }
}
