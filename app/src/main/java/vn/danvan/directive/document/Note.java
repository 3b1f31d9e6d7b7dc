package vn.danvan.directive.document;

import java.util.List;

/**
 * Something about a text that people should know; its sentence is the message {@code document.note.<code>}.
 *
 * @param args values the sentence names
 */
public record Note(String code, List<String> args) {

    public Note {
        args = List.copyOf(args);
    }

    /** A note with these values. */
    public static Note of(String code, String... args) {
        return new Note(code, List.of(args));
    }
}
