package vn.danvan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.SignedInUser;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** What people see of the organisation. */
@DanvanTest
@Transactional
class OrganisationPagesTests {

    private static final Role ADMINISTRATOR = Role.ADMINISTRATOR;
    private static final Role OFFICER = Role.UNIT_OFFICER;
    private static final LocalDate IN_2021 = LocalDate.of(2021, 2, 1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Areas areas;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void theTreeShowsTheProvinceAsItStandsThatDay() throws UnsupportedEncodingException {
        assertThat(page("/organisation?on=2021-02-01"))
                .contains("<b>7</b> đơn vị cấp huyện", "<b>65</b> đơn vị cấp xã", "<b>47</b> xã", "Phường Thanh Sơn");
        assertThat(page("/organisation?on=2025-01-01"))
                .contains("<b>62</b> đơn vị cấp xã")
                .doesNotContain("Thanh Sơn");
        assertThat(page("/organisation?on=2025-07-01")).contains("<b>0</b> đơn vị cấp huyện", "Đặc khu Trường Sa");
    }

    @Test
    void beforeTheDataTheTreeSaysSo() throws UnsupportedEncodingException {
        assertThat(page("/organisation?on=2020-12-31")).contains("Chưa có dữ liệu đơn vị tại ngày 31/12/2020");
    }

    @Test
    void theMapDrawsOutlinesWhereTheyAreKnownAndTilesWhereNot() throws UnsupportedEncodingException {
        assertThat(page("/organisation/map?on=2025-07-01")).contains("<svg class=\"dv-map\"", "Phường Ninh Chử");
        assertThat(page("/organisation/map?on=2021-02-01"))
                .contains("dv-tile--township", "Thị trấn Tân Sơn")
                .doesNotContain("<svg class=\"dv-map\"");
    }

    @Test
    void searchForgivesMissingMarksAndKnowsUnitsOfOtherTimes() throws UnsupportedEncodingException {
        assertThat(page("/organisation/search?on=2021-02-01&q=phan rang"))
                .contains(
                        "Thành phố Phan Rang-Tháp Chàm",
                        "Ban Dân vận Thành ủy Phan Rang-Tháp Chàm",
                        "Phường Phan Rang");
        assertThat(page("/organisation/search?on=2021-02-01&q=khong co")).contains("Không tìm thấy gì với");
    }

    @Test
    void aSplitUnitShowsItsSuccessorsAndThatItsFiguresCannotBeDivided() throws UnsupportedEncodingException {
        AreaView dongHai = areas.byCode("22768", IN_2021).orElseThrow();

        assertThat(page("/organisation/areas/" + dongHai.id() + "?on=2021-02-01"))
                .contains("Xã Phước Dinh", "Chia, tách", "không tách được", "Khối dân vận phường Đông Hải");
    }

    @Test
    void aUnitOfThePastIsShownAsItLastWas() throws UnsupportedEncodingException {
        AreaView district = areas.byCode("585", IN_2021).orElseThrow();

        assertThat(page("/organisation/areas/" + district.id() + "?on=2025-07-01"))
                .contains("Đơn vị không tồn tại tại ngày 01/07/2025", "Kết thúc một cấp");
    }

    @Test
    void councilsBelowTheProvinceStandInNoLineOfDirection() throws UnsupportedEncodingException {
        assertThat(page("/organisation/bodies?on=2021-02-01"))
                .contains("Hội đồng nhân dân: 72 cơ quan không thuộc tuyến chỉ đạo nào", "Hội Nông dân xã Phước Đại");
    }

    @Test
    void aBodyShowsItsHoldersAndWhomItDirects() throws UnsupportedEncodingException {
        assertThat(page("/organisation/bodies/"
                        + organisation.bodyByCode("BDV-58").orElseThrow()))
                .contains("Trần Văn Ví Dụ", "Trực tiếp chỉ đạo (7)", "Chưa xác minh");
    }

    @Test
    void aChangeGoesFromProposalToForceWithAPreview() throws UnsupportedEncodingException {
        MvcTestResult saved = post("/organisation/changes", ADMINISTRATOR, "Phường Đô Vinh Mới");
        assertThat(saved).hasStatus(HttpStatus.FOUND);
        String change = Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
        assertThat(page(change)).contains("Dự kiến", "Khối dân vận phường Đô Vinh Mới");

        assertThat(step(change + "/decide", "1")).hasStatus(HttpStatus.FOUND);
        assertThat(page(change)).contains("Đã quyết định", "Cho có hiệu lực");
        assertThat(step(change + "/in-force", "2")).hasStatus(HttpStatus.FOUND);
        assertThat(page(change)).contains("Có hiệu lực");
        assertThat(page("/organisation?on=2021-06-01")).contains("Phường Đô Vinh Mới");
        assertThat(page("/organisation?on=2021-05-31")).doesNotContain("Phường Đô Vinh Mới");
    }

    @Test
    void aFormWithFaultsKeepsWhatWasTyped() throws UnsupportedEncodingException {
        MvcTestResult refused = post("/organisation/changes", ADMINISTRATOR, " ");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused.getResponse().getContentAsString()).contains("Ghi tên mới.", "value=\"NQ 1/NQ-HĐND\"");
    }

    @Test
    void whatIsNoDayOrNoStateIsAFaultOfTheRequest() {
        for (String address : new String[] {"/organisation?on=2021-13-45", "/organisation/changes?state=NONSENSE"}) {
            assertThat(mvc.get().uri(address).with(signedIn(OFFICER))).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void anOfficerSeesButDoesNotChange() {
        assertThat(mvc.get().uri("/organisation").with(signedIn(OFFICER))).hasStatusOk();
        assertThat(post("/organisation/changes", OFFICER, "Phường Khác")).hasStatus(HttpStatus.FORBIDDEN);
    }

    private record Person(Actor actor, String displayName, String postTitle) implements SignedInUser {}

    private RequestPostProcessor signedIn(Role role) {
        BodyId board = organisation.bodyByCode("BDV-58").orElseThrow();
        Actor actor = new Actor(new AccountId(new UUID(0, 7)), new PositionId(new UUID(0, 8)), board, role);
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(new Person(actor, "Người Thử", "Chức vụ thử"), null, "ROLE_" + role));
    }

    private MvcTestResult post(String address, Role user, String name) {
        String unit = areas.byCode("22738", IN_2021).orElseThrow().id().toString();
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(signedIn(user))
                .param("kind", "RENAME")
                .param("type", "AREA")
                .param("unit", unit)
                .param("from", unit)
                .param("name", name)
                .param("effective", "2021-06-01")
                .param("decided", "2021-01-15")
                .param("legalBasis", "NQ 1/NQ-HĐND")
                .exchange();
    }

    private MvcTestResult step(String address, String version) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(signedIn(ADMINISTRATOR))
                .param("version", version)
                .exchange();
    }

    private String page(String address) throws UnsupportedEncodingException {
        MvcTestResult result =
                mvc.get().uri(address).with(signedIn(ADMINISTRATOR)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
