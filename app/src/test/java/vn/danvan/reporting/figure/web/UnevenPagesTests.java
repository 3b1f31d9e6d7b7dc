package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.rules.period.ReportingPeriod;

/** What hardly anybody has reported yet is not held against what all had; Decembers of 2022 and 2023 in Phan Rang. */
class UnevenPagesTests extends FigurePageCase {

    @Autowired
    private Areas areas;

    private List<AreaView> wards() {
        return areas.children(area("582"), period("calendar-month", 2022, 12).end());
    }

    @Test
    void aChangeFromAllToAFewSaysThatItIsNotComparable() throws Exception {
        ReportingPeriod now = period("calendar-month", 2023, 12);
        ReportingPeriod then = period("calendar-month", 2022, 12);
        wards().forEach(ward -> report("KDV-" + ward.code(), "TTR.CUOC", then, 10));
        report("BDV-582", "TTR.CUOC", then, 10);
        report("KDV-22738", "TTR.CUOC", now, 12);
        String asked = "i=TTR.CUOC&area=" + area("582") + in(now) + "&compare=1";
        String page = get(LEADER, "/figures?" + asked);
        String total = page.substring(page.indexOf("dv-pivot__row--TOTAL"));
        assertThat(total).contains("Chưa so được: kỳ này 1/", "≉", "chưa so được với cùng kỳ: tỷ lệ");
        String ward = page.substring(page.indexOf("Phường Đô Vinh</a>"));
        assertThat(ward.substring(0, ward.indexOf("</tr>"))).contains("+20%").doesNotContain("≉");
        assertThat(text(open(LEADER, "/figures.csv?" + asked)).lines().filter(line -> line.contains("Tổng:")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("Chưa so được: kỳ này 1/").endsWith(",TOTAL,202312"));
    }

    @Test
    void theListHasTheCodesOfPartPlaceAndPeriod() throws Exception {
        ReportingPeriod week = period("week", 2016, 37);
        report("KDV-22738", "AS.QUA", week, 3);
        String csv = text(open(LEADER, "/figures.csv?i=AS.QUA&area=" + area("582") + in(week)));
        assertThat(csv.lines().findFirst().orElseThrow()).isNotBlank();
        assertThat(csv.lines().filter(line -> line.contains("Phường Đô Vinh")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",,22738,2016W37"));
    }

    @Test
    void twoPlacesOfOneNameAreToldApartByTheirDays() throws Exception {
        String page = get(
                LEADER,
                "/figures?i=AS.QUA&area=" + area("582")
                        + "&kind=week&year=2024&index=40&toYear=2024&toIndex=50&cut=COMMUNE");
        assertThat(page).contains("Phường Phủ Hà (01/01/2021–31/10/2024)", "Phường Phủ Hà (01/11/2024–30/06/2025)");
    }
}
