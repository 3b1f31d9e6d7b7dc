package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.period.ReportingPeriod;

/** The appraised score of a score sheet, which the district gives and not the commune; each test takes back what it did. */
@Transactional
class ReceivedAnswersTests extends ReportCase {

    private static final CellId OWN = new CellId("tu-cham", "");
    private static final CellId APPRAISED = new CellId("tham-dinh", "");
    private static final CellId REASON = new CellId("ly-do", "");

    @Autowired
    ReceiverAnswers answers;

    @Autowired
    BulkApprovals bulk;

    @Autowired
    TestPeople newcomers;

    /** A commune that reports nothing in other tests. */
    @BeforeEach
    void anotherCommune() {
        commune =
                newcomers.actor(newcomers.person("KDV-22762", Role.UNIT_OFFICER).username());
    }

    private ReportingPeriod year() {
        return periods.period("calendar-year", 2021, 1).orElseThrow();
    }

    private SubmissionView sheet() {
        return done(submissions.start(commune, new Slot("qcdc", commune.body(), year())));
    }

    private SubmissionView sentSheet() {
        SubmissionView begun = sheet();
        List<CellChange> changes = new ArrayList<>();
        edition(begun)
                .figures()
                .filter(Question::compulsory)
                .forEach(figure -> figure.parts()
                        .forEach(part -> changes.add(cell(new CellId(figure.id(), part), figure(0), null))));
        changes.add(cell(OWN, figure(92), null));
        done(filling.save(commune, begun.id(), changes));
        return done(approvals.submit(commune, begun.id()));
    }

    private Optional<Cell> seen(Actor actor, SubmissionView report, CellId cell) {
        return submissions.detail(actor, report.id()).answers().cell(cell.question(), cell.part());
    }

    @Test
    void theCommuneCannotEnterIt() {
        SubmissionView begun = sheet();
        assertThat(begun.edition()).isEqualTo("qcdc@2021-01-01");
        assertThat(refused(filling.save(commune, begun.id(), List.of(cell(APPRAISED, figure(88), null)))))
                .containsExactly("report.cell-received");
        assertThat(filling.fault(edition(begun), begun.slot(), cell(APPRAISED, figure(88), null)))
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("report.cell-received"));
        assertThat(refused(filling.enter(leader, begun.id(), List.of(cell(APPRAISED, figure(88), null)))))
                .as("nor somebody above who enters the commune's figures")
                .containsExactly("report.cell-received");
    }

    @Test
    void theDistrictGivesItWhileItWaitsAndItCountsWhenItIsApproved() {
        SubmissionView sent = sentSheet();
        done(answers.write(
                district,
                sent.id(),
                List.of(cell(APPRAISED, figure(88), null), cell(REASON, new Words("Thiếu niêm yết"), null))));
        assertThat(seen(districtLeader, sent, APPRAISED)).contains(figure(88));
        assertThat(seen(commune, sent, APPRAISED)).isEmpty();
        assertThat(fact("QCDC.TD", commune.body(), year())).isEmpty();
        assertThat(changes(commune, sent)).extracting(CellTrace::cell).doesNotContain(APPRAISED);

        approved(districtLeader, sent);
        assertThat(seen(commune, sent, APPRAISED)).contains(figure(88));
        assertThat(fact("QCDC.TD", commune.body(), year())).isEqualTo("88");
        assertThat(changes(commune, sent)).anySatisfy(change -> {
            assertThat(change.cell()).isEqualTo(APPRAISED);
            assertThat(change.by()).isEqualTo(district.account());
            assertThat(change.above()).isEqualTo(district.body());
        });
        approved(leader, sent);
        assertThat(fact("QCDC.TD", commune.body(), year())).isEqualTo("88 approved");
    }

    @Test
    void itIsNewToOthersFromTheApprovalOnAndItsHistorySaysWhenItWasGiven() {
        SubmissionView sent = sentSheet();
        Instant given = clock.instant();
        done(answers.write(district, sent.id(), List.of(cell(APPRAISED, figure(92), null))));
        clock.advance(Duration.ofHours(3));
        approved(districtLeader, sent);
        OffsetDateTime changed = jdbc.sql(
                        "select changed_at from reporting.cell where submission = :id and question = :question")
                .param("id", sent.id().value())
                .param("question", APPRAISED.question())
                .query(OffsetDateTime.class)
                .single();
        assertThat(changed.toInstant()).isEqualTo(clock.instant());
        assertThat(changes(commune, sent))
                .filteredOn(change -> change.cell().equals(APPRAISED))
                .singleElement()
                .satisfies(change -> assertThat(change.at()).isEqualTo(given));
    }

    @Test
    void whoApprovesLastMayGiveAnotherOne() {
        SubmissionView sent = sentSheet();
        done(answers.write(district, sent.id(), List.of(cell(APPRAISED, figure(92), null))));
        approved(districtLeader, sent);
        done(answers.write(
                leader,
                sent.id(),
                List.of(cell(APPRAISED, figure(90), figure(92)), cell(REASON, new Words("Hồ sơ thiếu"), null))));
        approved(leader, sent);
        assertThat(fact("QCDC.TD", commune.body(), year())).isEqualTo("90 approved");
    }

    @Test
    void aScoreThatBreaksARuleOfTheFormIsNotApproved() {
        SubmissionView sent = sentSheet();
        done(answers.write(district, sent.id(), List.of(cell(APPRAISED, figure(88), null))));
        assertThat(refused(
                        approvals.approve(districtLeader, sent.id(), now(sent).revision())))
                .as("another score than the own one needs a reason")
                .containsExactly("report.received-lacks");
        assertThat(bulk.preview(
                        districtLeader, List.of(new Seen(sent.id(), now(sent).revision()))))
                .singleElement()
                .satisfies(planned ->
                        assertThat(planned.barred().orElseThrow().code()).isEqualTo("report.received-lacks"));
        assertThat(refused(answers.write(district, sent.id(), List.of(cell(APPRAISED, new Words("tốt"), figure(88))))))
                .containsExactly("report.cell-figure");
    }

    @Test
    void whatWasGivenStaysWhenTheReportIsSentBackAndSentAgain() {
        SubmissionView sent = sentSheet();
        done(answers.write(district, sent.id(), List.of(cell(APPRAISED, figure(92), null))));
        done(approvals.sendBack(districtLeader, sent.id(), "Thiếu tài liệu"));
        assertThat(seen(commune, sent, APPRAISED)).isEmpty();
        done(approvals.submit(commune, sent.id()));
        assertThat(seen(district, sent, APPRAISED)).contains(figure(92));
    }

    @Test
    void onlyWhatIsAskedOfTheReceiverIsOpenToIt() {
        SubmissionView sent = sentSheet();
        assertThat(refused(answers.write(district, sent.id(), List.of(cell(OWN, figure(50), figure(92))))))
                .containsExactly("report.cell-unknown");
        assertThatThrownBy(() -> answers.write(commune, sent.id(), List.of(cell(APPRAISED, figure(1), null))))
                .isInstanceOf(Forbidden.class);
        done(answers.write(district, sent.id(), List.of(cell(APPRAISED, figure(92), null))));
        assertThat(refused(answers.write(districtLeader, sent.id(), List.of(cell(APPRAISED, figure(91), null)))))
                .as("a colleague has given one meanwhile")
                .containsExactly("report.received-other");
    }
}
