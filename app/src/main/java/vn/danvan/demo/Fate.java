package vn.danvan.demo;

/** What a body does with its part of a task in the demo's year. */
enum Fate {
    /** Takes it on, reports, submits before the deadline, is confirmed. */
    ON_TIME,
    /** The same, but submits after the deadline and is urged before. */
    LATE,
    /** Submits, gets it back, submits again, is confirmed. */
    REDONE,
    /** Gets a later deadline by decision and keeps that one. */
    EXTENDED,
    /** Reports little and never submits. */
    STUCK,
    /** Does not even take it on. */
    SILENT,
    /** Submits early and waits to be confirmed. */
    WAITING,
    /** Submits early, gets it back and has not submitted again. */
    SENT_BACK
}
