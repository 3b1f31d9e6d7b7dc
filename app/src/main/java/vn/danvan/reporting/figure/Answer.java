package vn.danvan.reporting.figure;

/** What a body that is to report a figure has said of it, the figure itself aside. */
enum Answer {
    /** It sent no report that asks for it. */
    UNSENT,
    /** It sent one: a number stands in it, or it was left blank. */
    SENT,
    /** It sent one in an edition that does not ask for it. */
    NOT_ASKED,
    /** It said that it does not apply. */
    NOT_APPLICABLE
}
