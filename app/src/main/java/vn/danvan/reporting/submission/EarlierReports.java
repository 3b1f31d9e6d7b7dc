package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.StandingReports.Told;
import vn.danvan.rules.period.ReportingPeriod;

/** What bodies, or those before them, reported in other periods, each under the questions of its edition of now. */
@Component
class EarlierReports {

    private final StandingReports reports;
    private final DueDays days;

    EarlierReports(StandingReports reports, DueDays days) {
        this.reports = reports;
        this.days = days;
    }

    /** All of what one body reported, its words too, whether a rule asks for it or not. */
    Earlier of(Slot slot, FormEdition edition) {
        BodyId body = slot.body();
        ReportingPeriod period = slot.period();
        var asked = new StandingReports.Asked(slot.form(), period.end(), Map.of(body, edition), CellStore.Text.WHOLE);
        return earlier(
                body,
                reports.of(asked, days.earlier(period)),
                reports.of(asked, days.yearBefore(period).stream().toList()),
                reports.of(asked, days.later(period)));
    }

    /** The figures of many submissions, in as many queries for each form and period as for one. */
    Map<SubmissionId, Earlier> of(
            Collection<SubmissionView> submissions, Function<SubmissionView, FormEdition> edition) {
        Map<SubmissionId, Earlier> earlier = new HashMap<>();
        submissions.stream()
                .collect(Collectors.groupingBy(one -> one.form() + " " + Duties.name(one.period())))
                .values()
                .forEach(alike -> {
                    SubmissionView any = alike.getFirst();
                    Map<BodyId, FormEdition> editions = new HashMap<>();
                    alike.forEach(one -> editions.put(one.body(), edition.apply(one)));
                    Map<BodyId, Earlier> before = of(any.form(), any.period(), editions);
                    alike.forEach(one -> earlier.put(one.id(), before.getOrDefault(one.body(), Earlier.NONE)));
                });
        return earlier;
    }

    /** The figures of many, by the bodies of which the editions are given; read only where a rule asks for them. */
    Map<BodyId, Earlier> of(String form, ReportingPeriod period, Map<BodyId, FormEdition> editions) {
        boolean before = editions.values().stream().distinct().anyMatch(EarlierReports::looksBack);
        boolean year = comparisons(editions).anyMatch(Check.Comparison::comparesWithYearBefore);
        boolean after = comparisons(editions).anyMatch(Check.Comparison::comparesWithPrevious);
        var asked = new StandingReports.Asked(form, period.end(), editions, CellStore.Text.NONE);
        Map<BodyId, Told> previous = reports.of(asked, before ? days.earlier(period) : List.of());
        Map<BodyId, Told> yearBefore =
                reports.of(asked, year ? days.yearBefore(period).stream().toList() : List.of());
        Map<BodyId, Told> next = reports.of(asked, after ? days.later(period) : List.of());
        Map<BodyId, Earlier> earlier = new HashMap<>();
        editions.keySet().forEach(body -> earlier.put(body, earlier(body, previous, yearBefore, next)));
        return earlier;
    }

    private static Earlier earlier(
            BodyId body, Map<BodyId, Told> before, Map<BodyId, Told> year, Map<BodyId, Told> after) {
        Told previous = before.getOrDefault(body, Told.NOTHING);
        Told yearBefore = year.getOrDefault(body, Told.NOTHING);
        return new Earlier(
                previous.answers(),
                yearBefore.answers(),
                after.getOrDefault(body, Told.NOTHING).answers(),
                new Earlier.Waiting(previous.waiting() > 0, yearBefore.waiting() > 0),
                new Earlier.Origins(previous.origin(), yearBefore.origin()));
    }

    private static boolean looksBack(FormEdition edition) {
        return comparisons(edition).anyMatch(Check.Comparison::comparesWithPrevious)
                || edition.figures().anyMatch(figure -> figure.explainOver().isPresent());
    }

    private static Stream<Check.Comparison> comparisons(Map<BodyId, FormEdition> editions) {
        return editions.values().stream().distinct().flatMap(EarlierReports::comparisons);
    }

    private static Stream<Check.Comparison> comparisons(FormEdition edition) {
        return edition.checks().stream()
                .filter(Check.Comparison.class::isInstance)
                .map(Check.Comparison.class::cast);
    }
}
