package vn.danvan.synthesis.duplicate;

/**
 * The groups of all opinions of a run.
 *
 * <p>Texts with the same words have one number, from 0 in the order in which they first appear.
 */
public final class DuplicateGroups {

    private final int[] textOf;
    private final int[] firstOf;
    private final int[] centreOf;
    private final float[] similarityOf;
    private final boolean[] represents;

    DuplicateGroups(int[] textOf, int[] firstOf, int[] centreOf, float[] similarityOf) {
        this.textOf = textOf;
        this.firstOf = firstOf;
        this.centreOf = centreOf;
        this.similarityOf = similarityOf;
        this.represents = new boolean[firstOf.length];
        for (int opinion = 0; opinion < textOf.length; opinion++) {
            int text = textOf[opinion];
            int centre = centreOf[text];
            represents[centre] |= opinion != firstOf[centre];
        }
    }

    /** How many opinions there are. */
    public int opinions() {
        return textOf.length;
    }

    /** How many different texts there are. */
    public int texts() {
        return firstOf.length;
    }

    /** The number of an opinion's text. */
    public int text(int opinion) {
        return textOf[opinion];
    }

    /** The first opinion with that text. */
    public int first(int text) {
        return firstOf[text];
    }

    /** The text that represents the group of a text. */
    public int centre(int text) {
        return centreOf[text];
    }

    /** The opinion that represents the group of an opinion. */
    public int representative(int opinion) {
        return firstOf[centreOf[textOf[opinion]]];
    }

    /** How the opinion stands to its representative. */
    public DuplicateKind kind(int opinion) {
        int text = textOf[opinion];
        if (centreOf[text] != text) {
            return DuplicateKind.NEAR;
        }
        if (firstOf[text] != opinion) {
            return DuplicateKind.EXACT;
        }
        return represents[text] ? DuplicateKind.ORIGINAL : DuplicateKind.UNIQUE;
    }

    /** Jaccard similarity of the folded word 3-shingles with the representative, 0 to 1. */
    public float similarity(int opinion) {
        return similarityOf[textOf[opinion]];
    }

    /** How many groups of two opinions or more there are. */
    public int groups() {
        int groups = 0;
        for (boolean one : represents) {
            groups += one ? 1 : 0;
        }
        return groups;
    }
}
