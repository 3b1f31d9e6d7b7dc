package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.access.TestPeople;
import vn.danvan.documents.EntrySheetReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.BlanksBelow.Offer;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Openings.Owed;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;
import vn.danvan.web.Texts;

/** A district takes home the sheets of all its communes at once, to send them out; taking them begins no report. */
@DanvanTest
class BlanksBelowTests {

    private static final String DISTRICT = "BDV-585";
    private static final Locale VIETNAMESE = Locale.of("vi");

    /** A quarter that no other test uses, for each test. */
    private static final AtomicInteger QUARTERS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BlanksBelow blanks;

    @Autowired
    FormSheets sheets;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Organisation organisation;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    @Autowired
    Texts texts;

    private Actor district;
    private ReportingPeriod quarter;

    @BeforeEach
    void aQuarter() {
        clock.setTo(SettableClock.FIRST_DAY);
        district = people.actor(DISTRICT, Role.UNIT_OFFICER);
        int number = QUARTERS.getAndIncrement();
        quarter = periods.period("calendar-quarter", 2018 + number / 4, number % 4 + 1)
                .orElseThrow();
    }

    private Offer offer() {
        return done(blanks.offer(district, "dan-van", quarter));
    }

    private Map<String, byte[]> files(Offer offer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blanks.write(district, offer, VIETNAMESE, out);
        return unpacked(out.toByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] sheetOf(BodyView body) throws IOException {
        return files(offer()).entrySet().stream()
                .filter(file -> file.getKey().contains("(" + body.code() + ")"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private SubmissionView begun(BodyView body) {
        return done(submissions.start(
                people.actor(body.code(), Role.UNIT_OFFICER), new Slot("dan-van", body.id(), quarter)));
    }

    private static CellChange meetings(int value) {
        return new CellChange(
                new CellId("ttr.cuoc", ""),
                Optional.of(new Value(BigDecimal.valueOf(value), false)),
                null,
                Optional.empty());
    }

    @Test
    void everyCommuneThatReportsHasASheetWithItsNameAndPeriodAndNothingIsBegun() throws IOException {
        Offer offer = offer();
        Map<String, byte[]> files = files(offer);
        assertThat(files).hasSameSizeAs(offer.open()).hasSizeGreaterThan(5);
        assertThat(files.keySet())
                .allSatisfy(name -> assertThat(name)
                        .endsWith(".xlsx")
                        .contains("Báo cáo công tác dân vận", "2018")
                        .doesNotContainPattern("[\\\\/:*?\"<>|]"));
        for (Owed owed : offer.open()) {
            assertThat(owed.body().id()).isNotEqualTo(district.body());
            assertThat(submissions.of(new Slot("dan-van", owed.body().id(), quarter)))
                    .isEmpty();
        }
        BodyView body = offer.open().getFirst().body();
        byte[] sheet = sheetOf(body);
        assertThat(HtmlUtils.htmlUnescape(part(sheet, "xl/sharedStrings.xml")))
                .contains("Đơn vị: " + body.name(), "Kỳ báo cáo: Quý");
        assertThat(part(sheet, "xl/worksheets/sheet1.xml")).contains("<sheetProtection");
    }

    @Test
    void aReportThatIsBegunHasItsFiguresInTheSheetAndOneThatIsSentHasNoSheet() throws IOException {
        BodyView writing = offer().open().get(0).body();
        BodyView sent = offer().open().get(1).body();
        int all = offer().open().size();
        SubmissionView draft = begun(writing);
        done(filling.save(people.actor(writing.code(), Role.UNIT_OFFICER), draft.id(), List.of(meetings(12))));
        ByteArrayOutputStream single = new ByteArrayOutputStream();
        sheets.write(district, draft.id(), VIETNAMESE, single);
        assertThat(EntrySheetReader.read(sheetOf(writing), ReadLimits.DEFAULTS))
                .as("the same as the sheet of this one report")
                .isEqualTo(EntrySheetReader.read(single.toByteArray(), ReadLimits.DEFAULTS))
                .isInstanceOfSatisfying(
                        EntrySheetReader.Filled.class,
                        filled -> assertThat(filled.entries())
                                .singleElement()
                                .satisfies(entry ->
                                        assertThat(entry.content().text()).isEqualTo("12")));

        Actor officer = people.actor(sent.code(), Role.UNIT_OFFICER);
        SubmissionView report = begun(sent);
        done(filling.save(officer, report.id(), CompleteReport.cells()));
        done(approvals.submit(officer, report.id()));
        assertThat(offer().closed()).isEqualTo(1);
        assertThat(offer().open())
                .hasSize(all - 1)
                .noneMatch(owed -> owed.body().id().equals(sent.id()));
        done(approvals.sendBack(people.actor(DISTRICT, Role.LEADER), report.id(), "Đối chiếu lại."));
        assertThat(offer().open()).hasSize(all);
    }

    @Test
    void theCommuneItselfTakesTheSheetIn() throws IOException {
        BodyView body = offer().open().getFirst().body();
        byte[] sheet = sheetOf(body);
        SubmissionView report = begun(body);
        assertThat(done(sheets.read(people.actor(body.code(), Role.UNIT_OFFICER), report.id(), sheet))
                        .lines())
                .isEmpty();
        BodyView other = offer().open().get(1).body();
        assertThat(sheets.read(
                        people.actor(other.code(), Role.UNIT_OFFICER),
                        begun(other).id(),
                        sheet))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(texts.refusal(
                                        VIETNAMESE, (Refusal) refused.refusals().getFirst()))
                                .as("of the same form and period: the unit tells them apart")
                                .startsWith("Tệp này là của báo cáo khác: Báo cáo công tác dân vận, Quý")
                                .contains(", " + body.name() + ". Hãy tải lên đúng bảng"));
    }

    @Test
    void whereThereIsNoSheetTheReasonIsSaid() {
        Actor commune = people.actor(offer().open().getFirst().body().code(), Role.UNIT_OFFICER);
        assertThat(blanks.offer(commune, "dan-van", quarter).toString()).contains("exchange.blanks.nobody");
        assertThat(blanks.offer(
                                district,
                                "dan-van",
                                periods.period("calendar-quarter", 2021, 4).orElseThrow())
                        .toString())
                .contains("report.not-begun");
        assertThat(blanks.offer(district, "khong-co", quarter).toString()).contains("report.no-edition");
        Actor clerk = people.actor(DISTRICT, Role.CLERK);
        assertThatThrownBy(() -> blanks.offer(clerk, "dan-van", quarter)).isInstanceOf(Forbidden.class);
    }

    @Test
    void thePageSaysHowManySheetsThereAreAndGivesThem() throws IOException {
        Visitor officer = visitor(DISTRICT, Role.UNIT_OFFICER);
        assertThat(officer.text("/reports/sheets"))
                .contains("Báo cáo công tác dân vận, Tháng 1/2021", "Xem các đơn vị");
        String report = "dan-van/calendar-quarter/" + quarter.year() + "/" + quarter.index();
        int sheets = offer().open().size();
        assertThat(officer.text("/reports/sheets?report=" + report))
                .contains("Tải " + sheets + " bảng trong một tệp .zip", "/reports/sheets.zip?report=");
        MvcTestResult zip = officer.get("/reports/sheets.zip?report=" + report);
        assertThat(zip.getResponse().getHeader("Content-Disposition")).contains("dan-van_BDV-585_", ".zip");
        assertThat(unpacked(zip.getResponse().getContentAsByteArray())).hasSize(sheets);
        MvcTestResult unknown = officer.get("/reports/sheets.zip?report=khong/co");
        assertThat(unknown).hasStatus(422);
        assertThat(unknown.getResponse().getContentAsString()).contains("Không có báo cáo “khong/co”");
        assertThat(visitor(DISTRICT, Role.CLERK).status("/reports/sheets")).isEqualTo(403);
    }

    @Test
    void aCommuneWithNobodyBelowIsToldSo() throws IOException {
        Visitor commune = visitor(offer().open().getFirst().body().code(), Role.UNIT_OFFICER);
        assertThat(commune.text("/reports/sheets")).contains("không có đơn vị cấp dưới nào phải nộp báo cáo");
    }

    private Visitor visitor(String body, Role role) {
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(people.person(body, role).username(), TestPeople.PASSWORD);
        return visitor;
    }
}
