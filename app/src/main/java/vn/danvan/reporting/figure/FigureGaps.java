package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Page;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Names the bodies that were to report a figure and gave no number, each with the reason. */
@Component
@Transactional(readOnly = true)
public class FigureGaps {

    /**
     * A body without a number.
     *
     * @param readable whether the actor may open the report, where there is one
     */
    public record Gap(
            BodyId body,
            String bodyName,
            ReportingPeriod period,
            ReportsWithout.Why why,
            Optional<UUID> submission,
            String cell,
            boolean readable) {}

    private final Expectations expectations;
    private final ObjectProvider<ExpectedFilers> filers;
    private final ObjectProvider<ReportsWithout> reports;
    private final ReadScopes scopes;
    private final SourceCells cells;
    private final Organisation organisation;

    FigureGaps(
            Expectations expectations,
            ObjectProvider<ExpectedFilers> filers,
            ObjectProvider<ReportsWithout> reports,
            ReadScopes scopes,
            SourceCells cells,
            Organisation organisation) {
        this.expectations = expectations;
        this.filers = filers;
        this.reports = reports;
        this.scopes = scopes;
        this.cells = cells;
        this.organisation = organisation;
    }

    /** Those behind a figure whose reports were found, of the query's one indicator; of bodies the actor may not see only how many. */
    public Found of(Actor actor, FigureQuery query, FigureLine.Key line, String part, FigureSources.Found found) {
        FigureSources.Read read = found.read();
        Indicator indicator = read.asked().indicators().getFirst();
        Expectations.Reading expected = expectations.reading();
        ReadScope scope = scopes.of(actor);
        Set<String> made = SourceCells.made(indicator);
        List<ReportsWithout.Owing> owing = new ArrayList<>();
        int others = 0;
        for (ReportingPeriod period : query.periods()) {
            // Who was not asked for a part gave no number in none, and nobody was to give one of a part that there is
            // not.
            if (read.asked().codes(period).isEmpty()
                    || isRest(indicator, part)
                    || !FigureQuery.isOn(indicator, part, period)) {
                continue;
            }
            Set<BodyId> telling = telling(read, part, period, made);
            Map<BodyId, Standing> all = expected.of(indicator, period).orElse(Map.of());
            Map<Standing, Boolean> open = new HashMap<>();
            for (Map.Entry<BodyId, Standing> one : all.entrySet()) {
                BodyId body = one.getKey();
                if (!telling.contains(body) && stands(read, query, line, period, body, one.getValue())) {
                    if (open.computeIfAbsent(one.getValue(), where -> scopes.opens(scope, where, period.end()))) {
                        owing.add(new ReportsWithout.Owing(body, period));
                    } else {
                        others++;
                    }
                }
            }
        }
        Set<String> forms = forms(query, made);
        ReportsWithout known = reports.getIfAvailable();
        Map<ReportsWithout.Owing, ReportsWithout.Reason> reasons = owing.isEmpty() || known == null
                ? Map.of()
                : known.why(
                        new ReportsWithout.Asked(
                                List.copyOf(made), part, forms, query.options().approvedOnly()),
                        owing);
        return new Found(new Asker(actor, query.periods(), forms), sorted(owing, reasons, query), others);
    }

    private static boolean isRest(Indicator indicator, String part) {
        return indicator
                .breakdown()
                .flatMap(breakdown -> breakdown.axisOfRest(part))
                .isPresent();
    }

    /** Who reported all that makes the figure, in the part. */
    private static Set<BodyId> telling(FigureSources.Read read, String part, ReportingPeriod period, Set<String> made) {
        Map<BodyId, Set<String>> told = new HashMap<>();
        read.rows().stream()
                .filter(row -> row.source().period().equals(period))
                .filter(row -> part.isEmpty() || read.asked().isWithin(row.fact(), part))
                .forEach(row -> told.computeIfAbsent(row.source().body(), _ -> new HashSet<>())
                        .add(row.fact().indicator()));
        return told.entrySet().stream()
                .filter(one -> one.getValue().containsAll(made))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether what the body would have reported stands in the line; as {@link Columns} expects it. */
    private static boolean stands(
            FigureSources.Read read,
            FigureQuery query,
            FigureLine.Key line,
            ReportingPeriod period,
            BodyId body,
            Standing standing) {
        Frame frame = read.frame();
        return (frame.restates(period) || standing.within(query.area()))
                && FigureSources.belongs(frame.spot(standing, period, body), line, read.touched());
    }

    private Set<String> forms(FigureQuery query, Set<String> made) {
        ExpectedFilers known = filers.getIfAvailable();
        return known == null
                ? Set.of()
                : query.periods().stream()
                        .map(known::askers)
                        .flatMap(askers -> made.stream().flatMap(code -> askers.getOrDefault(code, Set.of()).stream()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Line(ReportsWithout.Owing owing, ReportsWithout.Reason reason) {}

    /** By period as asked, then by reason, then in the order of the organisation. */
    private List<Line> sorted(
            List<ReportsWithout.Owing> owing,
            Map<ReportsWithout.Owing, ReportsWithout.Reason> reasons,
            FigureQuery query) {
        ReportsWithout.Reason unknown = new ReportsWithout.Reason(ReportsWithout.Why.UNKNOWN, Optional.empty(), "");
        Map<BodyId, Integer> places = new HashMap<>();
        organisation
                .bodiesOn(organisation.knownDay(query.periods().getLast().end()))
                .forEach(body -> places.put(body.id(), places.size()));
        return owing.stream()
                .map(one -> new Line(one, reasons.getOrDefault(one, unknown)))
                .sorted(Comparator.comparingInt((Line line) ->
                                query.periods().indexOf(line.owing().period()))
                        .thenComparing(line -> line.reason().why())
                        .thenComparingInt(
                                line -> places.getOrDefault(line.owing().body(), Integer.MAX_VALUE)))
                .toList();
    }

    private record Asker(Actor actor, List<ReportingPeriod> periods, Set<String> forms) {}

    /** The bodies without a number. */
    public final class Found {

        private final Asker asker;
        private final List<Line> lines;
        private final int others;

        private Found(Asker asker, List<Line> lines, int others) {
            this.asker = asker;
            this.lines = lines;
            this.others = others;
        }

        /** Whether everybody who was to report it gave a number, or nobody knows who was. */
        public boolean isEmpty() {
            return lines.isEmpty() && others == 0;
        }

        /** How many more there are of which the actor may not know who they are. */
        public int others() {
            return others;
        }

        /** The forms that ask for it, in a fixed order. */
        public List<String> forms() {
            return List.copyOf(asker.forms());
        }

        /** The periods asked for. */
        public List<ReportingPeriod> periods() {
            return asker.periods();
        }

        /** How many there are for each reason. */
        public Map<ReportsWithout.Why, Integer> tally() {
            Map<ReportsWithout.Why, Integer> tally = new EnumMap<>(ReportsWithout.Why.class);
            lines.forEach(line -> tally.merge(line.reason().why(), 1, Integer::sum));
            return tally;
        }

        /** A page of them, by its number as an address has it. */
        public Page<Gap> page(String number, int size) {
            Page<Line> page = Page.of(lines, number, size);
            Set<UUID> submissions = page.items().stream()
                    .flatMap(line -> line.reason().submission().stream())
                    .collect(Collectors.toSet());
            SourceCells.Reading known = cells.reading(asker.actor(), submissions);
            return new Page<>(
                    gaps(
                            page.items(),
                            line -> line.reason()
                                    .submission()
                                    .filter(known::readable)
                                    .isPresent()),
                    page.number(),
                    page.size(),
                    page.total());
        }

        /** All of them without the way to their reports, for a file. */
        public List<Gap> listed() {
            return gaps(lines, _ -> false);
        }

        private List<Gap> gaps(List<Line> some, Predicate<Line> readable) {
            Map<ReportingPeriod, Map<BodyId, BodyView>> named = new HashMap<>();
            some.stream()
                    .collect(Collectors.groupingBy(line -> line.owing().period()))
                    .forEach((period, of) -> named.put(
                            period,
                            organisation.bodies(
                                    of.stream().map(line -> line.owing().body()).toList(),
                                    organisation.knownDay(period.end()))));
            return some.stream()
                    .map(line -> {
                        ReportsWithout.Owing owing = line.owing();
                        BodyView body =
                                named.getOrDefault(owing.period(), Map.of()).get(owing.body());
                        return new Gap(
                                owing.body(),
                                body == null ? "" : body.name(),
                                owing.period(),
                                line.reason().why(),
                                line.reason().submission(),
                                line.reason().cell(),
                                readable.test(line));
                    })
                    .toList();
        }
    }
}
