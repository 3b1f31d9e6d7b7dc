package vn.danvan.language;

/**
 * One sentence of a text, or one line that stands for itself (a heading, a list item).
 *
 * @param start offset of the first character that is no space (UTF-16 units)
 * @param end offset behind the last one
 */
public record Sentence(int start, int end) {

    /** The words of the sentence in the text it was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
