package vn.danvan.directive.extraction;

/** What a statement says: something achieved, work to do, a demand of somebody, or none of these. */
public enum StatementKind {
    RESULT("result"),
    TASK("task"),
    DIRECTIVE("directive"),
    CONTEXT("context");

    private final String code;

    StatementKind(String code) {
        this.code = code;
    }

    /** The name used in files. */
    public String code() {
        return code;
    }
}
