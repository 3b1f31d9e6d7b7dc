package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.calendar.WorkCalendar;

/** Days announced late and announcements withdrawn move deadlines in working days, and only those. */
class RollingDeadlinesTests extends TaskCase {

    @Autowired
    RollingDeadlines rolling;

    @Autowired
    Calendars calendars;

    @Test
    void aDayOffAnnouncedLateMovesWorkingDayDeadlinesAndOnlyNotesTheOthers() {
        LocalDate day = LocalDate.of(2021, 3, 17);
        TaskView working = add("Theo ngày làm việc", district.body(), Set.of(), day, true);
        TaskView fixed = add("Theo ngày ấn định", district.body(), Set.of(), day, false);
        Announced off = announce(day, null);
        assertThat(rolling.affectedBy(off.change(false), off.with(), specialist))
                .as("what the announcement's preview names")
                .contains(new MovedDeadline(working.reference(), "/tasks/" + working.id(), day, day.plusDays(1)));
        assertThat(rolling.affectedBy(off.change(false), off.with(), otherDistrict))
                .isEmpty();

        off.hold();
        assertThat(now(working).due()).isEqualTo(day.plusDays(1));
        assertThat(now(fixed).due()).isEqualTo(day);
        assertThat(tasks.detail(specialist, fixed.id()).history().getFirst())
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(TaskEntry.Kind.REST_DAY))
                .satisfies(entry -> assertThat(entry.note()).isEqualTo("Nghỉ bù (Công văn 1/UBND)"));
        assertThat(rolledNotice(district.body(), working))
                .contains("18/03/2021")
                .doesNotContain("17/03/2021");
        off.withdraw();
    }

    @Test
    void aWithdrawnDayOffMovesThemBackWithTheReasonAfterAPreview() {
        LocalDate day = LocalDate.of(2021, 4, 14);
        TaskView working = add("Theo ngày làm việc", district.body(), Set.of(), day, true);
        TaskView fixed = add("Theo ngày ấn định", district.body(), Set.of(), day, false);
        Announced off = announce(day, null);
        off.hold();
        assertThat(rolling.affectedBy(
                        off.change(true),
                        calendars.without(calendars.holding(off.id).orElseThrow()),
                        specialist))
                .contains(new MovedDeadline(working.reference(), "/tasks/" + working.id(), day.plusDays(1), day));

        off.withdraw();
        assertThat(now(working).due()).isEqualTo(day);
        assertThat(tasks.detail(specialist, working.id()).deadlines())
                .satisfiesExactly(
                        now -> {
                            assertThat(now.due()).isEqualTo(day);
                            assertThat(now.cause()).isEqualTo(DeadlineVersion.Cause.CALENDAR_WITHDRAWN);
                            assertThat(now.reason()).isEqualTo("Nghỉ bù (Công văn 1/UBND)");
                        },
                        rolled -> assertThat(rolled.cause()).isEqualTo(DeadlineVersion.Cause.CALENDAR),
                        given -> assertThat(given.due()).isEqualTo(day));
        assertThat(tasks.detail(specialist, fixed.id()).history().getFirst().kind())
                .isEqualTo(TaskEntry.Kind.REST_DAY_WITHDRAWN);
        assertThat(notices(district.body(), working))
                .containsExactlyInAnyOrder("task.assigned", "task.rolled", "task.rolled");
    }

    @Test
    void wordOfADayOffThatComesAfterItsWithdrawalSaysThatItWasWithdrawn() {
        LocalDate day = LocalDate.of(2021, 4, 28);
        TaskView task = add("Tin đến muộn", district.body(), Set.of(), day, true);
        Announced off = announce(day, null);
        off.hold();
        assertThat(calendars.withdraw(off.id, specialist.account().value())).isTrue();
        rolling.calendarChanged(off.change(false));
        assertThat(now(task).due()).isEqualTo(day);
        assertThat(tasks.detail(specialist, task.id()).deadlines().getFirst().cause())
                .isEqualTo(DeadlineVersion.Cause.CALENDAR_WITHDRAWN);
    }

    @Test
    void aDeadlineNeverMovesBackIntoThePast() {
        LocalDate day = LocalDate.of(2021, 4, 21);
        TaskView task = add("Hạn đã qua", district.body(), Set.of(), day, true);
        Announced off = announce(day, null);
        off.hold();
        clock.setTo(day.plusDays(1));
        off.withdraw();
        assertThat(now(task).due()).isEqualTo(day.plusDays(1));
    }

    @Test
    void aWorkingSaturdayMovesTheDeadlineBackAndItsWithdrawalForwardAgain() {
        LocalDate saturday = LocalDate.of(2021, 4, 24);
        TaskView task = add("Hạn thứ Bảy", district.body(), Set.of(), saturday, true);
        assertThat(task.due()).isEqualTo(LocalDate.of(2021, 4, 26));
        Announced worked = new Announced(new AnnouncedDay(saturday, true, "Làm bù", "Công văn 2/UBND"), null);
        worked.hold();
        assertThat(now(task).due()).isEqualTo(saturday);
        worked.withdraw();
        assertThat(now(task).due()).isEqualTo(LocalDate.of(2021, 4, 26));
    }

    @Test
    void aDayOffOfOneBodyMovesItsTasksAlone() {
        LocalDate day = LocalDate.of(2021, 5, 19);
        TaskView own = add("Của huyện", district.body(), Set.of(), day, true);
        TaskView other = add("Của huyện khác", otherDistrict.body(), Set.of(), day, true);
        Announced off = announce(day, district.body());
        off.hold();
        assertThat(now(own).due()).isEqualTo(day.plusDays(1));
        assertThat(now(other).due()).isEqualTo(day);
        off.withdraw();
        assertThat(now(own).due()).isEqualTo(day);
    }

    @Test
    void thePreviewLaysABodysOwnDaysOverTheDayOfEverybody() {
        LocalDate day = LocalDate.of(2021, 5, 26);
        TaskView task = add("Hai ngày nghỉ liền", district.body(), Set.of(), day, true);
        Announced next = announce(day.plusDays(1), district.body());
        next.hold();
        Announced off = announce(day, null);
        assertThat(rolling.affectedBy(off.change(false), off.with(), specialist))
                .filteredOn(moved -> moved.title().equals(task.reference()))
                .extracting(MovedDeadline::after)
                .containsExactly(day.plusDays(2));
        next.withdraw();
    }

    private Announced announce(LocalDate day, @Nullable BodyId body) {
        return new Announced(new AnnouncedDay(day, false, "Nghỉ bù", "Công văn 1/UBND"), body);
    }

    /** An announcement; what listens to it runs at once. */
    private final class Announced {

        private final AnnouncedDay day;
        private final @Nullable UUID body;
        private UUID id = new UUID(0, 0);

        private Announced(AnnouncedDay day, @Nullable BodyId body) {
            this.day = day;
            this.body = body == null ? null : body.value();
        }

        CalendarChanged change(boolean withdrawn) {
            return new CalendarChanged(day.date(), day.working(), withdrawn, day.label(), day.source(), body);
        }

        WorkCalendar with() {
            return calendars.national().with(List.of(day));
        }

        void hold() {
            id = calendars.announce(day, body, specialist.account().value());
            rolling.calendarChanged(change(false));
        }

        void withdraw() {
            assertThat(calendars.withdraw(id, specialist.account().value())).isTrue();
            rolling.calendarChanged(change(true));
        }
    }

    private String rolledNotice(BodyId body, TaskView task) {
        return jdbc.sql("""
                select array_to_string(args, ' ') from notice.notice
                 where body_id = :body and kind = 'task.rolled' and args[1] = :reference
                """)
                .param("body", body.value())
                .param("reference", task.reference())
                .query(String.class)
                .single();
    }
}
