package vn.danvan.summary;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.outline.OutlineDiff;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.piece.OutlineMove;
import vn.danvan.summary.piece.Piece;

/** A draft that was begun in an earlier edition of its outline takes the one that came into force since, after a preview. */
@Component
@Transactional
public class OutlineTaking {

    /**
     * What taking the newer outline would do.
     *
     * @param edition the newer one
     * @param diff what it has otherwise than the one the draft follows
     * @param moved headings of sections that stand elsewhere
     * @param seen what the page showed, so that nothing is moved that nobody saw
     */
    public record Preview(OutlineEdition edition, OutlineDiff diff, List<String> moved, OutlineMove move, String seen) {

        /** Keeps a copy. */
        public Preview {
            moved = List.copyOf(moved);
        }
    }

    private final SummaryStore store;
    private final PieceStore pieces;
    private final Summaries summaries;
    private final TakenOutlines taken;
    private final AuditTrail audit;
    private final Clock clock;

    OutlineTaking(
            SummaryStore store,
            PieceStore pieces,
            Summaries summaries,
            TakenOutlines taken,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.summaries = summaries;
        this.taken = taken;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would change; only for those who write the draft. Refused when it is signed and when there is no newer outline. */
    @Transactional(readOnly = true)
    public Outcome<Preview> preview(Actor actor, VersionView version) {
        SummaryView summary = writable(actor, version);
        if (!version.isDraft()) {
            return Outcome.refused(Refusal.of("summary.take.signed"));
        }
        return summaries
                .newerOutline(summary, version)
                .map(edition -> Outcome.done(preview(actor, summary, version, edition)))
                .orElseGet(() -> Outcome.refused(Refusal.of("summary.take.none")));
    }

    private SummaryView writable(Actor actor, VersionView version) {
        SummaryView summary = summaries.require(actor, version.summary());
        if (!summaries.mayEdit(actor, summary)) {
            throw new Forbidden("take an outline for version " + version.id());
        }
        return summary;
    }

    private Preview preview(Actor actor, SummaryView summary, VersionView version, OutlineEdition edition) {
        List<Piece> now = pieces.of(version.id());
        OutlineEdition followed = taken.plain(version);
        // Every change of a piece counts its revision up.
        String seen = String.join(
                ".",
                edition.id(),
                Integer.toString(now.size()),
                Integer.toString(now.stream().mapToInt(Piece::revision).sum()));
        return new Preview(
                edition,
                OutlineDiff.between(followed, edition),
                OutlineDiff.moved(followed, edition),
                taken.move(actor, summary, version, edition, now),
                seen);
    }

    /**
     * Takes the newer outline that was shown. Refused when the draft was signed meanwhile, when somebody wrote in it since, and when
     * another outline came into force; then nothing changes.
     */
    public Outcome<VersionView> take(Actor actor, VersionId id, String seen) {
        VersionView version = store.hold(id).orElseThrow(() -> new NotFound("version", id));
        taken.hold();
        return switch (preview(actor, version)) {
            case Outcome.Refused<Preview>(List<Refusal> refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Preview>(Preview preview) ->
                preview.seen().equals(seen)
                        ? Outcome.done(take(actor, version, preview))
                        : Outcome.refused(Refusal.of("summary.take.changed"));
        };
    }

    private VersionView take(Actor actor, VersionView version, Preview preview) {
        VersionId id = version.id();
        move(actor, id, preview.move());
        taken.keep(id, preview.move().kept());
        store.follow(id, preview.edition().id(), clock.instant());
        audit.record(
                actor,
                "summary.outline.taken",
                "summary-version",
                id.toString(),
                Map.of("outline", version.edition()),
                Map.of(
                        "outline",
                        preview.edition().id(),
                        "kept",
                        preview.move().of(OutlineMove.How.OWN).size(),
                        "dropped",
                        preview.move().dropped().size()));
        return store.version(id).orElseThrow();
    }

    private void move(Actor actor, VersionId version, OutlineMove move) {
        move.dropped().forEach(piece -> pieces.delete(piece.id()));
        List<OutlineMove.Line> lines = move.lines();
        for (int at = 0; at < lines.size(); at++) {
            OutlineMove.Line line = lines.get(at);
            Piece piece = line.piece();
            if (piece != null) {
                pieces.note(
                        piece, "outline", piece.words() == null ? line.draft().text() : piece.text(), actor);
                pieces.place(piece.id(), place(at), line.draft());
            }
        }
        pieces.read(lines.stream()
                .filter(line -> line.how() == OutlineMove.How.RENEWED)
                .flatMap(line -> Stream.ofNullable(line.piece()))
                .map(Piece::id)
                .toList());
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).piece() == null) {
                pieces.insert(version, place(at), lines.get(at).draft());
            }
        }
    }

    private static long place(int at) {
        return (at + 1) * PieceStore.GAP;
    }
}
