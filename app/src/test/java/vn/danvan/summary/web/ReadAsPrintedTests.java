package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.summary.RemarkKind;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.support.Zips;

/** The page, the files and the papers of a conference say the same, also of a commune, which has no units below it. */
class ReadAsPrintedTests extends SummaryCase {

    private static final int YEAR = 2021;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Programmes programmes;

    private final List<UUID> reported = new ArrayList<>();
    private Actor commune;
    private Actor district;

    @BeforeEach
    void atTheEndOfTheYear() {
        commune = new Actor(leader.account(), leader.position(), body("KDV-22846"), Role.LEADER);
        district = new Actor(leader.account(), leader.position(), body("BDV-586"), Role.LEADER);
        clock.setTo(LocalDate.of(YEAR, 12, 20));
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private void reports(String body, String indicator, String value) {
        reported.add(report(body, YEAR, indicator, value));
    }

    private VersionView composed(Actor writer) {
        VersionView draft = done(summaries.start(writer, OUTLINE, YEAR));
        recomposition.apply(writer, draft.id());
        return draft;
    }

    private byte[] get(Actor reader, String address) {
        var result = mvc.get().uri(address).with(people.signedIn(reader)).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsByteArray();
    }

    private String page(Actor reader, String address) {
        return new String(get(reader, address), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theSummaryOfACommuneIsReadEditedAndCheckedWithoutUnits() {
        reports("KDV-22846", "DVK.DK", "4");
        VersionView draft = composed(commune);
        String base = "/summaries/" + draft.summary();

        assertThat(page(commune, base)).contains("đăng ký mới", "4 mô hình").doesNotContain("theo đơn vị</caption>");
        assertThat(page(commune, base + "/edit/kq.dvk")).contains("<textarea");
        assertThat(signing.remarks(commune, draft))
                .extracting(remark -> remark.kind())
                .doesNotContain(RemarkKind.RECONCILIATION);

        jdbc.sql("""
                        insert into summary.piece (id, version, section, block, item, place, kind, composed, bits, figures,
                            changed_at)
                        values (gen_random_uuid(), :version, 'kq.dvk', 'kq.dvk.hinh', '', 1, 'CHART', 'Biểu đồ cũ', '[]', '[]',
                            now())
                        """).param("version", draft.id().value()).update();
        assertThat(page(commune, base)).doesNotContain("Không còn báo cáo nào có đoạn này");
    }

    @Test
    void whatTheDistrictDidItselfStandsInTheTableAndInThePapersOfTheConference() throws IOException {
        reports("KDV-22852", "DVK.DK", "4");
        reports("BDV-586", "DVK.DK", "3");
        VersionView draft = composed(district);
        String base = "/summaries/" + draft.summary();

        assertThat(page(district, base))
                .containsPattern(Pattern.compile(
                        "Cấp tổng hợp trực tiếp thực hiện, đơn vị chưa báo cáo riêng</th>\\s*<td[^>]*>3</td>"));
        done(conferences.plan(
                district,
                draft.summary(),
                new Conferences.Plan(
                        LocalDate.of(2022, 1, 20),
                        "8 giờ 00",
                        "Hội trường",
                        "Khai mạc",
                        Map.<BodyId, Integer>of(),
                        0)));
        byte[] sheet = Zips.entry(get(district, base + "/conference/pack.zip"), "2-phu-luc.xlsx");
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (Row row : book.getSheetAt(0)) {
                StringBuilder line = new StringBuilder();
                row.forEach(cell -> line.append(cell).append('|'));
                rows.add(line.toString());
            }
        }
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .contains("Cấp tổng hợp trực tiếp thực hiện, đơn vị chưa báo cáo riêng|", "DVK.DK", "|3"));
    }

    @Test
    void aTableThatWasLeftOutStandsNowhere() throws IOException {
        reports("KDV-22852", "DVK.DK", "4");
        VersionView draft = composed(district);
        String base = "/summaries/" + draft.summary();
        String table = "theo đơn vị</caption>";
        assertThat(page(district, base)).contains(table);
        String left =
                "update summary.piece set removed = :left where version = :version and kind in ('TABLE', 'CHART')";
        jdbc.sql(left).param("left", true).param("version", draft.id().value()).update();
        try {
            assertThat(page(district, base)).doesNotContain(table, "dv-report__table");
            try (XWPFDocument word =
                    new XWPFDocument(new ByteArrayInputStream(get(district, base + "/file.docx?v=1")))) {
                assertThat(word.getCharts()).isEmpty();
            }
        } finally {
            jdbc.sql(left)
                    .param("left", false)
                    .param("version", draft.id().value())
                    .update();
        }
    }

    @Test
    void aHeadingHasTheSameNumberOnThePageAndInTheFile() throws IOException {
        reports("KDV-22852", "GS.CT", "4");
        reports("KDV-22852", "GS.KN", "2");
        VersionView draft = composed(district);
        String base = "/summaries/" + draft.summary();
        String heading = "Công tác giám sát, phản biện xã hội; góp ý xây dựng Đảng, chính quyền";

        var onThePage = Pattern.compile("<h4[^>]*>(\\d+\\.) " + heading).matcher(page(district, base));
        assertThat(onThePage.find()).isTrue();
        byte[] file = get(district, base + "/file.docx?v=1");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(numberOf(word, heading)).isEqualTo(onThePage.group(1));
        }
    }

    @Test
    void theCountsOfTasksLeadToTheProgrammeAndHaveALineInTheAppendix() throws IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 10));
        done(programmes.add(
                district,
                YEAR,
                List.of(new NewTask(
                        "Việc được đếm", null, null, List.of(), district.body(), Set.of(), null, false, List.of()))));
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        VersionView draft = composed(district);
        String base = "/summaries/" + draft.summary();

        String read = page(district, base);
        assertThat(read).contains("href=\"/programme/2021\"").doesNotContain("/tally?year=");
        var count = Pattern.compile("href=\"([^\"]+~NOT_DUE)\"").matcher(read);
        assertThat(count.find()).as("the source of one count").isTrue();
        assertThat(page(district, count.group(1).replace("&amp;", "&")))
                .contains("chưa đến hạn", "href=\"/programme/2021?tally=NOT_DUE&amp;on=2021-12-14\"");
        assertThat(page(district, "/programme/2021?tally=NOT_DUE&on=2021-12-14"))
                .contains("Việc được đếm");
        assertThat(page(district, "/programme/2021?tally=OVERDUE&on=2021-12-14"))
                .doesNotContain("Việc được đếm");
        assertThat(page(district, "/programme/2021?tally=ALL&on=2021-12-14")).contains("Việc được đếm");
        byte[] file = get(district, base + "/file.docx?v=1");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(
                            "Đếm ở chương trình của",
                            "theo tình trạng đến hết ngày 14/12/2021",
                            "Đến hết ngày 14/12/2021, chương trình công tác năm 2021",
                            "Nhiệm vụ của chương trình công tác năm: chưa đến hạn",
                            "Nhiệm vụ của chương trình công tác năm: tất cả");
        }
    }

    /** Word counts by itself: the article's place among those of its chapter. */
    private static String numberOf(XWPFDocument word, String heading) {
        int article = 0;
        for (var paragraph : word.getParagraphs()) {
            String style = paragraph.getStyle() == null ? "" : paragraph.getStyle();
            if (style.equals("Heading1")) {
                article = 0;
            } else if (style.equals("Heading2")) {
                article++;
                if (paragraph.getText().endsWith(heading)) {
                    return article + ".";
                }
            }
        }
        return "";
    }
}
