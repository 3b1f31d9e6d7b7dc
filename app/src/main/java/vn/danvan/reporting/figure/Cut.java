package vn.danvan.reporting.figure;

/** Into what an area is broken down. */
public enum Cut {
    /** Not at all. */
    NONE,
    /** The areas directly below; in a commune its bodies. */
    BELOW,
    /** The communes. */
    COMMUNE,
    /** The bodies that reported. */
    BODY
}
