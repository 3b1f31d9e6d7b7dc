package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.support.DanvanTest;

@DanvanTest
@RecordApplicationEvents
class CalendarsTests {

    private static final UUID CLERK = UUID.randomUUID();

    private final Calendars calendars;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    CalendarsTests(Calendars calendars) {
        this.calendars = calendars;
    }

    @Test
    void aDayAnnouncedForEverybodyIsOffEverywhereUntilWithdrawn() {
        LocalDate day = LocalDate.of(2031, 6, 4);

        UUID id = calendars.announce(new AnnouncedDay(day, false, "Quốc tang", "Thông báo số 1"), null, CLERK);

        assertThat(calendars.national().isRest(day)).isTrue();
        assertThat(calendars.of(UUID.randomUUID()).isRest(day)).isTrue();
        assertThat(events.stream(CalendarChanged.class)).singleElement().satisfies(change -> {
            assertThat(change.date()).isEqualTo(day);
            assertThat(change.withdrawn()).isFalse();
            assertThat(change.body()).isNull();
        });
        assertThat(calendars.withdraw(id, CLERK)).isTrue();
        assertThat(calendars.withdraw(id, CLERK)).isFalse();
        assertThat(calendars.national().isRest(day)).isFalse();
        assertThat(events.stream(CalendarChanged.class)).hasSize(2);
    }

    @Test
    void aBodysOwnDayConcernsThatBodyAlone() {
        UUID body = UUID.randomUUID();
        LocalDate saturday = LocalDate.of(2031, 6, 7);

        calendars.announce(new AnnouncedDay(saturday, true, "trực một cửa", "lịch của xã"), body, CLERK);

        assertThat(calendars.of(body).isRest(saturday)).isFalse();
        assertThat(calendars.national().isRest(saturday)).isTrue();
        assertThat(calendars.of(UUID.randomUUID()).isRest(saturday)).isTrue();
    }

    @Test
    void aNewAnnouncementOfTheSameDateReplacesTheOld() {
        LocalDate day = LocalDate.of(2031, 8, 6);
        calendars.announce(new AnnouncedDay(day, false, "bão số 1", "công điện 1"), null, CLERK);
        calendars.announce(new AnnouncedDay(day, false, "bão số 2", "công điện 2"), null, CLERK);

        assertThat(calendars.announced(2031))
                .filteredOn(view -> view.day().date().equals(day))
                .singleElement()
                .satisfies(view -> assertThat(view.day().label()).isEqualTo("bão số 2"));
        calendars.announce(new AnnouncedDay(day, true, "vẫn làm việc", "công điện 3"), null, CLERK);
        assertThat(calendars.national().isRest(day)).isFalse();
    }
}
