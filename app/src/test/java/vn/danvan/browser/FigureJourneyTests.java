package vn.danvan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** From the table of figures over its chart and map to the reports behind a number; made-up figures of four weeks. */
class FigureJourneyTests extends JourneyCase {

    private static final int WEEKS = 4;

    /** The rows of a picture above which its title and legend stand. */
    private static final int LEGEND = 160;

    private static final int INK = 0x1f1b18;
    private static final List<Integer> SHADES = List.of(0xf5f2ee, 0xfde8d0, 0xf7c48f, 0xe8964f, 0xa84f14, 0x863a0c);

    @Autowired
    private Facts facts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    @Autowired
    private Periods periods;

    private final List<UUID> reported = new ArrayList<>();

    @BeforeEach
    void everyCommuneReports() {
        Random random = new Random(7);
        LocalDate on = LocalDate.of(2021, 1, 1);
        for (AreaView commune : areas.areasWithin(province(), AreaLevel.COMMUNE, on)) {
            for (BodyView body : organisation.bodiesOf(commune.id(), on)) {
                if (body.kind() == BodyKind.MOBILISATION_BLOC) {
                    for (int week = 1; week <= WEEKS; week++) {
                        report(body.id(), week, 2 + random.nextInt(20));
                    }
                }
            }
        }
        report(organisation.bodyByCode("BDV-582").orElseThrow(), WEEKS, 9);
        report(organisation.bodyByCode("KDV-22738").orElseThrow(), WEEKS, 240);
    }

    private AreaId province() {
        return areas.byCode("58", LocalDate.of(2021, 2, 1)).orElseThrow().id();
    }

    private void report(BodyId body, int week, int value) {
        UUID submission = UUID.randomUUID();
        reported.add(submission);
        ReportingPeriod period = periods.period("week", 2021, week).orElseThrow();
        facts.put(
                new FactSource(submission, body, period, value % 7 != 0),
                List.of(
                        new Fact("AS.NHA", "", BigDecimal.valueOf(value), value % 5 == 0),
                        new Fact("AS.GT", "", BigDecimal.valueOf(value * 1_500_000L), false)));
    }

    /** Title and list beside the map, whose areas have more than one shade. */
    private static void assertShowsAMap(Download picture) throws IOException {
        assertThat(picture.suggestedFilename()).endsWith(".png");
        BufferedImage image = ImageIO.read(picture.path().toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        Map<Integer, Integer> colours = new HashMap<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = LEGEND; y < image.getHeight(); y++) {
                colours.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        assertThat(SHADES)
                .filteredOn(shade -> colours.getOrDefault(shade, 0) > 1000)
                .hasSizeGreaterThan(2);
        assertThat(colours.getOrDefault(INK, 0)).isGreaterThan(1000);
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
        reported.clear();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aLeaderFollowsANumberToItsReports(Screen screen) throws IOException {
        String weeks = "&kind=week&year=2021&index=1&toYear=2021&toIndex=4";
        try (Visitor leader = visitor(screen)) {
            leader.signsIn("lanhdao.tinh");
            leader.goesTo("/figures").sees("Chưa chọn gì");
            leader.find(".dv-chart__board svg").waitFor();
            leader.looksAt("so-lieu-dau");
            leader.goesTo("/figures?kind=week").sees("Chưa chọn chỉ tiêu").looksAt("so-lieu-chon");
            leader.goesTo("/figures?i=AS.NHA&kind=week&year=2018&index=1&toYear=2018&toIndex=2");
            leader.find(".dv-chart p").waitFor();
            leader.sees("Chưa có số nào để vẽ biểu đồ.").looksAt("so-lieu-chua-co");
            leader.goesTo("/figures?i=AS.NHA" + weeks).sees("Tổng: Tỉnh Ninh Thuận");
            leader.find(".dv-chart__board svg").waitFor();
            leader.looksAt("so-lieu");
            Download picture = leader.page().waitForDownload(() -> leader.presses("Tải ảnh PNG"));
            assertThat(picture.suggestedFilename()).endsWith(".png");

            leader.goesTo(
                            "/figures?i=AS.NHA&i=AS.GT&cols=INDICATORS&compare=1&target=1&kind=week&year=2021&index=4&toYear=2021&toIndex=4")
                    .sees("Cùng kỳ")
                    .looksAt("so-lieu-so-sanh");
            leader.goesTo("/figures?i=AS.NHA&cut=COMMUNE&units=2025-07-01" + weeks)
                    .sees("Không tách được theo đơn vị mới");
            leader.find("svg.dv-map").waitFor();
            leader.looksAt("so-lieu-quy-doi");
            assertShowsAMap(leader.page().waitForDownload(() -> leader.presses("Tải ảnh bản đồ (PNG)")));

            leader.goesTo(
                            "/figures?i=AS.NHA&cut=COMMUNE&cols=INDICATORS&sort=-1&kind=week&year=2021&index=4&toYear=2021&toIndex=4")
                    .sees("Phường Đô Vinh")
                    .looksAt("so-lieu-xa");
            leader.find(".dv-pivot tbody tr:first-child td a").first().click();
            leader.sees("Nguồn của số liệu").sees("Khối dân vận phường Đô Vinh").looksAt("nguon-so-lieu");
            leader.goesTo("/figures/targets?i=AS.NHA&kind=calendar-year&year=2021&toIndex=1")
                    .sees("Thành phố Phan Rang-Tháp Chàm")
                    .looksAt("ke-hoach-so-lieu");
        }
    }
}
