package vn.danvan.reporting.exchange.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;

/** What the page of a form's spreadsheet says about the form. */
@Component
class SheetPage {

    private final Submissions submissions;
    private final ReportNames names;
    private final Organisation organisation;

    SheetPage(Submissions submissions, ReportNames names, Organisation organisation) {
        this.submissions = submissions;
        this.names = names;
        this.organisation = organisation;
    }

    /** Whether a preview of the edition can be taken in: the report was not moved to another one since. */
    boolean isOf(Actor actor, SubmissionId id, @Nullable String edition) {
        return edition == null || submissions.require(actor, id).edition().equals(edition);
    }

    void describe(Actor actor, SubmissionId id, Locale locale, Model model) {
        SubmissionDetail detail = submissions.detail(actor, id);
        model.addAttribute("submission", id.toString());
        model.addAttribute("edition", detail.edition().id());
        model.addAttribute("form", names.form(detail.view().form(), locale));
        model.addAttribute("period", names.period(detail.view().period(), locale));
        model.addAttribute(
                "unit",
                organisation
                        .requireBody(
                                detail.view().body(), detail.view().period().end())
                        .name());
        model.addAttribute("open", detail.may(SubmissionMove.ENTER));
        model.addAttribute("other", !actor.body().equals(detail.view().body()) && !detail.may(SubmissionMove.FILL));
    }
}
