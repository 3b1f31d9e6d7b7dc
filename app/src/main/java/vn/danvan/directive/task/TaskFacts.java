package vn.danvan.directive.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * What the authority rules ask of a task, seen from the acting body today.
 *
 * @param lead the body that carries it out
 * @param assigner the body that gave it
 * @param coordinating the bodies that take part
 * @param submittedBy the account that submitted it last, or null
 * @param below true when the lead or the assigner is the acting body or stands below it today, or the assigner ended and the
 *     acting body has its place
 * @param leadBelow true when the lead stands below the acting body today
 */
record TaskFacts(
        BodyId lead,
        BodyId assigner,
        Set<BodyId> coordinating,
        @Nullable AccountId submittedBy,
        boolean below,
        boolean leadBelow) {

    TaskFacts {
        coordinating = Set.copyOf(coordinating);
    }
}
