package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** A holiday that is announced late moves the last day of every report that is not sent, begun or not. */
@Transactional
class RollingDueDaysTests extends ReportCase {

    @Autowired
    RollingDueDays rolling;

    @Autowired
    MovingDueDays moving;

    @Autowired
    Calendars calendars;

    @Autowired
    Completeness completeness;

    @Autowired
    Notices notices;

    @Autowired
    TestPeople newcomers;

    private Actor begins;
    private Actor waits;
    private Actor sends;
    private ReportingPeriod period;

    @BeforeEach
    void threeCommunesInMarch() {
        clock.setTo(LocalDate.of(2021, 3, 1));
        begins = newcomers.actor("KDV-22759", Role.UNIT_OFFICER);
        waits = newcomers.actor("KDV-22762", Role.UNIT_OFFICER);
        sends = newcomers.actor("KDV-22765", Role.UNIT_OFFICER);
        period = month(2021, 2);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private LocalDate due(Actor body) {
        return completeness
                .matrix(
                        body,
                        List.of(new Completeness.Column(
                                forms.current()
                                        .form(FORM)
                                        .orElseThrow()
                                        .edition(period.end())
                                        .orElseThrow(),
                                period)))
                .getFirst()
                .entries()
                .getFirst()
                .due();
    }

    private UUID announced(LocalDate day, @Nullable BodyId body) {
        UUID id = calendars.announce(
                new AnnouncedDay(day, false, "Nghỉ bù", "Công văn 2/UBND"),
                body == null ? null : body.value(),
                leader.account().value());
        heard(day, body, false);
        return id;
    }

    /** As the event does it, in the transaction of the test. */
    private void heard(LocalDate day, @Nullable BodyId body, boolean withdrawn) {
        AopTestUtils.<RollingDueDays>getTargetObject(rolling)
                .on(new CalendarChanged(
                        day, false, withdrawn, "Nghỉ bù", "Công văn 2/UBND", body == null ? null : body.value()));
    }

    @Test
    void whoHasBegunGetsTheSameDayAsWhoHasNot() {
        SubmissionView begun = started(begins, period);
        SubmissionView sent = sent(sends, period);
        LocalDate first = begun.due();
        assertThat(due(waits)).isEqualTo(first);

        UUID day = announced(first, null);
        assertThat(due(waits)).isAfter(first);
        assertThat(due(begins)).isEqualTo(due(waits));
        assertThat(submissions.require(begins, begun.id()).due()).isEqualTo(due(waits));
        assertThat(submissions.require(sends, sent.id()).due())
                .as("what is sent keeps the day it was sent under")
                .isEqualTo(first);
        assertThat(notices.of(begins, 1).items()).extracting(NoticeView::kind).contains("report.due-moved");

        calendars.withdraw(day, leader.account().value());
        heard(first, null, true);
        assertThat(due(begins)).isEqualTo(first);
        assertThat(due(waits)).isEqualTo(first);
    }

    @Test
    void thePreviewOfADayOffNamesEachFormAndPeriodWhoseLastDayMoves() {
        SubmissionView begun = started(begins, period);
        AnnouncedDay day = new AnnouncedDay(begun.due(), false, "Nghỉ bù", "Công văn 2/UBND");
        CalendarChanged change = new CalendarChanged(day.date(), false, false, day.label(), day.source(), null);
        LocalDate before = begun.due();
        List<MovedDeadline> moved =
                moving.affectedBy(change, calendars.national().with(List.of(day)), leader);
        announced(before, null);
        assertThat(moved)
                .filteredOn(one -> one.link().endsWith("/" + FORM))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).contains("2/2021");
                    assertThat(one.before()).isEqualTo(before);
                    assertThat(one.after()).isEqualTo(due(begins));
                });
        CalendarChanged far =
                new CalendarChanged(LocalDate.of(2021, 8, 20), false, false, day.label(), day.source(), null);
        assertThat(moving.affectedBy(far, calendars.national(), leader)).isEmpty();
    }

    @Test
    void aDayOffOfOneBodyMovesItsReportsOnly() {
        SubmissionView begun = started(begins, period);
        SubmissionView other = started(waits, period);
        announced(begun.due(), begins.body());
        assertThat(submissions.require(begins, begun.id()).due()).isAfter(begun.due());
        assertThat(submissions.require(waits, other.id()).due()).isEqualTo(other.due());
    }
}
