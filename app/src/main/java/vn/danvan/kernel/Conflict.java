package vn.danvan.kernel;

/** Somebody else changed the subject since the actor last saw it. */
public final class Conflict extends RuntimeException {

    /** Says which kind of thing changed and under which id. */
    public Conflict(String kind, Object id) {
        super(kind + " " + id);
    }
}
