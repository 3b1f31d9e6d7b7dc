package vn.danvan.rules.content;

/** A fault in a content file: the file, the line counted from 1 (0 for the file as a whole) and the reason. */
public record ContentFault(String file, int line, Step reason) {

    /** The fault as {@code file:line: reason}. */
    public String text(StepTexts texts) {
        return file + ":" + line + ": " + texts.text(reason);
    }
}
