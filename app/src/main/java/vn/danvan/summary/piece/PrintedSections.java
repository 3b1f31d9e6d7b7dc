package vn.danvan.summary.piece;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.OutlineSection;

/** Which sections of an outline are printed, so that a heading has the same number on the page and on paper. */
public final class PrintedSections {

    private PrintedSections() {}

    /** Those with something to print and those above them, in their order. */
    public static List<OutlineSection> of(OutlineEdition outline, List<Piece> pieces) {
        Set<String> written = new HashSet<>();
        pieces.stream()
                .filter(PrintedSections::prints)
                .forEach(piece -> written.add(piece.draft().section()));
        List<OutlineSection> all = outline.sections();
        return all.stream()
                .filter(section -> written.contains(section.id()) || leads(all, section, written))
                .toList();
    }

    /** A chart of which nothing is known is left out. */
    private static boolean prints(Piece piece) {
        boolean blank = piece.draft().kind() == PieceKind.CHART
                && piece.draft().figures().stream().allMatch(figure -> figure.value() == null);
        return piece.printed() && !blank;
    }

    /** Whether a section below this one is printed. */
    private static boolean leads(List<OutlineSection> all, OutlineSection section, Set<String> written) {
        for (OutlineSection next : all.subList(all.indexOf(section) + 1, all.size())) {
            if (next.level().compareTo(section.level()) <= 0 || next.level() == OutlineSection.Level.APPENDIX) {
                return false;
            }
            if (written.contains(next.id())) {
                return true;
            }
        }
        return false;
    }
}
