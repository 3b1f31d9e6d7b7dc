package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummarySources;
import vn.danvan.summary.SummaryView;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.support.Zips;

/** What is known of a figure stands with it in charts and spreadsheets too, and delegates stay who are not near any more. */
class MarksInFilesTests extends SummaryCase {

    private static final int YEAR = 2021;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Forms forms;

    @Autowired
    private ObjectMapper json;

    private final List<UUID> reported = new ArrayList<>();
    private Actor head;

    @BeforeEach
    void aDistrictAtTheEndOfTheYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-588"), Role.LEADER);
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private VersionView composed() {
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        recomposition.apply(head, draft.id());
        return draft;
    }

    private byte[] get(String address) {
        var result = mvc.get().uri(address).with(people.signedIn(head)).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void aChartSaysWhatIsEstimatedAndNotApproved() throws IOException {
        String commune = organisation.subordinates(head.body(), LocalDate.of(YEAR, 12, 1)).stream()
                .map(one -> one.code())
                .filter(code -> code.startsWith("KDV-"))
                .findFirst()
                .orElseThrow();
        reported.add(report(commune, YEAR, "DVK.DK", "4", false, true));
        VersionView draft = composed();
        byte[] file = get("/summaries/" + draft.summary() + "/file.docx?v=1");
        assertThat(new String(Zips.entry(file, "word/charts/chart1.xml"), StandardCharsets.UTF_8))
                .contains(" (ước) (chưa duyệt)</c:v>");
        assertThat(new String(Zips.entry(file, "word/document.xml"), StandardCharsets.UTF_8))
                .as("for those who cannot see it")
                .containsPattern("descr=\"[^\"]*\\(ước\\) \\(chưa duyệt\\) 4 ");
    }

    @Test
    void aHiddenFigureIsNoGapInTheSpreadsheetAndNobodyIsUninvitedByTheWay() throws IOException {
        VersionView draft = composed();
        SummaryView summary = summaries.require(head, draft.summary());
        FigureRef ref = new FigureRef("XLD.TC", "", summary.area(), summary.period());
        jdbc.sql("""
                        insert into summary.piece (id, version, section, block, item, place, kind, composed, bits, figures,
                            changed_at)
                        values (gen_random_uuid(), :version, 'kq.dvk', 'bang-an', '', 1, 'TABLE', 'Bảng có số ẩn', '[]',
                            cast(:figures as jsonb), now())
                        """)
                .param("version", draft.id().value())
                .param("figures", json.writeValueAsString(List.of(Figure.hidden(ref))))
                .update();
        var far = body("HND-584");
        done(conferences.plan(
                head,
                draft.summary(),
                new Conferences.Plan(
                        LocalDate.of(2022, 1, 20), "8 giờ 00", "Hội trường", "Khai mạc", Map.of(far, 6), 0)));
        String base = "/summaries/" + draft.summary() + "/conference";
        assertThat(rows(Zips.entry(get(base + "/pack.zip"), "2-phu-luc.xlsx")))
                .anySatisfy(row -> assertThat(row).startsWith("Bảng có số ẩn|").contains("XLD.TC", "|ẩn|"));
        assertThat(new String(get(base), StandardCharsets.UTF_8))
                .containsPattern("name=\"people-" + far + "\"[^>]*value=\"6\"");
    }

    private static List<String> rows(byte[] sheet) throws IOException {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (Row row : book.getSheetAt(0)) {
                StringBuilder line = new StringBuilder();
                row.forEach(cell -> line.append(cell).append('|'));
                rows.add(line.toString());
            }
        }
        return rows;
    }

    @Test
    void aPartOfAFigureIsCalledByItsName() {
        Indicator indicator = forms.current().catalogue().indicators().stream()
                .filter(one -> one.breakdown().isPresent())
                .findFirst()
                .orElseThrow();
        var item = indicator.breakdown().orElseThrow().items().getFirst();
        FigureRef ref =
                new FigureRef(indicator.code(), item.id(), new AreaId(UUID.randomUUID()), new Span("year", YEAR, 1));
        SummarySources.Source source = new SummarySources.Source(
                indicator,
                Figure.of(ref, BigDecimal.ONE, false, false, 1, 1),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Instant.EPOCH);
        assertThat(source.part("vi")).isEqualTo(item.name().vi());
        assertThat(source.part("en")).isEqualTo(item.name().en());
    }
}
