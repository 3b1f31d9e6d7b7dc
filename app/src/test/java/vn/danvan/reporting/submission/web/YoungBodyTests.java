package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Appointment;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.Positions;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/**
 * A body that was set up on 1 July 2025 in nobody's place is told why it sees no completeness of earlier periods, and sees its own;
 * one that follows others sees theirs.
 */
@DanvanTest
class YoungBodyTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisation organisation;

    @Autowired
    Positions positions;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private String username = "";

    @BeforeEach
    void somebodyInAYoungBody() {
        clock.setTo(LocalDate.of(2025, 9, 20));
        BodyView board = organisation.bodiesOn(FIRST).stream()
                .filter(body -> body.code().startsWith("BXDD-"))
                .filter(body -> organisation
                        .formerly(body.id(), FIRST.minusDays(1), FIRST)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(organisation.firstDay(board.id())).contains(FIRST);
        username = somebodyOf(board.id());
    }

    private String somebodyOf(BodyId body) {
        String name = "thu." + UUID.randomUUID().toString().substring(0, 13);
        PositionId position = done(positions.appoint(
                new Appointment(
                        positions.addPerson("Người Thử " + name, null),
                        body,
                        "Cán bộ thử",
                        Role.SPECIALIST,
                        FIRST,
                        null),
                null));
        done(accounts.open(
                null,
                new Accounts.OpenAccount(
                        name, "Người Thử " + name, "mot cau de nho cho bai thu", false, List.of(position))));
        return name;
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theYearBeginsWithItsFirstPeriodAndSaysWhatIsLeftOut() throws Exception {
        String page = page("form=dan-van&kind=calendar-month&year=2025");
        assertThat(page).contains("được thành lập từ ngày 01/07/2025", "không có trong bảng: 6");
        assertThat(page).contains(">Tháng 7/2025<", ">Tháng 9/2025<").doesNotContain(">Tháng 6/2025<");
    }

    @Test
    void aPeriodBeforeItLeadsToItsFirstYear() throws Exception {
        String page = page("form=dan-van&kind=calendar-month&year=2024&index=3");
        assertThat(page)
                .contains("được thành lập từ ngày 01/07/2025", "không có trong bảng: 1")
                .contains("href=\"/reports/completeness?form=dan-van&amp;kind=calendar-month&amp;year=2025\"")
                .doesNotContain("Không có đơn vị nào khớp");
    }

    @Test
    void theBoardOfAMergedProvinceSeesAndUrgesWhoHasNotReportedBeforeTheMerger() throws Exception {
        clock.setTo(LocalDate.of(2025, 7, 20));
        username = somebodyOf(organisation.bodyByCode("BTGDV-56-2025").orElseThrow());
        assertThat(page("form=dan-van&kind=calendar-month&year=2025&index=6"))
                .contains("Khối dân vận xã Phước Đại", "Đôn đốc")
                .doesNotContain("được thành lập từ ngày");
        assertThat(page("form=dan-van&kind=calendar-month&year=2025"))
                .as("the years before have the months, too")
                .contains(">Tháng 1/2025<", ">Tháng 7/2025<");
    }

    @Test
    void aBodyAsOldAsTheOrganisationIsKnownIsToldNothing() {
        assertThat(organisation.firstDay(organisation.bodyByCode("BDV-58").orElseThrow()))
                .isEmpty();
    }

    private String page(String query) throws Exception {
        return mvc.get()
                .uri("/reports/completeness?" + query)
                .with(people.signedIn(username))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
