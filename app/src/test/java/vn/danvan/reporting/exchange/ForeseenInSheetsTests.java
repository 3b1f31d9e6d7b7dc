package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.submission.Foreseen;
import vn.danvan.reporting.submission.SubmissionView;

/** The preview of a filled sheet says what the rules of its form would find once it is taken in. */
class ForeseenInSheetsTests extends OneReportCase {

    @Autowired
    FormSheets sheets;

    private Actor commune;
    private SubmissionView report;

    @BeforeEach
    void aReportIsBegun() {
        clock.setTo(LocalDate.of(2021, 3, 1));
        commune = leader(UNIT);
        report = done(submissions.start(commune, slot(commune, "dan-van", 2018, 9)));
    }

    private SheetReading read(Object raised, Object answered) {
        return done(sheets.read(
                commune,
                report.id(),
                FilledSheet.of(
                        report.id().toString(),
                        FilledSheet.entry("dth.yk", raised),
                        FilledSheet.entry("dth.tl", answered))));
    }

    @Test
    void aRuleThatWouldFailIsFoundAndTheReportStaysAsItIs() {
        Foreseen foreseen =
                read(new BigDecimal(5), new BigDecimal(8)).foreseen().orElseThrow();
        assertThat(foreseen.fresh())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.difference()).isEqualByComparingTo("3"));
        assertThat(foreseen.missing()).isPositive();
        assertThat(submissions.answers(commune, report.id()).cells()).isEmpty();
    }

    @Test
    void theSameRuleThatFailsNowStandsApartWithTheFiguresOfAfterwards() {
        done(filling.save(
                commune,
                report.id(),
                List.of(
                        CompleteReport.change("dth.yk", "", new Value(new BigDecimal(2), false)),
                        CompleteReport.change("dth.tl", "", new Value(new BigDecimal(3), false)))));
        Foreseen foreseen =
                read(new BigDecimal(5), new BigDecimal(8)).foreseen().orElseThrow();
        assertThat(foreseen.fresh()).isEmpty();
        assertThat(foreseen.stood())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Fails.class,
                        fails -> assertThat(fails.difference()).isEqualByComparingTo("3"));
    }

    @Test
    void whatCannotBeTakenIsNotReckonedWith() {
        assertThat(read("nhiều", "nhiều").foreseen()).isEmpty();
        assertThat(read("nhiều", new BigDecimal(8)).foreseen().orElseThrow().fresh())
                .as("as long as nobody knows how many were raised")
                .isEmpty();
    }
}
