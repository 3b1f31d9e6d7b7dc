package vn.danvan.reporting.submission.web;

import static vn.danvan.support.Outcomes.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;

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
        List<CellChange> cells = new ArrayList<>();
        forms.current()
                .edition(begun.edition())
                .orElseThrow()
                .questions()
                .filter(Question::compulsory)
                .forEach(question -> {
                    if (question instanceof Question.Figure figure) {
                        figure.parts()
                                .forEach(part -> cells.add(new CellChange(
                                        new CellId(question.id(), part),
                                        Optional.of(new Value(BigDecimal.TEN, false)),
                                        null,
                                        Optional.empty())));
                    } else {
                        cells.add(new CellChange(
                                new CellId(question.id(), ""),
                                Optional.of(new Words("Bà con yên tâm sản xuất")),
                                null,
                                Optional.empty()));
                    }
                });
        done(filling.save(actor, begun.id(), cells));
        return begun;
    }

    void approve(String username, SubmissionView view) {
        Actor actor = people.actor(username);
        done(approvals.approve(
                actor, view.id(), submissions.require(actor, view.id()).revision()));
    }
}
