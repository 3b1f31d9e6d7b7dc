package vn.danvan.reporting.form;

/** What time does to a figure. */
public enum Measure {
    /** What happened in a period; added over periods. */
    FLOW,
    /** What stands at the end of a period; the last counts. */
    STOCK
}
