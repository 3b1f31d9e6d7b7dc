package vn.danvan.rules.content;

/** How sure the source of a piece of content is. */
public enum Confidence {
    /** Taken from the law or from common knowledge of the field. */
    KNOWN,
    /** Not checked against the official text; shown as such wherever a result rests on it. */
    UNVERIFIED
}
