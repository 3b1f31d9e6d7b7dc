package vn.danvan.synthesis.item;

import org.jspecify.annotations.Nullable;

/**
 * One demand of an opinion.
 *
 * @param start where it begins in the text, in Unicode code points
 * @param end where it ends, exclusive
 * @param clause the anchor of the clause it is about, null when none is justified
 */
public record Item(int start, int end, @Nullable String clause) {}
