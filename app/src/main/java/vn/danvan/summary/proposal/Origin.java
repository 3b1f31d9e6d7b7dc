package vn.danvan.summary.proposal;

/** Why a line is proposed. */
public enum Origin {
    /** A task of the year that is not done. */
    UNFINISHED,
    /** A task that came back in the year and will not come back by itself. */
    RECURRING,
    /** A task that comes back in the next year by itself; one line for the series. */
    CONTINUING,
    /** A target that was not reached. */
    TARGET,
    /** A sentence of a document of the conference, such as the leader's conclusions, confirmed by people. */
    STATEMENT;

    /** Whether it speaks of a series, which is proposed once. */
    public boolean ofSeries() {
        return this == RECURRING || this == CONTINUING;
    }
}
