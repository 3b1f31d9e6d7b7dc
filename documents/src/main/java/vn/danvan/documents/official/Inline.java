package vn.danvan.documents.official;

import java.util.List;

/** A piece of a line. */
public sealed interface Inline {

    /**
     * Words in one hand.
     *
     * @param text the words; a line feed breaks the line
     * @param bold whether bold
     * @param italic whether italic
     */
    record Text(String text, boolean bold, boolean italic) implements Inline {}

    /**
     * A reference to the appendix of sources, printed raised in brackets and linked to its {@link SourceAnchor}.
     *
     * @param number from 1
     */
    record SourceMark(int number) implements Inline {}

    /**
     * The number of a source in the appendix, where the marks lead.
     *
     * @param number from 1, once in a document
     */
    record SourceAnchor(int number) implements Inline {}

    /** Plain words as a whole line. */
    static List<Inline> line(String text) {
        return List.of(new Text(text, false, false));
    }

    /** Bold words as a whole line. */
    static List<Inline> bold(String text) {
        return List.of(new Text(text, true, false));
    }
}
