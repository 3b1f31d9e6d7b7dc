package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Figures of 2025 beside those of what the units came from; nobody else uses weeks 40 to 44 of 2023 to 2025. */
class ComparedUnitsTests extends FigurePageCase {

    private static final LocalDate NEW_UNITS = LocalDate.of(2025, 7, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired
    private FigureReader reader;

    @Autowired
    private Asking asking;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private FigureNames names;

    @Autowired
    private PivotMaker pivots;

    @Autowired
    private FigureExport export;

    /** What the board of Khánh Hòa asks in November 2025. */
    private record Question(Asked asked, FigureForm form, PivotData data) {}

    private Question ask(String question) {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor somebody = people.actor(LEADER);
        clock.setTo(NOVEMBER);
        Actor board = new Actor(
                somebody.account(),
                somebody.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.LEADER);
        FigureForm form = FigureForm.read(question + "&compare=1");
        Asked asked = asking.understand(board, form);
        return new Question(asked, form, reader.read(board, asked, asked.query().orElseThrow()));
    }

    private AreaId khanhHoa() {
        return Objects.requireNonNull(organisation
                .requireBody(organisation.bodyByCode("BTGDV-56-2025").orElseThrow(), NOVEMBER)
                .area());
    }

    private AreaId ward(String name) {
        return areas.areas(NEW_UNITS).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static FigureTable.Cell cell(String indicator, FigureLine.Key line, ReportingPeriod period) {
        return new FigureTable.Cell(indicator, "", line, Optional.of(period));
    }

    private static FigureLine.Key line(AreaId area) {
        return new FigureLine.Key(FigureLine.Kind.AREA, area.value());
    }

    private static Figure before(Question asked, FigureTable.Cell cell) {
        return asked.data().before().orElseThrow().figure(cell).orElseThrow();
    }

    /** The rows of the table, those below too. */
    private List<PivotView.Row> rows(Question asked) {
        PivotView drawn = pivots.whole(asked.data(), asked.asked(), asked.form(), VIETNAMESE);
        return Stream.concat(drawn.rows().stream(), drawn.foot().stream()).toList();
    }

    private static PivotView.Row row(List<PivotView.Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    /** What the file says of a place. */
    private List<Object> told(Question asked, String place) {
        return export.table(asked.data(), VIETNAMESE).rows().stream()
                .filter(row -> place.equals(row.get(4)))
                .<List<Object>>map(ArrayList::new)
                .findFirst()
                .orElseThrow(() -> new AssertionError(place));
    }

    /** The lines of the column of the year before, in which nothing is hidden, make its total. */
    private static void assertTheyMakeTheTotal(List<PivotView.Row> rows) {
        long parts = rows.stream()
                .filter(row -> !row.kind().equals("TOTAL"))
                .mapToLong(row -> number(row.cells().get(1)))
                .sum();
        assertThat(parts).isEqualTo(number(rows.getLast().cells().get(1))).isPositive();
    }

    private static long number(PivotView.Cell cell) {
        return cell.reason().isEmpty() && !cell.text().isEmpty() ? Long.parseLong(cell.text()) : 0;
    }

    @Test
    void theUnitsOf2025AreComparedWithWhatTheyCameFrom() {
        ReportingPeriod now = period("week", 2025, 40);
        report("KDV-22738", "AS.QUA", period("week", 2024, 40), 30);
        report("KDV-22768", "AS.QUA", period("week", 2024, 40), 7);
        Question asked = ask("i=AS.QUA&area=" + khanhHoa() + in(now) + "&cut=COMMUNE");

        assertThat(before(asked, cell("AS.QUA", line(ward("Phường Đô Vinh")), now))
                        .number())
                .isPresent();
        assertThat(before(asked, cell("AS.QUA", line(ward("Phường Đông Hải")), now)))
                .isInstanceOfSatisfying(
                        Figure.NotDivisible.class,
                        figure -> assertThat(names.reason(VIETNAMESE, figure))
                                .contains("được chia tách ngày 01/07/2025"));
    }

    @Test
    void whatWasSplitSinceHasALineSoThatTheYearBeforeAddsUp() {
        ReportingPeriod now = period("week", 2025, 40);
        report("KDV-22738", "AS.QUA", period("week", 2024, 40), 30);
        report("KDV-22768", "AS.QUA", period("week", 2024, 40), 7);
        report("BDV-58", "AS.QUA", period("week", 2024, 40), 100);
        Question asked = ask("i=AS.QUA&area=" + khanhHoa() + in(now) + "&cut=COMMUNE");
        List<PivotView.Row> rows = rows(asked);

        assertThat(row(rows, "Không tách được theo đơn vị mới").cells())
                .extracting(PivotView.Cell::text, PivotView.Cell::reason)
                .startsWith(tuple("", ""), tuple("7", ""));
        assertThat(row(rows, "Cấp tỉnh trực tiếp").cells().get(1).text()).isEqualTo("100");
        assertTheyMakeTheTotal(rows);
        List<Object> told = told(asked, "Không tách được theo đơn vị mới");
        assertThat(told.get(6)).isNull();
        assertThat(told.get(7)).isNull();
        assertThat(told.get(13)).isEqualTo(new BigDecimal(7));
    }

    @Test
    void ofAPartWhoseBodiesNobodyKnowsTheReasonStandsInThePlaceOfTheOthersFigures() throws Exception {
        ReportingPeriod now = period("calendar-month", 2025, 9);
        ReportingPeriod then = period("calendar-month", 2024, 9);
        report("KDV-22738", "AS.QUA", then, 30);
        report("BDV-58", "AS.QUA", then, 100);
        report("BTGDV-56-2025", "AS.QUA", now, 500);
        Question asked = ask("i=AS.QUA&area=" + khanhHoa() + in(now) + "&cut=COMMUNE");
        List<PivotView.Row> rows = rows(asked);

        for (PivotView.Row whole : List.of(row(rows, "Cấp tỉnh trực tiếp"), rows.getLast())) {
            assertThat(whole.cells().get(0).text()).isEqualTo("500");
            assertThat(whole.cells().get(1).text()).isEqualTo("chưa đủ địa bàn");
            assertThat(whole.cells().get(1).reason()).startsWith("Chưa có số liệu của phần thuộc tỉnh Khánh Hòa cũ:");
            assertThat(whole.cells().get(2).text()).as("change").isEmpty();
        }
        assertThat(before(asked, cell("AS.QUA", line(ward("Phường Đô Vinh")), now))
                        .number())
                .as("on the ground of Ninh Thuận")
                .isPresent();
        assertThat(before(asked, cell("AS.QUA", line(ward("Phường Nha Trang")), now)))
                .as("on the ground of which no bodies are known")
                .isInstanceOfSatisfying(
                        Figure.Without.class,
                        figure -> assertThat(figure.why()).isEqualTo(Figure.Without.Why.NOT_ASKED));
        assertThat(told(asked, "Cấp tỉnh trực tiếp").get(14).toString())
                .startsWith("chưa đủ địa bàn: Chưa có số liệu của phần thuộc tỉnh Khánh Hòa cũ");
        Question province = ask("i=AS.QUA&area=" + area("58") + in(then) + "&units=2025-07-01");
        assertThat(province.data().now().total("AS.QUA", then).number())
                .as("the ground of the former province is told as a whole")
                .isPresent();
    }

    @Test
    void aBodyThatDidNotExistAYearAgoSaysSoAndTheFormerOnesHaveALine() {
        ReportingPeriod now = period("week", 2025, 41);
        AreaId ward = ward("Phường Đô Vinh");
        BodyId board = organisation.bodiesOf(ward, NOVEMBER).stream()
                .filter(body -> body.kind() == BodyKind.PARTY_BOARD)
                .findFirst()
                .orElseThrow()
                .id();
        report(organisation.requireBody(board, NOVEMBER).code(), "AS.QUA", now, 12);
        report("KDV-22738", "AS.QUA", period("week", 2024, 41), 30);
        Question asked = ask("i=AS.QUA&area=" + ward + in(now) + "&cut=BODY");
        List<PivotView.Row> rows = rows(asked);

        assertThat(before(asked, cell("AS.QUA", new FigureLine.Key(FigureLine.Kind.BODY, board.value()), now)))
                .isInstanceOf(Figure.Absent.class);
        String name = organisation.requireBody(board, NOVEMBER).name();
        assertThat(told(asked, name).get(14)).isEqualTo("×: Đơn vị không tồn tại vào cuối kỳ này.");
        assertThat(row(rows, "Các cơ quan trước đây").cells())
                .extracting(PivotView.Cell::text)
                .startsWith("", "30");
        assertThat(told(asked, "Các cơ quan trước đây").get(13)).isEqualTo(new BigDecimal(30));
        assertTheyMakeTheTotal(rows);
    }

    @Test
    void aBodyThatReportedOnlyAYearAgoHasALineToo() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2022, 43), 30);
        report("KDV-22741", "AS.QUA", period("week", 2022, 43), 8);
        report("KDV-22741", "AS.QUA", period("week", 2023, 43), 5);
        String address = "i=AS.QUA&area=" + area("582") + in(period("week", 2023, 43)) + "&cut=BODY&compare=1";
        String page = get(LEADER, "/figures?" + address);
        assertThat(page.substring(page.indexOf("dv-pivot__row--BODY")))
                .contains("Khối dân vận phường Đô Vinh", "Chưa có báo cáo.", ">30<");
        assertThat(text(open(LEADER, "/figures.csv?" + address))).contains("Khối dân vận phường Đô Vinh");
    }

    @Test
    void aSmallNumberStaysHiddenInTheLineOfWhatWasSplit() {
        ReportingPeriod now = period("week", 2025, 42);
        ReportingPeriod then = period("week", 2024, 42);
        report("UBND-22768", "XLD.TC", then, 3);
        report("UBND-22738", "XLD.TC", then, 40);
        report("UBND-22783", "XLD.TC", then, 60);
        Question asked = ask("i=XLD.TC&area=" + khanhHoa() + in(now) + "&cut=COMMUNE");
        List<PivotView.Row> rows = rows(asked);

        assertThat(row(rows, "Không tách được theo đơn vị mới").cells().get(1))
                .extracting(PivotView.Cell::text, PivotView.Cell::reason)
                .containsExactly("ẩn", "Số này được ẩn để không suy ra được số nhỏ bên cạnh.");
        assertThat(told(asked, "Không tách được theo đơn vị mới").get(13)).isNull();
        assertThat(rows)
                .as("one more, so that the total does not tell it")
                .filteredOn(row -> row.cells().get(1).text().equals("ẩn"))
                .hasSizeGreaterThan(1);
        assertThat(rows).noneMatch(row -> row.cells().get(1).text().equals("3"));
    }

    @Test
    void anOlderDayAskedForTakesNoneOfTheNewUnitsTheirYearBefore() {
        ReportingPeriod now = period("week", 2025, 44);
        report("KDV-22738", "AS.QUA", period("week", 2024, 44), 30);
        String question = "i=AS.QUA&area=" + khanhHoa() + in(now) + "&cut=COMMUNE";
        FigureTable.Cell doVinh = cell("AS.QUA", line(ward("Phường Đô Vinh")), now);

        assertThat(before(ask(question + "&units=2024-11-01"), doVinh))
                .isEqualTo(before(ask(question), doVinh))
                .isInstanceOf(Figure.Value.class);
    }
}
