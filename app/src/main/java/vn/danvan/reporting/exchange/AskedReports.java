package vn.danvan.reporting.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Whose reports for which periods a program asks for, as far as its key may read them. */
@Component
class AskedReports {

    /**
     * What is asked for.
     *
     * @param periods none means all
     * @param bodies the code of each
     */
    record Asked(List<ReportingPeriod> periods, Map<UUID, String> bodies) {}

    /** A body as it is on a day: today, or the last day with reports on which it stood below the reader. */
    record Known(BodyView body, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Periods periods;
    private final Clock clock;

    AskedReports(JdbcClient jdbc, Organisation organisation, Periods periods, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.periods = periods;
        this.clock = clock;
    }

    /** Refused: no body named, a body or period that is unknown or not to be seen. */
    Outcome<Asked> asked(Actor actor, DataValueQuery query) {
        List<Refusal> faults = new ArrayList<>();
        List<ReportingPeriod> wanted = new ArrayList<>();
        for (String name : query.periods()) {
            PeriodCode.read(name)
                    .flatMap(code -> periods.period(code.kind(), code.year(), code.index()))
                    .ifPresentOrElse(wanted::add, () -> faults.add(Refusal.at("period", "exchange.period", name)));
        }
        Map<UUID, String> bodies = bodies(actor, query, wanted, faults);
        return faults.isEmpty() ? Outcome.done(new Asked(wanted, bodies)) : Outcome.refused(faults);
    }

    private Map<UUID, String> bodies(
            Actor actor, DataValueQuery query, List<ReportingPeriod> wanted, List<Refusal> faults) {
        Map<UUID, String> codes = new LinkedHashMap<>();
        LocalDate today = today();
        List<LocalDate> days = apart(
                wanted.isEmpty()
                        ? Stream.concat(Stream.of(today), ends(query.from(), query.to()))
                        : wanted.stream().map(ReportingPeriod::end));
        if (query.orgUnits().isEmpty()) {
            faults.add(Refusal.at("orgUnit", "exchange.org-unit-missing"));
        }
        for (String code : query.orgUnits()) {
            Optional<BodyId> body = organisation.bodyByCode(code).filter(id -> mayRead(actor, id, today, days));
            if (body.isEmpty()) {
                faults.add(Refusal.at("orgUnit", "exchange.org-unit", code));
                continue;
            }
            codes.put(body.get().value(), code);
            if (query.children()) {
                days.forEach(day -> below(body.get(), day, today)
                        .forEach(below -> codes.put(below.id().value(), below.code())));
            }
        }
        return codes;
    }

    private Stream<BodyView> below(BodyId body, LocalDate day, LocalDate today) {
        return organisation.formerly(body, day, today).stream().flatMap(top -> organisation.subtree(top, day).stream());
    }

    /** The days on which periods ended that were reported: bodies that have ended since stood below then. */
    private Stream<LocalDate> ends(@Nullable LocalDate from, @Nullable LocalDate to) {
        // From one day to the next in the index: there are few of them, however many reports.
        return jdbc.sql("""
                with recursive ends (day) as (
                    (select period_end from reporting.submission
                      where period_end >= coalesce(:from::date, '-infinity')
                      order by period_end limit 1)
                    union all
                    select (select period_end from reporting.submission where period_end > ends.day order by period_end limit 1)
                      from ends where ends.day is not null)
                select day from ends where day <= coalesce(:to::date, 'infinity')
                """).param("from", from).param("to", to).query(LocalDate.class).list().stream();
    }

    /** The last of all days on which bodies stood below one another in one way, the latest first: years hold few such ways. */
    private List<LocalDate> apart(Stream<LocalDate> days) {
        Map<LocalDate, LocalDate> last = new LinkedHashMap<>();
        days.map(organisation::knownDay)
                .sorted(Comparator.reverseOrder())
                .forEach(day -> last.putIfAbsent(organisation.unchangedSince(day), day));
        return List.copyOf(last.values());
    }

    private LocalDate today() {
        return organisation.knownDay(LocalDate.now(clock));
    }

    private boolean mayRead(Actor actor, BodyId body, LocalDate today, List<LocalDate> days) {
        return actor.role() != Role.ADMINISTRATOR
                && days.stream().anyMatch(day -> organisation.oversees(actor.body(), body, day, today));
    }

    /** Whether the body stands below the reader's today or did on the period's last day, as for reports on the page. */
    boolean mayRead(Actor actor, BodyId body, ReportingPeriod period) {
        return organisation.oversees(actor.body(), body, organisation.knownDay(period.end()), today());
    }

    /** Every body whose reports the reader may ask for, the own first and each before those below it; administrators have none. */
    List<Known> readable(Actor actor) {
        if (actor.role() == Role.ADMINISTRATOR) {
            return List.of();
        }
        LocalDate today = today();
        Map<BodyId, Known> found = new LinkedHashMap<>();
        apart(Stream.concat(Stream.of(today), ends(null, today)))
                .forEach(day -> below(actor.body(), day, today)
                        .forEach(body -> found.putIfAbsent(body.id(), new Known(body, day))));
        return List.copyOf(found.values());
    }
}
