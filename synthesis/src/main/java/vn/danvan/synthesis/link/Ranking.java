package vn.danvan.synthesis.link;

/**
 * The weights of the lexical ranking, a BM25F (Robertson, Zaragoza, Taylor 2004) over runs of one to three syllables.
 *
 * @param saturation k1: how soon a repeated term stops to count
 * @param length b: how much a long text is held against a clause
 * @param heading what a term in the heading counts for one in the text
 * @param headingLength b of the heading
 * @param rarity exponent of the inverse document frequency
 * @param single weight of single syllables beside runs of two and three
 * @param subject what a term in the subject line of an opinion counts for one below
 * @param repeat how soon a term that the opinion repeats stops to count
 */
record Ranking(
        double saturation,
        double length,
        double heading,
        double headingLength,
        double rarity,
        double single,
        double subject,
        double repeat) {

    static final Ranking DEFAULT = new Ranking(3, 0.75, 3, 0.5, 1.3, 0.6, 4, 5);
}
