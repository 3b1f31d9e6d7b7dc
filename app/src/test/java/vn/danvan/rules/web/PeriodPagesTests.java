package vn.danvan.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.text;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.SignedInUser;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.support.DanvanTest;

/** What people see of the kinds of periods, and how an administrator changes the hours of an election day. */
@DanvanTest
@Transactional
class PeriodPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PeriodChanges changes;

    @Autowired
    private Organisation organisation;

    @Test
    void everybodyReadsTheKindsAndOnlyTheAdministratorOfTheProvinceChangesThem() {
        assertThat(page("/periods", Role.UNIT_OFFICER))
                .contains(
                        "Quý (chốt ngày 14)",
                        "kỳ đầu bắt đầu 15/12 năm trước, mỗi kỳ 3 tháng, mỗi năm 4 kỳ",
                        "ngày 15/03/2026, lúc 9h, 11h, 13h, 15h, 17h, 19h",
                        "30 phút sau mỗi giờ",
                        "chưa xác minh")
                .doesNotContain("Thêm hoặc sửa kỳ báo cáo", "/periods/new");
        assertThat(page("/periods", Role.ADMINISTRATOR)).contains("/periods/new?edition=polling-hours@2026-01-01");
        assertThat(mvc.get().uri("/periods/new").with(signedIn(Role.SPECIALIST)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/periods/new").with(signedIn("BDV-582", Role.ADMINISTRATOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page("/calendar-of-days", Role.UNIT_OFFICER)).contains("href=\"/periods\"");
    }

    @Test
    void theHoursOfOneElectionDayAreChangedWhereTheyStand() {
        String form = page("/periods/new?edition=polling-hours@2026-01-01", Role.ADMINISTRATOR);
        String yaml = HtmlUtils.htmlUnescape(between(form, "name=\"yaml\"", "</textarea>"));
        yaml = yaml.substring(yaml.indexOf('>') + 1);
        assertThat(yaml)
                .contains("day: 2026-03-15", "hours: [9, 11, 13, 15, 17, 19]")
                .doesNotContain("2021-05-23");

        MvcTestResult preview = preview(yaml.replace("[9, 11, 13, 15, 17, 19]", "[8, 10, 14, 20]"));
        assertThat(preview).hasStatusOk();
        assertThat(text(preview))
                .contains(
                        "thay đổi",
                        "ngày 15/03/2026, lúc 8h, 10h, 14h, 20h",
                        "Đang dùng: ngày 15/03/2026, lúc 9h, 11h",
                        "4/2026",
                        "20h ngày 15/03/2026",
                        "20h30 15/03/2026");
        assertThat(page("/periods", Role.UNIT_OFFICER)).doesNotContain("lúc 8h, 10h");

        assertThat(put(yaml.replace("[9, 11, 13, 15, 17, 19]", "[8, 10, 14, 20]")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/periods");
        assertThat(page("/periods", Role.UNIT_OFFICER)).contains("lúc 8h, 10h, 14h, 20h");
        String change = "/periods/changes/" + changes.changes().getFirst().id();
        assertThat(page(change, Role.ADMINISTRATOR)).contains("polling-hours@2026-01-01", "Rút tệp này");
        assertThat(mvc.post().uri(change).with(csrf()).with(signedIn(Role.ADMINISTRATOR)))
                .hasStatus3xxRedirection();
        assertThat(page("/periods", Role.ADMINISTRATOR)).contains("lúc 9h, 11h", "Đã rút lúc");
    }

    @Test
    void everyFaultIsToldWithItsLineAndTheTextStays() {
        MvcTestResult refused = preview("""
                kinds:
                  - id: polling-hours
                    name: {vi: Giờ, en: Hours}
                    day: 2026-03-15
                    hours: [9, 7]
                    due-minutes: 30
                    from: 2026-13-01
                    source: thử
                """);

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(refused)).contains("dòng 5", "dòng 7", "2026-13-01", "hours: [9, 7]");
        assertThat(preview(" ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload(new byte[] {(byte) 0xC3, (byte) 0x28})).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload(new byte[200_001])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aFileWithEverythingInForceSaysThatNothingIsOther() {
        String all = page("/periods/periods.yaml", Role.UNIT_OFFICER);

        MvcTestResult same = upload(all.getBytes(StandardCharsets.UTF_8));
        assertThat(same).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(same)).contains("không có gì khác");
    }

    @Test
    void fromThePreviewOneGoesBackWithWhatOneBrought() {
        MvcTestResult again = mvc.post()
                .uri("/periods/new/again")
                .param("yaml", "kinds: # đang viết dở")
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .exchange();
        assertThat(text(again)).contains("# đang viết dở");
    }

    private static String between(String page, String before, String after) {
        int from = page.indexOf(before) + before.length();
        return page.substring(from, page.indexOf(after, from));
    }

    private String page(String address, Role role) {
        MvcTestResult result = mvc.get().uri(address).with(signedIn(role)).exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private MvcTestResult preview(String yaml) {
        return mvc.post()
                .uri("/periods/new")
                .param("yaml", yaml)
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .exchange();
    }

    private MvcTestResult upload(byte[] content) {
        return mvc.post()
                .uri("/periods/new")
                .multipart()
                .file(new MockMultipartFile("file", "ky.yaml", "application/yaml", content))
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .exchange();
    }

    private MvcTestResult put(String yaml) {
        return mvc.post()
                .uri("/periods/new/put")
                .param("yaml", yaml)
                .param("name", "gio.yaml")
                .param("seen", changes.known())
                .with(csrf())
                .with(signedIn(Role.ADMINISTRATOR))
                .exchange();
    }

    private record Person(Actor actor, String displayName, String postTitle) implements SignedInUser {}

    private RequestPostProcessor signedIn(Role role) {
        return signedIn("BDV-58", role);
    }

    private RequestPostProcessor signedIn(String body, Role role) {
        Actor actor = new Actor(
                new AccountId(new UUID(0, 7)),
                new PositionId(new UUID(0, 8)),
                organisation.bodyByCode(body).orElseThrow(),
                role);
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(new Person(actor, "Người Thử", "Chức vụ thử"), null, "ROLE_" + role));
    }
}
