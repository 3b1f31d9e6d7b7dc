package vn.danvan.reporting.form;

/** Whether more is better. */
public enum Polarity {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN,
    /** Neither. */
    NONE
}
