package vn.danvan.summary.piece;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From when to when the figures of a version were read: of its pieces one may have newer figures than another. */
public record ReadAt(Instant first, Instant last) {

    /** Of what is printed with figures; empty when nothing is. */
    public static Optional<ReadAt> of(List<Piece> pieces) {
        List<Instant> moments = pieces.stream()
                .filter(piece -> piece.printed() && !piece.draft().figures().isEmpty())
                .map(Piece::readAt)
                .sorted()
                .toList();
        return moments.isEmpty() ? Optional.empty() : Optional.of(new ReadAt(moments.getFirst(), moments.getLast()));
    }
}
