package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.AnnouncedDayView;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * The day on which each body's report is due, by the form's own rule for bodies of its level on the period's last day, by the
 * form's rule for everybody, or by that of the kind of period; on the body's calendar.
 */
@Component
class DueDays {

    private final Periods periods;
    private final Calendars calendars;
    private final Filers filers;

    DueDays(Periods periods, Calendars calendars, Filers filers) {
        this.periods = periods;
        this.calendars = calendars;
        this.filers = filers;
    }

    /** The period as the body reports it. */
    ReportingPeriod of(FormEdition edition, BodyId body, ReportingPeriod period) {
        return on(calendars.of(body.value()), edition, level(edition, body, period), period);
    }

    /** The level of the body, where the edition has days by level; from memory. */
    Optional<AreaLevel> level(FormEdition edition, BodyId body, ReportingPeriod period) {
        return edition.isDueByLevel(period.kind()) ? filers.level(body, period.end()) : Optional.empty();
    }

    /** The period as many bodies report it: those of a level share their days unless they have a calendar of their own. */
    Function<BodyId, ReportingPeriod> of(FormEdition edition, Collection<BodyId> bodies, ReportingPeriod period) {
        Set<UUID> special = withOwnDays(period.end().getYear());
        Map<BodyId, ReportingPeriod> own = bodies.stream()
                .distinct()
                .filter(body -> special.contains(body.value()))
                .collect(Collectors.toMap(body -> body, body -> of(edition, body, period)));
        Map<Optional<AreaLevel>, ReportingPeriod> byLevel = new HashMap<>();
        return body -> own.containsKey(body)
                ? own.get(body)
                : byLevel.computeIfAbsent(level(edition, body, period), level -> ofLevel(edition, level, period));
    }

    private Set<UUID> withOwnDays(int year) {
        return IntStream.rangeClosed(year, year + 1)
                .mapToObj(calendars::announced)
                .flatMap(List::stream)
                .map(AnnouncedDayView::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The period as bodies of the level without days of their own report it. */
    ReportingPeriod ofLevel(FormEdition edition, Optional<AreaLevel> level, ReportingPeriod period) {
        return on(calendars.national(), edition, level, period);
    }

    /** The period as bodies of the level report it on that calendar. */
    ReportingPeriod on(WorkCalendar calendar, FormEdition edition, Optional<AreaLevel> level, ReportingPeriod period) {
        ReportingPeriod found = periods.on(calendar)
                .period(period.kind(), period.year(), period.index())
                .orElse(period);
        return new ReportingPeriod(
                found.kind(),
                found.year(),
                found.index(),
                found.start(),
                found.end(),
                edition.due(found, calendar, level),
                found.at(),
                edition.dueBy(found, level));
    }

    List<ReportingPeriod> earlier(ReportingPeriod period) {
        return periods.earlier(period);
    }

    List<ReportingPeriod> later(ReportingPeriod period) {
        return periods.later(period);
    }

    Optional<ReportingPeriod> yearBefore(ReportingPeriod period) {
        return periods.yearBefore(period);
    }
}
