package vn.danvan.directive.task;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/** A province that gave a task to a district, another district beside it, and people in each. */
final class AuthorityFixtures {

    static final BodyId PROVINCE = new BodyId(new UUID(0, 1));
    static final BodyId DISTRICT = new BodyId(new UUID(0, 2));
    static final BodyId NEIGHBOUR = new BodyId(new UUID(0, 3));

    private AuthorityFixtures() {}

    static Actor actor(Role role, BodyId body) {
        return new Actor(
                new AccountId(new UUID(role.name().hashCode(), body.value().getLeastSignificantBits())),
                new PositionId(new UUID(9, 9)),
                body,
                role);
    }

    /** The province's task for the district, as somebody in the body sees it. */
    static TaskFacts seenFrom(BodyId body) {
        return facts(DISTRICT, PROVINCE, body, Set.of(), null);
    }

    /** A task the body gave itself, submitted by the account. */
    static TaskFacts own(BodyId body, @Nullable AccountId submittedBy) {
        return facts(body, body, body, Set.of(), submittedBy);
    }

    /** The same task with the neighbour taking part, as the neighbour sees it. */
    static TaskFacts coordinatedByTheNeighbour() {
        return facts(DISTRICT, PROVINCE, NEIGHBOUR, Set.of(NEIGHBOUR), null);
    }

    private static TaskFacts facts(
            BodyId lead, BodyId assigner, BodyId seenFrom, Set<BodyId> coordinating, @Nullable AccountId submittedBy) {
        boolean below = seenFrom.equals(lead) || seenFrom.equals(assigner) || seenFrom.equals(PROVINCE);
        boolean leadBelow = seenFrom.equals(PROVINCE) && !lead.equals(PROVINCE);
        return new TaskFacts(lead, assigner, coordinating, submittedBy, below, leadBelow);
    }

    static Set<TaskMove> allowed(Actor actor, TaskFacts task) {
        EnumSet<TaskMove> moves = EnumSet.noneOf(TaskMove.class);
        for (TaskMove move : TaskMove.values()) {
            if (TaskAuthority.may(actor, task, move)) {
                moves.add(move);
            }
        }
        return moves;
    }
}
