package vn.danvan.synthesis.theme;

import java.util.List;

/**
 * Why an item is in its theme: the mean inner product of its place with those of the theme's items is the sum of what its words
 * and pairs of words give.
 *
 * @param theme the theme
 * @param similarity the sum of the parts
 * @param separating the similarity that separates themes: a theme keeps together what is above it on the average
 * @param parts what each word or pair gives, the most first; folded, without case and marks
 * @param common what is taken off for what all items of the clause say
 * @param middle the item nearest to all others of the theme
 */
public record Explanation(
        int theme, double similarity, double separating, List<Part> parts, double common, int middle) {

    /** Keeps a copy of the parts. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * One word, or two that follow each other.
     *
     * @param term as read, folded
     * @param weight what it gives to the similarity
     */
    public record Part(String term, double weight) {}
}
