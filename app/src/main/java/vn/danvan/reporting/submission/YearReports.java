package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.rules.period.ReportingPeriod;

/** What a body has reported and had to report in a year, however long ago: nothing is lost from sight. */
@Component
@Transactional(readOnly = true)
public class YearReports {

    private final JdbcClient jdbc;
    private final ReportChoices choices;
    private final Duties duties;
    private final Filers filers;
    private final DueDays days;
    private final Clock clock;

    YearReports(JdbcClient jdbc, ReportChoices choices, Duties duties, Filers filers, DueDays days, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.duties = duties;
        this.filers = filers;
        this.days = days;
        this.clock = clock;
    }

    /**
     * The years that can be looked at, the latest first: from the first one in which anybody reported, when the body or one that it
     * follows was there already, and its own first report, to the one that has begun last.
     */
    public List<Integer> years(Actor actor) {
        int last = LocalDate.now(clock).plusMonths(1).getYear();
        List<BodyId> bodies = filers.filledBy(actor.body(), LocalDate.now(clock));
        int asked = Math.max(choices.first().orElse(last - 1), filers.firstYear(bodies));
        int first = Math.min(
                last - 1,
                jdbc.sql("select least(min(period_year), :asked) from reporting.submission where body = any(:bodies)")
                        .param("asked", asked)
                        .param("bodies", SubmissionRows.ids(bodies))
                        .query(Integer.class)
                        .single());
        return IntStream.rangeClosed(first, last)
                .map(year -> last - (year - first))
                .boxed()
                .toList();
    }

    /**
     * Every report of the year, those due first coming first, begun or not as soon as their period has: of the body and of
     * ended ones that it follows. Administrators have none.
     */
    public List<ReportLists.Line> of(Actor actor, int year) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<BodyId> bodies = filers.filledBy(actor.body(), today);
        List<SubmissionView> begun = begun(bodies, year);
        List<ReportLists.Line> lines = new ArrayList<>();
        begun.forEach(view -> lines.add(new ReportLists.Line(view.slot(), view.edition(), view)));
        Set<String> known = begun.stream().map(view -> Duties.name(view.slot())).collect(Collectors.toSet());
        duties.ofYear(year).stream()
                .filter(duty -> Findings.begun(duty.period(), today))
                .flatMap(duty -> bodies.stream()
                        .filter(body ->
                                filers.files(duty.edition(), body, duty.period().end()))
                        .map(body -> owed(duty, body)))
                .filter(line -> !known.contains(Duties.name(line.slot())))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(ReportLists.Line::due)
                .thenComparing(line -> line.slot().form())
                .thenComparingInt(line -> line.slot().period().index()));
        return lines;
    }

    private ReportLists.Line owed(Duties.Duty duty, BodyId body) {
        ReportingPeriod period = days.of(duty.edition(), body, duty.period());
        return new ReportLists.Line(
                new Slot(duty.edition().form(), body, period), duty.edition().id(), null);
    }

    private List<SubmissionView> begun(List<BodyId> bodies, int year) {
        return jdbc.sql("""
                select * from reporting.submission where body = any(:bodies) and is_current and period_year = :year
                """)
                .param("bodies", SubmissionRows.ids(bodies))
                .param("year", year)
                .query(SubmissionRows::view)
                .list();
    }
}
