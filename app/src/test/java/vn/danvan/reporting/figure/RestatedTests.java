package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.period.ReportingPeriod;

/** Where figures of the beginning count among the units of 2025, by the organisation's own history. */
class RestatedTests extends FiguresCase {

    @Test
    void everyCommuneOfNinhThuanCountsOnceInKhanhHoa() {
        Restated whole = into("Tỉnh Khánh Hòa", Cut.COMMUNE);
        List<AreaView> communes = areas.areasWithin(area("58"), AreaLevel.COMMUNE, FIRST_KNOWN);
        assertThat(communes).hasSize(65);
        List<Placing.Spot> spots =
                communes.stream().map(commune -> spot(whole, commune.id())).toList();
        assertThat(spots).filteredOn(Placing.Spot.In.class::isInstance).hasSize(64);
        assertThat(spots)
                .filteredOn(Placing.Spot.Between.class::isInstance)
                .singleElement()
                .satisfies(spot ->
                        assertThat(((Placing.Spot.Between) spot).split()).isEqualTo(area("22768")));
        assertThat(whole.sources()).contains(area("58"), area("56"), area("22768"));
    }

    @Test
    void whatWentOnlyInPartIntoAUnitLeavesItWithoutATotal() {
        Restated ward = into("Phường Đông Hải", Cut.NONE);
        assertThat(spot(ward, area("22779"))).isEqualTo(new Placing.Spot.In(FigureLine.Key.TOTAL));
        assertThat(spot(ward, area("22768"))).isInstanceOf(Placing.Spot.Across.class);
        assertThat(spot(ward, area("22783"))).isInstanceOf(Placing.Spot.Outside.class);
    }

    @Test
    void theOwnWorkOfAnEndedDistrictStaysWithTheProvince() {
        ReportingPeriod week = week(20);
        Standing district = new Standing(null, area("582"), area("58"));
        assertThat(into("Tỉnh Khánh Hòa", Cut.COMMUNE).spot(district, week))
                .isEqualTo(new Placing.Spot.In(FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT)));
        assertThat(into("Phường Đông Hải", Cut.NONE).spot(district, week)).isInstanceOf(Placing.Spot.Outside.class);
    }

    private Restated into(String name, Cut cut) {
        AreaView top = areas.requireArea(areaNow(name), NEW_UNITS);
        return new Restated(areas, organisation::knownDay, top, cut, NEW_UNITS);
    }

    private Placing.Spot spot(Restated placing, AreaId commune) {
        return placing.spot(new Standing(commune, null, null), week(20));
    }
}
