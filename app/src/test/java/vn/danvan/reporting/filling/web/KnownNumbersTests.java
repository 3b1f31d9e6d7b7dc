package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.ShorterReports;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** What the register of tasks counts for a district stands beside what it reports, and can be taken over; November 2021. */
@DanvanTest
class KnownNumbersTests {

    private static final String DISTRICT = "canbo.phanrang";
    private static final CellId GIVEN = new CellId("nv.giao", "");
    private static final LocalDate DAY = LocalDate.of(2021, 11, 18);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    KnownNumbers known;

    @Autowired
    ShorterReports shorter;

    @Autowired
    TestPeople newcomers;

    @Autowired
    Programmes programmes;

    @Autowired
    Organisation organisation;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void someDayInNovember() {
        clock.setTo(DAY);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theCountStandsBesideTheCellWithItsListAndWhetherItDiffers() {
        int tasks = given();
        SubmissionId id = begun();
        save(id, "v.nv.giao", String.valueOf(tasks + 5), "s.nv.giao", stored(id, "nv.giao"));
        String page = page(id);
        String cell = row(page, "nv.giao");
        assertThat(cell)
                .contains("href=\"/tasks/counted?what=GIVEN&amp;from=2021-11-01&amp;to=2021-11-30&amp;body=")
                .contains("data-counted=\"=" + tasks + "\"")
                .contains("value=\"nv.giao\" data-take=\"" + tasks + "\"")
                .doesNotContain("data-differs hidden");
        assertThat(row(page, "nv.qh")).contains("data-counted=\"=");
        assertThat(row(page, "ttr.cuoc")).doesNotContain("data-counted");
    }

    @Test
    void takingItOverSavesTheWholeFormAndIsAChangeOfTheOfficer() {
        int tasks = given();
        SubmissionId id = begun();
        MvcTestResult answer = save(
                id,
                "take",
                "nv.giao",
                "v.nv.giao",
                "",
                "s.nv.giao",
                stored(id, "nv.giao"),
                "v.gs.ct",
                "3",
                "s.gs.ct",
                stored(id, "gs.ct"));
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/reports/" + id + "#c-nv.giao");
        assertThat(content(id, "nv.giao")).contains(new Value(new BigDecimal(tasks), false));
        assertThat(content(id, "gs.ct")).contains(new Value(new BigDecimal(3), false));
        assertThat(submissions.history(actor(), List.of(id), Optional.empty(), 1_000))
                .extracting(CellRun::change)
                .anySatisfy(change -> {
                    assertThat(change.cell().question()).isEqualTo("nv.giao");
                    assertThat(change.by()).isEqualTo(actor().account());
                });
        assertThat(row(page(id), "nv.giao")).contains("data-differs hidden");
    }

    @Test
    void aCellThatNobodyCountsTakesNothing() {
        SubmissionId id = begun();
        save(id, "take", "gs.kn", "v.gs.kn", "4", "s.gs.kn", stored(id, "gs.kn"));
        assertThat(content(id, "gs.kn")).contains(new Value(new BigDecimal(4), false));
    }

    @Test
    void readersAboveSeeTheCountAndTakeNothing() {
        given();
        SubmissionId id = begun();
        String page = text(mvc.get()
                .uri("/reports/" + id)
                .with(people.signedIn("chuyenvien.tinh"))
                .exchange());
        assertThat(row(page, "nv.giao")).contains("data-counted").doesNotContain("data-take");
    }

    @Test
    void threeMonthsThatWereSentStandBesideTheQuarterTheyFill() {
        clock.setTo(LocalDate.of(2022, 7, 5));
        Actor commune = newcomers.actor("KDV-22777", Role.UNIT_OFFICER);
        Slot quarter = new Slot(
                "dan-van",
                commune.body(),
                periods.period("calendar-quarter", 2022, 2).orElseThrow());
        month(commune, 4, 10, false);
        month(commune, 5, 11, true);
        SubmissionId id = done(submissions.start(commune, quarter)).id();
        assertThat(known.of(submissions.detail(commune, id)))
                .as("as long as a month is missing nothing is said")
                .doesNotContainKey(new CellId("ttr.cuoc", ""));

        month(commune, 6, 10, false);
        Counted sum =
                Objects.requireNonNull(known.of(submissions.detail(commune, id)).get(new CellId("ttr.cuoc", "")));
        assertThat(sum.text()).isEqualTo("~31");
        assertThat(sum.from()).isEqualTo(Counted.From.SUM);
        assertThat(sum.reports()).isEqualTo(3);
        assertThat(sum.waiting()).as("nobody has approved them").isEqualTo(3);
        assertThat(known.of(submissions.detail(commune, id)))
                .as("how many models are kept up is not added up")
                .anySatisfy((cell, counted) -> {
                    assertThat(cell.question()).isEqualTo("dvk.dt");
                    assertThat(counted.from()).isEqualTo(Counted.From.LAST);
                    assertThat(counted.text()).isEqualTo("10");
                    assertThat(counted.waiting()).isEqualTo(1);
                });
        String page = text(
                mvc.get().uri("/reports/" + id).with(people.signedIn(commune)).exchange());
        assertThat(row(page, "ttr.cuoc")).contains("(có 3 báo cáo chưa duyệt)");
        assertThat(row(page, "dvk.dt/KT")).contains("(chưa duyệt)").doesNotContain("báo cáo chưa duyệt)");
    }

    @Test
    void whatTheRecordsCountStandsBeforeTheSumOfTheMonths() {
        clock.setTo(LocalDate.of(2022, 10, 5));
        Actor commune = newcomers.actor("KDV-22858", Role.UNIT_OFFICER);
        Slot quarter = new Slot(
                "dan-van",
                commune.body(),
                periods.period("calendar-quarter", 2022, 3).orElseThrow());
        for (int month = 7; month <= 9; month++) {
            month(commune, month, 10, false);
        }
        SubmissionDetail detail = submissions.detail(
                commune, done(submissions.start(commune, quarter)).id());
        assertThat(Objects.requireNonNull(shorter.of(detail).get(GIVEN)).value())
                .as("the months say so many")
                .isEqualByComparingTo("30");

        Counted counted = Objects.requireNonNull(known.of(detail).get(GIVEN));
        assertThat(counted.from()).isEqualTo(Counted.From.RECORDS);
        assertThat(counted.text()).as("nobody gave it a task").isEqualTo("0");
        assertThat(Objects.requireNonNull(known.of(detail).get(new CellId("ttr.cuoc", "")))
                        .from())
                .as("of what nobody counts there is the sum")
                .isEqualTo(Counted.From.SUM);
    }

    @Test
    void theYearOfAFollowerCountsWhatTheBodiesDidThatEndedInIt() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        Actor officer = newcomers.actor("KDV-22810", Role.UNIT_OFFICER);
        Actor commune = new Actor(
                officer.account(),
                officer.position(),
                organisation.bodyByCode("BXDD-22810-2025").orElseThrow(),
                Role.UNIT_OFFICER);
        Slot year = new Slot(
                "dan-van", commune.body(), periods.period("year", 2025, 1).orElseThrow());
        SubmissionId id = done(submissions.start(commune, year)).id();
        int before = Integer.parseInt(given(commune, id).text());

        clock.setTo(LocalDate.of(2025, 6, 4));
        for (String bloc : List.of("KDV-22810", "KDV-22819")) {
            NewTask task = new NewTask(
                    "Việc của " + bloc,
                    null,
                    null,
                    List.of(),
                    organisation.bodyByCode(bloc).orElseThrow(),
                    Set.of(),
                    null,
                    false,
                    List.of());
            done(programmes.add(people.actor("chuyenvien.tinh"), 2025, List.of(task)));
        }
        clock.setTo(LocalDate.of(2026, 1, 5));
        Counted after = given(commune, id);
        assertThat(after.text()).isEqualTo(String.valueOf(before + 2));
        assertThat(after.href()).as("no single list has the tasks of both").isNull();
    }

    private Counted given(Actor commune, SubmissionId id) {
        return Objects.requireNonNull(known.of(submissions.detail(commune, id)).get(GIVEN));
    }

    private void month(Actor commune, int month, int meetings, boolean estimated) {
        SubmissionView begun = done(submissions.start(
                commune,
                new Slot(
                        "dan-van",
                        commune.body(),
                        periods.period("calendar-month", 2022, month).orElseThrow())));
        List<CellChange> cells = new ArrayList<>();
        submissions
                .detail(commune, begun.id())
                .edition()
                .questions()
                .filter(question -> question.compulsory()
                        || List.of("dvk.dt", GIVEN.question()).contains(question.id()))
                .forEach(question -> {
                    if (question instanceof Question.Figure figure) {
                        figure.parts()
                                .forEach(part -> cells.add(change(
                                        new CellId(question.id(), part),
                                        new Value(
                                                new BigDecimal(meetings),
                                                estimated && question.id().equals("ttr.cuoc")))));
                    } else {
                        cells.add(change(new CellId(question.id(), ""), new Words("Ổn định")));
                    }
                });
        done(filling.save(commune, begun.id(), cells));
        done(approvals.submit(commune, begun.id()));
    }

    private static CellChange change(CellId cell, Cell content) {
        return new CellChange(cell, Optional.of(content), null, Optional.empty());
    }

    /** Gives the district one task more; how many there are now. */
    private int given() {
        NewTask task =
                new NewTask("Rà soát số liệu", null, null, List.of(), actor().body(), Set.of(), null, false, List.of());
        assertThat(programmes.add(people.actor("chuyenvien.tinh"), 2021, List.of(task)))
                .isInstanceOf(Outcome.Done.class);
        var found = Pattern.compile("data-counted=\"=(\\d+)\"").matcher(row(page(begun()), "nv.giao"));
        assertThat(found.find()).isTrue();
        int tasks = Integer.parseInt(found.group(1));
        assertThat(tasks).isPositive();
        return tasks;
    }

    private static String row(String page, String key) {
        int at = page.indexOf("data-cell=\"" + key + "\"");
        assertThat(at).as(key).isPositive();
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private Actor actor() {
        return people.actor(DISTRICT);
    }

    private SubmissionId begun() {
        var period = periods.period("calendar-month", 2021, 11).orElseThrow();
        return done(submissions.start(actor(), new Slot("dan-van", actor().body(), period)))
                .id();
    }

    private Optional<Cell> content(SubmissionId id, String question) {
        return submissions.detail(actor(), id).answers().cell(question, "");
    }

    private String stored(SubmissionId id, String question) {
        return vn.danvan.reporting.filling.CellCode.write(content(id, question));
    }

    private String page(SubmissionId id) {
        return text(
                mvc.get().uri("/reports/" + id).with(people.signedIn(DISTRICT)).exchange());
    }

    private MvcTestResult save(SubmissionId id, String... fields) {
        var request =
                mvc.post().uri("/reports/" + id).with(people.signedIn(DISTRICT)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
