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
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
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
}
