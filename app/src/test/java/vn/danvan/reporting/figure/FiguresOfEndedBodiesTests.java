package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.CountedTasks;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskCount;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.rules.period.ReportingPeriod;

/** Of 2025, in the middle of which boards of districts and blocs of communes ended, what they did is counted with the rest. */
class FiguresOfEndedBodiesTests extends FiguresCase {

    private static final String REPORTED = "NV.GIAO";
    private static final String COUNTED = "NV.GIAO@records";
    private static final String BLOC = "KDV-22738";
    private static final FigureQuery.Options ADDED = new FigureQuery.Options(false, false, true, Optional.empty());

    @Autowired
    private Programmes programmes;

    @Autowired
    private RecordSources sources;

    @Autowired
    private CountedTasks tasks;

    private Actor board;
    private AreaId province;
    private FigureLine.Key ward;
    private ReportingPeriod year;

    @BeforeEach
    void theBoardOfTheNewProvinceLooksBackInJanuary() {
        Actor leader = people.actor("lanhdao.tinh");
        board = new Actor(leader.account(), leader.position(), body("BTGDV-56-2025"), Role.LEADER);
        province = areas.byCode("56", NEW_UNITS).orElseThrow().id();
        ward = FigureLine.Key.area(areaNow("Phường Đô Vinh"));
        year = periods.period("calendar-year", 2025, 1).orElseThrow();
    }

    private void givenInJune(String... bodies) {
        clock.setTo(LocalDate.of(2025, 6, 4));
        Actor specialist = people.actor("chuyenvien.tinh");
        for (String body : bodies) {
            NewTask task = new NewTask(
                    "Việc của " + body,
                    null,
                    null,
                    List.of(),
                    body(body),
                    Set.of(),
                    LocalDate.of(2025, 12, 1),
                    false,
                    List.of());
            done(programmes.add(specialist, 2025, List.of(task)));
        }
    }

    private FigureTable ofTheYear(Cut cut) {
        clock.setTo(LocalDate.of(2026, 1, 5));
        return figures.table(board, question(cut, FigureQuery.Options.PLAIN, year));
    }

    private FigureTable ofItsQuarters() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        ReportingPeriod[] quarters = new ReportingPeriod[4];
        for (int index = 1; index <= 4; index++) {
            quarters[index - 1] =
                    periods.period("calendar-quarter", 2025, index).orElseThrow();
        }
        return figures.table(
                board, new FigureQuery(List.of(REPORTED, COUNTED), province, Cut.NONE, Arrays.asList(quarters), ADDED));
    }

    private FigureQuery question(Cut cut, FigureQuery.Options options, ReportingPeriod period) {
        return new FigureQuery(List.of(COUNTED), province, cut, List.of(period), options);
    }

    private int counted(FigureTable table, FigureLine.Key line) {
        return number(table.figure(COUNTED, line, year));
    }

    private static int number(Figure figure) {
        return figure.number().orElse(BigDecimal.ZERO).intValueExact();
    }

    private static Figure added(FigureTable table, String code) {
        return table.figure(new FigureTable.Cell(code, "", FigureLine.Key.TOTAL, Optional.empty()));
    }

    @Test
    void theYearHasTheirTasksWhereTheirFollowersStandAndElseWhereTheBoardAboveThemStands() {
        FigureTable before = ofTheYear(Cut.COMMUNE);
        givenInJune(BLOC, "BDV-582");
        FigureTable after = ofTheYear(Cut.COMMUNE);
        FigureLine.Key own = FigureLine.Key.of(FigureLine.Kind.OF_PROVINCE);
        assertThat(counted(after, ward) - counted(before, ward)).isEqualTo(1);
        assertThat(counted(after, own) - counted(before, own))
                .as("nobody follows the board of the city")
                .isEqualTo(1);
        assertThat(counted(after, FigureLine.Key.TOTAL) - counted(before, FigureLine.Key.TOTAL))
                .isEqualTo(2);
        assertPartsMakeTheTotal(after, COUNTED, year);
    }

    @Test
    void theQuartersTogetherHaveThemToo() {
        int before = number(added(ofItsQuarters(), COUNTED));
        givenInJune(BLOC, "BDV-582");
        FigureTable after = ofItsQuarters();
        assertThat(number(added(after, COUNTED)) - before).isEqualTo(2);
        assertThat(added(after, REPORTED))
                .as("everybody who reports in the province is or was below the board")
                .isEqualTo(added(after, COUNTED));
    }

    @Test
    void aFollowersNumberLeadsToTheTasksOfBoth() {
        givenInJune(BLOC);
        BodyId follower =
                organisation.standing(body(BLOC), LocalDate.of(2025, 12, 31)).orElseThrow();
        FigureTable table = ofTheYear(Cut.BODY);
        FigureLine.Key line = new FigureLine.Key(FigureLine.Kind.BODY, follower.value());
        assertThat(table.figure(COUNTED, line, year))
                .isInstanceOfSatisfying(
                        Figure.Counted.class,
                        figure -> assertThat(figure.records())
                                .as("no single list has them all")
                                .isEmpty());
        assertThat(sources.of(board, question(Cut.BODY, FigureQuery.Options.PLAIN, year), line, ""))
                .extracting(source -> source.figure().body())
                .contains(body(BLOC));
    }

    @Test
    void theTasksOfABoardThatEndedWithoutAFollowerAreListedForTheBoardAboveIt() {
        givenInJune("BDV-582");
        clock.setTo(LocalDate.of(2026, 1, 5));
        assertThat(tasks.of(board, new CountedTasks.Wanted(TaskCount.GIVEN, CountedDays.of(year), body("BDV-582")))
                        .counted())
                .isPositive();
    }
}
