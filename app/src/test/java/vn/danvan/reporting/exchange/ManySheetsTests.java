package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.exchange.FilledSheet.entry;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.access.TestPeople;
import vn.danvan.documents.EntrySheets.Named;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.exchange.ManySheets.Result;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Openings.Owed;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** A district takes the filled sheets of its communes in at once: each as a whole, or not at all and with the reason. */
@DanvanTest
class ManySheetsTests {

    private static final String DISTRICT = "BDV-586";

    /** A quarter that no other test uses, for each test. */
    private static final AtomicInteger QUARTERS = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ManySheets many;

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
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    private Actor district;
    private ReportingPeriod quarter;
    private List<BodyView> communes;

    @BeforeEach
    void aQuarter() {
        clock.setTo(SettableClock.FIRST_DAY);
        district = people.actor(DISTRICT, Role.SPECIALIST);
        int number = QUARTERS.getAndIncrement();
        quarter = periods.period("calendar-quarter", 2018 + number / 4, number % 4 + 1)
                .orElseThrow();
        communes = done(blanks.offer(district, "dan-van", quarter)).open().stream()
                .map(Owed::body)
                .toList();
    }

    private String key(BodyView body) {
        return "dan-van@2018-01-01|" + body.code() + "|" + PeriodCode.of(quarter);
    }

    private Named filled(String name, BodyView body, Object meetings) {
        return new Named(name, FilledSheet.of(key(body), entry("ttr.cuoc", meetings), entry("dvk.dk/KT", "1.234")));
    }

    private Optional<SubmissionView> report(BodyView body) {
        return submissions.of(new Slot("dan-van", body.id(), quarter));
    }

    private Optional<Cell> stored(BodyView body, String question, String part) {
        return submissions
                .detail(district, report(body).orElseThrow().id())
                .answers()
                .cell(question, part);
    }

    private Result take(List<SeenSheet> seen) {
        return many.take(
                district,
                seen.stream().filter(SeenSheet::isTaken).map(SeenSheet::kept).toList());
    }

    private static String left(SeenSheet seen) {
        return seen.left() == null ? "" : seen.left().code();
    }

    private static byte[] zip(List<Named> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Named file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void theSheetsOfManyCommunesGoInAtOnceAndTwiceIsOnce() throws IOException {
        List<Named> files =
                List.of(filled("xa-1.xlsx", communes.get(0), "7"), filled("xa-2.xlsx", communes.get(1), "8"));
        List<Named> upload = List.of(new Named("cac-xa.zip", zip(files)), filled("xa-3.xlsx", communes.get(2), "9"));
        List<SeenSheet> seen = many.preview(district, upload);
        assertThat(seen).hasSize(3).allMatch(SeenSheet::isTaken);
        assertThat(seen.getFirst().about().orElseThrow().body()).isEqualTo(communes.getFirst());
        assertThat(communes)
                .as("a preview begins nothing")
                .allMatch(body -> report(body).isEmpty());

        assertThat(take(seen)).isEqualTo(new Result(3, 6, List.of()));
        assertThat(stored(communes.get(1), "ttr.cuoc", "")).contains(new Value(new BigDecimal(8), false));
        assertThat(stored(communes.get(2), "dvk.dk", "KT")).contains(new Value(new BigDecimal(1234), false));
        assertThat(submissions.history(
                        district, List.of(report(communes.get(2)).orElseThrow().id()), Optional.empty(), 1_000))
                .extracting(CellRun::change)
                .allMatch(change -> district.body().equals(change.above()));

        assertThat(take(seen)).as("confirmed twice").isEqualTo(new Result(0, 0, List.of()));
        assertThat(many.preview(district, upload)).as("uploaded again").allMatch(SeenSheet::isSame);
    }

    @Test
    void aSheetWithAWrongCellStopsNoOtherAndNothingOfItIsStored() {
        List<SeenSheet> seen = many.preview(
                district,
                List.of(filled("sai.xlsx", communes.get(0), "rất nhiều"), filled("dung.xlsx", communes.get(1), "8")));
        assertThat(left(seen.getFirst())).isEqualTo("exchange.sheets.faulty");
        assertThat(seen.getFirst().sheet()).isEqualTo("Báo cáo");
        assertThat(seen.getFirst().reading().faulty()).singleElement().satisfies(line -> {
            assertThat(line.entry().place()).isEqualTo("D3");
            assertThat(line.fault()).extracting(Refusal::code).isEqualTo("exchange.sheet.figure");
        });
        assertThat(take(seen).reports()).isEqualTo(1);
        assertThat(report(communes.get(0))).isEmpty();
        assertThat(report(communes.get(1))).isPresent();
    }

    @Test
    void whatCannotBeTakenInSaysWhy() {
        BodyView mine = communes.getFirst();
        Actor elsewhere = people.actor("BDV-587", Role.SPECIALIST);
        assertThat(left(one(elsewhere, key(mine)))).isEqualTo("exchange.sheets.unknown");
        assertThat(left(one(district, key(mine).replace("dan-van@", "khong-co@"))))
                .isEqualTo("exchange.sheets.form");
        assertThat(one(district, key(mine).replace("2018-01-01", "2017-01-01")).left())
                .isEqualTo(Refusal.of("exchange.sheets.edition", "01/01/2017"));
        assertThat(left(one(district, key(mine).replace("2018-01-01", "2017"))))
                .as("no day to tell")
                .isEqualTo("exchange.sheets.edition-other");
        assertThat(left(one(district, key(mine).replace(PeriodCode.of(quarter).toString(), "2021Q4"))))
                .isEqualTo("report.not-begun");
        assertThat(left(one(district, "khong-phai"))).isEqualTo("exchange.sheets.foreign");
        assertThat(left(many.preview(district, List.of(new Named("a.pdf", "%PDF".getBytes(StandardCharsets.UTF_8))))
                        .getFirst()))
                .isEqualTo("exchange.sheets.NOT_A_WORKBOOK");

        Actor commune = people.actor(mine.code(), Role.UNIT_OFFICER);
        SubmissionView begun = done(submissions.start(commune, new Slot("dan-van", mine.id(), quarter)));
        assertThat(left(one(elsewhere, begun.id().toString()))).isEqualTo("exchange.sheets.unknown");
        done(filling.save(commune, begun.id(), CompleteReport.cells()));
        List<SeenSheet> shown = List.of(one(district, key(mine)));
        assertThat(shown.getFirst().isTaken()).isTrue();
        done(approvals.submit(commune, begun.id()));
        assertThat(left(one(district, key(mine)))).isEqualTo("exchange.sheets.locked.SUBMITTED");
        assertThat(take(shown).left())
                .as("sent after the preview")
                .singleElement()
                .satisfies(one -> assertThat(one.reason().code()).isEqualTo("exchange.sheets.locked.SUBMITTED"));
    }

    private SeenSheet one(Actor reader, String key) {
        byte[] file = FilledSheet.of(key, entry("ttr.cuoc", "7"));
        return many.preview(reader, List.of(new Named("a.xlsx", file))).getFirst();
    }

    @Test
    void ofTwoFilesForOneReportNeitherIsTakenUnlessTheySayTheSame() {
        BodyView body = communes.getFirst();
        List<SeenSheet> differ =
                many.preview(district, List.of(filled("cu.xlsx", body, "7"), filled("moi.xlsx", body, "8")));
        assertThat(differ).extracting(ManySheetsTests::left).containsOnly("exchange.sheets.twice");
        List<SeenSheet> alike =
                many.preview(district, List.of(filled("a.xlsx", body, "7"), filled("a (1).xlsx", body, "7")));
        assertThat(alike.getFirst().isTaken()).isTrue();
        assertThat(left(alike.getLast())).isEqualTo("exchange.sheets.same");
        List<SeenSheet> untouched = many.preview(
                district,
                List.of(new Named("chua-dien.xlsx", FilledSheet.of(key(body))), filled("da-dien.xlsx", body, "7")));
        assertThat(untouched.getFirst().isSame()).isTrue();
        assertThat(untouched.getLast().isTaken()).isTrue();
    }

    @Test
    void aCellSomebodyChangedSinceThePreviewLeavesTheWholeSheet() {
        BodyView body = communes.getFirst();
        List<SeenSheet> seen = many.preview(district, List.of(filled("a.xlsx", body, "7")));
        Actor commune = people.actor(body.code(), Role.UNIT_OFFICER);
        SubmissionView begun = done(submissions.start(commune, new Slot("dan-van", body.id(), quarter)));
        done(filling.save(
                commune,
                begun.id(),
                List.of(CompleteReport.change("ttr.cuoc", "", new Value(new BigDecimal(5), false)))));
        assertThat(take(seen).left())
                .singleElement()
                .satisfies(one -> assertThat(one.reason().code()).isEqualTo("exchange.sheets.meanwhile"));
        assertThat(stored(body, "ttr.cuoc", "")).contains(new Value(new BigDecimal(5), false));
        assertThat(stored(body, "dvk.dk", "KT")).isEmpty();
    }

    @Test
    void amongManyTooAValueNewerThanTheSheetStaysUnlessTheReaderSaysSo() throws IOException {
        BodyView body = communes.getFirst();
        Actor commune = people.actor(body.code(), Role.UNIT_OFFICER);
        SubmissionView begun = done(submissions.start(commune, new Slot("dan-van", body.id(), quarter)));
        done(filling.save(commune, begun.id(), List.of(cuoc(20, null))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(commune, begun.id(), Locale.of("vi"), out);
        done(filling.save(commune, begun.id(), List.of(cuoc(25, 20))));
        byte[] file = FilledSheet.typed(out.toByteArray(), FilledSheet.place(out.toByteArray(), "ttr.cuoc"), "22");
        file = FilledSheet.typed(file, FilledSheet.place(file, "dth.cuoc"), "3");

        SeenSheet seen =
                many.preview(district, List.of(new Named("a.xlsx", file))).getFirst();
        assertThat(seen.reading().changing()).hasSize(1);
        assertThat(seen.reading().overtaken()).hasSize(1);
        assertThat(many.take(district, List.of(seen.kept().chosen(Set.of()))).cells())
                .isEqualTo(1);
        assertThat(stored(body, "ttr.cuoc", "")).contains(new Value(new BigDecimal(25), false));
        String name = seen.name(seen.reading().overtaken().getFirst());
        assertThat(many.take(district, List.of(seen.kept().chosen(Set.of(name))))
                        .cells())
                .isEqualTo(1);
        assertThat(stored(body, "ttr.cuoc", "")).contains(new Value(new BigDecimal(22), false));
    }

    private static CellChange cuoc(int now, @Nullable Integer seen) {
        return new CellChange(
                new CellId("ttr.cuoc", ""),
                Optional.of(new Value(BigDecimal.valueOf(now), false)),
                null,
                Optional.ofNullable(seen).map(before -> new Value(BigDecimal.valueOf(before), false)));
    }

    @Test
    void thePageShowsEveryFileBeforeItTakesThemIn() throws IOException {
        Visitor officer = new Visitor(mvc);
        officer.signIn(people.person(DISTRICT, Role.UNIT_OFFICER).username(), TestPeople.PASSWORD);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("xa-1.xlsx", filled("", communes.get(0), "7").content());
        files.put("xa-2.xlsx", filled("", communes.get(1), "không rõ").content());
        files.put("anh.jpg", new byte[] {1, 2, 3});
        String preview = text(officer.uploadAll("/reports/sheets", files));
        assertThat(preview)
                .contains("Sẽ nhập 1 bảng với 2 ô; 2 tệp không nhập được; 0 bảng không có gì mới.")
                .contains(
                        communes.get(0).name() + ", Báo cáo công tác dân vận, Quý", ": 2 ô mới, 0 ô thay đổi, 0 ô giữ")
                .contains("xa-2.xlsx", "Trang “Báo cáo”, ô D3:", "đang là “không rõ”")
                .contains("anh.jpg", "Không phải tệp .xlsx")
                .contains("Nhập 1 bảng, 2 ô");
        assertThat(report(communes.get(0))).isEmpty();

        String carried = HtmlUtils.htmlUnescape(preview.replaceAll("(?s).*name=\"lines\" value=\"([^\"]*)\".*", "$1"));
        assertThat(officer.post("/reports/sheets/take", "lines", carried)).hasRedirectedUrl("/reports/sheets");
        assertThat(report(communes.get(0))).isPresent();
        assertThat(report(communes.get(1))).isEmpty();
        assertThat(officer.uploadAll("/reports/sheets", Map.of("", new byte[0])))
                .hasStatus(422);
        assertThat(officer.post("/reports/sheets/take", "lines", "x")).hasStatus(404);
    }

    @Test
    void thePageOfOneReportTakesOneFileAsBeforeAndShowsSeveralTogether() throws IOException {
        BodyView body = communes.getFirst();
        TestPeople.Person person = people.person(body.code(), Role.UNIT_OFFICER);
        SubmissionView begun =
                done(submissions.start(people.actor(person.username()), new Slot("dan-van", body.id(), quarter)));
        Visitor officer = new Visitor(mvc);
        officer.signIn(person.username(), TestPeople.PASSWORD);
        String page = "/reports/" + begun.id() + "/sheet";
        byte[] own = filled("", body, "7").content();
        assertThat(text(officer.upload(page, "a.xlsx", own))).contains("2 ô sẽ thay đổi", "Nhập 2 ô");
        Map<String, byte[]> two = new LinkedHashMap<>();
        two.put("a.xlsx", own);
        two.put("b.xlsx", filled("", communes.get(1), "8").content());
        assertThat(text(officer.uploadAll(page, two)))
                .contains("Sẽ nhập 1 bảng với 2 ô; 1 tệp không nhập được")
                .contains("Không có báo cáo này trong cơ quan của anh/chị");
        assertThat(text(officer.upload(page, "a.zip", zip(List.of(new Named("a.xlsx", own))))))
                .contains("Sẽ nhập 1 bảng với 2 ô");
    }

    private static String text(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
