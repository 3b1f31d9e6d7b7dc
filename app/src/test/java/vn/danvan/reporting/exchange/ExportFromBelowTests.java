package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.SubmissionView;

/** What other programs get of reports from below: of bodies that ended on 1 July 2025, and of what was sent since they last asked. */
class ExportFromBelowTests extends OneReportCase {

    @Autowired
    DataValueExport export;

    @Autowired
    Organisation organisation;

    @Autowired
    JdbcClient jdbc;

    private static DataValueQuery april(String unit) {
        return new DataValueQuery(
                List.of("dan-van"), List.of(unit), true, List.of("202504"), null, null, null, false, true, 0);
    }

    @Test
    void whatWasWrittenBeforeTheLastTimeAndSentSinceIsGivenToThoseAbove() {
        clock.setTo(LocalDate.of(2023, 9, 1));
        Actor commune = newcomers.actor(UNIT, Role.UNIT_OFFICER);
        SubmissionView written = written(commune, 2023, 8);
        clock.setTo(LocalDate.of(2023, 9, 5));
        done(approvals.submit(commune, written.id()));
        clock.setTo(LocalDate.of(2023, 9, 6));
        Actor province = newcomers.actor("BDV-58", Role.SPECIALIST);
        assertThat(done(export.values(province, since(LocalDate.of(2023, 9, 3)))))
                .extracting(DataValue::dataElement)
                .contains("TTR.CUOC");
        assertThat(done(export.values(province, since(LocalDate.of(2023, 9, 6)))))
                .isEmpty();
    }

    @Test
    void aReportOfAnotherHourTakesNothingAway() {
        clock.setTo(LocalDate.of(2023, 9, 5));
        Actor commune = newcomers.actor(UNIT, Role.UNIT_OFFICER);
        SubmissionView sent = written(commune, 2023, 8);
        done(approvals.submit(commune, sent.id()));
        jdbc.sql("""
                insert into reporting.submission
                select (jsonb_populate_record(submission, jsonb_build_object(
                            'id', gen_random_uuid(), 'version', 2, 'period_at', '09:00'))).*
                  from reporting.submission where id = :id
                """).param("id", sent.id().value()).update();
        Actor province = newcomers.actor("BDV-58", Role.SPECIALIST);
        assertThat(done(export.values(province, question("202308", null, false, 0))))
                .extracting(DataValue::dataElement)
                .contains("TTR.CUOC");
    }

    private static DataValueQuery since(LocalDate day) {
        return question("202308", day, false, 0);
    }

    @Test
    void theProvinceThatFollowsReadsWhatWasSentBelowTheOneItFollows() {
        clock.setTo(LocalDate.of(2025, 5, 12));
        Actor commune = newcomers.actor(UNIT, Role.UNIT_OFFICER);
        done(approvals.submit(commune, written(commune, 2025, 4).id()));
        Actor province = new Actor(
                commune.account(),
                commune.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.SPECIALIST);
        assertThat(export.values(province, april(UNIT)))
                .as("before it follows anybody")
                .isInstanceOf(Outcome.Refused.class);

        clock.setTo(LocalDate.of(2025, 7, 2));
        assertThat(done(export.values(province, april(UNIT))))
                .extracting(DataValue::dataElement)
                .contains("TTR.CUOC");
        assertThat(done(export.values(province, april("BTGDV-56-2025"))))
                .as("with those below it then")
                .extracting(DataValue::orgUnit)
                .contains(UNIT);
    }
}
