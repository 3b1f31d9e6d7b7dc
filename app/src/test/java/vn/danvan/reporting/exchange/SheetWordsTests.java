package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.exchange.FilledSheet.entry;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
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

/** The sheet of a form with a choice, which nobody knows by its id. */
@DanvanTest
class SheetWordsTests {

    private static final String UNIT = "KDV-22828";
    private static final CellId RATING = new CellId("loai", "");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FormSheets sheets;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Periods periods;

    @Autowired
    SettableClock clock;

    private final TestPeople.Person officer;
    private final Actor actor;

    SheetWordsTests(@Autowired TestPeople newcomers) {
        this.officer = newcomers.person(UNIT, Role.UNIT_OFFICER);
        this.actor = newcomers.actor(officer.username());
    }

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aChoiceGoesOutByItsNameAndComesBackAsIt() throws IOException {
        SubmissionId id = rated(2019);
        byte[] home = written(id);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(home))) {
            DataFormatter shown = new DataFormatter();
            List<String> rating = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> StreamSupport.stream(row.spliterator(), false)
                            .map(shown::formatCellValue)
                            .toList())
                    .filter(row -> !row.isEmpty() && row.getFirst().equals("loai"))
                    .findFirst()
                    .orElseThrow();
            assertThat(rating).contains("Khá").doesNotContain("kha");
        }
        SheetReading reading = done(sheets.read(actor, id, home));
        assertThat(reading.takable()).isEmpty();
        assertThat(reading.faulty()).isEmpty();
    }

    @Test
    void thePreviewNamesTheChoices() throws Exception {
        SubmissionId id = rated(2018);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(officer.username(), TestPeople.PASSWORD);
        byte[] file = FilledSheet.of(id.toString(), entry("loai", "tốt"));
        String preview = visitor.upload("/reports/" + id + "/sheet", "bang.xlsx", file)
                .getResponse()
                .getContentAsString();
        assertThat(preview).contains(">Khá</td>").contains(">Tốt</td>");
    }

    private SubmissionId rated(int year) {
        var period = periods.period("calendar-year", year, 1).orElseThrow();
        SubmissionId id = done(submissions.start(actor, new Slot("qcdc", actor.body(), period)))
                .id();
        done(filling.save(
                actor, id, List.of(new CellChange(RATING, Optional.of(new Words("kha")), null, Optional.empty()))));
        return id;
    }

    private byte[] written(SubmissionId id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(actor, id, Locale.of("vi"), out);
        return out.toByteArray();
    }
}
