package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.AnnouncedDayView;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** The periods with the day on which each body's report is due, counted on the body's own calendar. */
@Component
class DueDays {

    private final Periods periods;
    private final Calendars calendars;

    DueDays(Periods periods, Calendars calendars) {
        this.periods = periods;
        this.calendars = calendars;
    }

    /** The period as it is for the body; empty when there is no such period. */
    Optional<ReportingPeriod> period(BodyId body, String kind, int year, int index) {
        return periods.on(calendars.of(body.value())).period(kind, year, index);
    }

    /** The period with the due day of the body. */
    ReportingPeriod of(BodyId body, ReportingPeriod period) {
        return period(body, period.kind(), period.year(), period.index()).orElse(period);
    }

    /** The same for many bodies. */
    Map<BodyId, ReportingPeriod> of(Collection<BodyId> bodies, ReportingPeriod period) {
        Set<UUID> special = IntStream.rangeClosed(
                        period.end().getYear(), period.end().getYear() + 1)
                .mapToObj(calendars::announced)
                .flatMap(List::stream)
                .map(AnnouncedDayView::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        ReportingPeriod common = periods.on(calendars.national())
                .period(period.kind(), period.year(), period.index())
                .orElse(period);
        return bodies.stream()
                .distinct()
                .collect(Collectors.toMap(
                        body -> body, body -> special.contains(body.value()) ? of(body, period) : common));
    }

    /** The period of the same kind before it. */
    Optional<ReportingPeriod> before(ReportingPeriod period) {
        List<ReportingPeriod> all = Stream.of(period.year() - 1, period.year())
                .flatMap(year -> periods.ofYear(period.kind(), year).stream())
                .filter(one -> one.end().isBefore(period.end()))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The period of the same kind and number in the year before. */
    Optional<ReportingPeriod> yearBefore(ReportingPeriod period) {
        return periods.period(period.kind(), period.year() - 1, period.index());
    }
}
