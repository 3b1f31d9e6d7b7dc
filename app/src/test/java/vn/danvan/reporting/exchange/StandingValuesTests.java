package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** A value in a row from before tables had a last one comes home with program and sheet, and is refused only when changed. */
@DanvanTest
@Transactional
class StandingValuesTests {

    private static final String UNIT = "KDV-22891";
    private static final String ROW = "301/tien";

    @Autowired
    DataValueSets sets;

    @Autowired
    FormSheets sheets;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    /** As such rows were written once; today nobody can. */
    private SubmissionId withRow(Actor officer) {
        clock.setTo(SettableClock.FIRST_DAY);
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
                List.of(new CellChange(
                        new CellId("thon", "1/tien"),
                        Optional.of(new Value(new BigDecimal(5), false)),
                        "đã thu đủ",
                        Optional.empty()))));
        jdbc.sql("update reporting.cell set part = :part where submission = :id and question = 'thon'")
                .param("part", ROW)
                .param("id", id.value())
                .update();
        return id;
    }

    private ImportSummary taken(Actor officer, String value, @Nullable String remark) {
        DataValue one = new DataValue("nong-thon-moi", "thon", "2018", UNIT, ROW, value, remark, null, false, null);
        return sets.take(officer, List.of(one), ImportStrategy.CREATE_AND_UPDATE, false);
    }

    @Test
    void aProgramThatSendsItBackAsItIsIsToldNothing() {
        Actor officer = people.actor(UNIT, Role.UNIT_OFFICER);
        withRow(officer);
        ImportSummary same = taken(officer, "5", "đã thu đủ");
        assertThat(same.conflicts()).isEmpty();
        assertThat(same.ignored()).isEqualTo(1);
        for (ImportSummary other : List.of(taken(officer, "6", null), taken(officer, "5", "chưa thu đủ"))) {
            assertThat(other.conflicts())
                    .extracting(conflict -> conflict.reason().code())
                    .containsExactly("report.row-most");
        }
    }

    @Test
    void aSheetThatBringsItBackAsItIsHasNoFault() throws IOException {
        Actor officer = people.actor(UNIT, Role.UNIT_OFFICER);
        SubmissionId id = withRow(officer);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(officer, id, Locale.of("vi"), out);
        byte[] home = out.toByteArray();
        assertThat(done(sheets.read(officer, id, home)).faulty()).isEmpty();

        byte[] changed = FilledSheet.typed(home, FilledSheet.place(home, "thon/" + ROW), "6");
        assertThat(done(sheets.read(officer, id, changed)).faulty())
                .singleElement()
                .satisfies(line -> assertThat(line.fault()).extracting("code").isEqualTo("report.row-most"));
    }
}
