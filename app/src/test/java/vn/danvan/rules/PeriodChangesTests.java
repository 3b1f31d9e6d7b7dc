package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** Who puts kinds of periods into force, what holds then, and what nobody can take away. */
@DanvanTest
@Transactional
class PeriodChangesTests {

    private static final String HOURS = """
            kinds:
              - id: polling-hours
                name: {vi: Giờ bầu cử bổ sung, en: Hours of a by-election}
                day: 2031-06-08
                hours: [8, 12, 18]
                due-minutes: 15
                from: 2031-06-01
                to: 2031-06-30
                source: "Kế hoạch bầu cử bổ sung (minh họa)"
            """;

    private static final String FORM = """
            form: thu-ky-rieng
            name: {vi: Biểu thử kỳ riêng, en: Trial form of a kind of its own}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [trial-half]
                sections:
                  - id: s
                    name: {vi: Phần thử, en: Trial section}
                    questions:
                      - {id: a, figure: GY.YK}
                checks: []
            """;

    private static final String HALF_YEARS = """
            kinds:
              - id: trial-half
                name: {vi: Nửa năm thử, en: Half a year for a trial}
                start: 01-01
                months: 6
                per-year: 2
                due-working-days: 2
                from: 2020-07-01
                source: Công văn thử
            """;

    @Autowired
    private PeriodChanges changes;

    @Autowired
    private Periods periods;

    @Autowired
    private Forms forms;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor actor(String body, Role role) {
        BodyId id = organisation.bodyByCode(body).orElseThrow();
        return new Actor(new AccountId(UUID.randomUUID()), new PositionId(UUID.randomUUID()), id, role);
    }

    private Actor administrator() {
        return actor("BDV-58", Role.ADMINISTRATOR);
    }

    private void put(String yaml) {
        done(changes.put(administrator(), yaml, "ky.yaml", changes.known()));
    }

    private UUID last() {
        return changes.changes().getFirst().id();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(List<Refusal> refusals) ->
                refusals.stream().map(Refusal::code).toList();
            case Outcome.Done<?> done -> throw new AssertionError(done);
        };
    }

    /** In transactions of their own, as outside of tests. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theAdministratorOfTheProvinceSetsTheHoursOfAnElectionDayAndTakesThemBack() {
        put(HOURS);

        assertThat(periods.ofYear("polling-hours", 2031))
                .extracting(ReportingPeriod::at)
                .containsExactly(
                        Optional.of(LocalTime.of(8, 0)), Optional.of(LocalTime.NOON), Optional.of(LocalTime.of(18, 0)));
        assertThat(periods.ofYear("polling-hours", 2026)).hasSize(6);
        UUID change = last();
        done(changes.withdraw(administrator(), change));
        assertThat(periods.ofYear("polling-hours", 2031)).isEmpty();
        assertThat(changes.changes().getFirst().withdrawnAt()).isPresent();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> changes.withdraw(administrator(), change));
        assertThat(jdbc.sql("select action from audit.entry where subject_id = :id order by seq")
                        .param("id", change.toString())
                        .query(String.class)
                        .list())
                .containsExactly("rules.periods.put", "rules.periods.withdrawn");
    }

    @Test
    void nobodyElseChangesThem() {
        assertThat(changes.mayChange(administrator())).isTrue();
        assertThat(changes.mayChange(actor("BDV-582", Role.ADMINISTRATOR))).isFalse();
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertThatExceptionOfType(Forbidden.class)
                        .as(role.name())
                        .isThrownBy(() -> changes.put(actor("BDV-58", role), HOURS, "ky.yaml", changes.known()));
            }
        }
    }

    @Test
    void whoComesSecondSeesWhatAColleagueChangedFirst() {
        String seen = changes.known();
        put(HOURS);

        assertThat(codes(changes.put(administrator(), HALF_YEARS, "ky.yaml", seen)))
                .containsExactly("rules.periods.changed-since");
    }

    @Test
    void aFileWithFaultsIsKeptOutOfForce() {
        assertThat(codes(changes.put(
                        administrator(),
                        HOURS.replace("day: 2031-06-08", "day: 2032-06-08"),
                        "ky.yaml",
                        changes.known())))
                .containsExactly("rules.periods.faults");
        assertThat(periods.ofYear("polling-hours", 2031)).isEmpty();
    }

    @Test
    void aFormAsksForTheNewKindWhichThenStays() {
        put(HALF_YEARS);
        UUID kind = last();
        Actor administrator = administrator();
        done(forms.put(administrator, FORM, "bieu.yaml", forms.known()));

        assertThat(forms.current().form("thu-ky-rieng")).isPresent();
        assertThat(codes(changes.withdraw(administrator, kind))).containsExactly("rules.periods.asked");
        done(forms.withdraw(administrator, forms.changes().getFirst().id()));
        done(changes.withdraw(administrator, kind));
        assertThat(periods.ids()).doesNotContain("trial-half");
    }

    @Test
    void aLaterFileOfTheSameKindIsTakenBackFirstUnlessItReplacedThisOne() {
        put(HOURS);
        UUID first = last();
        put(HOURS.replace("2031-06", "2032-06").replace("2032-06-08", "2032-06-06"));

        assertThat(codes(changes.withdraw(administrator(), first))).containsExactly("rules.periods.later");
        done(changes.withdraw(administrator(), last()));
        put(HOURS.replace("8, 12, 18", "8, 12, 16"));
        List<ReportingPeriod> hours = periods.ofYear("polling-hours", 2031);
        done(changes.withdraw(administrator(), first));
        assertThat(periods.ofYear("polling-hours", 2031))
                .as("as the later file has them")
                .isEqualTo(hours);
    }

    @Test
    void whatWasReportedKeepsItsPeriodAndNothingIsBegunForAPeriodThatChangedMeanwhile() {
        put(HALF_YEARS);
        done(forms.put(administrator(), FORM, "bieu.yaml", forms.known()));
        BodyId bloc = organisation.bodyByCode("KDV-22879").orElseThrow();
        Actor officer = actor("KDV-22879", Role.UNIT_OFFICER);
        clock.setTo(LocalDate.of(2024, 8, 1));
        ReportingPeriod first = periods.period("trial-half", 2024, 1).orElseThrow();
        ReportingPeriod second = periods.period("trial-half", 2024, 2).orElseThrow();
        done(submissions.start(officer, new Slot("thu-ky-rieng", bloc, first)));
        Actor administrator = administrator();

        assertThat(codes(changes.withdraw(administrator, last()))).containsExactly("rules.periods.asked");
        assertThat(changes.preview(administrator, HALF_YEARS.replace("due-working-days: 2", "due-working-days: 9"), "a")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason().code()).isEqualTo("rules.fault.period-used"));
        put(HALF_YEARS.replace("from: 2020-07-01", "from: 2024-07-01").replace("months: 6", "months: 5"));

        assertThat(periods.period("trial-half", 2024, 1)).contains(first);
        assertThat(codes(submissions.start(officer, new Slot("thu-ky-rieng", bloc, second))))
                .containsExactly("report.period-changed");
        assertThat(submissions.of(new Slot("thu-ky-rieng", bloc, first))).isPresent();
        assertThat(changes.kinds())
                .filteredOn(kind -> kind.id().equals("trial-half"))
                .extracting(PeriodKind::from)
                .containsExactly(LocalDate.of(2020, 7, 1), LocalDate.of(2024, 7, 1));
    }
}
