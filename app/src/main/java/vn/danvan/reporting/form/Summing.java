package vn.danvan.reporting.form;

/** How the figures of several units become one. */
public enum Summing {
    /** They are added. */
    SUM,
    /** Σ numerator / Σ denominator; never a mean of shares. */
    RATIO,
    /** They cannot be added: distinct people, scores. */
    NONE
}
