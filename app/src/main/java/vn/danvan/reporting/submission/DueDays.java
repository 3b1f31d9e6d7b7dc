package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.Collection;
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
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.AnnouncedDayView;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** The day on which each body's report is due, by the form's own rule or that of the kind of period, on the body's calendar. */
@Component
class DueDays {

    private final Periods periods;
    private final Calendars calendars;

    DueDays(Periods periods, Calendars calendars) {
        this.periods = periods;
        this.calendars = calendars;
    }

    /** The period as the body reports it. */
    ReportingPeriod of(FormEdition edition, BodyId body, ReportingPeriod period) {
        return on(calendars.of(body.value()), edition, period);
    }

    /** The last days for many bodies, which share a calendar unless they have days of their own. */
    Function<BodyId, LocalDate> of(FormEdition edition, Collection<BodyId> bodies, ReportingPeriod period) {
        Set<UUID> special = withOwnDays(period.end().getYear());
        LocalDate common = ofAll(edition, period).due();
        Map<BodyId, LocalDate> own = bodies.stream()
                .distinct()
                .filter(body -> special.contains(body.value()))
                .collect(Collectors.toMap(
                        body -> body, body -> of(edition, body, period).due()));
        return body -> own.getOrDefault(body, common);
    }

    private Set<UUID> withOwnDays(int year) {
        return IntStream.rangeClosed(year, year + 1)
                .mapToObj(calendars::announced)
                .flatMap(List::stream)
                .map(AnnouncedDayView::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The period as bodies without days of their own report it. */
    ReportingPeriod ofAll(FormEdition edition, ReportingPeriod period) {
        return on(calendars.national(), edition, period);
    }

    /** The period as it is reported on that calendar. */
    ReportingPeriod on(WorkCalendar calendar, FormEdition edition, ReportingPeriod period) {
        ReportingPeriod found = periods.on(calendar)
                .period(period.kind(), period.year(), period.index())
                .orElse(period);
        return new ReportingPeriod(
                found.kind(),
                found.year(),
                found.index(),
                found.start(),
                found.end(),
                edition.due(found, calendar),
                found.at(),
                edition.dueBy(found));
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
