package vn.danvan.directive.extraction;

/** The kind of text, which decides whose words demand and whose report. */
public enum Genre {
    NEWS,
    PLAN,
    DIRECTIVE,
    CONCLUSION,
    NOTICE,
    RESOLUTION,
    REPORT,
    SPEECH,
    UNRELATED;

    /** True where everything operative is a demand of a superior body or leader. */
    boolean demands() {
        return this == DIRECTIVE || this == CONCLUSION || this == NOTICE || this == SPEECH;
    }
}
