package vn.danvan.reporting.form;

/** What time does to a figure. */
public enum Measure {
    /** What happened in a period; added over periods. */
    FLOW,
    /** What stands at the end of a period; the last counts. */
    STOCK,
    /** What stood at the beginning of a period, carried over from the one before; of several the first counts. */
    OPENING,
    /** What was there in a period, partly carried over from the one before: of several periods no number holds. */
    CARRIED
}
