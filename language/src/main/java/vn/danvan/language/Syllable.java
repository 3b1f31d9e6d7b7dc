package vn.danvan.language;

/**
 * One run of letters and digits in a text: a syllable of Vietnamese, a number or a foreign word.
 *
 * @param text the characters as they stand in the text
 * @param start offset of the first character in the text (UTF-16 units)
 * @param end offset behind the last one
 */
public record Syllable(String text, int start, int end) {}
