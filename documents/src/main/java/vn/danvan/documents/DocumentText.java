package vn.danvan.documents;

import java.util.List;

/**
 * The text of a document, its structure kept as line breaks: a line is a paragraph, a heading, a list item with its number, or
 * a table row with " | " between cells.
 *
 * @param kind what the content turned out to be
 * @param text Unicode NFC
 * @param pages number of pages as the file tells it; an estimate for docx, 1 at least
 * @param origin how the text stood in the original
 * @param confidence 0..1: how sure the conversion or recognition is, 1 for Unicode
 * @param warnings what a reader should be told
 */
public record DocumentText(
        FileKind kind, String text, int pages, TextOrigin origin, double confidence, List<Warning> warnings) {

    /** Copies the warnings. */
    public DocumentText {
        warnings = List.copyOf(warnings);
    }

    /**
     * Something that did not stop reading but a person should check.
     *
     * @param code {@code capitals-from-font}, {@code look-alikes} (args: count), {@code encoding-guessed}, {@code
     *     extension-mismatch} (args: kind found), {@code pages-without-text} (args: count), {@code pictures-not-read} (args: count; a
     *     stamp of secrecy in them would not have been seen)
     * @param args what the message needs
     */
    public record Warning(String code, List<String> args) {

        /** Copies the arguments. */
        public Warning {
            args = List.copyOf(args);
        }
    }
}
