package vn.danvan.organisation;

/** What a change of the organisation does. */
public enum EventKind {
    /** A unit begins that follows no other. */
    ESTABLISH,
    /** A unit gets another name. */
    RENAME,
    /** A unit becomes another kind, such as a xã that becomes a phường. */
    RECLASSIFY,
    /** Several units go into one. */
    MERGE,
    /** One unit goes into several; its figures cannot be distributed. */
    SPLIT,
    /** A unit comes under another one. */
    TRANSFER,
    /** A unit ends without a successor. */
    ABOLISH,
    /** All units of a level end, such as the districts on 2025-07-01. */
    LEVEL_ABOLISH
}
