package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;

/** Remarks beside the cells of a table go home with the spreadsheet and come back with it. */
@DanvanTest
class TableRemarksTests {

    private static final CellId NAME = new CellId("thon", "9/name");
    private static final CellId NOTED = new CellId("thon", "3/ho");

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    FormSheets sheets;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    private static CellChange change(CellId cell, Optional<Cell> now, String remark) {
        return new CellChange(cell, now, remark, Optional.empty());
    }

    @Test
    void aRowWithARemarkAloneIsInTheSheetAndItsRemarkCanBeChangedThere() throws IOException {
        Actor officer = people.actor("KDV-22825", Role.UNIT_OFFICER);
        SubmissionId id = done(submissions.start(
                        officer,
                        new Slot(
                                "nong-thon-moi",
                                officer.body(),
                                periods.period("calendar-year", 2018, 1).orElseThrow())))
                .id();
        done(filling.save(
                officer,
                id,
                List.of(
                        change(NAME, Optional.of(new Words("Thôn Thượng")), ""),
                        change(NOTED, Optional.empty(), "chưa họp thôn"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(officer, id, Locale.of("vi"), out);

        Map<String, Integer> places = new TreeMap<>();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(0) != null) {
                    places.put(row.getCell(0).toString(), row.getRowNum());
                }
            }
            assertThat(places)
                    .containsKeys("thon/9/ho", "thon/3/ho", "thon/14/ho")
                    .doesNotContainKey("thon/4/ho");
            Row noted = workbook.getSheetAt(0).getRow(places.getOrDefault("thon/3/ho", 0));
            assertThat(noted.getCell(5).getStringCellValue()).isEqualTo("chưa họp thôn");
            noted.getCell(5).setCellValue("đã họp thôn");
            workbook.write(changed);
        }
        SheetReading reading = done(sheets.read(officer, id, changed.toByteArray()));
        assertThat(reading.takable()).singleElement().satisfies(line -> {
            assertThat(line.cell()).isEqualTo(NOTED);
            assertThat(line.remark()).isEqualTo("đã họp thôn");
        });
    }
}
