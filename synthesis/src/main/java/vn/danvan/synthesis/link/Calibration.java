package vn.danvan.synthesis.link;

/**
 * Turns the scores of one opinion into likelihoods by logistic functions, whose weights were fitted on the links of the official
 * codification (docs/synthesis-clauses.md), half of the subjects checked against the other half.
 *
 * @param best the best score of any unit
 * @param possible what a unit with all terms of the text would get
 * @param words how many words the text has
 */
record Calibration(double best, double possible, int words) {

    /** A row states its clause; a slip is always possible. */
    static final double STATED = 0.99;

    /** Less likely ties than this are not given. */
    static final double LEAST = 0.01;

    /** Nor, beside a clause that the opinion names, ties by words alone that are less likely than this. */
    static final double LEAST_BESIDE = 0.05;

    /** Where not even the best tie is as likely as this, none is justified. */
    static final double LEAST_BEST = 0.05;

    private double share(double score) {
        return best > 0 ? score / best : 0;
    }

    /** What the words of the text say. */
    double lexical(double score, boolean othersNamed) {
        double coverage = possible > 0 ? score / possible : 0;
        double logit = -4.65 + 1.65 * share(score) + 2.3 * Math.log(coverage + 0.001) + 0.6 * Math.log(words + 1);
        return logistic(logit - (othersNamed ? 1.5 : 0));
    }

    /**
     * What a citation says: a short opinion means the clause it names, a long text also names clauses in passing.
     *
     * @param named whether it names the draft
     * @param foreign whether the text speaks of itself as another document, "Nghị định này", which cites in passing
     * @param score what the words say of the clause
     */
    double cited(boolean named, boolean foreign, double score) {
        double trust = !foreign ? 3.2 - 0.4 * Math.log(words + 1) : named ? 0.4 : -1.2;
        return logistic(trust + 1.4 * share(score));
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
