package vn.danvan.synthesis.link;

/**
 * An opinion's tie to a clause.
 *
 * @param anchor the clause
 * @param score how likely the tie is right, 0 to 1
 * @param how why
 * @param evidence what it rests on
 */
public record Link(String anchor, double score, How how, Evidence evidence) {

    /** A tie to the clause that the row of an opinion states. */
    public static Link stated(String anchor) {
        return new Link(anchor, Calibration.STATED, How.STATED, new Evidence(0, 0, 0));
    }

    /**
     * What a tie rests on.
     *
     * @param start where the words that name the clause begin in the text, in UTF-16 units; 0 unless cited
     * @param end where they end, exclusive; 0 unless cited
     * @param ranking the score of the words, see {@link ClauseLinker#explain}; 0 when there is none
     */
    public record Evidence(int start, int end, double ranking) {}
}
