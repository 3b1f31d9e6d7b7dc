package vn.danvan.summary;

/** What a signer has to know, each kind to be accepted by a reason or put right. */
public enum RemarkKind {
    /** Reports that were not sent. */
    MISSING_REPORTS,
    /** Figures that not every level has approved. */
    UNAPPROVED,
    /** Estimates. */
    ESTIMATED,
    /** Figures that do not agree with one another. */
    RECONCILIATION,
    /** Pieces whose figures have changed since they were written. */
    CHANGED,
    /** Sentences of the outline for which there are no figures. */
    NO_FIGURES,
    /** Numbers that people typed, without a source. */
    TYPED
}
