package vn.danvan.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything the page before signing shows, read at once.
 *
 * @param remarks what has to be known, in the order of the kinds
 * @param layout in which layout and which template of the office it would be printed
 */
public record SignCheck(SummaryDetail detail, List<Remark> remarks, String layout) {

    /** Keeps a copy. */
    public SignCheck {
        remarks = List.copyOf(remarks);
    }

    /**
     * What became of the version since it was shown.
     *
     * @param pieces pieces that read otherwise or are new
     * @param lines lines of remarks that were not there
     * @param settled how many lines of remarks are there no more
     * @param layout whether it would be printed in another layout
     */
    public record Changes(List<SummaryDetail.Standing> pieces, List<Remark.Line> lines, int settled, boolean layout) {

        /** None. */
        public static final Changes NONE = new Changes(List.of(), List.of(), 0, false);

        /** Keeps copies. */
        public Changes {
            pieces = List.copyOf(pieces);
            lines = List.copyOf(lines);
        }

        /** Whether there is none. */
        public boolean isEmpty() {
            return pieces.isEmpty() && lines.isEmpty() && settled == 0 && !layout;
        }
    }

    /** By what the form says that this was shown. */
    public Seen shown() {
        return Seen.of(detail, remarks, layout);
    }

    /** What a signer who saw that has not seen; nothing can be told to one whose form says nothing. */
    public Changes since(Seen seen) {
        if (seen.equals(Seen.NOTHING)) {
            return Changes.NONE;
        }
        List<Remark.Line> lines = new ArrayList<>();
        int known = 0;
        for (Remark remark : remarks) {
            for (Remark.Line line : remark.lines()) {
                if (seen.shows(remark.kind(), line)) {
                    known++;
                } else {
                    lines.add(line);
                }
            }
        }
        List<SummaryDetail.Standing> pieces =
                detail.pieces().stream().filter(one -> !seen.shows(one.piece())).toList();
        return new Changes(pieces, lines, Math.max(0, seen.lines().size() - known), !seen.showsLayout(layout));
    }
}
