package vn.danvan.synthesis.input;

import java.io.IOException;

/** An opinion file that cannot be read at all. */
public final class UnreadableInput extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why; the name is the key of the sentence. */
    public enum Reason {
        /** No such file, or no right to read it. */
        FILE,
        /** A name that ends in none of the known forms. */
        FORM,
        /** A column that must be there is not. */
        COLUMN_MISSING,
        /** A column is there twice. */
        COLUMN_TWICE
    }

    private final Reason reason;
    private final String value;

    /** For a reason and the file, form or column it is about. */
    public UnreadableInput(Reason reason, String value) {
        super(reason + ": " + value);
        this.reason = reason;
        this.value = value;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }

    /** The file, form or column. */
    public String value() {
        return value;
    }
}
