package vn.danvan.synthesis.link;

/** Turns the scores of one opinion into likelihoods. */
record Calibration(Top top, double possible, int words) {

    static final int LOOKED_AT = 10;
    static final double STATED = 0.99;
    static final double LEAST = 0.0;

    double lexical(double score, boolean named) {
        return 0.5 * share(score);
    }

    private double share(double score) {
        return top.size() == 0 ? 0 : score / (top.score(0) + 1e-9);
    }

    double cited(boolean named, boolean foreign, double score) {
        return named || !foreign ? 0.9 + 0.09 * share(score) : 0.2 * share(score);
    }
}
