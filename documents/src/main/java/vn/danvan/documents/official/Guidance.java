package vn.danvan.documents.official;

/**
 * What the guidance of a layout allows, where {@link LayoutRules} say what is printed: a template that an office made may differ
 * within it. Sources and their gaps are told there.
 *
 * @param topBottom the margins above and below, in millimetres
 * @param left the margin on the left, in millimetres
 * @param right the margin on the right, in millimetres
 * @param body the size of the text, in points
 * @param typeface of everything
 */
public record Guidance(Range topBottom, Range left, Range right, Range body, String typeface) {

    private static final String TYPEFACE = "Times New Roman";

    private static final Guidance HD36 =
            new Guidance(Range.of(20), Range.of(30), Range.of(15), new Range(14, 15), TYPEFACE);
    private static final Guidance HD05 = new Guidance(Range.of(20), Range.of(30), Range.of(15), Range.of(14), TYPEFACE);
    private static final Guidance ND30 =
            new Guidance(new Range(20, 25), new Range(30, 35), new Range(15, 20), new Range(13, 14), TYPEFACE);

    /** What is allowed in documents of the layout. */
    public static Guidance of(Layout layout) {
        return switch (layout) {
            case PARTY_HD36 -> HD36;
            case PARTY_HD05 -> HD05;
            case STATE_ND30 -> ND30;
        };
    }

    /** From the least to the most, both allowed. */
    public record Range(int least, int most) {

        static Range of(int only) {
            return new Range(only, only);
        }

        /** Whether the value is allowed, where files round by so much. */
        public boolean allows(double value, double rounding) {
            return value >= least - rounding && value <= most + rounding;
        }

        /** As people write it: "20" or "20–25". */
        public String words() {
            return least == most ? Integer.toString(least) : least + "–" + most;
        }
    }
}
