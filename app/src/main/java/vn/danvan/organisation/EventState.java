package vn.danvan.organisation;

/** How far a change has come; a published plan is not a decision. */
public enum EventState {
    /** Somebody proposes it; nothing follows from it. */
    PROPOSED,
    /** The competent body has decided it; it waits for its day. */
    DECIDED,
    /** It has been carried out in the graph from its day on. */
    IN_FORCE,
    /** It was withdrawn before it came into force, or undone after it had: nothing follows from it any more. */
    SUPERSEDED;

    /** True when a change may go from this state to the other; undoing one in force is a matter of {@link ChangeUndo}. */
    public boolean mayBecome(EventState next) {
        return switch (this) {
            case PROPOSED -> next == DECIDED || next == SUPERSEDED;
            case DECIDED -> next == IN_FORCE || next == SUPERSEDED;
            case IN_FORCE, SUPERSEDED -> false;
        };
    }
}
