package vn.danvan.summary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;

/** Corrections of what was signed: a new version that begins with the words and figures of the one before. */
@Component
@Transactional
public class Corrections {

    private static final int LONGEST = 1000;

    private final SummaryStore store;
    private final PieceStore pieces;
    private final FollowedOutlines outlines;
    private final Summaries summaries;
    private final AuditTrail audit;
    private final Clock clock;

    Corrections(
            SummaryStore store,
            PieceStore pieces,
            FollowedOutlines outlines,
            Summaries summaries,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.outlines = outlines;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a correction, or gives the one begun before; refused without a reason and while nothing is signed. */
    public Outcome<VersionView> begin(Actor actor, SummaryId id, String reason) {
        SummaryView summary = summaries.require(actor, id);
        if (!summaries.mayEdit(actor, summary)) {
            throw new Forbidden("correct summary " + id);
        }
        VersionView latest = store.versions(id).getFirst();
        if (latest.isDraft()) {
            return Outcome.done(latest);
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Outcome.refused(Refusal.at("reason", "summary.correction-reason", LONGEST));
        }
        Instant now = clock.instant();
        VersionView draft = new VersionView(
                new VersionId(Uuids.next(clock)),
                id,
                latest.number() + 1,
                latest.edition(),
                reason.strip(),
                now,
                latest.composedAt(),
                now,
                null,
                null);
        if (store.insert(draft, actor)) {
            copy(latest.id(), draft.id());
            audit.record(
                    actor,
                    "summary.correction.started",
                    "summary",
                    id.toString(),
                    null,
                    Map.of("version", draft.number(), "reason", reason.strip()));
        }
        return Outcome.done(store.versions(id).getFirst());
    }

    private void copy(VersionId from, VersionId to) {
        outlines.copy(from, to);
        List<Piece> before = pieces.of(from);
        for (Piece piece : before) {
            pieces.insert(
                    to,
                    new Piece(
                            new PieceId(Uuids.next(clock)),
                            piece.place(),
                            piece.draft(),
                            piece.words(),
                            piece.removed(),
                            1,
                            piece.changedAt(),
                            piece.changedBy(),
                            piece.readAt()));
        }
    }
}
