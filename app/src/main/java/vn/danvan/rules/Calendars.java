package vn.danvan.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.calendar.WorkCalendar;

/**
 * The calendars as they stand now: the shipped tables with what was announced since.
 *
 * <p>Announcements are read each time, because another instance may have made one a moment ago; whoever works out many
 * deadlines asks once and keeps the calendar for the batch.
 */
@Component
@Transactional
public class Calendars {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The calendar of the civil service with what was announced for everybody. */
    @Transactional(readOnly = true)
    public WorkCalendar national() {
        return WorkCalendar.national().with(days(null));
    }

    /** The calendar of one body: the national one with the body's own days laid over it. */
    @Transactional(readOnly = true)
    public WorkCalendar of(UUID body) {
        Map<Boolean, List<AnnouncedDay>> days = jdbc.sql("""
                select id, date, working, label, source, body_id, announced_at, announced_by
                  from rules.announced_day where withdrawn_at is null and (body_id is null or body_id = :body)
                """).param("body", body).query(Calendars::view).list().stream()
                .collect(Collectors.partitioningBy(
                        view -> view.body() == null, Collectors.mapping(AnnouncedDayView::day, Collectors.toList())));
        return WorkCalendar.national()
                .with(days.getOrDefault(true, List.of()))
                .with(days.getOrDefault(false, List.of()));
    }

    /** A calendar of everybody, such as one that is only considered, with the body's own days laid over it. */
    @Transactional(readOnly = true)
    public WorkCalendar laidOver(WorkCalendar everybody, UUID body) {
        return everybody.with(days(body));
    }

    /** The calendar of those whom the announcement concerns as it would be without it. */
    @Transactional(readOnly = true)
    public WorkCalendar without(AnnouncedDayView withdrawn) {
        UUID body = withdrawn.body();
        List<AnnouncedDay> ofAll = days(null);
        if (body == null) {
            return WorkCalendar.national()
                    .with(ofAll.stream()
                            .filter(day -> !day.equals(withdrawn.day()))
                            .toList());
        }
        List<AnnouncedDay> own = days(body);
        return WorkCalendar.national()
                .with(ofAll)
                .with(own.stream().filter(day -> !day.equals(withdrawn.day())).toList());
    }

    /**
     * Announces a day, for everybody or for one body; an earlier announcement of the same date is withdrawn by it.
     *
     * @param by the account that enters it
     * @return the id of the announcement
     */
    public UUID announce(AnnouncedDay day, @Nullable UUID body, UUID by) {
        jdbc.sql("""
                update rules.announced_day set withdrawn_at = :now, withdrawn_by = :by
                 where date = :date and body_id is not distinct from cast(:body as uuid) and withdrawn_at is null
                """)
                .param("now", now())
                .param("by", by)
                .param("date", day.date())
                .param("body", body)
                .update();
        UUID id = jdbc.sql("""
                insert into rules.announced_day (date, working, label, source, body_id, announced_at, announced_by)
                values (:date, :working, :label, :source, :body, :now, :by)
                returning id
                """)
                .param("date", day.date())
                .param("working", day.working())
                .param("label", day.label())
                .param("source", day.source())
                .param("body", body)
                .param("now", now())
                .param("by", by)
                .query(UUID.class)
                .single();
        publish(day, body, false);
        return id;
    }

    /** Withdraws an announcement; false when there is none of that id that still holds. */
    public boolean withdraw(UUID id, UUID by) {
        Optional<AnnouncedDayView> withdrawn = jdbc.sql("""
                update rules.announced_day set withdrawn_at = :now, withdrawn_by = :by
                 where id = :id and withdrawn_at is null
                returning id, date, working, label, source, body_id, announced_at, announced_by
                """)
                .param("now", now())
                .param("by", by)
                .param("id", id)
                .query(Calendars::view)
                .optional();
        withdrawn.ifPresent(view -> publish(view.day(), view.body(), true));
        return withdrawn.isPresent();
    }

    /** An announcement that still holds. */
    @Transactional(readOnly = true)
    public Optional<AnnouncedDayView> holding(UUID id) {
        return jdbc.sql("""
                select id, date, working, label, source, body_id, announced_at, announced_by
                  from rules.announced_day
                 where withdrawn_at is null and id = :id
                """).param("id", id).query(Calendars::view).optional();
    }

    /** The announcements that hold for days of the year, of everybody and of all bodies, by date. */
    @Transactional(readOnly = true)
    public List<AnnouncedDayView> announced(int year) {
        return jdbc.sql("""
                select id, date, working, label, source, body_id, announced_at, announced_by
                  from rules.announced_day
                 where withdrawn_at is null and date between :first and :last
                 order by date, body_id nulls first
                """)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Calendars::view)
                .list();
    }

    private List<AnnouncedDay> days(@Nullable UUID body) {
        return jdbc.sql("""
                select id, date, working, label, source, body_id, announced_at, announced_by
                  from rules.announced_day
                 where withdrawn_at is null and body_id is not distinct from cast(:body as uuid)
                """).param("body", body).query(Calendars::view).list().stream()
                .map(AnnouncedDayView::day)
                .toList();
    }

    private void publish(AnnouncedDay day, @Nullable UUID body, boolean withdrawn) {
        events.publishEvent(new CalendarChanged(day.date(), day.working(), withdrawn, day.label(), day.source(), body));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static AnnouncedDayView view(ResultSet row, int number) throws SQLException {
        AnnouncedDay day = new AnnouncedDay(
                row.getObject("date", LocalDate.class),
                row.getBoolean("working"),
                row.getString("label"),
                row.getString("source"));
        return new AnnouncedDayView(
                row.getObject("id", UUID.class),
                day,
                row.getObject("body_id", UUID.class),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                row.getObject("announced_by", UUID.class));
    }
}
