package vn.danvan.documents.official;

/**
 * The two columns of a head, in points, so that no line of theirs breaks if that can be had.
 *
 * @param left the issuer's column
 * @param right the column of the nation's or the Party's name
 * @param indent how far the table begins beside the text, at most 0
 */
public record HeadColumns(double left, double right, double indent) {

    /** Points in a millimetre. */
    public static final double POINTS = 72 / 25.4;

    /** So many millimetres the table may go beyond the text on either side. */
    public static final int OVERHANG = 7;

    /** A rule of a third to half of the words above it. */
    public static final double PART_RULE = 0.4;

    private static final double GAP = 8;
    private static final double MOST_OVER = OVERHANG * POINTS;
    private static final double NARROWEST_LEFT = 0.3;

    /** Columns for a head's words; where they do not fit, the table goes a little into both margins. */
    public static HeadColumns of(LayoutRules rules, DocumentHead head) {
        Wording wording = new Wording(rules);
        LayoutRules.HeadSizes sizes = rules.heads();
        double text = rules.textWidth(false) * POINTS;
        String superior = head.issuer().superior();
        double left = GAP
                + Math.max(
                        SerifFont.REGULAR.longest(superior == null ? "" : superior, sizes.issuer()),
                        Math.max(
                                SerifFont.BOLD.longest(head.issuer().body(), sizes.issuer()),
                                SerifFont.REGULAR.longest(wording.number(head.reference()), sizes.number())));
        double right = GAP
                + Math.max(
                        SerifFont.BOLD.longest(rules.words().national(), sizes.national()),
                        Math.max(
                                SerifFont.BOLD.longest(rules.words().motto(), sizes.motto()),
                                SerifFont.ITALIC.longest(wording.issued(head.issued()), sizes.place())));
        double over = Math.clamp(left + right - text, 0, 2 * MOST_OVER);
        double width = text + over;
        double fitting = left + right <= width ? right + (width - left - right) / 2 : right;
        double column = Math.min(fitting, width * (1 - NARROWEST_LEFT));
        return new HeadColumns(width - column, column, -over / 2);
    }
}
