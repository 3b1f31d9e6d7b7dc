package vn.danvan.directive.document;

/** What a reviewer decided on a statement. */
public enum StatementState {
    /** Found, nobody has decided. */
    PROPOSED,
    /** Confirmed: may go into a programme. */
    ACCEPTED,
    /** Not a statement, or not for this body. */
    REJECTED
}
