package vn.danvan.summary.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.outline.FirstEdition;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.proposal.Proposals;

/** The board sums up six months and a quarter as it sums up a year. */
@Transactional
class SixMonthsPagesTests extends SummaryCase {

    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String HALF = "so-ket-6-thang";
    private static final int YEAR = 2023;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OutlineChanges outlines;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Targets targets;

    @BeforeEach
    void theSummerOf2023() {
        clock.setTo(LocalDate.of(YEAR, 7, 10));
    }

    private ReportingPeriod half(int year) {
        return periods.period("six-months", year, 1).orElseThrow();
    }

    private void reported(String body, ReportingPeriod period, String indicator, String value) {
        facts.put(
                new FactSource(Uuids.next(Clock.systemUTC()), body(body), period, true),
                List.of(new Fact(indicator, "", new BigDecimal(value), false)));
    }

    private MvcTestResult get(String user, String address) {
        return mvc.get().uri(address).with(people.signedIn(user)).exchange();
    }

    private String page(String user, String address) throws IOException {
        MvcTestResult result = get(user, address);
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult begin(String outline, String year) {
        return mvc.post()
                .uri("/summaries/new")
                .param("outline", outline)
                .param("year", year)
                .with(csrf())
                .with(people.signedIn(SPECIALIST))
                .exchange();
    }

    private void figures() {
        reported("KDV-22741", half(YEAR - 1), "GS.CT", "20");
        reported("KDV-22741", half(YEAR), "GS.CT", "25");
        reported("KDV-22744", half(YEAR), "GS.KN", "9");
        reported("KDV-22741", half(YEAR), "AS.NHA", "45");
    }

    @Test
    void sixMonthsAreComposedFromTheirOwnFiguresBesideThoseOfTheYearBefore() throws IOException {
        figures();
        report("KDV-22741", YEAR, "GS.CT", "999");
        targets.set(
                leader,
                Map.of(
                        new TargetSlot(
                                "AS.NHA",
                                requireNonNull(organisation
                                        .requireBody(body("BDV-58"), LocalDate.of(YEAR, 7, 10))
                                        .area()),
                                periods.period("year", YEAR, 1).orElseThrow()),
                        new Targets.Change(Optional.empty(), Optional.of(new BigDecimal("90")))),
                "Chương trình năm (minh họa)");
        assertThat(page(SPECIALIST, "/")).contains("Sơ kết 6 tháng đầu năm 2023", "Soạn báo cáo 6 tháng đầu năm 2023");
        assertThat(page(SPECIALIST, "/summaries/new"))
                .contains("Báo cáo công tác dân vận 6 tháng đầu năm", "selected", "value=\"2023\"");

        String address = requireNonNull(begin(HALF, "2023").getResponse().getRedirectedUrl());

        assertThat(page(SPECIALIST, address))
                .contains(
                        "kết quả công tác dân vận 6 tháng đầu năm 2023 và phương hướng, nhiệm vụ 6 tháng cuối năm 2023")
                .contains("Phương hướng, nhiệm vụ 6 tháng cuối năm 2023")
                .containsPattern("chủ trì <a[^>]*>25 cuộc</a> giám sát, tăng <a[^>]*>5 cuộc</a>")
                .contains("so với cùng kỳ năm 2022")
                .containsPattern("đạt <a[^>]*>50%</a> kế hoạch năm")
                .doesNotContain("999", address + "/proposal", "Chương trình năm 2024");
        assertThat(page(SPECIALIST, "/"))
                .contains("Sơ kết 6 tháng đầu năm 2023")
                .doesNotContain("dòng chưa quyết");
        assertThat(begin(HALF, "2023").getResponse().getRedirectedUrl()).isEqualTo(address);
        assertThat(begin(HALF, "2031").getResponse().getContentAsString())
                .contains("Kỳ này của năm 2031 chưa bắt đầu", "href=\"#year\"");
        assertThat(get(SPECIALIST, address + "/file.docx").getResponse().getHeader("Content-Disposition"))
                .contains("du-thao-so-ket-6-thang-2023.docx");
    }

    @Test
    void onlyAYearLeadsToTheNextProgramme() throws IOException {
        figures();
        VersionView draft = done(summaries.start(specialist, HALF, YEAR));
        MvcTestResult refused = get(SPECIALIST, "/summaries/" + draft.summary() + "/proposal");
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/summaries/" + draft.summary());
        assertThatThrownBy(() -> proposals.refresh(specialist, draft.summary())).isInstanceOf(NotFound.class);

        done(conferences.plan(
                specialist,
                draft.summary(),
                new Conferences.Plan(
                        LocalDate.of(YEAR, 7, 20),
                        "8 giờ 00",
                        "Hội trường",
                        "Báo cáo",
                        Map.of(body("BDV-582"), 2),
                        0)));
        assertThat(page("canbo.phanrang", "/notices")).contains("Mời dự hội nghị sơ kết của Ban Dân vận Tỉnh ủy");
    }

    @Test
    void sixMonthsAreSignedWithANumberOfTheSameSeries() throws IOException {
        figures();
        VersionView draft = done(summaries.start(specialist, HALF, YEAR));
        VersionView signed = done(signing.sign(leader, draft.id(), everythingAccepted(draft)));
        byte[] word = get(SPECIALIST, "/summaries/" + signed.summary() + "/file.docx?v=1")
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("6 tháng đầu năm 2023", "25 cuộc", "Kỳ\t");
        }
        assertThat(page("vanthu.tinh", "/numbers?q=6 thang dau nam 2023")).contains("-BC/BDVTU");
        assertThat(page("vanthu.tinh", "/notices")).contains("6 tháng đầu năm 2023");
    }

    @Test
    void anOutlineOfQuartersIsBegunForOneOfThem() throws IOException {
        done(outlines.put(
                specialist,
                FirstEdition.yaml(outlines.current().outline(HALF).orElseThrow())
                        .replace("- id: " + HALF, "- id: bao-cao-quy")
                        .replace("period: six-months", "period: calendar-quarter")
                        .replace("6 tháng đầu năm", "quý"),
                "quy.yaml",
                outlines.known()));
        reported("KDV-22741", periods.period("calendar-quarter", YEAR - 1, 2).orElseThrow(), "GS.CT", "4");
        reported("KDV-22741", periods.period("calendar-quarter", YEAR, 1).orElseThrow(), "GS.CT", "77");
        reported("KDV-22741", periods.period("calendar-quarter", YEAR, 2).orElseThrow(), "GS.CT", "6");
        reported("KDV-22744", periods.period("calendar-quarter", YEAR, 2).orElseThrow(), "GS.KN", "8");
        assertThat(page(SPECIALIST, "/summaries/new"))
                .contains("value=\"bao-cao-quy~1\"", "quý IV", "value=\"bao-cao-quy~4\"");

        String second = begin("bao-cao-quy~2", "2023").getResponse().getRedirectedUrl();
        String first = begin("bao-cao-quy~1", "2023").getResponse().getRedirectedUrl();

        assertThat(first).isNotEqualTo(second);
        assertThat(page(SPECIALIST, requireNonNull(second)))
                .contains("công tác dân vận quý II năm 2023 và phương hướng, nhiệm vụ quý III năm 2023")
                .containsPattern("chủ trì <a[^>]*>6 cuộc</a> giám sát, tăng <a[^>]*>2 cuộc</a>")
                .doesNotContain("77 cuộc");
        assertThat(begin("bao-cao-quy~4", "2023").getResponse().getContentAsString())
                .contains("Kỳ này của năm 2023 chưa bắt đầu", "value=\"bao-cao-quy~4\" selected");
        assertThat(begin("bao-cao-quy~9", "2023").getResponse().getStatus()).isEqualTo(422);
        assertThat(get(SPECIALIST, second + "/file.pdf").getResponse().getHeader("Content-Disposition"))
                .contains("du-thao-bao-cao-quy-2023-2.pdf");
        assertThat(page(SPECIALIST, "/summaries?outline=bao-cao-quy")).contains("quý II năm 2023", "quý I năm 2023");
    }

    @Test
    void theListIsNarrowedByReportYearStateBodyAndWords() throws IOException {
        VersionView half = done(summaries.start(specialist, HALF, YEAR));
        VersionView signed = done(summaries.start(specialist, HALF, YEAR - 1));
        done(signing.sign(leader, signed.id(), everythingAccepted(signed)));
        String one = "/summaries/" + half.summary() + "\"";
        String other = "/summaries/" + signed.summary() + "\"";

        assertThat(page(SPECIALIST, "/summaries")).contains(one, other, "6 tháng đầu năm 2022");
        assertThat(page(SPECIALIST, "/summaries?outline=" + HALF + "&year=2023"))
                .contains(one)
                .doesNotContain(other);
        assertThat(page(SPECIALIST, "/summaries?state=signed&outline=" + HALF))
                .contains(other)
                .doesNotContain(one);
        assertThat(page(SPECIALIST, "/summaries?q=dan van 6 thang dau nam 2023"))
                .contains(one)
                .doesNotContain(other);
        assertThat(page(SPECIALIST, "/summaries?body=" + body("BDV-58") + "&state=draft"))
                .contains(one)
                .doesNotContain(other);
        assertThat(page(SPECIALIST, "/summaries?q=khong co gi nhu vay"))
                .contains("Không có báo cáo nào khớp", "Xem tất cả báo cáo");
        assertThat(page("giamsat.tinh", "/summaries?page=99&year=2022")).contains(other);
    }
}
