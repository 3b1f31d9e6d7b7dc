package vn.danvan.web;

import vn.danvan.kernel.Refusal;

/** A file that was asked for cannot be made; the reader is told why on a page of its own. */
public final class NoFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    /** For that reason. */
    public NoFile(Refusal why) {
        super(why.code());
        this.why = why;
    }

    /** The reason. */
    Refusal why() {
        return why;
    }
}
