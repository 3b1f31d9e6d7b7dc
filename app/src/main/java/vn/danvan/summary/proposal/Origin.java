package vn.danvan.summary.proposal;

/** Why a line is proposed. */
public enum Origin {
    /** A task of the year that is not done. */
    UNFINISHED,
    /** A task that came back in the year and will not come back by itself. */
    RECURRING,
    /** A target that was not reached. */
    TARGET,
    /** A sentence of the leader's conclusions, confirmed by people. */
    STATEMENT
}
