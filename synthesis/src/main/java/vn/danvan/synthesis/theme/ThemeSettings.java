package vn.danvan.synthesis.theme;

/**
 * How themes are made.
 *
 * @param seed of everything that is drawn
 * @param neighbours how many near items are looked at for each, 2 to 64
 * @param share the similarity that separates themes, as a share of the usual similarity of an item to its nearest, 0 to 1:
 *     higher makes more and narrower themes
 * @param sample how many items of a clause are joined at once, from 1,000; the others are placed among them
 * @param quotes at most so many quotes a theme, from 1
 * @param labelLength at most so many characters a label, from 20
 */
public record ThemeSettings(long seed, int neighbours, double share, int sample, int quotes, int labelLength) {

    /** Refuses what is out of range. */
    public ThemeSettings {
        require(neighbours >= 2 && neighbours <= 64, "neighbours", "2 to 64", neighbours);
        require(share > 0 && share < 1, "share", "between 0 and 1", share);
        require(sample >= 1000, "sample", "at least 1,000", sample);
        require(quotes >= 1, "quotes", "at least 1", quotes);
        require(labelLength >= 20, "labelLength", "at least 20", labelLength);
    }

    private static void require(boolean holds, String what, String range, Number value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + range + ", not " + value);
        }
    }

    /** The usual settings. */
    public static ThemeSettings of(long seed) {
        return new ThemeSettings(seed, 15, 0.35, 1 << 15, 5, 120);
    }
}
