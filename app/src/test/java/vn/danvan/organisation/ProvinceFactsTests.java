package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.AreaId;
import vn.danvan.support.DanvanTest;

/** What was true of Ninh Thuận and Khánh Hòa on which day (GSO lists, NQ 1198, NQ 202/2025, NQ 1667). */
@DanvanTest
class ProvinceFactsTests {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 2, 1);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 1, 1);
    private static final LocalDate NEW_ORDER = LocalDate.of(2025, 7, 1);

    @Autowired
    private Areas areas;

    @Autowired
    private ChangeRegister register;

    @Test
    void ninhThuanHadSevenDistrictsAndSixtyFiveCommunesIn2021() {
        AreaId province = id("58", IN_2021);

        assertThat(areas.areasWithin(province, AreaLevel.DISTRICT, IN_2021)).hasSize(7);
        List<AreaView> communes = areas.areasWithin(province, AreaLevel.COMMUNE, IN_2021);
        assertThat(communes).hasSize(65);
        assertThat(communes).filteredOn(area -> area.kind() == AreaKind.COMMUNE).hasSize(47);
        assertThat(communes).filteredOn(area -> area.kind() == AreaKind.WARD).hasSize(15);
        assertThat(communes)
                .filteredOn(area -> area.kind() == AreaKind.TOWNSHIP)
                .hasSize(3);
    }

    @Test
    void eachDistrictOf2021HasItsOwnNumberOfCommunes() {
        assertThat(List.of("582", "584", "585", "586", "587", "588", "589"))
                .extracting(code -> areas.children(id(code, IN_2021), IN_2021).size())
                .containsExactly(16, 9, 8, 9, 9, 6, 8);
    }

    @Test
    void parentsDoNotFollowFromCodeRanges() {
        assertThat(parentName("22885", IN_2021)).isEqualTo("Huyện Thuận Nam");
        assertThat(parentName("22888", IN_2021)).isEqualTo("Huyện Ninh Phước");
    }

    @Test
    void sixtyTwoCommunesWereLeftBefore2025() {
        assertThat(areas.areasWithin(id("58", IN_2025), AreaLevel.COMMUNE, IN_2025))
                .hasSize(62);
    }

    @Test
    void code22750NamedThanhSonIn2021AndPhuHaIn2025() {
        assertThat(areas.byCode("22750", IN_2021)).map(AreaView::name).contains("Phường Thanh Sơn");
        assertThat(areas.byCode("22750", IN_2025)).map(AreaView::name).contains("Phường Phủ Hà");
        assertThat(areas.byCode("22747", IN_2021)).map(AreaView::name).contains("Phường Phủ Hà");
        assertThat(areas.byCode("22747", IN_2025)).isEmpty();
        assertThat(id("22750", IN_2021)).isNotEqualTo(id("22750", IN_2025));
    }

    @Test
    void theNewPhuHaFollowsTheOldPhuHaAndThanhSon() {
        assertThat(predecessors(id("22750", IN_2025))).containsExactlyInAnyOrder("Phường Phủ Hà", "Phường Thanh Sơn");
    }

    @Test
    void noDistrictIsLeftSinceJuly2025() {
        assertThat(areas.areas(LocalDate.of(2025, 6, 30), AreaKind.DISTRICT)).hasSize(16);
        assertThat(areas.areas(NEW_ORDER, AreaKind.DISTRICT)).isEmpty();
        assertThat(areas.areas(NEW_ORDER, AreaKind.PROVINCE))
                .extracting(AreaView::name)
                .containsExactly("Tỉnh Khánh Hòa");
    }

    @Test
    void theNewKhanhHoaHasSixtyFiveUnitsToo() {
        List<AreaView> units = areas.areasWithin(id("56", NEW_ORDER), AreaLevel.COMMUNE, NEW_ORDER);

        assertThat(units).hasSize(65);
        assertThat(units.stream().collect(Collectors.groupingBy(AreaView::kind, Collectors.counting())))
                .containsEntry(AreaKind.COMMUNE, 48L)
                .containsEntry(AreaKind.WARD, 16L)
                .containsEntry(AreaKind.SPECIAL_ZONE, 1L);
    }

    @Test
    void twentyFourOfThemComeFromNinhThuan() {
        List<AreaView> fromNinhThuan = areas.areasSince(id("58", IN_2025), AreaLevel.COMMUNE, NEW_ORDER);

        assertThat(fromNinhThuan).hasSize(24);
        assertThat(fromNinhThuan)
                .filteredOn(area -> area.kind() == AreaKind.WARD)
                .hasSize(5);
    }

    @Test
    void dongHaiWasSplitIntoTwoSuccessorsAndItsFiguresCannotBeDivided() {
        AreaId dongHai = id("22768", IN_2025);

        assertThat(areas.lineage(dongHai).successors())
                .extracting(Lineage.Step::successorName)
                .containsExactlyInAnyOrder("Phường Đông Hải", "Xã Phước Dinh");
        Divisibility after = areas.divisibility(dongHai, IN_2025, NEW_ORDER);
        assertThat(after.divisible()).isFalse();
        assertThat(after.splits()).containsExactly(dongHai);
        assertThat(after.targets()).hasSize(2);
        assertThat(areas.divisible(dongHai, IN_2021, IN_2025)).isTrue();
    }

    @Test
    void figuresOfAMergedCommuneGoWhollyToItsSuccessor() {
        Divisibility after = areas.divisibility(id("22750", IN_2021), IN_2021, NEW_ORDER);

        assertThat(after.divisible()).isTrue();
        assertThat(after.targets()).containsExactly(id("22759", NEW_ORDER));
    }

    @Test
    void figuresOfADistrictCannotBeRestatedForTheNewUnits() {
        assertThat(areas.divisible(id("585", IN_2025), IN_2025, NEW_ORDER)).isFalse();
    }

    @Test
    void communeNinhSonIsNotTheFormerDistrictNinhSon() {
        AreaView district = areas.byCode("585", IN_2025).orElseThrow();
        AreaView commune = areas.byCode("22810", NEW_ORDER).orElseThrow();

        assertThat(district.name()).isEqualTo("Huyện Ninh Sơn");
        assertThat(commune.name()).isEqualTo("Xã Ninh Sơn");
        assertThat(commune.id()).isNotEqualTo(district.id());
        assertThat(predecessors(commune.id())).containsExactlyInAnyOrder("Thị trấn Tân Sơn", "Xã Quảng Sơn");
        assertThat(areas.lineage(district.id()).successors()).isEmpty();
    }

    @Test
    void mergersCrossTheOldDistrictLines() {
        assertThat(oldDistricts("22834")).containsExactlyInAnyOrder("Thành phố Phan Rang-Tháp Chàm", "Huyện Ninh Hải");
        assertThat(oldDistricts("22888"))
                .containsExactlyInAnyOrder("Thành phố Phan Rang-Tháp Chàm", "Huyện Ninh Phước", "Huyện Thuận Nam");
    }

    @Test
    void theProvinceCode56NamesTheOldAndTheNewKhanhHoa() {
        assertThat(id("56", IN_2025)).isNotEqualTo(id("56", NEW_ORDER));
        assertThat(areas.lineage(id("58", IN_2025)).successors())
                .extracting(step -> new AreaId(step.successor()))
                .containsExactly(id("56", NEW_ORDER));
    }

    @Test
    void unverifiedStepsAreMarked() {
        assertThat(areas.lineage(id("22438", IN_2021)).successors())
                .as("the sources differ on the division of Cam Hòa")
                .anySatisfy(step -> assertThat(step.verified()).isFalse());
        assertThat(areas.lineage(id("22753", IN_2021)).successors())
                .allSatisfy(step -> assertThat(step.verified()).isTrue());
    }

    @Test
    void communesOfKhanhHoaWentIntoOthersIn2024() {
        LocalDate day = LocalDate.of(2024, 11, 1);
        assertThat(areas.areasWithin(id("56", IN_2025), AreaLevel.COMMUNE, IN_2025))
                .hasSize(132);
        assertThat(successors("22342", day)).containsExactly("Phường Vạn Thạnh");
        assertThat(successors("22354", day)).containsExactly("Phường Phương Sài");
        assertThat(successors("22369", day)).containsExactly("Phường Tân Tiến");
        assertThat(successors("22606", day)).containsExactly("Xã Ninh Phước");
        assertThat(successors("22666", day)).containsExactly("Xã Xuân Đồng");
    }

    @Test
    void theDaysOfDecisionAreKnown() {
        assertThat(decided(id("58", IN_2025))).containsOnly(LocalDate.of(2025, 6, 12));
        assertThat(decided(id("22738", IN_2025))).containsOnly(LocalDate.of(2025, 6, 16));
        assertThat(decided(id("22753", IN_2021))).containsOnly(LocalDate.of(2024, 9, 28));
    }

    @Test
    void searchForgivesMissingMarks() {
        assertThat(areas.search("phan rang", IN_2021, 5))
                .extracting(AreaView::name)
                .contains("Thành phố Phan Rang-Tháp Chàm");
        assertThat(areas.search("phan rang", NEW_ORDER, 5))
                .extracting(AreaView::name)
                .containsExactly("Phường Phan Rang");
        assertThat(areas.search("Phuoc Hoa", IN_2021, 5))
                .extracting(AreaView::name)
                .contains("Xã Phước Hòa");
        assertThat(areas.search("Phước Hoà", IN_2021, 5))
                .extracting(AreaView::name)
                .contains("Xã Phước Hòa");
        assertThat(areas.search("22750", IN_2025, 5)).extracting(AreaView::name).containsExactly("Phường Phủ Hà");
    }

    private AreaId id(String code, LocalDate on) {
        return areas.byCode(code, on).orElseThrow().id();
    }

    private String parentName(String code, LocalDate on) {
        return areas.ancestorsAt(id(code, on), on).getFirst().name();
    }

    private List<String> predecessors(AreaId area) {
        return areas.lineage(area).predecessors().stream()
                .filter(step -> step.successor().equals(area.value()))
                .map(Lineage.Step::predecessorName)
                .distinct()
                .toList();
    }

    private List<String> successors(String code, LocalDate day) {
        return areas.lineage(id(code, IN_2021)).successors().stream()
                .filter(step -> step.on().equals(day))
                .map(Lineage.Step::successorName)
                .toList();
    }

    private List<LocalDate> decided(AreaId area) {
        return register.concerning(List.of(area.value())).stream()
                .map(EventView::decided)
                .toList();
    }

    private Set<String> oldDistricts(String newCode) {
        LocalDate before = NEW_ORDER.minusDays(1);
        return areas.lineage(id(newCode, NEW_ORDER)).predecessors().stream()
                .map(step -> new AreaId(step.predecessor()))
                .filter(area -> areas.area(area, before).isPresent())
                .map(area -> areas.ancestorsAt(area, before).getFirst().name())
                .collect(Collectors.toSet());
    }
}
