package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;

/** Pages, files and programs end lines in their own way; what they write is the same all the same. */
class ImportedWordsTests extends OneReportCase {

    private static final CellId SITUATION = new CellId("th.tt", "");
    private static final CellId ROUNDS = new CellId("ttr.cuoc", "");
    private static final String MONTH = "201804";

    @Autowired
    DataValueSets sets;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;

    @BeforeEach
    void anOfficer() {
        officer = leader(UNIT);
    }

    private ImportSummary take(String element, @Nullable String value, @Nullable String comment, boolean trial) {
        return sets.take(
                officer,
                List.of(new DataValue("dan-van", element, MONTH, UNIT, null, value, comment, null, false, null)),
                ImportStrategy.CREATE_AND_UPDATE,
                trial);
    }

    private SubmissionDetail report() {
        Slot slot = new Slot(
                "dan-van",
                officer.body(),
                periods.period("calendar-month", 2018, 4).orElseThrow());
        return submissions.detail(officer, submissions.of(slot).orElseThrow().id());
    }

    private Optional<Cell> stored(CellId cell) {
        return report().answers().cell(cell.question(), cell.part());
    }

    @Test
    void theSameWordsWithOtherLineBreaksChangeNothing() {
        assertThat(take("th.tt", "Ổn định.\r\nKhông có\0 điểm nóng. \r\n", "a\0", false)
                        .imported())
                .isEqualTo(1);
        assertThat(stored(SITUATION)).contains(new Words("Ổn định.\nKhông có điểm nóng."));
        ImportSummary again = take("th.tt", "Ổn định.\nKhông có điểm nóng.", null, false);
        assertThat(again.updated()).isZero();
        assertThat(again.ignored()).isEqualTo(1);
    }

    @Test
    void wordsThatWereStoredWithOtherLineBreaksCanBeWrittenOver() {
        take("th.tt", "Ổn định.", "cũ", false);
        jdbc.sql("update reporting.cell set words = :words, remark = :remark where submission = :id")
                .param("words", "Ổn định.\r\nHết. ")
                .param("remark", "vì bão\r\nvà lũ")
                .param("id", report().view().id().value())
                .update();
        Cell seen = new Words("Ổn định.\nHết.");
        assertThat(done(filling.save(
                                officer,
                                report().view().id(),
                                List.of(new CellChange(
                                        SITUATION,
                                        Optional.of(new Words("Có điểm nóng.")),
                                        "vì lũ",
                                        Optional.of(seen),
                                        "vì bão\nvà lũ"))))
                        .conflicts())
                .isEmpty();
        assertThat(stored(SITUATION)).contains(new Words("Có điểm nóng."));
        assertThat(report().remarks()).containsEntry(SITUATION, "vì lũ");
    }

    @Test
    void aRemarkAloneIsAChangeThatATrialShowsAndOnlyOnce() {
        take("TTR.CUOC", "12", null, false);
        assertThat(take("TTR.CUOC", "12", "kể cả thôn mới", true).updated()).isEqualTo(1);
        assertThat(report().remarks()).doesNotContainKey(ROUNDS);
        assertThat(take("TTR.CUOC", "12", "kể cả thôn mới", false).updated()).isEqualTo(1);
        assertThat(report().remarks()).containsEntry(ROUNDS, "kể cả thôn mới");
        ImportSummary again = take("TTR.CUOC", "12", " kể cả thôn mới\r\n", false);
        assertThat(again.updated()).isZero();
        assertThat(again.ignored()).isEqualTo(1);
        assertThat(take("TTR.CUOC", "12", "", false).updated()).isEqualTo(1);
        assertThat(report().remarks()).doesNotContainKey(ROUNDS);
    }
}
