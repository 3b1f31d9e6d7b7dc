package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** Households that do not agree are few; no program of another body reads how many, nor can work it out. */
@DanvanTest
class SensitiveValuesTests {

    private static final Map<String, Integer> AGAINST =
            new LinkedHashMap<>(Map.of("22885", 2, "22897", 30, "22898", 41));

    @Autowired
    DataValueSets sets;

    @Autowired
    SmallNumbers numbers;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    private ReportingPeriod month;
    private ReportingPeriod quarter;

    @BeforeEach
    void threeCommunesOfThuanNamHaveReported() {
        clock.setTo(SettableClock.FIRST_DAY);
        month = periods.period("calendar-month", 2018, 9).orElseThrow();
        quarter = periods.period("calendar-quarter", 2018, 3).orElseThrow();
        AGAINST.forEach((commune, against) -> report(commune, against, month));
        AGAINST.forEach((commune, against) -> report(commune, against, quarter));
    }

    private Actor officer(String commune) {
        return people.actor("KDV-" + commune, Role.UNIT_OFFICER);
    }

    private void report(String commune, int against, ReportingPeriod period) {
        Actor officer = officer(commune);
        SubmissionId id = done(submissions.start(officer, new Slot("du-an-trong-diem", officer.body(), period)))
                .id();
        if (!submissions.detail(officer, id).may(SubmissionMove.FILL)) {
            return;
        }
        List<CellChange> changes = new ArrayList<>();
        changes.add(cell("ah", "", new Value(new BigDecimal(100), false)));
        changes.add(cell("cdt", "", new Value(new BigDecimal(against), false)));
        changes.add(cell("du-an", "1/name", new Words("Thôn Một")));
        changes.add(cell("du-an", "1/ah", new Value(new BigDecimal(100), false)));
        changes.add(cell("kd", "", new Value(new BigDecimal(90), false)));
        changes.add(cell("du-an", "1/kd", new Value(new BigDecimal(90), false)));
        changes.add(cell("du-an", "1/cdt", new Value(new BigDecimal(against), false)));
        done(filling.save(officer, id, changes));
        done(approvals.submit(officer, id));
    }

    private static CellChange cell(String question, String part, Cell content) {
        return new CellChange(new CellId(question, part), Optional.of(content), null, Optional.empty());
    }

    private Map<String, String> values(Actor reader, String element) {
        return values(reader, element, month);
    }

    private Map<String, String> values(Actor reader, String element, ReportingPeriod period) {
        DataValueQuery query = new DataValueQuery(
                List.of("du-an-trong-diem"),
                List.of("BDV-589"),
                true,
                List.of(PeriodCode.of(period).toString()),
                null,
                null,
                null,
                false,
                true,
                0);
        Map<String, String> found = new LinkedHashMap<>();
        done(sets.values(reader, query)).stream()
                .filter(value -> value.dataElement().equals(element))
                .forEach(value -> found.put(
                        value.orgUnit() + (value.part() == null ? "" : " " + value.part()),
                        Objects.requireNonNull(value.value())));
        return found;
    }

    @Test
    void aDistrictReadsNeitherTheSmallNumberNorTheOneThatWouldGiveItAway() {
        Actor district = people.actor("BDV-589", Role.SPECIALIST);
        assertThat(values(district, "DA.AH")).hasSize(AGAINST.size());
        assertThat(values(district, "DA.CDT")).containsOnlyKeys("KDV-22898");
    }

    @Test
    void theQuarterThatEndsWithTheMonthTellsNoMore() {
        Actor district = people.actor("BDV-589", Role.SPECIALIST);
        assertThat(values(district, "DA.AH", quarter)).hasSize(AGAINST.size());
        assertThat(values(district, "DA.CDT", quarter)).containsOnlyKeys("KDV-22898");
    }

    @Test
    void whatATableTellsOfItByVillageIsForTheBodyItself() {
        Actor district = people.actor("BDV-589", Role.SPECIALIST);
        assertThat(values(district, "du-an").keySet())
                .anyMatch(key -> key.endsWith("1/kd"))
                .noneMatch(key -> key.endsWith("1/ah") || key.endsWith("1/cdt"));
    }

    @Test
    void aFigureWhoseFormCannotBeReadAnyMoreIsForTheBodyItself() {
        ForOthers others = new ForOthers(FormLibrary.read(ContentSource.shipped()), numbers.reading());
        for (CellId cell : List.of(new CellId("cdt", ""), new CellId("du-an", "1/cdt"), new CellId("du-an", "1/gi"))) {
            assertThat(others.mayRead(read("khong-con@2018-01-01", cell)))
                    .as(cell.toString())
                    .isFalse();
            assertThat(others.mayName(read("khong-con@2018-01-01", cell)))
                    .as(cell.toString())
                    .isFalse();
        }
        String known = submissions
                .of(new Slot("du-an-trong-diem", officer("22885").body(), month))
                .orElseThrow()
                .edition();
        assertThat(others.mayName(read(known, new CellId("du-an", "1/gi")))).isFalse();
        assertThat(others.mayName(read(known, new CellId("du-an", "1/name")))).isTrue();
        assertThat(others.mayRead(read(known, new CellId("du-an", "1/kd")))).isTrue();
    }

    private ForOthers.Read read(String edition, CellId cell) {
        DataValue value = new DataValue(
                "du-an-trong-diem", cell.question(), "201809", "KDV-22885", cell.part(), "2", null, null, false, null);
        return new ForOthers.Read(
                value, edition, officer("22885").body(), month, cell, Optional.of(new Value(new BigDecimal(2), false)));
    }

    @Test
    void theBodyItselfReadsAllOfItsOwn() {
        DataValueQuery query = new DataValueQuery(
                List.of("du-an-trong-diem"),
                List.of("KDV-22885"),
                false,
                List.of(PeriodCode.of(month).toString()),
                null,
                null,
                null,
                false,
                true,
                0);
        assertThat(done(sets.values(officer("22885"), query)))
                .filteredOn(value -> value.dataElement().equals("DA.CDT"))
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isEqualTo("2"));
    }
}
