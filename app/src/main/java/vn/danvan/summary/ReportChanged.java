package vn.danvan.summary;

/**
 * A signed report is no longer what others were handed: it was corrected, or its number was made void. Told in the transaction
 * that did it.
 *
 * @param number of a correction its own number, else the one that is void
 */
public record ReportChanged(SummaryId summary, Change change, String number) {

    /** What happened. */
    public enum Change {
        CORRECTED,
        VOIDED
    }
}
