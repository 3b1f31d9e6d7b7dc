package vn.danvan.synthesis.input;

import java.io.IOException;

/** The process may not hold as much as a run would need. */
public final class TooLittleMemory extends IOException {

    private static final long serialVersionUID = 1L;

    private final long needed;
    private final long there;

    /** For what is needed and what there is, in bytes. */
    public TooLittleMemory(long needed, long there) {
        super(needed + " of " + there + " bytes");
        this.needed = needed;
        this.there = there;
    }

    /** What the run would need, in bytes. */
    public long needed() {
        return needed;
    }

    /** What the process may hold, in bytes. */
    public long there() {
        return there;
    }
}
