package vn.danvan.summary.register;

/** Under whose rules a body issues documents. */
public enum Line {
    /** Numbers run through the term of the Party committee. */
    PARTY,
    /** Numbers begin anew each calendar year. */
    STATE
}
