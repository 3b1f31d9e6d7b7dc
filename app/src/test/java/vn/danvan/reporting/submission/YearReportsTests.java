package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.SettableClock;

/** A body that forgot all reports of some years finds those years; the tests take back what they did. */
@Transactional
class YearReportsTests extends ReportCase {

    private static final LocalDate MERGERS = LocalDate.of(2025, 7, 1);

    @Autowired
    YearReports years;

    @Autowired
    ReportLists lists;

    @Autowired
    Organisation organisation;

    @BeforeEach
    void somebodyElseReportedIn2017() {
        clock.setTo(LocalDate.of(2031, 3, 1));
        insert("KDV-22738", LocalDate.of(2017, 1, 31), "DRAFT");
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void insert(String body, LocalDate end, String state) {
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                    period_start, period_end, due, state, created_at, changed_at)
                values (:id, 'dan-van', 'dan-van@2018-01-01', :body, 'calendar-month', :year, :index, :start, :end, :due,
                        :state, now(), now())
                """)
                .param("id", UUID.randomUUID())
                .param("body", organisation.bodyByCode(body).orElseThrow().value())
                .param("year", end.getYear())
                .param("index", end.getMonthValue())
                .param("start", end.withDayOfMonth(1))
                .param("end", end)
                .param("due", end.plusDays(5))
                .param("state", state)
                .update();
    }

    @Test
    void everyYearSinceTheFirstReportInTheSystemCanBeLookedAt() {
        Actor forgetful = officer("KDV-22822");
        clock.setTo(LocalDate.of(2021, 3, 1));
        assertThat(years.years(forgetful)).startsWith(2021).contains(2020, 2019, 2018, 2017);
        assertThat(years.of(forgetful, 2019))
                .as("begun or not")
                .anyMatch(line -> line.view() == null && line.slot().form().equals(FORM));
    }

    @Test
    void aBodyThatFollowsOthersHasTheirYearsAndAYoungOneItsOwn() {
        Actor follower = officer("BXDD-22813-2025");
        assertThat(years.years(follower)).startsWith(2031).contains(2024, 2017);
        BodyView young = organisation.bodiesOn(MERGERS).stream()
                .filter(body -> organisation.firstDay(body.id()).equals(Optional.of(MERGERS)))
                .filter(body -> organisation
                        .formerly(body.id(), MERGERS.minusDays(1), MERGERS)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(years.years(officer(young.code()))).startsWith(2031).endsWith(2025);
    }

    @Test
    void ofTenYearsOnlyTheLatestTwentyApprovedAreShownAndNothingDoneIsAskedForAgain() {
        Actor officer = officer("KDV-22822");
        clock.setTo(LocalDate.of(2025, 3, 10));
        for (LocalDate end = LocalDate.of(2022, 1, 31); end.isBefore(LocalDate.of(2025, 3, 1)); end = next(end)) {
            insert("KDV-22822", end, "APPROVED");
        }
        insert("KDV-22822", LocalDate.of(2021, 12, 31), "RETURNED");
        ReportLists.Mine mine = lists.mine(officer);
        assertThat(mine.approved())
                .hasSize(20)
                .first()
                .satisfies(line -> assertThat(line.slot().period().end()).isEqualTo(LocalDate.of(2025, 2, 28)));
        assertThat(mine.approved().getLast().slot().period().end()).isEqualTo(LocalDate.of(2023, 7, 31));
        assertThat(mine.returned()).hasSize(1);
        assertThat(mine.all())
                .filteredOn(line -> line.view() == null && line.slot().form().equals(FORM))
                .filteredOn(line -> line.slot().period().kind().equals("calendar-month"))
                .extracting(line -> line.slot().period().end())
                .as("only March is to be begun")
                .containsExactly(LocalDate.of(2025, 3, 31));
    }

    private Actor officer(String body) {
        return new Actor(
                commune.account(),
                commune.position(),
                organisation.bodyByCode(body).orElseThrow(),
                Role.UNIT_OFFICER);
    }

    private static LocalDate next(LocalDate end) {
        return end.plusDays(1).plusMonths(1).minusDays(1);
    }
}
