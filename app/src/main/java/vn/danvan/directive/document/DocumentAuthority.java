package vn.danvan.directive.document;

import java.util.Set;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;

/** Who may do what with a document: a pure function of the actor and of where the document is. */
public final class DocumentAuthority {

    private DocumentAuthority() {}

    /** Registering for the own body: leader, specialist, clerk. */
    public static boolean mayRegister(Actor actor) {
        return actor.is(Role.LEADER, Role.SPECIALIST, Role.CLERK);
    }

    /** Correcting the register: those who register, in the body that received the document. */
    public static boolean mayCorrect(Actor actor, BodyId receivedBy) {
        return mayRegister(actor) && actor.body().equals(receivedBy);
    }

    /** Reviewing statements: leader and specialist of the body that received the document. */
    public static boolean mayReview(Actor actor, BodyId receivedBy) {
        return actor.is(Role.LEADER, Role.SPECIALIST) && actor.body().equals(receivedBy);
    }

    /**
     * Reading: everybody at work in the body that received the document or to which it was handed down; administrators
     * manage accounts, not the work, and read none.
     */
    public static boolean mayRead(Actor actor, BodyId receivedBy, Set<BodyId> handedDownTo) {
        return actor.role() != Role.ADMINISTRATOR
                && (actor.body().equals(receivedBy) || handedDownTo.contains(actor.body()));
    }

    /** Handing down to others: the body that received it and those to which it was handed down, for their own parts of the work. */
    public static boolean mayHandDown(Actor actor, BodyId receivedBy, Set<BodyId> handedDownTo) {
        return mayRead(actor, receivedBy, handedDownTo);
    }

    /** Seeing the register at all. */
    public static boolean mayList(Actor actor) {
        return actor.role() != Role.ADMINISTRATOR;
    }
}
