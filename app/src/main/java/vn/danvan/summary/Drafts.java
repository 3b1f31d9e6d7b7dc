package vn.danvan.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.piece.Piece;
import vn.danvan.web.Days;

/** Drops drafts: a summary that was begun by mistake, or a correction that is not wanted after all. What was signed stays. */
@Component
@Transactional
public class Drafts {

    /**
     * What goes with a draft.
     *
     * @param whole whether nothing was ever signed, so that the summary itself goes with its conference and proposal
     * @param written how many of its pieces people wrote, changed or left out
     * @param conference the day of its conference that was called off, if there is one
     * @param lines how many lines of a proposal go with it
     * @param barred why it cannot be dropped, empty when it can
     * @param seen what the page showed, so that nothing goes that nobody was told of
     */
    public record Loss(
            VersionView draft,
            boolean whole,
            int written,
            Optional<LocalDate> conference,
            int lines,
            Optional<Refusal> barred,
            String seen) {}

    /** What came of it: whether the summary is gone, and whether somebody else had dropped the draft before. */
    public record Dropped(boolean whole, boolean before) {}

    private final Summaries summaries;
    private final SummaryStore store;
    private final PieceStore pieces;
    private final DraftStore drafts;
    private final AuditTrail audit;

    Drafts(Summaries summaries, SummaryStore store, PieceStore pieces, DraftStore drafts, AuditTrail audit) {
        this.summaries = summaries;
        this.store = store;
        this.pieces = pieces;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** What would be lost; only for those who write the summary, and while there is a draft. */
    @Transactional(readOnly = true)
    public Loss loss(Actor actor, SummaryId id) {
        SummaryView summary = writable(actor, id);
        VersionView draft = store.versions(id).getFirst();
        if (!draft.isDraft()) {
            throw new NotFound("draft of summary", id);
        }
        return loss(summary, draft);
    }

    private SummaryView writable(Actor actor, SummaryId id) {
        SummaryView summary = summaries.require(actor, id);
        if (!summaries.mayEdit(actor, summary)) {
            throw new Forbidden("drop draft of summary " + id);
        }
        return summary;
    }

    private Loss loss(SummaryView summary, VersionView draft) {
        boolean whole = store.versions(summary.id()).size() == 1;
        DraftStore.Beside beside = whole ? drafts.beside(summary.id()) : DraftStore.Beside.NOTHING;
        List<Piece> all = pieces.of(draft.id());
        int written = (int) all.stream()
                .filter(Piece::touched)
                // What a correction took over from the signed version is not lost with it.
                .filter(piece -> !piece.changedAt().isBefore(draft.createdAt()))
                .count();
        // Every change of a piece counts its revision up, and pieces are only ever added.
        String seen = String.join(
                ".",
                draft.id().toString(),
                Integer.toString(all.size()),
                Integer.toString(all.stream().mapToInt(Piece::revision).sum()),
                Integer.toString(beside.revision()),
                Integer.toString(beside.lines()));
        return new Loss(draft, whole, written, beside.day(), beside.lines(), barred(beside), seen);
    }

    /** What others rely on already is not taken from under them. */
    private static Optional<Refusal> barred(DraftStore.Beside beside) {
        if (beside.tasks() > 0) {
            return Optional.of(Refusal.of("summary.drop.tasks", beside.tasks()));
        }
        if (beside.concluded()) {
            return Optional.of(Refusal.of("summary.drop.concluded"));
        }
        if (!beside.standing() && beside.papers() > 0) {
            return Optional.of(Refusal.of("summary.drop.papers", beside.papers()));
        }
        return beside.day()
                .filter(_ -> beside.standing())
                .map(day -> Refusal.of("summary.drop.conference", Days.field(day)));
    }

    /**
     * Drops the draft that was shown. Of two who drop it at once the second is told so; when somebody wrote in it since it was
     * shown, or signed it, nothing is dropped.
     */
    public Outcome<Dropped> drop(Actor actor, SummaryId id, VersionId version, String seen) {
        if (store.find(id).isEmpty()) {
            return Outcome.done(new Dropped(true, true));
        }
        SummaryView summary = writable(actor, id);
        Optional<VersionView> held = drafts.hold(id) ? store.hold(version) : Optional.empty();
        if (held.isEmpty()) {
            return Outcome.done(new Dropped(store.find(id).isEmpty(), true));
        }
        VersionView draft = held.get();
        if (!draft.isDraft() || !draft.summary().equals(id)) {
            return Outcome.refused(Refusal.of("summary.drop.signed"));
        }
        Loss loss = loss(summary, draft);
        List<Refusal> refusals = new ArrayList<>(loss.barred().stream().toList());
        if (!loss.seen().equals(seen)) {
            refusals.add(Refusal.of("summary.drop.changed"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        drafts.delete(draft.id());
        if (loss.whole()) {
            drafts.deleteSummary(id);
        }
        audit.record(
                actor,
                loss.whole() ? "summary.dropped" : "summary.correction.dropped",
                "summary",
                id.toString(),
                Map.of(
                        "outline",
                        summary.outline(),
                        "year",
                        summary.period().year(),
                        "version",
                        draft.number(),
                        "written",
                        loss.written()),
                null);
        return Outcome.done(new Dropped(loss.whole(), false));
    }
}
