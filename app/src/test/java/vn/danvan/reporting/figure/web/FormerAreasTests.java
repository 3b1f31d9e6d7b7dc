package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** In November 2025 the board of the new Khánh Hòa asks for weeks 5 and 6 of 2025, before the merger of July. */
class FormerAreasTests extends FigurePageCase {

    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    private Actor board;

    @BeforeEach
    void theBoardOfKhanhHoaReads() {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor somebody = people.actor(LEADER);
        clock.setTo(NOVEMBER);
        board = new Actor(
                somebody.account(),
                somebody.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.LEADER);
    }

    private String open(String address) throws Exception {
        return text(mvc.get().uri(address).with(people.signedIn(board)).exchange());
    }

    private String province(String name, LocalDate on) {
        return areas.areas(on, AreaKind.PROVINCE).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private String asked(String area, ReportingPeriod period) {
        return "/figures?i=AS.QUA&area=" + area + in(period);
    }

    @Test
    void theProvincesItCameFromAndTheirDistrictsCanBeChosenForTheirPeriods() throws Exception {
        String page = open(asked(province("Tỉnh Khánh Hòa", NOVEMBER), period("week", 2025, 5)));
        assertThat(page)
                .contains("<option value=\"" + province("Tỉnh Ninh Thuận", MARCH))
                .contains("<option value=\"" + province("Tỉnh Khánh Hòa", MARCH))
                .contains("<option value=\"" + area("582"))
                .contains("Tỉnh Khánh Hòa (từ 01/07/2025)");
        String today = open(asked(province("Tỉnh Khánh Hòa", NOVEMBER), period("week", 2025, 40)));
        assertThat(today).doesNotContain("Tỉnh Ninh Thuận</option>", "(từ 01/07/2025)");
    }

    @Test
    void aFormerDistrictIsAnswered() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2025, 6), 61);
        assertThat(open(asked(area("582").toString(), period("week", 2025, 6)))).contains(">61</a>");
    }

    @Test
    void whereTheAreaDidNotExistYetThePageOffersItsOwnUnits() throws Exception {
        report("KDV-22738", "AS.QUA", period("week", 2025, 6), 61);
        String page = open(asked(province("Tỉnh Khánh Hòa", NOVEMBER), period("week", 2025, 6)));
        assertThat(page)
                .contains("không tồn tại vào cuối ít nhất một kỳ", "quy đổi theo đơn vị hành chính từ 01/07/2025");
        int at = page.indexOf("units=2025-07-01\">quy đổi");
        String link = page.substring(page.lastIndexOf("href=\"", at) + 6, at + "units=2025-07-01".length());
        assertThat(open(link.replace("&amp;", "&")))
                .contains(">61</a>")
                .doesNotContain("không tồn tại vào cuối ít nhất một kỳ");
    }

    @Test
    void whereTheAreaHasEndedThePageOffersWhatFollowsIt() throws Exception {
        String page = open(asked(province("Tỉnh Ninh Thuận", MARCH), period("week", 2025, 40)));
        assertThat(page)
                .contains("không tồn tại vào cuối ít nhất một kỳ", "area=" + province("Tỉnh Khánh Hòa", NOVEMBER));
    }
}
