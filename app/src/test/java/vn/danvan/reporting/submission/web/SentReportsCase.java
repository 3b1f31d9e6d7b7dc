package vn.danvan.reporting.submission.web;

import static vn.danvan.support.Outcomes.done;

import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.CompulsoryCells;

/** Pages of reports of which some are filled in and sent. */
abstract class SentReportsCase extends ReportPagesCase {

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Approvals approvals;

    @Autowired
    Forms forms;

    @Autowired
    Periods periods;

    SubmissionView sent(String username, int year, int month) {
        return done(approvals.submit(
                people.actor(username), filled(username, year, month).id()));
    }

    SubmissionView filled(String username, int year, int month) {
        Actor actor = people.actor(username);
        SubmissionView begun = done(submissions.start(
                actor,
                new Slot(
                        "dan-van",
                        actor.body(),
                        periods.period("calendar-month", year, month).orElseThrow())));
        done(filling.save(
                actor,
                begun.id(),
                CompulsoryCells.of(forms.current().edition(begun.edition()).orElseThrow(), "Bà con yên tâm sản xuất")));
        return begun;
    }

    void approve(String username, SubmissionView view) {
        Actor actor = people.actor(username);
        done(approvals.approve(
                actor, view.id(), submissions.require(actor, view.id()).revision()));
    }
}
