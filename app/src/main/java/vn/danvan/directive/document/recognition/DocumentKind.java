package vn.danvan.directive.document.recognition;

import java.util.List;

/**
 * A kind of document the register knows.
 *
 * @param code stable code stored with each document
 * @param vietnamese its name
 * @param english its name in English
 * @param abbreviations what stands for it in a number, such as {@code KH} in "24-KH/BDVTU"
 * @param typeLines how the line under the head names it, in small letters
 * @param cues words in the head of such a text, in small letters, when neither number nor type line tell
 * @param numbered whether such a document has a number of its own
 */
public record DocumentKind(
        String code,
        String vietnamese,
        String english,
        List<String> abbreviations,
        List<String> typeLines,
        List<String> cues,
        boolean numbered) {

    public DocumentKind {
        abbreviations = List.copyOf(abbreviations);
        typeLines = List.copyOf(typeLines);
        cues = List.copyOf(cues);
    }

    /** The name in the reader's language, {@code vi} or {@code en}. */
    public String name(String language) {
        return "en".equals(language) ? english : vietnamese;
    }
}
