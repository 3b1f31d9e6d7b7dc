package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.documents.EntrySheetReader;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** A body that stands above enters figures for bodies below it, by program or spreadsheet, and never sends for them. */
@DanvanTest
class ImportsForOthersTests {

    private static final String COMMUNE = "KDV-22849";
    private static final String OTHER = "KDV-22853";
    private static final String NEIGHBOUR = "KDV-22783";

    /** A month that no other test uses, for each test. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Autowired
    DataValueSets sets;

    @Autowired
    FormSheets sheets;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Notices notices;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    private Actor district;
    private Actor commune;
    private ReportingPeriod month;

    @BeforeEach
    void aMonth() {
        clock.setTo(SettableClock.FIRST_DAY);
        district = people.actor("BDV-588", Role.SPECIALIST);
        commune = people.actor(COMMUNE, Role.UNIT_OFFICER);
        month = periods.period("calendar-month", 2018, MONTHS.incrementAndGet()).orElseThrow();
    }

    private DataValue value(String body, String element, String value) {
        return new DataValue(
                "dan-van", element, PeriodCode.of(month).toString(), body, null, value, null, null, false, null);
    }

    private SubmissionView report() {
        return submissions.of(new Slot("dan-van", commune.body(), month)).orElseThrow();
    }

    private Optional<Cell> stored(String question) {
        return submissions.detail(commune, report().id()).answers().cell(question, "");
    }

    @Test
    void aDistrictEntersForItsCommunesAndTheTraceSaysWhoForWhom() {
        ImportSummary taken = sets.take(
                district,
                List.of(
                        value(COMMUNE, "TTR.CUOC", "12"),
                        value(OTHER, "TTR.CUOC", "7"),
                        value("BDV-588", "TTR.CUOC", "3")),
                ImportStrategy.CREATE_AND_UPDATE,
                false);
        assertThat(taken.imported()).isEqualTo(3);
        assertThat(taken.conflicts()).isEmpty();
        assertThat(stored("ttr.cuoc")).contains(new Value(new BigDecimal(12), false));
        assertThat(submissions.history(commune, List.of(report().id()), Optional.empty(), 1_000))
                .extracting(CellRun::change)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.by()).isEqualTo(district.account());
                    assertThat(change.above()).isEqualTo(district.body());
                });
        assertThat(submissions.detail(commune, report().id()).steps())
                .extracting(StepView::kind)
                .containsExactly(StepView.Kind.ENTERED, StepView.Kind.STARTED);
        assertThat(notices.of(commune, 1).items().stream().map(NoticeView::kind))
                .contains("report.entered");
    }

    @Test
    void takingTheSameInTwiceChangesNothingAndLeavesNoTrace() {
        List<DataValue> values = List.of(value(COMMUNE, "TTR.CUOC", "12"));
        sets.take(district, values, ImportStrategy.CREATE_AND_UPDATE, false);
        long revision = report().revision();
        ImportSummary again = sets.take(district, values, ImportStrategy.CREATE_AND_UPDATE, false);
        assertThat(again.imported() + again.updated()).isZero();
        assertThat(again.ignored()).isEqualTo(1);
        assertThat(report().revision()).isEqualTo(revision);
        assertThat(submissions.detail(commune, report().id()).steps()).hasSize(2);
    }

    @Test
    void theStrategySaysWhetherWhatStandsThereMayBeChanged() {
        List<DataValue> twelve = List.of(value(COMMUNE, "TTR.CUOC", "12"));
        List<DataValue> both = List.of(value(COMMUNE, "TTR.CUOC", "99"), value(COMMUNE, "TTR.LUOT", "5"));
        sets.take(district, twelve, ImportStrategy.CREATE_AND_UPDATE, false);
        ImportSummary created = sets.take(district, both, ImportStrategy.CREATE, false);
        assertThat(created.imported()).isEqualTo(1);
        assertThat(created.ignored()).isEqualTo(1);
        assertThat(stored("ttr.cuoc")).contains(new Value(new BigDecimal(12), false));
        ImportSummary updated = sets.take(
                district,
                List.of(value(COMMUNE, "TTR.CUOC", "13"), value(COMMUNE, "DTH.CUOC", "4")),
                ImportStrategy.UPDATE,
                false);
        assertThat(updated.updated()).isEqualTo(1);
        assertThat(updated.imported()).isZero();
        assertThat(stored("dth.cuoc")).isEmpty();
        assertThat(sets.take(district, twelve, ImportStrategy.DELETE, false).deleted())
                .isEqualTo(1);
        assertThat(stored("ttr.cuoc")).isEmpty();
    }

    @Test
    void aTrialSaysTheSameAndKeepsNothing() {
        ImportSummary trial = sets.take(
                district,
                List.of(value(COMMUNE, "TTR.CUOC", "12"), value(NEIGHBOUR, "TTR.CUOC", "1")),
                ImportStrategy.CREATE_AND_UPDATE,
                true);
        assertThat(trial.imported()).isEqualTo(1);
        assertThat(trial.conflicts()).hasSize(1);
        assertThat(submissions.of(new Slot("dan-van", commune.body(), month))).isEmpty();
    }

    @Test
    void whatDoesNotStandBelowIsAConflictOfItsOwn() {
        ImportSummary taken = sets.take(
                district,
                List.of(value(NEIGHBOUR, "TTR.CUOC", "12"), value(COMMUNE, "TTR.CUOC", "5")),
                ImportStrategy.CREATE_AND_UPDATE,
                false);
        assertThat(taken.imported()).isEqualTo(1);
        assertThat(taken.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.index()).isZero();
            assertThat(conflict.property()).isEqualTo("orgUnit");
            assertThat(conflict.reason().code()).isEqualTo("exchange.org-unit-not-below");
        });
        ImportSummary up = sets.take(
                commune, List.of(value("BDV-588", "TTR.CUOC", "12")), ImportStrategy.CREATE_AND_UPDATE, false);
        assertThat(up.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.reason().code()).isEqualTo("exchange.org-unit-not-below"));
    }

    @Test
    void whatIsSentIsLockedAndWhatIsReturnedIsOpen() {
        begunAndSent();
        ImportSummary locked =
                sets.take(district, List.of(value(COMMUNE, "TTR.CUOC", "99")), ImportStrategy.CREATE_AND_UPDATE, false);
        assertThat(locked.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.reason().code()).isEqualTo("report.locked.SUBMITTED"));
        assertThat(stored("ttr.cuoc")).contains(new Value(BigDecimal.ONE, false));
        done(approvals.sendBack(people.actor("BDV-588", Role.LEADER), report().id(), "Đối chiếu lại số cuộc."));
        assertThat(sets.take(
                                district,
                                List.of(value(COMMUNE, "TTR.CUOC", "9")),
                                ImportStrategy.CREATE_AND_UPDATE,
                                false)
                        .updated())
                .isEqualTo(1);
        assertThat(stored("ttr.cuoc")).contains(new Value(new BigDecimal(9), false));
    }

    @Test
    void enteringIsNotSendingNorFillingInOnThePage() {
        sets.take(district, List.of(value(COMMUNE, "TTR.CUOC", "12")), ImportStrategy.CREATE_AND_UPDATE, false);
        SubmissionId id = report().id();
        CellChange change = new CellChange(new CellId("ttr.luot", ""), number(5), null, Optional.empty());
        assertThatThrownBy(() -> filling.save(district, id, List.of(change))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> approvals.submit(district, id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void readersAboveWhoMayNotFillInEnterNothing() {
        List<DataValue> values = List.of(value(COMMUNE, "TTR.CUOC", "12"));
        turnsReadersAway(values);
        sets.take(commune, List.of(value(COMMUNE, "TTR.CUOC", "5")), ImportStrategy.CREATE_AND_UPDATE, false);
        turnsReadersAway(values);
        assertThat(stored("ttr.cuoc")).contains(new Value(new BigDecimal(5), false));
    }

    private void turnsReadersAway(List<DataValue> values) {
        for (Role role : List.of(Role.CLERK, Role.OBSERVER)) {
            Actor reader = people.actor("BDV-588", role);
            for (boolean trial : List.of(true, false)) {
                assertThatThrownBy(() -> sets.take(reader, values, ImportStrategy.CREATE_AND_UPDATE, trial))
                        .isInstanceOf(Forbidden.class);
            }
        }
    }

    @Test
    void aSpreadsheetIsTakenInForABodyBelowToo() throws Exception {
        Actor province = people.actor("BDV-58", Role.SPECIALIST);
        SubmissionId id = done(submissions.start(province, new Slot("dan-van", commune.body(), month)))
                .id();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sheets.write(province, id, Locale.ROOT, file);
        SheetReading empty = done(sheets.read(province, id, file.toByteArray()));
        assertThat(empty.changing()).isEmpty();
        EntrySheetReader.Content fourteen = new EntrySheetReader.Content("14", EntrySheetReader.Kind.NUMBER, false);
        FormSheets.Carried line =
                new FormSheets.Carried(new EntrySheetReader.Entered("ttr.cuoc", 5, fourteen, "", null), "", false, "");
        FormSheets.Taken taken = done(sheets.take(province, id, List.of(line), Set.of()));
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(stored("ttr.cuoc")).contains(new Value(new BigDecimal(14), false));
        assertThat(submissions
                        .history(commune, List.of(id), Optional.empty(), 1)
                        .getFirst()
                        .change()
                        .above())
                .isEqualTo(province.body());
    }

    @Test
    void whatWasApprovedStaysReadableAboveWhileTheBodyCorrectsIt() {
        begunAndSent();
        done(approvals.approve(people.actor("BDV-588", Role.LEADER), report().id(), report().revision()));
        if (report().state() == SubmissionState.SUBMITTED) {
            done(approvals.approve(people.actor("BDV-58", Role.LEADER), report().id(), report().revision()));
        }
        done(approvals.correct(commune, report().id(), "Đếm trùng"));
        CellChange two = new CellChange(new CellId("ttr.cuoc", ""), number(2), null, number(1));
        done(filling.save(commune, report().id(), List.of(two)));
        assertThat(read(district)).as("above: what was approved").isEqualTo("1");
        assertThat(read(commune)).as("the body itself: its correction").isEqualTo("2");
    }

    private String read(Actor reader) {
        DataValueQuery query = new DataValueQuery(
                List.of("dan-van"),
                List.of(COMMUNE),
                false,
                List.of(PeriodCode.of(month).toString()),
                null,
                null,
                null,
                false,
                true,
                0);
        return done(sets.values(reader, query)).stream()
                .filter(value -> value.dataElement().equals("TTR.CUOC"))
                .map(value -> String.valueOf(value.value()))
                .collect(java.util.stream.Collectors.joining(","));
    }

    private void begunAndSent() {
        SubmissionId id = done(submissions.start(commune, new Slot("dan-van", commune.body(), month)))
                .id();
        done(filling.save(commune, id, CompleteReport.cells()));
        done(approvals.submit(commune, id));
    }

    private static Optional<Cell> number(int value) {
        return Optional.of(new Value(BigDecimal.valueOf(value), false));
    }
}
