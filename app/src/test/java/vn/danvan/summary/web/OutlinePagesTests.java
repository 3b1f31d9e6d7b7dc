package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.outline.FirstEdition;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.outline.OutlineYaml;

/** The office changes its outline: downloaded, changed, looked at, put into force; what was begun keeps its own. */
@Transactional
class OutlinePagesTests extends SummaryCase {

    private static final String ADMINISTRATOR = "quantri.tinh";
    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String OFFICER = "canbo.ninhson";
    private static final String TRIAL = "thu-de-cuong";
    private static final int YEAR = 2022;
    private static final String SUPERVISION = "Mặt trận và các đoàn thể chủ trì {GS.CT} giám sát";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OutlineChanges outlines;

    @Autowired
    private Corrections corrections;

    /** An outline that no summary of another test follows. */
    @BeforeEach
    void anOutlineOfOurOwn() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        done(outlines.put(
                specialist,
                FirstEdition.yaml(outlines.current().outline(OUTLINE).orElseThrow())
                        .replace("- id: " + OUTLINE, "- id: " + TRIAL),
                "thu.yaml",
                outlines.known()));
    }

    private MvcTestResult get(String user, String address) {
        return mvc.get().uri(address).with(people.signedIn(user)).exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String inForce() {
        MvcTestResult file = get(SPECIALIST, "/summaries/outlines/" + TRIAL + ".yaml");
        assertThat(file).hasStatusOk();
        return body(file);
    }

    /** The outline with one sentence, one hint and one paragraph of people otherwise. */
    private static String changed(String yaml, String from) {
        return yaml.replace("2018-01-01", from)
                .replace(SUPERVISION, "Trong năm, Mặt trận các cấp chủ trì {GS.CT} giám sát")
                .replace("id: kq.he-thong.viet", "id: kq.he-thong.moi");
    }

    private MvcTestResult upload(String user, String yaml) {
        return mvc.post()
                .uri("/summaries/outlines/new")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "de-cuong.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(people.signedIn(user))
                .exchange();
    }

    private MvcTestResult put(String user, String yaml) {
        return put(user, yaml, outlines.known());
    }

    private MvcTestResult put(String user, String yaml, String seen) {
        return mvc.post()
                .uri("/summaries/outlines/new/put")
                .param("yaml", yaml.replace("\n", "\r\n"))
                .param("name", "de-cuong.yaml")
                .param("seen", seen)
                .with(csrf())
                .with(people.signedIn(user))
                .exchange();
    }

    private VersionView begun(int year) {
        return done(summaries.start(specialist, TRIAL, year));
    }

    private String supervision(VersionView version) {
        return sentence(version, "kq.giam-sat.cau", 0).piece().draft().text();
    }

    @Test
    void whatAColleaguePutIntoForceMeanwhileIsNotReplacedUnseen() {
        String theirs = changed(inForce(), "2022-01-01");
        String seen = outlines.known();
        assertThat(body(upload(SPECIALIST, theirs))).contains("name=\"seen\" value=\"" + seen + "\"");
        assertThat(put(SPECIALIST, theirs, seen)).hasStatus3xxRedirection();

        String mine = theirs.replace("chủ trì {GS.CT} giám sát", "đã chủ trì {GS.CT} giám sát");
        MvcTestResult late = put(SPECIALIST, mine, seen);
        assertThat(late.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(late)).contains("Có người đã đưa vào hoặc rút một đề cương", "đã chủ trì {GS.CT} giám sát");
        assertThat(inForce()).doesNotContain("đã chủ trì {GS.CT} giám sát");
        assertThat(put(SPECIALIST, mine)).hasStatus3xxRedirection();
    }

    @Test
    void everybodyReadsTheOutlineAndTheOfficeDownloadsItWithWordsOnHowItIsWritten() {
        assertThat(get(OFFICER, "/summaries/outlines"))
                .hasStatusOk()
                .bodyText()
                .contains("Báo cáo tổng kết công tác dân vận năm", "Công tác dân vận của lực lượng vũ trang")
                .contains("Kỳ: 6 tháng (lũy kế 15/12–14/6).")
                .doesNotContain("Sửa hoặc thêm đề cương");
        assertThat(inForce())
                .contains("# Mỗi mục (sections) có đề mục", "{MÃ|change}")
                .endsWith(OutlineYaml.of(outlines.current().outline(TRIAL).orElseThrow()));
        assertThat(get(OFFICER, "/summaries/outlines/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(SPECIALIST, "/summaries/outlines/khong-co.yaml")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aChangedOutlineIsSeenWithItsSentencesBeforeItIsInForce() {
        report("KDV-22741", YEAR, "GS.CT", "25");
        report("KDV-22744", YEAR, "GS.KN", "9");

        assertThat(upload(SPECIALIST, changed(inForce(), "2022-01-01")))
                .hasStatusOk()
                .bodyText()
                .contains("Dùng cho kỳ kết thúc từ 01/01/2018 đến 31/12/2021", "thay đổi ngày kết thúc")
                .contains("Trong năm, Mặt trận các cấp chủ trì {GS.CT} giám sát", "Nêu việc kiện toàn ban dân vận")
                .contains(">mới<", ">thay đổi<", ">bỏ<")
                .contains("Viết thử theo số liệu năm 2022", "Trong năm, Mặt trận các cấp chủ trì 25 cuộc giám sát")
                .doesNotContain("Thứ tự các mục thay đổi");
        assertThat(outlines.changes())
                .filteredOn(change -> change.outline().equals(TRIAL))
                .hasSize(1);

        assertThat(upload(ADMINISTRATOR, changed(inForce(), "2022-01-01")))
                .as("who may not read figures sees the outline without them")
                .hasStatusOk()
                .bodyText()
                .contains("Không viết thử")
                .doesNotContain("chủ trì 25 cuộc");
    }

    @Test
    void whatWasBegunOrSignedKeepsItsOutlineAndWhatBeginsLaterFollowsTheNewOne() {
        report("KDV-22741", YEAR, "GS.CT", "25");
        report("KDV-22744", YEAR, "GS.KN", "9");
        VersionView draft = begun(YEAR);

        assertThat(upload(SPECIALIST, changed(inForce(), "2022-06-01")))
                .bodyText()
                .contains("báo cáo đang viết theo đề cương này: mỗi báo cáo giữ ấn bản lúc bắt đầu");
        assertThat(put(SPECIALIST, changed(inForce(), "2022-06-01"))).hasStatus3xxRedirection();

        assertThat(detail(draft).outline().from()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(recomposition.preview(specialist, draft).isEmpty()).isTrue();
        assertThat(get(SPECIALIST, "/summaries/" + draft.summary()))
                .bodyText()
                .contains("báo cáo vẫn theo đề cương dùng từ 01/01/2018");
        assertThat(done(signing.sign(leader, draft.id(), everythingAccepted(draft)))
                        .isDraft())
                .isFalse();
        VersionView correction = done(corrections.begin(specialist, draft.summary(), "Sửa số liệu"));
        assertThat(supervision(correction)).startsWith("Mặt trận và các đoàn thể chủ trì 25");

        clock.setTo(LocalDate.of(YEAR + 1, 12, 20));
        report("KDV-22741", YEAR + 1, "GS.CT", "31");
        report("KDV-22744", YEAR + 1, "GS.KN", "7");
        VersionView next = begun(YEAR + 1);
        assertThat(next.edition()).isEqualTo(TRIAL + "@2022-06-01");
        assertThat(supervision(next)).startsWith("Trong năm, Mặt trận các cấp chủ trì 31 cuộc giám sát");
    }

    @Test
    void everyFaultIsToldWithItsLineAndNothingTypedIsLost() {
        begun(YEAR);
        String yaml = inForce();
        String faulty =
                changed(yaml, "2022-03-01").replace("{GS.CT}", "{KHONG.CO}").replace("type: BC", "type: XX");

        assertThat(upload(SPECIALIST, faulty))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đề cương có", "chỗ cần sửa")
                .contains("không có chỉ tiêu \"KHONG.CO\" cộng được", "không nằm trong: BC")
                .containsPattern("dòng \\d{2,3}")
                .contains("Trong năm, Mặt trận các cấp chủ trì {KHONG.CO}");
        assertThat(upload(SPECIALIST, changed(yaml, "2018-01-01")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã có báo cáo tổng kết viết theo nên không sửa được");
        assertThat(upload(SPECIALIST, yaml))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("tệp không thay đổi gì");
        assertThat(upload(SPECIALIST, "outlines: [")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload(SPECIALIST, "")).bodyText().contains("Chọn một tệp hoặc dán nội dung đề cương");
        assertThat(put(SPECIALIST, faulty)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(put(OFFICER, changed(yaml, "2022-03-01"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put("lanhdao.tinh", changed(yaml, "2022-03-01"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(outlines.changes())
                .filteredOn(change -> change.outline().equals(TRIAL))
                .hasSize(1);
    }

    @Test
    void aFileIsTakenBackUnlessASummaryFollowsIt() {
        put(ADMINISTRATOR, changed(inForce(), "2030-01-01"));
        UUID first = outlines.changes().getFirst().id();
        put(ADMINISTRATOR, inForce().replace("2030-01-01", "2030-02-01"));
        UUID second = outlines.changes().getFirst().id();
        assertThat(get(ADMINISTRATOR, "/summaries/outlines"))
                .bodyText()
                .contains("de-cuong.yaml", TRIAL + "@2030-02-01", "Rút tệp này");

        assertThat(withdraw(first))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đưa vào sau đã dựa trên tệp này");
        assertThat(withdraw(second)).hasStatus3xxRedirection();
        assertThat(withdraw(first)).hasStatus3xxRedirection();
        assertThat(outlines.current().outline(TRIAL).orElseThrow().editions()).hasSize(1);
        assertThat(withdraw(first)).hasStatus(HttpStatus.NOT_FOUND);

        put(ADMINISTRATOR, changed(inForce(), "2022-01-01"));
        UUID followed = outlines.changes().getFirst().id();
        begun(YEAR);
        assertThat(withdraw(followed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Đã có báo cáo tổng kết viết theo ấn bản");
    }

    private MvcTestResult withdraw(UUID change) {
        return mvc.post()
                .uri("/summaries/outlines/changes/" + change)
                .with(csrf())
                .with(people.signedIn(ADMINISTRATOR))
                .exchange();
    }
}
