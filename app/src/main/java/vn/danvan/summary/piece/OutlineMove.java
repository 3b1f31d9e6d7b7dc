package vn.danvan.summary.piece;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;

/**
 * Where the pieces of a draft go when it follows another outline. What people wrote is never lost: without a place of its own it
 * becomes a paragraph of its section, and where the section is gone too, of a section at the end; pure.
 *
 * @param lines all pieces there will be, in the order of the document
 * @param dropped what nobody wrote and the outline gives no more
 * @param kept the sections of the earlier outline that stay for what people wrote in them
 */
public record OutlineMove(List<Line> lines, List<Piece> dropped, List<OutlineSection> kept) {

    /** Keeps copies. */
    public OutlineMove {
        lines = List.copyOf(lines);
        dropped = List.copyOf(dropped);
        kept = List.copyOf(kept);
    }

    /** What becomes of a piece. */
    public enum How {
        /** It is composed as the new outline says; nobody wrote it. */
        RENEWED,
        /** A person's words, or their leaving it out, stay in their place. */
        STAYS,
        /** A person's words stay as a paragraph of its own. */
        OWN,
        /** It is new. */
        ADDED
    }

    /**
     * One piece of the draft as it will be.
     *
     * @param piece what it is now, or null when it is new
     * @param draft what it will be composed as, in which section
     */
    public record Line(@Nullable Piece piece, Draft draft, How how) {}

    /**
     * How the pieces move.
     *
     * @param before the outline they follow, with sections that were kept for earlier ones
     * @param after the outline they are to follow
     * @param fresh what is composed along it now
     * @param untitled the heading of a kept section that had none
     */
    public static OutlineMove of(
            OutlineEdition before, OutlineEdition after, List<Piece> pieces, List<Draft> fresh, String untitled) {
        return new Move(before, after, pieces, untitled).along(fresh);
    }

    /** The lines of that kind. */
    public List<Line> of(How how) {
        return lines.stream().filter(line -> line.how() == how).toList();
    }

    /** The sections while they are filled. */
    private static final class Move {

        private final OutlineEdition before;
        private final List<Piece> pieces;
        private final String untitled;
        private final Map<String, List<Line>> sections = new LinkedHashMap<>();
        private final Map<String, OutlineSection> kept = new LinkedHashMap<>();
        private final Set<Piece> placed = new HashSet<>();

        Move(OutlineEdition before, OutlineEdition after, List<Piece> pieces, String untitled) {
            this.before = before;
            this.pieces = pieces;
            this.untitled = untitled;
            after.sections().forEach(section -> sections.put(section.id(), new ArrayList<>()));
        }

        OutlineMove along(List<Draft> fresh) {
            Map<Draft.Key, Piece> known = pieces.stream()
                    .filter(piece -> piece.draft().kind() != PieceKind.OWN)
                    .collect(Collectors.toMap(piece -> piece.draft().key(), Function.identity()));
            fresh.forEach(draft -> list(draft.section()).add(line(known.get(draft.key()), draft)));
            List<Piece> dropped = new ArrayList<>();
            for (int place = 0; place < pieces.size(); place++) {
                Piece piece = pieces.get(place);
                if (placed.contains(piece)) {
                    continue;
                }
                if (piece.words() == null && piece.draft().kind() != PieceKind.OWN) {
                    dropped.add(piece);
                } else {
                    keep(place);
                }
            }
            return new OutlineMove(
                    sections.values().stream().flatMap(List::stream).toList(), dropped, List.copyOf(kept.values()));
        }

        private List<Line> list(String section) {
            return sections.computeIfAbsent(section, _ -> new ArrayList<>());
        }

        private Line line(@Nullable Piece piece, Draft draft) {
            if (piece == null || piece.draft().kind() != draft.kind()) {
                return new Line(null, draft, How.ADDED);
            }
            placed.add(piece);
            return piece.touched()
                    ? new Line(piece, piece.draft().in(draft.section()), How.STAYS)
                    : new Line(piece, draft, How.RENEWED);
        }

        /** Behind the piece it stood behind, as far as that is in the section still; else at the end of it. */
        private void keep(int place) {
            Piece piece = pieces.get(place);
            String section = piece.draft().section();
            if (!sections.containsKey(section)) {
                kept.put(section, section(section));
            }
            List<Line> list = list(section);
            int at = Stream.iterate(place - 1, earlier -> earlier >= 0, earlier -> earlier - 1)
                    .map(earlier -> at(list, pieces.get(earlier)))
                    .filter(found -> found >= 0)
                    .findFirst()
                    .orElse(list.size() - 1);
            boolean own = piece.draft().kind() == PieceKind.OWN;
            list.add(
                    at + 1,
                    own
                            ? new Line(piece, piece.draft(), How.STAYS)
                            : new Line(
                                    piece,
                                    piece.draft().asOwn(section, piece.id().toString()),
                                    How.OWN));
            placed.add(piece);
        }

        private static int at(List<Line> list, Piece piece) {
            for (int place = 0; place < list.size(); place++) {
                if (piece.equals(list.get(place).piece())) {
                    return place;
                }
            }
            return -1;
        }

        /** A chapter, so that it does not read as a part of what stands before it. */
        private OutlineSection section(String id) {
            String heading = before.sections().stream()
                    .filter(section -> section.id().equals(id))
                    .map(OutlineSection::heading)
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse(untitled);
            return new OutlineSection(id, OutlineSection.Level.CHAPTER, heading, List.of());
        }
    }
}
