package vn.danvan.synthesis.draft;

import java.io.IOException;

/** A draft that cannot be taken; says where. */
public final class UnreadableDraft extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why; the name is the key of the sentence. */
    public enum Reason {
        /** No such file, or no right to read it. */
        FILE,
        /** Neither text nor JSON by its name. */
        FORM,
        /** Not UTF-8. */
        ENCODING,
        /** No JSON; the place is the line. */
        JSON,
        /** JSON, but no list of objects. */
        LIST,
        /** A field that is not text. */
        FIELD,
        /** A clause without anchor. */
        ANCHOR_MISSING,
        /** An anchor that an earlier clause has. */
        ANCHOR_TWICE,
        /** A parent that is no clause of the draft. */
        PARENT_UNKNOWN,
        /** A clause that stands, through its parents, in itself. */
        PARENT_CIRCLE,
        /** Not one clause. */
        NO_CLAUSE
    }

    private final Reason reason;
    private final int place;
    private final String value;

    /** For a reason, the number of the clause or line from 1 (0 for the whole) and the faulty value. */
    public UnreadableDraft(Reason reason, int place, String value) {
        super(reason + " at " + place + ": " + value);
        this.reason = reason;
        this.place = place;
        this.value = value;
    }

    /** Why it cannot be taken. */
    public Reason reason() {
        return reason;
    }

    /** The number of the clause from 1, or of the line for {@link Reason#JSON}; 0 when it is about the whole. */
    public int place() {
        return place;
    }

    /** The faulty value. */
    public String value() {
        return value;
    }
}
