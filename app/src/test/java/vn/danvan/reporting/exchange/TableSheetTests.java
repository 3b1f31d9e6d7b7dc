package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.exchange.FilledSheet.entry;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** The preview of a table says which village and which column each number belongs to, and where it stands in the file. */
@DanvanTest
class TableSheetTests {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String UNIT = "KDV-22867";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    FormSheets sheets;

    @Autowired
    Periods periods;

    @Autowired
    SettableClock clock;

    private TestPeople.Person officer;
    private SubmissionId id;

    @BeforeEach
    void aReportWithOneVillage() {
        clock.setTo(SettableClock.FIRST_DAY);
        officer = people.person(UNIT, Role.UNIT_OFFICER);
        Actor actor = people.actor(officer.username());
        Slot slot = new Slot(
                "nong-thon-moi",
                actor.body(),
                periods.period("calendar-year", 2018, 1).orElseThrow());
        id = done(submissions.start(actor, slot)).id();
        Optional<Cell> known = submissions.answers(actor, id).cell("thon", "1/name");
        done(filling.save(
                actor,
                id,
                List.of(new CellChange(
                        new CellId("thon", "1/name"), Optional.of(new Words("Thôn Đá Bắn")), null, known))));
    }

    @Test
    void aFigureOfATableSaysItsUnitAndItsMarkAsAnEstimateCanBeTakenAway() throws IOException {
        Actor actor = people.actor(officer.username());
        CellId money = new CellId("thon", "1/tien");
        Optional<Cell> known = submissions.answers(actor, id).cell("thon", "1/tien");
        done(filling.save(
                actor,
                id,
                List.of(new CellChange(money, Optional.of(new Value(new BigDecimal("5"), true)), null, known))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(actor, id, VIETNAMESE, out);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .filter(one -> one.getCell(0) != null
                            && "thon/1/tien".equals(one.getCell(0).toString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("đồng");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("x");
            assertThat(row.getCell(4).getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void aTextThatSaysAThousandInEnglishIsNotTakenForOne() {
        byte[] file = FilledSheet.of(
                id.toString(), entry("ho", "1,000"), entry("thon/2/tien", "12,000"), entry("thon/3/ho", "85%"));
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(officer.username(), TestPeople.PASSWORD);
        String preview = text(visitor.upload("/reports/" + id + "/sheet", "bang.xlsx", file));
        assertThat(preview)
                .contains("“1,000” đọc được hai cách: 1 hoặc 1.000")
                .contains("“12,000” đọc được hai cách: 12 hoặc 12.000")
                .contains("tính bằng hộ; “85%” là tỷ lệ");
    }

    @Test
    void everyLineNamesItsRowItsColumnAndItsPlace() {
        byte[] file = FilledSheet.of(
                id.toString(),
                entry("thon/1/tien", new BigDecimal("5")),
                entry("thon/2/name", "Thôn Cầu Gãy"),
                entry("thon/2/tien", new BigDecimal("6")),
                entry("thon/3/ho", new BigDecimal("7")));
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(officer.username(), TestPeople.PASSWORD);
        String preview = text(visitor.upload("/reports/" + id + "/sheet", "bang.xlsx", file));
        assertThat(preview)
                .contains("Đóng góp theo thôn, khu phố: Thôn Đá Bắn – ")
                .contains("Đóng góp theo thôn, khu phố: dòng 2 – Tên")
                .contains("Đóng góp theo thôn, khu phố: Thôn Cầu Gãy – ")
                .contains("Đóng góp theo thôn, khu phố: dòng 3 – ")
                .contains(">D3<", ">D4<", ">D5<", ">D6<");
    }

    @Test
    void aVillageOfTheSheetDoesNotGoIntoTheRowThatAnotherOneHasTakenSince() throws IOException {
        Actor actor = people.actor(officer.username());
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        sheets.write(actor, id, VIETNAMESE, blank);
        write(actor, "thon/5/name", "Thôn Bình Quý");
        byte[] file = filled(blank.toByteArray(), Map.of("thon/5/name", "Thôn Hiếu Thiện", "thon/5/tien", 7.0));

        SheetReading reading = done(sheets.read(actor, id, file));
        assertThat(reading.takable()).isEmpty();
        assertThat(reading.faulty()).hasSize(2).allSatisfy(line -> {
            Refusal fault = Objects.requireNonNull(line.fault());
            assertThat(fault.code()).isEqualTo("exchange.sheet.row-taken");
            assertThat(fault.args()).contains("5", "Thôn Bình Quý", "Thôn Hiếu Thiện");
            assertThat(line.table().orElseThrow().name())
                    .as("the preview names the place that stands there")
                    .isEqualTo("Thôn Bình Quý");
        });
    }

    @Test
    void aVillageOfTheSheetDoesNotGoIntoARowThatSomebodyHasBegunWithoutNamingIt() throws IOException {
        Actor actor = people.actor(officer.username());
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        sheets.write(actor, id, VIETNAMESE, blank);
        for (String begun : List.of("thon/9/dat", "thon/10/tien")) {
            done(filling.save(
                    actor,
                    id,
                    List.of(new CellChange(
                            CellCode.cell(begun),
                            Optional.of(new Value(new BigDecimal(7), false)),
                            null,
                            Optional.empty()))));
        }
        byte[] file = filled(
                blank.toByteArray(),
                Map.of(
                        "thon/9/name",
                        "Thôn Hiếu Thiện",
                        "thon/9/tien",
                        5.0,
                        "thon/10/name",
                        "Thôn Từ Tâm",
                        "thon/10/tien",
                        7.0));

        SheetReading reading = done(sheets.read(actor, id, file));
        assertThat(reading.faulty()).hasSize(2).allSatisfy(line -> {
            Refusal fault = Objects.requireNonNull(line.fault());
            assertThat(fault.code()).isEqualTo("exchange.sheet.row-begun");
            assertThat(fault.args()).contains("9");
        });
        assertThat(reading.changing())
                .as("what stands in the other row is what the sheet brings")
                .singleElement()
                .satisfies(line -> assertThat(line.cell()).isEqualTo(new CellId("thon", "10/name")));
    }

    @Test
    void figuresOfARowThatSomebodyNamedAnewAreTakenOnlyWhenSomebodySaysSo() throws IOException {
        Actor actor = people.actor(officer.username());
        write(actor, "thon/4/name", "Thôn Vụ Bổn");
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        sheets.write(actor, id, VIETNAMESE, sheet);
        write(actor, "thon/4/name", "Thôn Vụ Bổn 2");
        byte[] file = filled(sheet.toByteArray(), Map.of("thon/4/dat", 12.0));

        SheetReading reading = done(sheets.read(actor, id, file));
        assertThat(reading.changing()).isEmpty();
        assertThat(reading.overtaken())
                .singleElement()
                .satisfies(line -> assertThat(line.table().orElseThrow().name()).isEqualTo("Thôn Vụ Bổn 2"));
        List<FormSheets.Carried> shown = sheets.carried(reading);
        write(actor, "thon/4/name", "Thôn Vụ Bổn 3");
        assertThat(done(sheets.take(actor, id, shown, Set.of("thon/4/dat"))))
                .as("it is yet another place than the preview said")
                .isEqualTo(new FormSheets.Taken(0, 1));
    }

    @Test
    void theSheetHasRoomForMoreVillagesThanACommuneHasAndSaysWhatToDoBeyond() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(people.actor(officer.username()), id, VIETNAMESE, out);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> codes = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> row.getCell(0) == null ? "" : row.getCell(0).toString())
                    .toList();
            assertThat(codes).contains("thon/31/name", "thon/31/tien");
            List<String> labels = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> row.getCell(1) == null ? "" : row.getCell(1).toString())
                    .toList();
            assertThat(labels).anyMatch(label -> label.startsWith("Hết dòng trống: nhập bảng này"));
        }
    }

    private void write(Actor actor, String cell, String name) {
        CellId place = CellCode.cell(cell);
        Optional<Cell> known = submissions.answers(actor, id).cell(place.question(), place.part());
        done(filling.save(actor, id, List.of(new CellChange(place, Optional.of(new Words(name)), null, known))));
    }

    /** The sheet with something typed into cells of the column of values, found by their codes. */
    private static byte[] filled(byte[] sheet, Map<String, Object> cells) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(sheet))) {
            for (Row row : workbook.getSheetAt(0)) {
                Object typed =
                        row.getCell(0) == null ? null : cells.get(row.getCell(0).toString());
                if (typed instanceof Double number) {
                    row.createCell(3).setCellValue(number);
                } else if (typed instanceof String words) {
                    row.createCell(3).setCellValue(words);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
