package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.support.DanvanTest;

/** Who directs whom in the line of mass mobilisation, and what became of the bodies. */
@DanvanTest
class BodiesTests {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 2, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW_ORDER = LocalDate.of(2025, 7, 1);

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    @Test
    void theProvincialBoardDirectsTheSevenDistrictBoards() {
        List<BodyView> boards = organisation.subordinates(body("BDV-58"), IN_2021);

        assertThat(boards)
                .extracting(BodyView::code)
                .containsExactlyInAnyOrder("BDV-582", "BDV-584", "BDV-585", "BDV-586", "BDV-587", "BDV-588", "BDV-589");
        assertThat(boards.getFirst().name()).isEqualTo("Ban Dân vận Huyện ủy Bác Ái");
        assertThat(organisation.subtree(body("BDV-58"), IN_2021)).hasSize(1 + 7 + 65);
    }

    @Test
    void aCommuneBlocStandsUnderItsDistrictAndProvince() {
        BodyView bloc = organisation.requireBody(body("KDV-22738"), IN_2021);

        assertThat(bloc.name()).isEqualTo("Khối dân vận phường Đô Vinh");
        assertThat(bloc.superior()).isEqualTo(body("BDV-582"));
        assertThat(organisation.within(body("BDV-58"), bloc.id(), IN_2021)).isTrue();
        assertThat(organisation.within(body("BDV-582"), bloc.id(), IN_2021)).isTrue();
        assertThat(organisation.within(body("BDV-585"), bloc.id(), IN_2021)).isFalse();
        assertThat(organisation.within(bloc.id(), body("BDV-582"), IN_2021)).isFalse();
    }

    @Test
    void betweenTwoChangesTheSameBodiesStandBelow() {
        for (LocalDate day = IN_2021; day.isBefore(NEW_ORDER.plusYears(1)); day = day.plusMonths(1)) {
            LocalDate since = organisation.unchangedSince(day);
            assertThat(since).isBeforeOrEqualTo(day);
            for (String top : List.of("BDV-58", "BTGDV-56-2025", "UBND-584")) {
                assertThat(organisation.subtree(body(top), day))
                        .as("%s on %s", top, day)
                        .isEqualTo(organisation.subtree(body(top), since));
            }
        }
        assertThat(organisation.unchangedSince(NEW_ORDER.plusDays(3))).isEqualTo(NEW_ORDER);
        assertThat(organisation.unchangedSince(LAST_DAY)).isBefore(LAST_DAY);
    }

    @Test
    void linesStayApart() {
        assertThat(organisation.within(body("BDV-58"), body("UBND-582"), IN_2021))
                .isFalse();
        assertThat(organisation.within(body("UBND-58"), body("UBND-22738"), IN_2021))
                .isTrue();
        assertThat(organisation.within(body("MTTQ-58"), body("MTTQ-22738"), IN_2021))
                .isTrue();
    }

    @Test
    void districtBodiesEndWithTheirLevelAndHaveNoSuccessor() {
        BodyId board = body("BDV-582");

        assertThat(organisation.body(board, LAST_DAY)).isPresent();
        assertThat(organisation.body(board, NEW_ORDER)).isEmpty();
        assertThat(organisation.bodies(List.of(board), NEW_ORDER).get(board))
                .extracting(BodyView::name)
                .isEqualTo("Ban Dân vận Thành ủy Phan Rang-Tháp Chàm");
        assertThat(areas.lineage(board).successors()).isEmpty();
    }

    @Test
    void theFiveOrganisationsStandUnderTheFrontSinceJuly2025() {
        assertThat(organisation.requireBody(body("HND-58"), IN_2021).superior()).isNull();
        assertThat(organisation.requireBody(body("HND-56-2025"), NEW_ORDER).superior())
                .isEqualTo(body("MTTQ-56-2025"));
    }

    @Test
    void theFourLinesStandAtEachLevelIn2021() {
        assertThat(codesOf("582", IN_2021))
                .containsExactlyInAnyOrder(
                        "PARTY-582",
                        "BDV-582",
                        "MTTQ-582",
                        "LDLD-582",
                        "HND-582",
                        "HPN-582",
                        "HCCB-582",
                        "DTN-582",
                        "HDND-582",
                        "UBND-582");
        assertThat(codesOf("22738", IN_2021))
                .as("a commune has no trade union body of its own")
                .containsExactlyInAnyOrder(
                        "PARTY-22738",
                        "KDV-22738",
                        "MTTQ-22738",
                        "HND-22738",
                        "HPN-22738",
                        "HCCB-22738",
                        "DTN-22738",
                        "HDND-22738",
                        "UBND-22738");
        assertThat(organisation.requireBody(body("DTN-584"), IN_2021).shortName())
                .isEqualTo("Huyện đoàn Bác Ái");
    }

    @Test
    void theOrganisationsOfACommuneReportInTheirOwnLine() {
        assertThat(organisation.requireBody(body("HPN-22738"), IN_2021).superior())
                .isEqualTo(body("HPN-582"));
        assertThat(organisation.requireBody(body("HPN-582"), IN_2021).superior())
                .isEqualTo(body("HPN-58"));
        assertThat(organisation.partners(body("HPN-22738"), IN_2021))
                .extracting(BodyView::code)
                .contains("KDV-22738", "MTTQ-22738");
        assertThat(organisation.within(body("BDV-58"), body("HPN-22738"), IN_2021))
                .isFalse();
    }

    @Test
    void theOrganisationsEndWithTheDistrictsAndMergeWithTheCommunes() {
        assertThat(organisation.body(body("HND-582"), LAST_DAY)).isPresent();
        assertThat(organisation.body(body("HND-582"), NEW_ORDER)).isEmpty();
        assertThat(organisation.body(body("LDLD-582"), NEW_ORDER)).isEmpty();
        assertThat(areas.lineage(body("HND-22738")).successors())
                .extracting(Lineage.Step::successorName)
                .containsExactly("Hội Nông dân phường Đô Vinh");
        assertThat(organisation.requireBody(body("HND-22738-2025"), NEW_ORDER).superior())
                .isEqualTo(body("MTTQ-22738-2025"));
    }

    private List<String> codesOf(String area, LocalDate on) {
        return organisation.bodiesOf(areas.byCode(area, on).orElseThrow().id(), on).stream()
                .map(BodyView::code)
                .toList();
    }

    @Test
    void bodiesFollowTheirAreas() {
        assertThat(areas.lineage(body("KDV-22768")).successors())
                .extracting(Lineage.Step::successorName)
                .containsExactlyInAnyOrder(
                        "Ban Xây dựng Đảng Đảng ủy phường Đông Hải", "Ban Xây dựng Đảng Đảng ủy xã Phước Dinh");
        assertThat(areas.lineage(body("BDV-58")).successors())
                .extracting(Lineage.Step::successorName)
                .containsExactly("Ban Tuyên giáo và Dân vận Tỉnh ủy Khánh Hòa");
    }

    @Test
    void searchFindsABodyWithoutMarks() {
        assertThat(organisation.searchBodies("dan van ninh son", IN_2021, 5))
                .extracting(BodyView::code)
                .containsExactly("BDV-585");
        assertThat(organisation.searchBodies("KDV-22738", IN_2021, 5)).hasSize(1);
    }

    @Test
    void anUnknownBodyIsNotFound() {
        BodyId unknown = new BodyId(new UUID(0, 1));
        assertThatThrownBy(() -> organisation.requireBody(unknown, IN_2021)).isInstanceOf(NotFound.class);
    }

    private BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }
}
