package vn.danvan.reporting.consolidated.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** In November 2025 the board of the new Khánh Hòa asks for periods before and after the merger of July. */
@DanvanTest
class AreasOfThePeriodTests {

    private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final String PAGE = "/reports/consolidated?form=dan-van&kind=calendar-quarter";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    @Autowired
    private SettableClock clock;

    private Actor board;

    @BeforeEach
    void theBoardOfKhanhHoaReads() {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor somebody = people.actor("lanhdao.tinh");
        clock.setTo(NOVEMBER);
        board = new Actor(
                somebody.account(),
                somebody.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.LEADER);
    }

    private MvcTestResult open(String address) {
        return mvc.get().uri(address).with(people.signedIn(board)).exchange();
    }

    private String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String province(String name, LocalDate on) {
        return areas.areas(on, AreaKind.PROVINCE).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static String option(String area) {
        return "<option value=\"" + area + "\"";
    }

    @Test
    void theOwnProvinceMeansAllThatMayBeReadWhereItDidNotExistYet() throws Exception {
        MvcTestResult answer = open(PAGE + "&year=2025&index=1&area=" + province("Tỉnh Khánh Hòa", NOVEMBER));
        assertThat(answer).hasStatusOk();
        assertThat(text(answer))
                .contains("Mọi đơn vị được xem", "Báo cáo công tác dân vận – ")
                .contains(option(province("Tỉnh Ninh Thuận", MARCH)), option(province("Tỉnh Khánh Hòa", MARCH)));
    }

    @Test
    void aFormerProvinceCanBeChosenForThePeriodsInWhichItWas() throws Exception {
        MvcTestResult answer = open(PAGE + "&year=2025&index=1&area=" + province("Tỉnh Ninh Thuận", MARCH));
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).contains(" – Tỉnh Ninh Thuận</h2>");
        assertThat(text(open((PAGE + "&year=2025&index=1&area=" + province("Tỉnh Ninh Thuận", MARCH))
                        .replace("consolidated", "consolidated.csv"))))
                .contains("Đô Vinh");
    }

    @Test
    void whoIsRefusedFindsTheAreasOfThePeriodInTheList() throws Exception {
        String former = province("Tỉnh Ninh Thuận", MARCH);
        String own = province("Tỉnh Khánh Hòa", NOVEMBER);
        MvcTestResult refused = open(PAGE + "&year=2025&index=3&area=" + former);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused))
                .contains("hãy chọn địa bàn trong danh sách", option(own))
                .doesNotContain(option(former));
        assertThat(open(PAGE + "&year=2025&index=3&area=" + own)).hasStatusOk();
        assertThat(text(open(PAGE + "&year=2025&index=3&area="))).contains(" – Tỉnh Khánh Hòa</h2>");
        MvcTestResult early = open(PAGE + "&year=2025&index=1&area="
                + areas.children(vn.danvan.kernel.AreaId.of(own), NOVEMBER).stream()
                        .filter(area -> area.name().equals("Xã Phước Dinh"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(text(early)).contains(option(former));
    }
}
