package vn.danvan.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import vn.danvan.demo.PastMoment;
import vn.danvan.web.Ui;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    /** The day on which every test begins: a Monday before Tết. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2021, 2, 1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Duration> pace = new AtomicReference<>(Duration.ZERO);

    /** Stands at eight in the morning of {@link #FIRST_DAY}. */
    public SettableClock() {
        setTo(FIRST_DAY);
    }

    /** Moves forward. */
    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** From now on moves by so much whenever somebody looks at it, until it is set again. */
    public void goOnBy(Duration each) {
        pace.set(each);
    }

    /** Moves to eight in the morning of the day. */
    public void setTo(LocalDate day) {
        setTo(day, LocalTime.of(8, 0));
    }

    /** Moves to a time of the day. */
    public void setTo(LocalDate day, LocalTime time) {
        pace.set(Duration.ZERO);
        now.set(day.atTime(time).atZone(Ui.ZONE).toInstant());
    }

    @Override
    public ZoneId getZone() {
        return Ui.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(Ui.ZONE) ? this : Clock.fixed(now.get(), zone);
    }

    @Override
    public Instant instant() {
        Instant past = PastMoment.current();
        Duration each = Objects.requireNonNull(pace.get());
        return past == null ? Objects.requireNonNull(now.getAndUpdate(at -> at.plus(each))) : past;
    }
}
