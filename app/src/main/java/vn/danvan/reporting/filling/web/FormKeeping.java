package vn.danvan.reporting.filling.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Turn;

/** Keeps a form that was sent by its button, and goes on from there: to the next page, or to its own with what was not kept. */
@Component
class FormKeeping {

    private static final String SEND = "/send";

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
            return turn.to(address, "report.fill.closed", saving.changed(before, form.cells(), turn.locale()));
        }
        if (!before.edition().equals(now.edition())) {
            return late(actor, before, form, turn);
        }
        String take = form.says("take");
        Map<String, Typed> typed = known.taken(before, form.cellsOrZero(), take);
        FormSaving.Rest rest = saving.save(actor, before, typed, turn.locale());
        if (rest.reasons().isEmpty() && !rest.moves().isEmpty()) {
            return turn.to(address, "report.fill.saved-moved", String.join(" ", rest.moves()));
        }
        if (rest.reasons().isEmpty()) {
            String next = next(form.says("step"), take == null ? first(form) : take);
            if (!next.equals(SEND)) {
                return turn.to(address + next, done);
            }
            return sending(actor, now.view(), form.says("revision"))
                    .map(onward -> turn.to(address + onward, done))
                    .orElseGet(() -> turn.to(address, "report.fill.saved-not-sent"));
        }
        rest.moves().forEach(moved -> rest.reasons().add(Refusal.of("report.fill.row-went", moved)));
        SubmissionDetail after = submissions.detail(actor, id);
        SheetInput input =
                new SheetInput(after, rest.again(), rest.before(), faults.says(rest.reasons(), turn.locale()));
        return page.draw(input, CellFaults.onPage(rest.reasons()), turn.locale(), turn.model(), turn.response());
    }

    /** The page is of an edition that the draft was moved on from: what cannot be kept is told, for the page of now asks otherwise. */
    private String late(Actor actor, SubmissionDetail before, SentForm form, Turn turn) {
        FormSaving.Rest rest = saving.save(actor, before, form.cellsOrZero(), turn.locale());
        String address = "/reports/" + before.view().id();
        return rest.reasons().isEmpty()
                ? turn.to(address, "report.renewal.late")
                : turn.to(address, "report.renewal.late-rest", saving.changed(before, rest.again(), turn.locale()));
    }

    /** The first cell of the question whose rest became 0; null when none did. */
    private static @Nullable String first(SentForm form) {
        String question = form.says("zero");
        return question == null
                ? null
                : form.cells().keySet().stream()
                        .filter(key -> CellCode.cell(key).question().equals(question))
                        .findFirst()
                        .orElse(null);
    }

    /** Where a form goes on once all of it is kept: to sending, to the cell that took a number, else to its beginning. */
    private static String next(@Nullable String step, @Nullable String take) {
        if (take != null) {
            return "#" + UriUtils.encodeFragment(CellFaults.field(take), StandardCharsets.UTF_8);
        }
        return "send".equals(step) ? SEND : "";
    }

    /**
     * On to sending what the writer has seen; nowhere when somebody else has written in the report since.
     *
     * @param before as it stood before what was typed was kept
     * @param seen the revision of the page; null for pages that named none
     */
    private Optional<String> sending(Actor actor, SubmissionView before, @Nullable String seen) {
        if (seen == null) {
            return Optional.of(SEND);
        }
        long after = submissions.require(actor, before.id()).revision();
        boolean alone = seen.equals(Long.toString(before.revision())) && after <= before.revision() + 1;
        return alone ? Optional.of(SEND + "?revision=" + after) : Optional.empty();
    }
}
