package vn.danvan.synthesis.link;

/**
 * A clause of the draft that a text names.
 *
 * @param place its place in the draft
 * @param named whether the text says that it means this draft
 * @param start where the citation begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Citation(int place, boolean named, int start, int end) {}
