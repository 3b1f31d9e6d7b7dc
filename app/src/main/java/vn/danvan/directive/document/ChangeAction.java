package vn.danvan.directive.document;

/** The acts of a reviewer. */
enum ChangeAction {
    ACCEPT("accepted"),
    REJECT("rejected"),
    REOPEN("reopened"),
    EDIT("edited"),
    SPLIT("split"),
    JOIN("joined"),
    ADD("added"),
    ACCEPT_MANY("accepted"),
    UNDO("undone"),
    REDO("redone");

    private final String auditName;

    ChangeAction(String auditName) {
        this.auditName = auditName;
    }

    /** Last part of the action's name in the audit trail. */
    String auditName() {
        return auditName;
    }

    static ChangeAction to(StatementState state) {
        return switch (state) {
            case ACCEPTED -> ACCEPT;
            case REJECTED -> REJECT;
            case PROPOSED -> REOPEN;
        };
    }
}
