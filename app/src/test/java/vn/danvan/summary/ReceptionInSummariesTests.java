package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.piece.Piece;

/** What people's committees report of reception and letters, and how far the land for key projects has come, is told of the year. */
@Transactional
class ReceptionInSummariesTests extends SummaryCase {

    private static final int YEAR = 2022;

    private final List<UUID> sent = new ArrayList<>();
    private Actor board;

    @BeforeEach
    void atTheBeginningOfTheNextYear() {
        clock.setTo(LocalDate.of(YEAR + 1, 1, 10));
        board = new Actor(leader.account(), leader.position(), body("BDV-584"), Role.LEADER);
    }

    @AfterEach
    void takeBack() {
        sent.forEach(facts::remove);
    }

    private void reports(String body, ReportingPeriod period, Map<String, String> figures) {
        UUID report = UUID.randomUUID();
        sent.add(report);
        facts.put(
                new FactSource(report, body(body), period, true),
                figures.entrySet().stream()
                        .map(one -> new Fact(one.getKey(), "", new BigDecimal(one.getValue()), false))
                        .toList());
    }

    private ReportingPeriod year() {
        return periods.period("year", YEAR, 1).orElseThrow();
    }

    private ReportingPeriod lastQuarter() {
        return periods.period("calendar-quarter", YEAR, 4).orElseThrow();
    }

    private List<Piece> composed() {
        VersionView draft = done(summaries.start(board, OUTLINE, YEAR));
        recomposition.apply(board, draft.id());
        return summaries.detail(board, draft).pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .toList();
    }

    private static String text(List<Piece> pieces, String block) {
        return String.join(
                " ",
                pieces.stream()
                        .filter(piece -> piece.draft().block().equals(block))
                        .map(Piece::text)
                        .toList());
    }

    private static Piece table(List<Piece> pieces, String block) {
        return pieces.stream()
                .filter(piece -> piece.draft().block().equals(block))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void receptionAndLettersAreToldWithoutTheSmallNumbers() {
        reports(
                "UBND-22789",
                year(),
                Map.of(
                        "TCD.LUOT",
                        "120",
                        "TCD.NGUOI",
                        "140",
                        "TCD.VU",
                        "90",
                        "TCD.DN.DOAN",
                        "2",
                        "XLD.TONG",
                        "60",
                        "XLD.DK",
                        "55",
                        "XLD.TC",
                        "2"));
        reports(
                "UBND-22792",
                year(),
                Map.of(
                        "TCD.LUOT",
                        "80",
                        "TCD.NGUOI",
                        "85",
                        "TCD.VU",
                        "70",
                        "XLD.TONG",
                        "40",
                        "XLD.DK",
                        "38",
                        "XLD.TC",
                        "1"));

        List<Piece> pieces = composed();

        assertThat(text(pieces, "kq.tiep-dan"))
                .contains("tiếp 200 lượt công dân", "số người được tiếp: 225 người", "số vụ việc: 160 vụ việc")
                .contains("Số đơn phải xử lý: 100 đơn", "đã phân loại 93 đơn")
                .doesNotContain("đông người", "tố cáo");
        assertThat(table(pieces, "pl.tiep-dan").printed()).isTrue();
    }

    @Test
    void theLandOfKeyProjectsIsThatOfTheLastQuarter() {
        reports(
                "KDV-22789",
                periods.period("calendar-quarter", YEAR, 3).orElseThrow(),
                Map.of("DA.AH", "70", "DA.BG", "20"));
        reports("KDV-22789", lastQuarter(), Map.of("DA.AH", "75", "DA.BG", "40", "DA.DTBG", "1200", "DA.CDT", "2"));
        reports("KDV-22792", lastQuarter(), Map.of("DA.AH", "3", "DA.BG", "1", "DA.CDT", "1"));

        List<Piece> pieces = composed();

        assertThat(text(pieces, "kq.du-an"))
                .contains("có 78 hộ bị ảnh hưởng", "đã bàn giao mặt bằng 41 hộ")
                .doesNotContain("chưa đồng thuận");
        List<Figure> cells = table(pieces, "pl.du-an").draft().figures();
        assertThat(cells)
                .filteredOn(cell -> cell.ref().indicator().equals("DA.CDT"))
                .allSatisfy(cell -> assertThat(cell.value()).isNull())
                .anyMatch(Figure::isHidden);
        assertThat(cells)
                .filteredOn(cell -> cell.ref().indicator().equals("DA.AH")
                        && !cell.ref().area().equals(cells.getLast().ref().area()))
                .as("three households of a commune")
                .noneMatch(
                        cell -> cell.known().filter(new BigDecimal(3)::equals).isPresent());
    }

    @Test
    void whileTheLastQuarterRunsTheOneBeforeIsToldByItsName() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        reports(
                "KDV-22789",
                periods.period("calendar-quarter", YEAR, 3).orElseThrow(),
                Map.of("DA.AH", "70", "DA.BG", "20"));

        List<Piece> pieces = composed();

        assertThat(text(pieces, "kq.du-an")).startsWith("Đến hết quý III năm 2022, toàn huyện có 70 hộ");
        assertThat(table(pieces, "pl.du-an").text()).endsWith("đến hết quý III năm 2022");
        VersionView draft = done(summaries.start(board, OUTLINE, YEAR));
        assertThat(signing.remarks(board, draft).stream()
                        .flatMap(remark -> remark.lines().stream())
                        .filter(line -> line.key().equals("told-earlier")))
                .singleElement()
                .satisfies(line -> assertThat(line.args())
                        .startsWith(new Wording("quý III năm 2022", "quarter 3 of 2022"))
                        .last()
                        .asString()
                        .contains("Hộ bị ảnh hưởng", "Hộ đã bàn giao mặt bằng"));
    }

    @Test
    void aTableOfWhichNobodyReportedAnythingIsNotPrinted() {
        assertThat(table(composed(), "pl.tiep-dan").printed()).isFalse();
    }

    @Test
    void whoeverSignsReadsThatNobodyOfThoseCommitteesSentTheSheets() {
        VersionView draft = done(summaries.start(board, OUTLINE, YEAR));

        List<Remark.Line> missing = signing.remarks(board, draft).stream()
                .filter(remark -> remark.kind() == RemarkKind.MISSING_REPORTS)
                .flatMap(remark -> remark.lines().stream())
                .toList();

        assertThat(missing)
                .filteredOn(line -> line.key().equals("missing-all"))
                .extracting(line -> ((Wording) line.args().getLast()).vi())
                .contains("Kết quả tiếp công dân (01/TCD)")
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
