package vn.danvan.kernel;

/** The actor may not do this to this subject. */
public final class Forbidden extends RuntimeException {

    /** Says what was tried, in the words of the rule that forbids it. */
    public Forbidden(String action) {
        super(action);
    }
}
