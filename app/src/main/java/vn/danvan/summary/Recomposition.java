package vn.danvan.summary;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Piece;

/** Composes what nobody touched anew from the figures of now, after showing what that changes. */
@Component
@Transactional
public class Recomposition {

    /**
     * What composing anew would do.
     *
     * @param changed pieces that would read differently
     * @param added paragraphs that came in since
     * @param kept pieces that would be composed otherwise, but which people wrote
     */
    public record Preview(List<SummaryDetail.Standing> changed, List<Draft> added, List<SummaryDetail.Standing> kept) {

        /** Keeps copies. */
        public Preview {
            changed = List.copyOf(changed);
            added = List.copyOf(added);
            kept = List.copyOf(kept);
        }

        /** Whether there is nothing to do. */
        public boolean isEmpty() {
            return changed.isEmpty() && added.isEmpty();
        }
    }

    private final SummaryStore store;
    private final PieceStore pieces;
    private final Summaries summaries;
    private final SummaryDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    Recomposition(
            SummaryStore store,
            PieceStore pieces,
            Summaries summaries,
            SummaryDesk desk,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.summaries = summaries;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** What composing anew would change. */
    @Transactional(readOnly = true)
    public Preview preview(Actor actor, VersionView version) {
        return preview(actor, editable(actor, version));
    }

    private SummaryDetail editable(Actor actor, VersionView version) {
        SummaryDetail detail = summaries.detail(actor, version);
        if (!detail.mayEdit()) {
            throw new Forbidden("compose version " + version.id());
        }
        return detail;
    }

    private Preview preview(Actor actor, SummaryDetail detail) {
        List<SummaryDetail.Standing> changed = detail.pieces().stream()
                .filter(SummaryDetail.Standing::renewable)
                .toList();
        List<SummaryDetail.Standing> kept = detail.pieces().stream()
                .filter(one -> one.piece().touched() && one.outdated())
                .toList();
        Set<Draft.Key> known = new HashSet<>();
        detail.pieces().forEach(one -> known.add(one.piece().draft().key()));
        List<Draft> added =
                desk.compose(detail.outline(), desk.material(actor, detail.summary(), detail.outline())).stream()
                        .filter(draft -> !known.contains(draft.key()))
                        .toList();
        return new Preview(changed, added, kept);
    }

    /** Composes anew what nobody touched; what people wrote stays as it is. */
    public Preview apply(Actor actor, VersionId id) {
        VersionView version = store.hold(id).orElseThrow(() -> new NotFound("version", id));
        SummaryDetail detail = editable(actor, version);
        Preview preview = preview(actor, detail);
        for (SummaryDetail.Standing one : preview.changed()) {
            Draft fresh = one.now();
            if (fresh != null) {
                pieces.note(one.piece(), "recompose", fresh.text(), actor);
                pieces.recompose(one.piece().id(), fresh);
            }
        }
        pieces.read(detail.pieces().stream()
                .filter(one -> one.compared() && !one.outdated())
                .map(one -> one.piece().id())
                .toList());
        List<Piece> present = new ArrayList<>(pieces.of(id));
        for (Draft draft : preview.added()) {
            present.add(pieces.insert(id, placeOf(draft, present), draft));
        }
        store.composed(id, clock.instant());
        audit.record(
                actor,
                "summary.recomposed",
                "summary-version",
                id.toString(),
                null,
                Map.of(
                        "changed",
                        preview.changed().size(),
                        "added",
                        preview.added().size()));
        return preview;
    }

    /** Behind the last piece of its block, else of its section, else at the end. */
    private static long placeOf(Draft draft, List<Piece> present) {
        return present.stream()
                        .filter(piece -> piece.draft().block().equals(draft.block()))
                        .mapToLong(Piece::place)
                        .max()
                        .orElseGet(() -> present.stream()
                                .filter(piece -> piece.draft().section().equals(draft.section()))
                                .mapToLong(Piece::place)
                                .max()
                                .orElseGet(() -> present.stream()
                                        .mapToLong(Piece::place)
                                        .max()
                                        .orElse(0)))
                + 1;
    }
}
