package vn.danvan.reporting.filling.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Turn;

/** Keeps a form that was sent by its button, and goes on from there: to the next page, or to its own with what was not kept. */
@Component
class FormKeeping {

    private final Submissions submissions;
    private final FormSaving saving;
    private final FillPage page;
    private final KnownNumbers known;
    private final CellFaults faults;

    FormKeeping(Submissions submissions, FormSaving saving, FillPage page, KnownNumbers known, CellFaults faults) {
        this.submissions = submissions;
        this.saving = saving;
        this.page = page;
        this.known = known;
        this.faults = faults;
    }

    /**
     * Keeps it in the submission.
     *
     * @param done the message that says so
     */
    String keep(Actor actor, SubmissionId id, SentForm form, String done, Turn turn) {
        SubmissionDetail now = submissions.detail(actor, id);
        SubmissionDetail before = saving.asWritten(now, form.says("edition"));
        String address = "/reports/" + id;
        if (!before.may(SubmissionMove.FILL)) {
            return turn.to(address, "report.fill.closed", FormSaving.changed(before, form.cells(), turn.locale()));
        }
        if (!before.edition().equals(now.edition())) {
            return late(actor, before, form, turn);
        }
        String take = form.says("take");
        Map<String, Typed> typed = known.taken(before, form.cells(), take);
        FormSaving.Rest rest = saving.save(actor, before, typed, turn.locale());
        if (rest.reasons().isEmpty()) {
            return turn.to(address + next(form.says("step"), take), done);
        }
        SubmissionDetail after = submissions.detail(actor, id);
        SheetInput input = new SheetInput(after, rest.again(), faults.says(rest.reasons(), turn.locale()));
        return page.draw(input, CellFaults.onPage(rest.reasons()), turn.locale(), turn.model(), turn.response());
    }

    /** The page is of an edition that the draft was moved on from: what cannot be kept is told, for the page of now asks otherwise. */
    private String late(Actor actor, SubmissionDetail before, SentForm form, Turn turn) {
        FormSaving.Rest rest = saving.save(actor, before, form.cells(), turn.locale());
        String address = "/reports/" + before.view().id();
        return rest.reasons().isEmpty()
                ? turn.to(address, "report.renewal.late")
                : turn.to(address, "report.renewal.late-rest", FormSaving.changed(before, rest.again(), turn.locale()));
    }

    /** Where a form goes on once all of it is kept: to sending, to the cell that took a number, else to its beginning. */
    private static String next(@Nullable String step, @Nullable String take) {
        if (take != null) {
            return "#" + UriUtils.encodeFragment(CellFaults.field(take), StandardCharsets.UTF_8);
        }
        return "send".equals(step) ? "/send" : "";
    }
}
