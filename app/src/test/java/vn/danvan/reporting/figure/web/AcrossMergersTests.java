package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.rules.period.ReportingPeriod;

/** Weeks 26 and 27 added up, between which the mergers of July 2025 lie, and those of a year later; nobody else uses weeks 26 to 29 of 2024 to 2026. */
class AcrossMergersTests extends KhanhHoaCase {

    @Autowired
    private FigureNames names;

    @Autowired
    private FigureMap maps;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void takeTheTargetsAway() {
        jdbc.sql("delete from reporting.target where indicator = 'AS.QUA' and period_year = 2025")
                .update();
    }

    private String asked(int year, String more) {
        return "i=AS.QUA&area=" + khanhHoa() + "&cut=COMMUNE&kind=week&year=" + year + "&index=26&toYear=" + year
                + "&toIndex=27&added=1" + more;
    }

    private FigureTable.Cell sum() {
        return new FigureTable.Cell(
                "AS.QUA", "", new FigureLine.Key(FigureLine.Kind.AREA, doVinh().value()), Optional.empty());
    }

    /** Each former unit has a target of 10 for the year. */
    private int targets(AreaId area) {
        List<AreaId> former = areas.lineage(area).predecessors().stream()
                .filter(step -> step.on().equals(NEW_UNITS) && step.successor().equals(area.value()))
                .map(step -> new AreaId(step.predecessor()))
                .toList();
        former.forEach(unit -> jdbc.sql("""
                        insert into reporting.target (indicator, area, period_kind, period_year, period_index, value, basis, set_by,
                            set_body, set_at)
                        values ('AS.QUA', :area, 'year', 2025, 1, 10, '', :account, :body, '2025-01-10T08:00:00+07:00')
                        """)
                .param("area", unit.value())
                .param("account", board.account().value())
                .param("body", board.body().value())
                .update());
        return 10 * former.size();
    }

    private void twoWeeksOf2025() {
        report("KDV-22738", "AS.QUA", period("week", 2025, 26), 22);
        report(boardOfDoVinh(), "AS.QUA", period("week", 2025, 27), 24);
    }

    @Test
    void theSumOfAUnitThatWasNotThereInAllPeriodsSaysSoAndIsHeldAgainstNoTarget() throws Exception {
        twoWeeksOf2025();
        targets(doVinh());

        PivotData data = read(asked(2025, "&target=1"));

        Figure sum = data.figure(sum()).orElseThrow();
        assertThat(sum.number().orElseThrow()).isEqualByComparingTo("24");
        assertThat(names.marks(VIETNAMESE, sum))
                .extracting(PivotView.Mark::sign)
                .contains("1/2 kỳ");
        assertThat(data.target(sum())).isEmpty();
        String csv = open("/figures.csv?" + asked(2025, "&target=1"));
        assertThat(csv.lines().filter(line -> line.contains("Phường Đô Vinh") && line.contains("Cộng các kỳ")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Chỉ cộng 1 trong 2 kỳ"));
        String page = open("/figures?" + asked(2025, "&target=1"));
        assertThat(page).contains("1/2 kỳ", "n/m kỳ", "chỉ tồn tại trong một phần các kỳ", "units=2025-07-01");
    }

    @Test
    void inTheNewUnitsAllPeriodsAreAddedAndHeldAgainstTheFormerTargets() {
        twoWeeksOf2025();
        int target = targets(doVinh());

        PivotData data = read(asked(2025, "&target=1&units=2025-07-01"));

        Figure sum = data.figure(sum()).orElseThrow();
        assertThat(sum.number().orElseThrow()).isEqualByComparingTo("46");
        assertThat(names.marks(VIETNAMESE, sum))
                .extracting(PivotView.Mark::sign)
                .doesNotContain("1/2 kỳ");
        assertThat(data.target(sum()).flatMap(plan -> plan.value()).orElseThrow())
                .isEqualByComparingTo(String.valueOf(target));
    }

    @Test
    void periodsOfAYearLaterAreAddedBesideThoseBeforeAndAfterTheMerger() {
        twoWeeksOf2025();
        report(boardOfDoVinh(), "AS.QUA", period("week", 2026, 26), 50);
        report(boardOfDoVinh(), "AS.QUA", period("week", 2026, 27), 42);

        PivotData.Before before = read(asked(2026, "&compare=1")).before().orElseThrow();

        assertThat(before.apart()).isEmpty();
        assertThat(before.figure(sum()).flatMap(Figure::number).orElseThrow()).isEqualByComparingTo("46");
    }

    @Test
    void periodsBetweenWhichUnitsChangedAreStillNotAddedAYearEarlier() {
        assertThat(read(asked(2025, "&compare=1")).before().orElseThrow().apart())
                .isPresent();
    }

    @Test
    void noDistrictOwesAReportAfterTheirLevelEnded() {
        ReportingPeriod now = period("week", 2025, 28);
        report("BDV-582", "AS.QUA", period("week", 2024, 28), 12);

        PivotData data = read("i=AS.QUA&area=" + khanhHoa() + in(now) + "&cut=COMMUNE&compare=1");

        FigureTable.Cell districts = new FigureTable.Cell(
                "AS.QUA", "", new FigureLine.Key(FigureLine.Kind.OF_DISTRICT, null), Optional.of(now));
        assertThat(data.before().orElseThrow().figure(districts).flatMap(Figure::number))
                .isPresent();
        assertThat(data.figure(districts)).contains(new Figure.Absent(false));
    }

    @Test
    void theMapIsThatOfThePeriodsOwnUnitsWhenAnEarlierDayIsAskedFor() {
        String week = "i=AS.QUA&area=" + khanhHoa() + in(period("week", 2025, 29)) + "&cut=COMMUNE";
        Optional<Shown.Board> plain =
                maps.of(read(week).now(), week, VIETNAMESE).orElseThrow().board();
        Optional<Shown.Board> earlier = maps.of(read(week + "&units=2024-11-01").now(), week, VIETNAMESE)
                .orElseThrow()
                .board();
        assertThat(earlier).isEqualTo(plain);
        assertThat(earlier)
                .hasValueSatisfying(board -> assertThat(board.grounds()).isEmpty());
    }
}
