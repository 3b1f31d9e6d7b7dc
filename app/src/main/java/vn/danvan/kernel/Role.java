package vn.danvan.kernel;

/** What a position lets its holder do; where it may be done depends on where the body stands in the organisation. */
public enum Role {
    /** Leads a body: decides, confirms, assigns, approves. */
    LEADER,
    /** Works on directives, programmes and tasks of a board or committee. */
    SPECIALIST,
    /** Keeps the register of documents. */
    CLERK,
    /** Carries out and reports on the tasks of one body. */
    UNIT_OFFICER,
    /** Reads everything its body may see and changes nothing. */
    OBSERVER,
    /** Manages accounts and organisation of the own subtree, not the work itself. */
    ADMINISTRATOR
}
