package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaDrawing;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Boundaries;

/** Before July 2025 communes have no outlines of their own; each is a square in the outline of the unit that took it in. */
class MapOfFormerUnitsTests extends FigurePageCase {

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Areas areas;

    private static final String YEAR = "&kind=year&year=2020&index=1&toYear=2020&toIndex=1";
    private static final String NOTE = "mỗi ô vuông là một đơn vị cấp xã, đặt trong địa giới từ ngày 01/07/2025";

    private String map(String asked) throws Exception {
        String page = get(LEADER, "/figures?" + asked);
        assertThat(page).contains(NOTE).doesNotContain("dv-figure-tiles");
        return page.substring(
                page.indexOf("<svg class=\"dv-map\""), page.indexOf("</svg>", page.indexOf("class=\"dv-map\"")));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void everyCommuneOfTheProvinceStandsOnTheGroundOfItsSuccessor() throws Exception {
        String map = map("i=NTM.DAT&cut=COMMUNE" + YEAR);
        assertThat(count(map, "class=\"dv-map__area ")).isEqualTo(65);
        assertThat(count(map, "class=\"dv-map__ground\"")).isEqualTo(24);
        assertThat(map).contains("<title>Xã Nhơn Sơn: ", "line=AREA.");
    }

    @Test
    void aDistrictIsDrawnAsItsCommunes() throws Exception {
        String map = map("i=NTM.DAT" + YEAR);
        assertThat(count(map, "class=\"dv-map__area ")).isEqualTo(7);
        assertThat(count(map, "d=\"[^\"]*\"")).isGreaterThanOrEqualTo(7 + 24);
        assertThat(count(map, "M\\d+ \\d+l(?:-?\\d+ -?\\d+ ){4}Z")).isEqualTo(65);
    }

    @Test
    void aCityAloneHasTheGroundOfItsOwnWards() throws Exception {
        String map = map("i=NTM.DAT&cut=COMMUNE&area=" + area("582") + YEAR);
        assertThat(count(map, "class=\"dv-map__area ")).isEqualTo(16);
    }

    @Test
    void aProvinceWithIslandsFarOutHasAMapToo() {
        LocalDate before = LocalDate.of(2022, 12, 14);
        AreaId khanhHoa = areas.byCode("56", before).orElseThrow().id();
        List<AreaView> all = areas.areasWithin(khanhHoa, AreaLevel.COMMUNE, before);
        List<AreaId> communes = all.stream().map(AreaView::id).toList();
        AreaDrawing drawing = AreaDrawing.of(
                        communes.stream().collect(Collectors.toMap(Function.identity(), List::of)),
                        Map.of(),
                        boundaries.grounds(communes, before))
                .orElseThrow();
        assertThat(all)
                .filteredOn(commune -> drawing.shapes()
                        .getOrDefault(commune.id(), AreaDrawing.Shape.NONE)
                        .path()
                        .isEmpty())
                .as("those of Trường Sa, too far out")
                .hasSizeBetween(1, 3);
    }

    @Test
    void aWardThatWasSplitStandsInThePartThatKeptItsName() {
        LocalDate before = LocalDate.of(2021, 2, 1);
        AreaId dongHai = areas.byCode("22768", before).orElseThrow().id();
        assertThat(boundaries.grounds(List.of(dongHai), before)).singleElement().satisfies(ground -> {
            assertThat(areas.requireArea(ground.unit(), ground.on()).name()).isEqualTo("Phường Đông Hải");
            assertThat(ground.communes()).contains(dongHai);
        });
    }
}
