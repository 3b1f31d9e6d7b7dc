package vn.danvan.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.BulkApprovals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Texts;

/** Files and approves the demo's reports through the façades. */
@Component
@Profile("demo")
class ReportDesk {

    private final ReportStaff staff;
    private final Submissions submissions;
    private final Filling filling;
    private final Approvals approvals;
    private final BulkApprovals bulk;
    private final Texts texts;

    ReportDesk(
            ReportStaff staff,
            Submissions submissions,
            Filling filling,
            Approvals approvals,
            BulkApprovals bulk,
            Texts texts) {
        this.staff = staff;
        this.submissions = submissions;
        this.filling = filling;
        this.approvals = approvals;
        this.bulk = bulk;
        this.texts = texts;
    }

    /** Fills in a report and leaves it as a draft. */
    SubmissionView fill(BodyView body, Slot slot, List<CellChange> answers) {
        Actor officer = staff.officer(body);
        SubmissionView begun = Done.value(submissions.start(officer, slot));
        Done.value(filling.enter(officer, begun.id(), answers));
        return begun;
    }

    /** Fills in a report and sends it. */
    SubmissionView file(BodyView body, Slot slot, List<CellChange> answers) {
        return Done.value(
                approvals.submit(staff.officer(body), fill(body, slot, answers).id()));
    }

    /** Corrects the body's approved report in a new version and sends that. */
    SubmissionView correct(BodyView body, Slot slot, String reason, List<CellChange> right) {
        Actor officer = staff.officer(body);
        SubmissionView approved = submissions.of(slot).orElseThrow();
        SubmissionView next = Done.value(approvals.correct(officer, approved.id(), reason));
        if (!Done.value(filling.enter(officer, next.id(), right)).conflicts().isEmpty()) {
            throw new IllegalStateException("demo corrects what is not there: " + right);
        }
        return Done.value(approvals.submit(officer, next.id()));
    }

    /**
     * Approves what waits for the body, all at once.
     *
     * @param below reports below them, approved with them
     */
    List<SubmissionView> approve(BodyView body, List<SubmissionView> reports, List<SubmissionView> below) {
        BulkApprovals.Result result = bulk.approve(
                staff.leader(body),
                reports.stream().map(Seen::of).toList(),
                below.stream().map(Seen::of).toList());
        if (!result.left().isEmpty()) {
            throw new IllegalStateException("demo refused: " + result.left());
        }
        return result.approved();
    }

    void sendBack(BodyView body, SubmissionView report, String reason) {
        Done.value(approvals.sendBack(staff.leader(body), report.id(), reason));
    }

    /** Names in the body's own report what is missing below it; gives it as it stands then. */
    SubmissionView nameMissing(BodyView body, SubmissionView own, List<BodyId> missing) {
        Actor officer = staff.officer(body);
        String reason = texts.text(Locale.forLanguageTag("vi"), "demo.report.missing");
        Done.value(approvals.nameMissing(officer, own.id(), List.of(), missing, reason));
        return submissions.require(officer, own.id());
    }
}
