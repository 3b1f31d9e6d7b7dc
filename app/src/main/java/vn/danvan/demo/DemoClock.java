package vn.danvan.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.web.Ui;

/**
 * The demo's calendar: the province of 2021 begins in the week of 1 February 2021 and from there runs as ours does.
 *
 * <p>How many days it lies behind is fixed at the first start, a whole number of weeks so that weekdays agree, and kept
 * in the database.
 */
@Component
@Primary
@Profile("demo & !test")
class DemoClock extends Clock {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2021, 2, 1);

    private final ObjectProvider<JdbcClient> jdbc;
    private final Clock ours = Clock.system(Ui.ZONE);
    private final AtomicReference<@Nullable Duration> behind = new AtomicReference<>();

    DemoClock(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ZoneId getZone() {
        return Ui.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(Ui.ZONE) ? this : Clock.offset(ours.withZone(zone), behind().negated());
    }

    @Override
    public Instant instant() {
        Instant past = PastMoment.current();
        return past == null ? ours.instant().minus(behind()) : past;
    }

    private Duration behind() {
        Duration known = behind.get();
        if (known == null) {
            known = Duration.ofDays(storedDays());
            behind.set(known);
        }
        return known;
    }

    private int storedDays() {
        LocalDate monday = LocalDate.now(ours).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        JdbcClient client = jdbc.getObject();
        client.sql("insert into demo.calendar (behind_days) values (:days) on conflict do nothing")
                .param("days", ChronoUnit.DAYS.between(FIRST_MONDAY, monday))
                .update();
        return client.sql("select behind_days from demo.calendar")
                .query(Integer.class)
                .single();
    }
}
