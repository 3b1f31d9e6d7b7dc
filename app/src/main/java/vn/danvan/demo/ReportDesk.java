package vn.danvan.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
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
    private final ReportDecisions decisions;
    private final Texts texts;

    ReportDesk(
            ReportStaff staff,
            Submissions submissions,
            Filling filling,
            Approvals approvals,
            ReportDecisions decisions,
            Texts texts) {
        this.staff = staff;
        this.submissions = submissions;
        this.filling = filling;
        this.approvals = approvals;
        this.decisions = decisions;
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

    /** What leaders decide about them. */
    ReportDecisions decisions() {
        return decisions;
    }

    /** Names in the body's own report what is missing below it; gives it as it stands then. */
    SubmissionView nameMissing(BodyView body, SubmissionView own, List<BodyId> missing) {
        Actor officer = staff.officer(body);
        String reason = texts.text(Locale.forLanguageTag("vi"), "demo.report.missing");
        Done.value(approvals.nameMissing(officer, own.id(), List.of(), missing, reason));
        return submissions.require(officer, own.id());
    }
}
