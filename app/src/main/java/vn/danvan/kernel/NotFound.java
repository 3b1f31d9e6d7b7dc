package vn.danvan.kernel;

/** What was asked for does not exist, or the reader may not know that it does. */
public final class NotFound extends RuntimeException {

    /** Says which kind of thing was looked for and under which id. */
    public NotFound(String kind, Object id) {
        super(kind + " " + id);
    }
}
