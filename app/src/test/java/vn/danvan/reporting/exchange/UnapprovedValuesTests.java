package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.SubmissionView;

/** A program that keeps figures knows of each whether it is approved, and learns when that has changed. */
class UnapprovedValuesTests extends OneReportCase {

    @Autowired
    DataValueExport export;

    private Actor commune;
    private Actor district;
    private Actor province;
    private SubmissionView report;

    /** On 1 November the commune writes its report of October, on the 2nd it sends it. */
    @BeforeEach
    void sendsAReport() {
        on(1);
        commune = leader(UNIT);
        district = leader("BDV-582");
        province = leader("BDV-58");
        report = written(commune, 2023, 10);
        on(2);
        done(approvals.submit(commune, report.id()));
        on(3);
    }

    private void on(int day) {
        clock.setTo(LocalDate.of(2023, 11, day));
    }

    private SubmissionView now() {
        return submissions.of(report.slot()).orElseThrow();
    }

    private void approve(Actor leader) {
        done(approvals.approve(leader, now().id(), now().revision()));
    }

    private List<DataValue> read(Actor reader, int since) {
        return done(export.values(reader, question("202310", LocalDate.of(2023, 11, since), false, 0)));
    }

    private List<DataValue> all(Actor reader) {
        return done(export.values(reader, question("202310", null, false, 0)));
    }

    @Test
    void everyValueIsMarkedUntilTheLastLevelHasApproved() {
        assertThat(all(province)).isNotEmpty().allMatch(DataValue::unapproved);
        approve(district);
        assertThat(all(province)).as("one level is left").allMatch(DataValue::unapproved);
        assertThat(all(commune)).allMatch(DataValue::unapproved);
        approve(province);
        assertThat(all(province)).isNotEmpty().noneMatch(DataValue::unapproved);
        assertThat(all(commune)).isNotEmpty().noneMatch(DataValue::unapproved);
    }

    @Test
    void whoAsksForWhatIsNewGetsTheValuesAgainOnceTheyAreApprovedOrOpenedAgain() {
        on(4);
        approve(district);
        assertThat(read(province, 4)).as("the mark stands as it stood").isEmpty();
        on(5);
        approve(province);
        assertThat(read(province, 5)).isNotEmpty().noneMatch(DataValue::unapproved);
        assertThat(read(commune, 5)).isNotEmpty().noneMatch(DataValue::unapproved);
        on(6);
        assertThat(read(province, 6)).isEmpty();
        done(approvals.reopen(province, now().id(), "Cần đối chiếu lại"));
        assertThat(read(province, 6)).isNotEmpty().allMatch(DataValue::unapproved);
    }

    @Test
    void aCorrectionIsMarkedForItsBodyAtOnceAndForOthersWhenItIsSent() {
        approve(district);
        approve(province);
        on(4);
        SubmissionView correction = done(approvals.correct(commune, report.id(), "Đếm nhầm"));
        assertThat(read(commune, 4)).isNotEmpty().allMatch(DataValue::unapproved);
        assertThat(all(province)).as("what is approved counts for others").noneMatch(DataValue::unapproved);
        on(5);
        done(approvals.submit(commune, correction.id()));
        assertThat(read(province, 5)).isNotEmpty().allMatch(DataValue::unapproved);
    }

    @Test
    void whoWantsNoMarksGetsNoneAndNothingAgainForTheirSake() {
        approve(district);
        on(4);
        approve(province);
        DataValueQuery marked = question("202310", LocalDate.of(2023, 11, 4), false, 0);
        DataValueQuery plain = new DataValueQuery(
                marked.dataSets(),
                marked.orgUnits(),
                false,
                marked.periods(),
                null,
                null,
                marked.updatedSince(),
                false,
                false,
                0);
        assertThat(done(export.values(province, plain))).isEmpty();
        on(5);
        done(approvals.reopen(province, now().id(), "Cần đối chiếu lại"));
        DataValueQuery whole = new DataValueQuery(
                marked.dataSets(), marked.orgUnits(), false, marked.periods(), null, null, null, false, false, 0);
        assertThat(done(export.values(province, whole))).isNotEmpty().noneMatch(DataValue::unapproved);
    }
}
