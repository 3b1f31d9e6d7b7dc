package vn.danvan.reporting.exchange.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.Foreseen;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Turn;

/** What the page of a form's spreadsheet says about the form. */
@Component
class SheetPage {

    private final Submissions submissions;
    private final ReportNames names;
    private final Organisation organisation;
    private final ForeseenTexts foreseen;

    SheetPage(Submissions submissions, ReportNames names, Organisation organisation, ForeseenTexts foreseen) {
        this.foreseen = foreseen;
        this.submissions = submissions;
        this.names = names;
        this.organisation = organisation;
    }

    /** Whether a preview of the edition can be taken in: the report was not moved to another one since. */
    boolean isOf(Actor actor, SubmissionId id, @Nullable String edition) {
        return edition == null || submissions.require(actor, id).edition().equals(edition);
    }

    /** What the rules would find in the report. */
    ForeseenTexts.Told told(Actor actor, SubmissionId id, Foreseen found, Locale locale) {
        return foreseen.told(
                found, Optional.of(id), submissions.require(actor, id).period().end(), locale);
    }

    void describe(Actor actor, SubmissionId id, Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, id);
        turn.with("submission", id.toString())
                .with("edition", detail.edition().id())
                .with("form", names.form(detail.view().form(), turn.locale()))
                .with("period", names.period(detail.view().period(), turn.locale()))
                .with(
                        "unit",
                        organisation
                                .requireBody(
                                        detail.view().body(),
                                        detail.view().period().end())
                                .name())
                .with("open", detail.may(SubmissionMove.ENTER))
                .with("other", !actor.body().equals(detail.view().body()) && !detail.may(SubmissionMove.FILL));
    }
}
