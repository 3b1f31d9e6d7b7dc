package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.organisation.ChangeSteps.BEFORE;
import static vn.danvan.organisation.ChangeSteps.DAY;
import static vn.danvan.organisation.ChangeSteps.request;
import static vn.danvan.organisation.ChangeSteps.ward;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Each kind of change in force: the day before and the day, what came of whom, and what tree, search and map show. */
@DanvanTest
@Transactional
class ChangeJourneyTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Changes changes;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    private ChangeSteps steps;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
        steps = new ChangeSteps(changes, areas, organisation);
    }

    @Test
    void aWardMergedIntoAnExistingOneGoesIntoIt() throws UnsupportedEncodingException {
        AreaId kept = new AreaId(steps.area("22759"));
        AreaId gone = new AreaId(steps.area("22753"));
        steps.carryOut(request(EventKind.MERGE, UnitType.AREA, DAY, List.of(gone.value()), kept.value(), null));

        assertThat(steps.communes(BEFORE)).hasSize(65);
        assertThat(steps.communes(DAY)).hasSize(64);
        assertThat(areas.area(gone, BEFORE)).isPresent();
        assertThat(areas.area(gone, DAY)).isEmpty();
        assertThat(areas.versions(kept)).hasSize(1);
        assertThat(areas.lineage(gone).successors().getFirst().successorName()).isEqualTo("Phường Kinh Dinh");
        assertThat(areas.lineage(kept).successors())
                .as("nothing follows itself")
                .allSatisfy(step -> assertThat(step.successor()).isNotEqualTo(step.predecessor()));
        assertThat(areas.divisibility(gone, BEFORE, DAY).targets()).containsExactly(kept);
        assertThat(organisation.body(steps.body("KDV-22753"), DAY)).isEmpty();
        assertThat(areas.lineage(steps.body("KDV-22753"))
                        .successors()
                        .getFirst()
                        .successorName())
                .isEqualTo("Khối dân vận phường Kinh Dinh");
        onPages("Phường Mỹ Hương", "my huong", true, false);
        assertThat(page("/organisation?on=" + DAY)).contains("<b>64</b> đơn vị cấp xã");
    }

    @Test
    void aSplitWardHasTwoSuccessorsAndItsFiguresAreNotDivided() throws UnsupportedEncodingException {
        AreaId split = new AreaId(steps.area("22738"));
        steps.carryOut(request(
                EventKind.SPLIT,
                UnitType.AREA,
                List.of(split.value()),
                null,
                ward("Phường Tháp Bắc", "99911"),
                ward("Phường Tháp Nam", "99912")));

        assertThat(steps.communes(DAY)).hasSize(66);
        assertThat(areas.lineage(split).successors().stream()
                        .filter(step -> step.on().equals(DAY))
                        .map(Lineage.Step::successorName))
                .containsExactlyInAnyOrder("Phường Tháp Bắc", "Phường Tháp Nam");
        AreaId north = areas.byCode("99911", DAY).orElseThrow().id();
        assertThat(areas.lineage(north).predecessors())
                .extracting(Lineage.Step::predecessorName)
                .containsExactly("Phường Đô Vinh");
        Divisibility after = areas.divisibility(split, BEFORE, DAY);
        assertThat(after.divisible()).isFalse();
        assertThat(after.splits()).containsExactly(split);
        assertThat(organisation.bodiesOf(north, DAY))
                .extracting(BodyView::name)
                .contains("Khối dân vận phường Tháp Bắc");
        assertThat(areas.ancestorsAt(north, DAY).getFirst().name()).isEqualTo("Thành phố Phan Rang-Tháp Chàm");
        assertThat(page("/organisation/areas/" + split + "?on=" + BEFORE)).contains("không tách được");
        onPages("Phường Tháp Bắc", "thap bac", false, true);
    }

    @Test
    void anEstablishedCommuneStandsInItsDistrictFromTheDay() throws UnsupportedEncodingException {
        steps.carryOut(request(
                EventKind.ESTABLISH,
                UnitType.AREA,
                List.of(),
                steps.area("584"),
                new ChangeRequest.NewUnit("Xã Suối Mới", "", "COMMUNE", "99913")));

        AreaId begun = areas.byCode("99913", DAY).orElseThrow().id();
        assertThat(areas.area(begun, BEFORE)).isEmpty();
        assertThat(areas.ancestorsAt(begun, DAY).getFirst().name()).isEqualTo("Huyện Bác Ái");
        assertThat(areas.lineage(begun).predecessors()).isEmpty();
        onPages("Xã Suối Mới", "suoi moi", false, true);
    }

    @Test
    void anEstablishedBodyIsDirectedFromTheDay() throws UnsupportedEncodingException {
        steps.carryOut(request(
                EventKind.ESTABLISH,
                UnitType.BODY,
                List.of(),
                steps.body("KDV-22738").value(),
                new ChangeRequest.NewUnit("Tổ dân vận khu phố Thử", "", "MOBILISATION_TEAM", "TDV-22738-1")));

        BodyId begun = steps.body("TDV-22738-1");
        assertThat(organisation.body(begun, BEFORE)).isEmpty();
        assertThat(organisation.requireBody(begun, DAY).superior()).isEqualTo(steps.body("KDV-22738"));
        assertThat(organisation.within(steps.body("BDV-58"), begun, DAY)).isTrue();
        assertThat(page("/organisation/bodies?on=" + DAY)).contains("Tổ dân vận khu phố Thử");
        assertThat(page("/organisation/bodies?on=" + BEFORE)).doesNotContain("Tổ dân vận khu phố Thử");
        assertThat(page("/organisation/search?q=to dan van khu pho thu&on=" + DAY))
                .contains(">Tổ dân vận khu phố Thử</a>");
    }

    @Test
    void aTransferredCommuneIsListedInItsNewDistrict() throws UnsupportedEncodingException {
        AreaId moved = new AreaId(steps.area("22807"));
        steps.carryOut(request(EventKind.TRANSFER, UnitType.AREA, List.of(moved.value()), steps.area("585")));

        assertThat(areas.ancestorsAt(moved, BEFORE).getFirst().name()).isEqualTo("Huyện Bác Ái");
        assertThat(areas.ancestorsAt(moved, DAY).getFirst().name()).isEqualTo("Huyện Ninh Sơn");
        assertThat(areas.divisible(moved, BEFORE, DAY)).isTrue();
        String districtBefore = page("/organisation/areas/" + steps.area("585") + "?on=" + BEFORE);
        String districtAfter = page("/organisation/areas/" + steps.area("585") + "?on=" + DAY);
        assertThat(districtBefore).doesNotContain("Xã Phước Trung");
        assertThat(districtAfter).contains("Xã Phước Trung");
        assertThat(page("/organisation/map?on=" + DAY)).contains("Xã Phước Trung");
        onPages("Xã Phước Trung", "phuoc trung", true, true);
    }

    @Test
    void aReclassifiedCommuneIsAWardFromTheDayAndItsBodiesAreCalledSo() throws UnsupportedEncodingException {
        AreaId area = new AreaId(steps.area("22774"));
        steps.carryOut(request(
                EventKind.RECLASSIFY, UnitType.AREA, List.of(area.value()), null, ward("Phường Thành Hải", "")));

        assertThat(areas.requireArea(area, BEFORE).kind()).isEqualTo(AreaKind.COMMUNE);
        assertThat(areas.requireArea(area, DAY).kind()).isEqualTo(AreaKind.WARD);
        assertThat(areas.requireArea(area, DAY).code()).isEqualTo("22774");
        assertThat(organisation.requireBody(steps.body("KDV-22774"), DAY).name())
                .isEqualTo("Khối dân vận phường Thành Hải");
        assertThat(page("/organisation?on=" + BEFORE)).contains("<b>47</b> xã", "<b>15</b> phường");
        assertThat(page("/organisation?on=" + DAY)).contains("<b>46</b> xã", "<b>16</b> phường");
        onPages("Phường Thành Hải", "phuong thanh hai", false, true);
    }

    @Test
    void aRenamedWardKeepsItsHistory() throws UnsupportedEncodingException {
        AreaId area = new AreaId(steps.area("22738"));
        steps.carryOut(
                request(EventKind.RENAME, UnitType.AREA, List.of(area.value()), null, ward("Phường Tháp Chàm", "")));

        assertThat(areas.versions(area))
                .extracting(AreaView::name)
                .containsExactly("Phường Đô Vinh", "Phường Tháp Chàm");
        assertThat(areas.lineage(area).predecessors()).isEmpty();
        assertThat(page("/organisation/areas/" + area + "?on=" + DAY)).contains("Phường Đô Vinh", "Đổi tên");
        onPages("Phường Đô Vinh", "do vinh", true, false);
        onPages("Phường Tháp Chàm", "phuong thap cham", false, true);
    }

    @Test
    void anAbolishedUnitEndsWithoutSuccessorAndItsFiguresStay() throws UnsupportedEncodingException {
        LocalDate day = LocalDate.of(2026, 1, 1);
        AreaId area = areas.byCode("22736", day).orElseThrow().id();
        steps.carryOut(request(EventKind.ABOLISH, UnitType.AREA, day, List.of(area.value()), null, null));

        assertThat(areas.area(area, day.minusDays(1))).isPresent();
        assertThat(areas.area(area, day)).isEmpty();
        assertThat(areas.lineage(area).successors()).isEmpty();
        assertThat(areas.divisibility(area, day.minusDays(1), day).ended()).containsExactly(area);
        assertThat(organisation.body(steps.body("UBND-22736-2025"), day)).isEmpty();
        assertThat(page("/organisation?on=" + day))
                .contains("<b>64</b> đơn vị cấp xã")
                .doesNotContain("Trường Sa");
        assertThat(page("/organisation/map?on=" + day)).doesNotContain("Trường Sa");
        assertThat(page("/organisation/areas/" + area + "?on=" + day))
                .contains("Đơn vị không tồn tại tại ngày 01/01/2026", "Giải thể");
    }

    @Test
    void anAbolishedBodyLeavesThoseBelowToItsSuperior() throws UnsupportedEncodingException {
        steps.carryOut(request(
                EventKind.ABOLISH, UnitType.BODY, List.of(steps.body("BDV-584").value()), null));

        assertThat(organisation.body(steps.body("BDV-584"), BEFORE)).isPresent();
        assertThat(organisation.body(steps.body("BDV-584"), DAY)).isEmpty();
        assertThat(organisation.requireBody(steps.body("KDV-22801"), DAY).superior())
                .isEqualTo(steps.body("BDV-58"));
        assertThat(page("/organisation/bodies?on=" + DAY)).doesNotContain("Ban Dân vận Huyện ủy Bác Ái");
    }

    @Test
    void aLevelThatIsAbolishedInOneDistrictOnlyLeavesTheOthers() throws UnsupportedEncodingException {
        List<UUID> one = List.of(steps.area("588"));
        steps.carryOut(request(EventKind.LEVEL_ABOLISH, UnitType.AREA, one, null));

        assertThat(areas.children(new AreaId(steps.area("58")), DAY)).hasSize(6 + 6);
        assertThat(steps.communes(DAY)).hasSize(65);
        String tree = page("/organisation?on=" + DAY);
        assertThat(tree)
                .contains("<b>6</b> đơn vị cấp huyện", "<b>65</b> đơn vị cấp xã", "Xã Phước Chiến")
                .doesNotContain("22837 · 0 đơn vị");
        assertThat(page("/organisation/map?on=" + DAY)).contains("dv-tile--commune", ">Xã Phước Chiến</a>");
    }

    @Test
    void withoutDistrictsTreeAndMapShowTheCommunesUnderTheProvince() throws UnsupportedEncodingException {
        List<UUID> districts = areas.areasWithin(new AreaId(steps.area("58")), AreaLevel.DISTRICT, BEFORE).stream()
                .map(district -> district.id().value())
                .toList();
        steps.carryOut(request(EventKind.LEVEL_ABOLISH, UnitType.AREA, districts, null));

        assertThat(page("/organisation?on=" + BEFORE)).contains("<b>7</b> đơn vị cấp huyện", "Huyện Bác Ái");
        assertThat(page("/organisation?on=" + DAY))
                .contains("<b>0</b> đơn vị cấp huyện", "<b>65</b> đơn vị cấp xã")
                .doesNotContain("Huyện Bác Ái");
        assertThat(page("/organisation/map?on=" + DAY)).contains("Xã Phước Đại").doesNotContain("Huyện Bác Ái");
        assertThat(page("/organisation/search?q=huyen bac ai&on=" + DAY)).contains("Đơn vị của thời kỳ khác");
    }

    /** Tree, map and search of the eve and of the day show the unit, or do not. */
    private void onPages(String name, String words, boolean before, boolean after) throws UnsupportedEncodingException {
        shows("/organisation?on=" + BEFORE, name, before);
        shows("/organisation?on=" + DAY, name, after);
        shows("/organisation/map?on=" + BEFORE, name, before);
        shows("/organisation/map?on=" + DAY, name, after);
        shows(searchNow(words, BEFORE), name, before);
        shows(searchNow(words, DAY), name, after);
    }

    private static String searchNow(String words, LocalDate on) {
        return "/organisation/search?q=" + words + "&on=" + on;
    }

    private void shows(String address, String name, boolean wanted) throws UnsupportedEncodingException {
        String page = page(address);
        int others = page.indexOf("Đơn vị của thời kỳ khác");
        String now = others < 0 ? page : page.substring(0, others);
        assertThat(now.contains(">" + name + "</a>"))
                .as(address + " shows " + name)
                .isEqualTo(wanted);
    }

    private String page(String address) throws UnsupportedEncodingException {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn("quantri.tinh")).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
