package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.calendar.AnnouncedDay;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Texts;

/** A form asks communes to report before districts and districts before the province; each sees and is judged by its own day. */
@Transactional
class DueByLevelTests extends ReportCase {

    private static final String TIERED = "han-theo-cap";

    private static final String YAML = """
            form: han-theo-cap
            name: {vi: Biểu hạn theo cấp, en: Form with days by level}
            indicators:
              - {code: HTC.LAN, group: Thử, domain: organisation, name: {vi: Lần thử hạn, en: Trials}, unit: cuoc, measure: flow,
                 sum: sum, polarity: up, basis: Công văn thử, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by:
                  - {level: commune, kinds: [mobilisation-bloc]}
                  - {level: district, kinds: [mobilisation-board]}
                  - {level: province, kinds: [mobilisation-board]}
                periods: [calendar-month]
                due: {calendar-month: {day: 27, levels: {commune: {day: 20}, district: {day: 24, roll: after}}}}
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions: [{id: lan, figure: HTC.LAN}]
            """;

    @Autowired
    Completeness completeness;

    @Autowired
    ReportLists lists;

    @Autowired
    YearReports years;

    @Autowired
    Urging urging;

    @Autowired
    MovingDueDays moving;

    @Autowired
    RollingDueDays rolling;

    @Autowired
    Calendars calendars;

    private ReportingPeriod october;

    @BeforeEach
    void theFormIsInForce() {
        done(forms.put(specialist, YAML, "han-theo-cap.yaml", forms.known()));
        october = month(2021, 10);
        clock.setTo(LocalDate.of(2021, 10, 21));
        LocaleContextHolder.setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void firstDay() {
        LocaleContextHolder.resetLocaleContext();
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private FormEdition edition() {
        return forms.current().edition(TIERED + "@2021-01-01").orElseThrow();
    }

    private Completeness.Row row(Actor actor) {
        return rows().stream()
                .filter(row -> row.body().id().equals(actor.body()))
                .findFirst()
                .orElseThrow();
    }

    private List<Completeness.Row> rows() {
        return completeness.matrix(leader, List.of(new Completeness.Column(edition(), october)));
    }

    private LocalDate due(Actor actor) {
        return row(actor).entries().getFirst().due();
    }

    private SubmissionView begun(Actor actor) {
        return done(submissions.start(actor, new Slot(TIERED, actor.body(), october)));
    }

    @Test
    void whoIsMissingIsCountedByTheDayOfTheLevel() {
        assertThat(due(commune)).isEqualTo(LocalDate.of(2021, 10, 20));
        assertThat(due(district)).as("Sunday the 24th rolls to Monday").isEqualTo(LocalDate.of(2021, 10, 25));
        assertThat(due(leader)).isEqualTo(LocalDate.of(2021, 10, 27));

        assertThat(row(commune).entries().getFirst().status()).isEqualTo(Completeness.Status.MISSING);
        assertThat(row(district).entries().getFirst().status()).isEqualTo(Completeness.Status.NOT_DUE);
        assertThat(row(commune).year().missing()).as("January to October").isEqualTo(10);
        assertThat(row(district).year().missing())
                .as("not October, that is still to come")
                .isEqualTo(9);
        assertThat(completeness.overdue(district).stream()
                        .filter(one -> one.entry().column().edition().form().equals(TIERED))
                        .map(one -> one.entry().column().period().index()))
                .contains(10);
        assertThat(urging.preview(district, rows()).stream()
                        .filter(planned -> planned.body().equals(commune.body())))
                .extracting(planned -> planned.entry().due())
                .containsExactly(LocalDate.of(2021, 10, 20));
    }

    @Test
    void theOwnListsTheYearAndWhatIsBegunHaveTheDayOfTheLevel() {
        assertThat(lists.mine(district).open().stream()
                        .filter(line -> line.slot().form().equals(TIERED))
                        .filter(line -> line.slot().period().isNamedAs(october)))
                .extracting(ReportLists.Line::due)
                .containsExactly(LocalDate.of(2021, 10, 25));
        assertThat(years.of(commune, 2021).stream()
                        .filter(line -> line.slot().form().equals(TIERED))
                        .filter(line -> line.slot().period().isNamedAs(october)))
                .extracting(ReportLists.Line::due)
                .containsExactly(LocalDate.of(2021, 10, 20));
        assertThat(submissions
                        .dated(new Slot(TIERED, leader.body(), october))
                        .period()
                        .due())
                .isEqualTo(LocalDate.of(2021, 10, 27));
        assertThat(begun(commune).due()).isEqualTo(LocalDate.of(2021, 10, 20));
        assertThat(begun(district).due()).isEqualTo(LocalDate.of(2021, 10, 25));
    }

    @Test
    void aDayOffMovesTheDayOfTheLevelItFallsOnOnly() {
        SubmissionView ofCommune = begun(commune);
        SubmissionView ofDistrict = begun(district);
        AnnouncedDay monday = new AnnouncedDay(LocalDate.of(2021, 10, 25), false, "Nghỉ bù", "Công văn 3/UBND");
        CalendarChanged change =
                new CalendarChanged(monday.date(), false, false, monday.label(), monday.source(), null);

        List<MovedDeadline> moved =
                moving.affectedBy(change, calendars.national().with(List.of(monday)), leader).stream()
                        .filter(one -> one.link().endsWith("/" + TIERED))
                        .toList();
        assertThat(moved).singleElement().satisfies(one -> {
            assertThat(one.title()).contains("10/2021", "cấp huyện");
            assertThat(one.before()).isEqualTo(LocalDate.of(2021, 10, 25));
            assertThat(one.after()).isEqualTo(LocalDate.of(2021, 10, 26));
        });

        calendars.announce(monday, null, leader.account().value());
        AopTestUtils.<RollingDueDays>getTargetObject(rolling).on(change);
        assertThat(now(ofDistrict).due()).isEqualTo(LocalDate.of(2021, 10, 26));
        assertThat(now(ofCommune).due()).isEqualTo(ofCommune.due());
    }
}
