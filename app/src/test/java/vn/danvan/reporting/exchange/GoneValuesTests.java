package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Ui;

/** A program that asks what changed since it last asked learns what is gone, too, and nothing of drafts it never read. */
class GoneValuesTests extends OneReportCase {

    private static final Value TWENTY = new Value(BigDecimal.valueOf(20), false);

    @Autowired
    DataValueExport export;

    private Actor commune;
    private Actor province;
    private SubmissionView report;

    /** On 1 September the commune writes its report of August, with a figure that it need not give; on the 2nd it sends it. */
    @BeforeEach
    void sendsAReport() {
        on(1);
        commune = leader(UNIT);
        province = leader("BDV-58");
        report = written(commune, 2023, 8);
        done(filling.save(commune, report.id(), List.of(CompleteReport.change("dth.luot", "", TWENTY))));
        on(2);
        done(approvals.submit(commune, report.id()));
        on(3);
    }

    private void on(int day) {
        clock.setTo(LocalDate.of(2023, 9, day));
    }

    private static DataValueQuery since(int day) {
        return question("202308", LocalDate.of(2023, 9, day), true, 0);
    }

    private List<DataValue> read(Actor reader, int since) {
        return done(export.values(reader, since(since)));
    }

    private List<String> gone(Actor reader, int since) {
        return read(reader, since).stream()
                .filter(DataValue::deleted)
                .map(DataValue::dataElement)
                .distinct()
                .toList();
    }

    private List<String> standing(Actor reader, int since) {
        return read(reader, since).stream()
                .filter(one -> !one.deleted())
                .map(DataValue::dataElement)
                .distinct()
                .toList();
    }

    private void clear(SubmissionView view) {
        done(filling.save(
                commune,
                view.id(),
                List.of(new CellChange(new CellId("dth.luot", ""), Optional.empty(), null, Optional.of(TWENTY)))));
    }

    private void sendBack() {
        Actor district = leader("BDV-582");
        done(approvals.sendBack(district, report.id(), "Thiếu số liệu"));
    }

    private void approve() {
        Actor district = leader("BDV-582");
        SubmissionView waiting = submissions.of(report.slot()).orElseThrow();
        waiting = done(approvals.approve(district, waiting.id(), waiting.revision()));
        done(approvals.approve(province, waiting.id(), waiting.revision()));
    }

    @Test
    void aReportThatWasSentBackIsGoneForThoseAboveAndStandsForItsBody() {
        on(4);
        sendBack();
        assertThat(gone(province, 4)).contains("TTR.CUOC", "DTH.LUOT", "th.tt");
        assertThat(standing(province, 4)).isEmpty();
        assertThat(read(province, 4)).allSatisfy(one -> {
            assertThat(one.value()).isNull();
            assertThat(one.lastUpdated())
                    .isEqualTo(LocalDate.of(2023, 9, 4)
                            .atTime(8, 0)
                            .atZone(Ui.ZONE)
                            .toInstant());
        });
        assertThat(read(province, 5)).isEmpty();
        assertThat(gone(commune, 4)).isEmpty();
    }

    @Test
    void aReportThatItsBodyTookBackIsGoneUntilItIsSentAgain() {
        on(4);
        done(approvals.withdraw(commune, report.id()));
        assertThat(gone(province, 4)).contains("TTR.CUOC", "DTH.LUOT");
        clear(report);
        on(5);
        done(approvals.submit(commune, report.id()));
        assertThat(gone(province, 5)).containsExactly("DTH.LUOT");
        assertThat(standing(province, 5)).contains("TTR.CUOC").doesNotContain("DTH.LUOT");
        assertThat(gone(commune, 4)).as("its own programs learn it as well").containsExactly("DTH.LUOT");
        assertThat(gone(commune, 5)).isEmpty();
    }

    @Test
    void whatACorrectionClearsIsGoneOnceItIsSentAndStandsAgainWhenItIsSentBack() {
        approve();
        on(4);
        SubmissionView correction = done(approvals.correct(commune, report.id(), "Đếm nhầm"));
        clear(correction);
        assertThat(read(province, 4)).as("a draft is nobody else's").isEmpty();
        on(5);
        done(approvals.submit(commune, correction.id()));
        assertThat(gone(province, 5)).containsExactly("DTH.LUOT");
        on(6);
        Actor district = leader("BDV-582");
        done(approvals.sendBack(district, correction.id(), "Không rõ lý do"));
        assertThat(gone(province, 6)).isEmpty();
        assertThat(standing(province, 6)).as("the version before counts again").contains("DTH.LUOT", "TTR.CUOC");
    }

    @Test
    void onceACorrectionWasApprovedTheVersionBeforeNeverStandsAgain() {
        approve();
        on(4);
        SubmissionView correction = done(approvals.correct(commune, report.id(), "Đếm nhầm"));
        clear(correction);
        done(approvals.submit(commune, correction.id()));
        approve();
        on(5);
        done(approvals.reopen(province, correction.id(), "Cần đối chiếu lại"));
        assertThat(standing(province, 1)).contains("TTR.CUOC").doesNotContain("DTH.LUOT");
        on(6);
        done(approvals.sendBack(province, correction.id(), "Sửa lại"));
        assertThat(standing(province, 6)).as("what was found to be wrong").isEmpty();
        assertThat(standing(province, 1)).isEmpty();
        assertThat(gone(province, 6)).contains("TTR.CUOC", "DTH.LUOT");
        on(7);
        done(approvals.submit(commune, correction.id()));
        assertThat(standing(province, 7)).contains("TTR.CUOC").doesNotContain("DTH.LUOT");
        assertThat(gone(province, 7)).containsExactly("DTH.LUOT");
    }

    @Test
    void whatWasWrittenAndClearedBeforeItWasSentIsNotToldToThoseAbove() {
        on(4);
        sendBack();
        done(filling.save(commune, report.id(), List.of(CompleteReport.change("gs.ct", "", TWENTY))));
        on(5);
        done(filling.save(
                commune,
                report.id(),
                List.of(new CellChange(new CellId("gs.ct", ""), Optional.empty(), null, Optional.of(TWENTY)))));
        on(6);
        done(approvals.submit(commune, report.id()));
        assertThat(gone(province, 1)).isEmpty();
        assertThat(gone(commune, 5)).containsExactly("GS.CT");
    }

    @Test
    void aDraftThatIsGivenUpIsGoneForItsOwnBodyOnly() {
        approve();
        on(4);
        SubmissionView correction = done(approvals.correct(commune, report.id(), "Bổ sung"));
        done(filling.save(commune, correction.id(), List.of(CompleteReport.change("gs.ct", "", TWENTY))));
        on(5);
        done(approvals.drop(commune, Seen.of(submissions.require(commune, correction.id()))));
        assertThat(gone(commune, 5)).containsExactly("GS.CT");
        assertThat(standing(commune, 5))
                .as("what the version before holds counts again")
                .contains("DTH.LUOT");
        assertThat(read(province, 4)).isEmpty();
    }

    @Test
    void whoeverDoesNotAskForWhatIsGoneGetsWhatStands() {
        on(4);
        sendBack();
        assertThat(answered(false, 0)).isEmpty();
    }

    @Test
    void theLimitCountsWhatIsGoneToo() {
        on(4);
        sendBack();
        assertThat(answered(true, 2)).hasSize(2);
    }

    private List<DataValue> answered(boolean deleted, int limit) {
        return done(export.values(province, question("202308", LocalDate.of(2023, 9, 4), deleted, limit)));
    }
}
