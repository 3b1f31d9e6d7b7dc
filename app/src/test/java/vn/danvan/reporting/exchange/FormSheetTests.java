package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.exchange.FilledSheet.entry;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.Visitor;

/** An officer takes a form home as a spreadsheet and brings it back filled in. */
@DanvanTest
class FormSheetTests {

    private static final String UNIT = "KDV-22828";
    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final MockMvcTester mvc;
    private final FormSheets sheets;
    private final Submissions submissions;
    private final Filling filling;
    private final Organisation organisation;
    private final Periods periods;
    private final TestPeople.Person officer;
    private final Actor actor;
    private SubmissionView submission;

    FormSheetTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired FormSheets sheets,
            @Autowired Submissions submissions,
            @Autowired Filling filling,
            @Autowired Organisation organisation,
            @Autowired Periods periods) {
        this.mvc = mvc;
        this.sheets = sheets;
        this.submissions = submissions;
        this.filling = filling;
        this.organisation = organisation;
        this.periods = periods;
        this.officer = people.person(UNIT, Role.UNIT_OFFICER);
        this.actor = people.actor(officer.username());
        this.submission = begin();
    }

    private SubmissionView begin() {
        int month = MONTHS.getAndIncrement();
        return done(submissions.start(
                actor,
                new Slot(
                        "dan-van",
                        organisation.bodyByCode(UNIT).orElseThrow(),
                        periods.period("calendar-month", 2018 + month / 12, month % 12 + 1)
                                .orElseThrow())));
    }

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            sheets.write(actor, submission.id(), Locale.of("vi"), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private SheetReading read(byte[] file) {
        return done(sheets.read(actor, submission.id(), file));
    }

    @SafeVarargs
    private final SheetReading read(Map.Entry<String, Object>... entries) {
        return done(sheets.read(
                actor, submission.id(), FilledSheet.of(submission.id().toString(), entries)));
    }

    private void save(String question, String value) {
        done(filling.save(
                actor,
                submission.id(),
                List.of(new CellChange(
                        new CellId(question, ""),
                        Optional.of(new Value(new BigDecimal(value), false)),
                        null,
                        Optional.empty()))));
    }

    private Optional<Answers.Cell> stored(String question, String part) {
        return submissions.detail(actor, submission.id()).answers().cell(question, part);
    }

    @Test
    void theSheetOfADemoSaysThatItsFiguresAreMadeUp() throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(written()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("SỐ LIỆU MINH HỌA, KHÔNG CÓ THẬT");
        }
    }

    @Test
    void theSheetComesBackUnchangedWhenNothingWasFilledIn() {
        save("ttr.cuoc", "12");
        SheetReading reading = done(sheets.read(actor, submission.id(), written()));
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.changing()).isEmpty();
        assertThat(reading.faulty()).isEmpty();
    }

    @Test
    void figuresAreUnderstoodAsPeopleTypeThem() {
        SheetReading reading = read(
                entry("ttr.cuoc", new BigDecimal("7")),
                entry("ntm.tien", "1,2 tỷ"),
                entry("dvk.dk/KT", "1.234"),
                entry("dth.cuoc", "không áp dụng"));
        assertThat(reading.faulty()).isEmpty();
        FormSheets.Taken taken = done(sheets.take(actor, submission.id(), sheets.carried(reading), Set.of()));
        assertThat(taken.changed()).isEqualTo(4);
        assertThat(stored("dvk.dk", "KT")).contains(new Value(new BigDecimal("1234"), false));
        assertThat(stored("dth.cuoc", "")).contains(new Answers.NotApplicable());
    }

    @Test
    void anEstimateTypedAsOnThePageIsOneAndItsMarkMadeMeanwhileIsNotUndone() {
        SheetReading reading = read(entry("ttr.cuoc", "ước 120"), entry("ttr.luot", "~1.500"));
        take(reading, Set.of());
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(120), true));
        assertThat(stored("ttr.luot", "")).contains(new Value(new BigDecimal(1500), true));
        SheetReading definite = read(entry("ttr.cuoc", new BigDecimal(120)));
        assertThat(definite.changing()).hasSize(1);
        take(definite, Set.of());
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(120), false));
        SheetReading other = read(entry("ttr.cuoc", new BigDecimal(130)));
        done(filling.save(
                actor,
                submission.id(),
                List.of(new CellChange(
                        new CellId("ttr.cuoc", ""),
                        Optional.of(new Value(new BigDecimal(120), true)),
                        null,
                        stored("ttr.cuoc", "")))));
        assertThat(take(other, Set.of()).meanwhile()).isEqualTo(1);
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(120), true));
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsRowAndTheRestIsTaken() {
        SheetReading reading = read(entry("ttr.cuoc", "mười hai"), entry("dth.cuoc", new BigDecimal("3")));
        assertThat(reading.faulty()).singleElement().satisfies(line -> {
            assertThat(line.entry().row()).isEqualTo(3);
            assertThat(line.fault()).isNotNull();
        });
        assertThat(done(sheets.take(actor, submission.id(), sheets.carried(reading), Set.of()))
                        .changed())
                .isEqualTo(1);
        assertThat(stored("ttr.cuoc", "")).isEmpty();
    }

    @Test
    void aNumberThatTheFormCannotHoldIsNamedInThePreviewAndKeepsNoOtherOut() {
        SheetReading reading = read(
                entry("ttr.cuoc", BigDecimal.valueOf(12)),
                entry("gs.ct", new BigDecimal("1.5")),
                entry("dvk.nr", BigDecimal.valueOf(-2)));
        assertThat(reading.faulty()).extracting(line -> line.cell().question()).containsExactly("gs.ct", "dvk.nr");
        assertThat(done(sheets.take(actor, submission.id(), sheets.carried(reading), Set.of()))
                        .changed())
                .isEqualTo(1);
        assertThat(stored("ttr.cuoc", "")).isPresent();
        assertThat(stored("gs.ct", "")).isEmpty();
    }

    @Test
    void takingTheSameSheetInTwiceChangesNothing() {
        SheetReading first = read(entry("ttr.cuoc", new BigDecimal("7")));
        done(sheets.take(actor, submission.id(), sheets.carried(first), Set.of()));
        assertThat(read(entry("ttr.cuoc", new BigDecimal("7"))).changing()).isEmpty();
    }

    @Test
    void aCellSomebodyChangedSinceThePreviewIsLeft() {
        SheetReading reading = read(entry("ttr.cuoc", new BigDecimal("7")));
        save("ttr.cuoc", "9");
        FormSheets.Taken taken = done(sheets.take(actor, submission.id(), sheets.carried(reading), Set.of()));
        assertThat(taken.changed()).isZero();
        assertThat(taken.meanwhile()).isEqualTo(1);
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal("9"), false));
    }

    @Test
    void aFormulaGivesItsResultAndOneWithoutIsNamed() {
        byte[] file = FilledSheet.of(
                submission.id().toString(), entry("ntm.tien", "1"), entry("ttr.cuoc", "1"), entry("th.tt", "1"));
        file = FilledSheet.put(file, "D3", "><f>99/8</f><v>12.375</v>");
        file = FilledSheet.put(file, "D4", "><f>2+5</f><v>7</v>");
        file = FilledSheet.put(file, "D5", "t=\"e\"><f>1/0</f><v>#DIV/0!</v>");
        SheetReading reading = read(file);
        assertThat(reading.lines().getFirst().entry().content().text()).isEqualTo("12.375");
        assertThat(reading.lines().get(1).wanted()).contains(new Value(new BigDecimal(7), false));
        assertThat(reading.faulty().getLast().fault())
                .isEqualTo(vn.danvan.kernel.Refusal.of(
                        "exchange.sheet.formula",
                        reading.lines().getLast().question().label(),
                        "#DIV/0!"));
    }

    @Test
    void aDayThatExcelMadeOfAFigureIsNoFigure() {
        byte[] file = FilledSheet.of(submission.id().toString(), entry("ttr.cuoc", new BigDecimal("7")));
        SheetReading reading = read(FilledSheet.dated(file));
        assertThat(reading.faulty())
                .singleElement()
                .satisfies(line -> assertThat(line.fault())
                        .extracting(vn.danvan.kernel.Refusal::code)
                        .isEqualTo("exchange.sheet.figure-day"));
    }

    @Test
    void whatWasCorrectedSinceTheSheetWasTakenHomeIsNotPutBack() {
        save("ttr.cuoc", "20");
        byte[] home = written();
        correct("20", "25");
        SheetReading untouched = read(FilledSheet.typed(home, FilledSheet.place(home, "dth.cuoc"), "3"));
        assertThat(untouched.changing())
                .extracting(line -> line.cell().question())
                .containsExactly("dth.cuoc");
        assertThat(untouched.overtaken()).isEmpty();
        take(untouched, Set.of());
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(25), false));
        assertThat(stored("dth.cuoc", "")).contains(new Value(new BigDecimal(3), false));
    }

    @Test
    void aCellFilledInOverANewerValueIsTakenOnlyWhenTheReaderSaysSo() {
        save("ttr.cuoc", "20");
        byte[] home = written();
        correct("20", "25");
        SheetReading filled = read(FilledSheet.typed(home, FilledSheet.place(home, "ttr.cuoc"), "22"));
        assertThat(filled.changing()).isEmpty();
        assertThat(filled.overtaken()).singleElement().satisfies(line -> {
            assertThat(line.before()).isEqualTo("=25");
            assertThat(line.entry().written()).isNotNull();
        });
        take(filled, Set.of());
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(25), false));
        assertThat(take(filled, Set.of("ttr.cuoc")).changed()).isEqualTo(1);
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(22), false));
    }

    @Test
    void aCellFilledInOverWhatTheSheetWasWrittenWithIsTaken() {
        save("ttr.cuoc", "20");
        byte[] home = written();
        SheetReading filled = read(FilledSheet.typed(home, FilledSheet.place(home, "ttr.cuoc"), "22"));
        assertThat(filled.overtaken()).isEmpty();
        assertThat(take(filled, Set.of()).changed()).isEqualTo(1);
    }

    @Test
    void aRemarkThatWasRewrittenSinceIsNotPutBackEither() {
        remark("đợt một");
        byte[] home = written();
        remark("đợt hai");
        assertThat(read(home).lines()).isNotEmpty();
        assertThat(read(home).takable()).isEmpty();
    }

    private FormSheets.Taken take(SheetReading reading, Set<String> anyway) {
        return done(sheets.take(actor, submission.id(), sheets.carried(reading), anyway));
    }

    private void correct(String from, String to) {
        done(filling.save(
                actor,
                submission.id(),
                List.of(new CellChange(
                        new CellId("ttr.cuoc", ""),
                        Optional.of(new Value(new BigDecimal(to), false)),
                        null,
                        Optional.of(new Value(new BigDecimal(from), false))))));
    }

    private void remark(String words) {
        Optional<Answers.Cell> five = Optional.of(new Value(new BigDecimal(5), false));
        done(filling.save(
                actor,
                submission.id(),
                List.of(new CellChange(new CellId("ttr.luot", ""), five, words, stored("ttr.luot", "")))));
    }

    @Test
    void thePreviewNamesACellThatIsNewerAndOffersToTakeIt() throws Exception {
        save("ttr.cuoc", "20");
        byte[] home = written();
        correct("20", "25");
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(officer.username(), TestPeople.PASSWORD);
        String page = "/reports/" + submission.id() + "/sheet";
        byte[] file = FilledSheet.typed(home, FilledSheet.place(home, "ttr.cuoc"), "22");
        String preview = visitor.upload(page, "bang.xlsx", file).getResponse().getContentAsString();
        assertThat(preview)
                .contains("Những ô đã được sửa trên hệ thống sau khi tải bảng: 1", "Vẫn nhập")
                .contains("name=\"anyway\" value=\"ttr.cuoc\"");
        String lines = org.springframework.web.util.HtmlUtils.htmlUnescape(
                preview.replaceAll("(?s).*name=\"lines\" value=\"([^\"]*)\".*", "$1"));
        visitor.post(page + "/take", "lines", lines);
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(25), false));
        visitor.post(page + "/take", "lines", lines, "anyway", "ttr.cuoc");
        assertThat(stored("ttr.cuoc", "")).contains(new Value(new BigDecimal(22), false));
    }

    @Test
    void theSheetOfAnotherFormAndForeignFilesAreRefused() {
        SubmissionView before = submission;
        submission = begin();
        byte[] other = FilledSheet.of(before.id().toString(), entry("ttr.cuoc", new BigDecimal("7")));
        assertThat(refusal(other)).isEqualTo("exchange.sheet.other");
        byte[] unknown = FilledSheet.of(UUID.randomUUID().toString(), entry("ttr.cuoc", new BigDecimal("7")));
        assertThat(refusal(unknown)).isEqualTo("exchange.sheet.other-unknown");
        assertThat(refusal("không phải bảng tính".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("exchange.sheet.unreadable");
    }

    private String refusal(byte[] file) {
        return switch (sheets.read(actor, submission.id(), file)) {
            case Outcome.Done<SheetReading>(SheetReading reading) -> throw new AssertionError(reading);
            case Outcome.Refused<SheetReading>(var reasons) ->
                reasons.getFirst().code();
        };
    }

    @Test
    void thePageShowsWhatWillChangeBeforeItDoes() throws Exception {
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(officer.username(), TestPeople.PASSWORD);
        String page = "/reports/" + submission.id() + "/sheet";
        assertThat(visitor.text(page)).contains("Tải bảng Excel");
        byte[] file = FilledSheet.of(submission.id().toString(), entry("ttr.cuoc", new BigDecimal("1234")));
        String preview = visitor.upload(page, "bang.xlsx", file).getResponse().getContentAsString();
        assertThat(preview).contains("1.234").contains("Nhập 1 ô");
        assertThat(stored("ttr.cuoc", "")).isEmpty();
        assertThat(visitor.get("/reports/" + submission.id() + "/sheet.xlsx")
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith(new byte[] {'P', 'K'});
    }
}
