package vn.danvan.directive.document;

/** Who first marked a statement. */
public enum StatementOrigin {
    /** The extraction at intake. */
    MACHINE,
    /** A reviewer. */
    PERSON
}
