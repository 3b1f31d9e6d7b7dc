package vn.danvan.directive.document;

import java.util.Collection;
import java.util.List;
import vn.danvan.kernel.Actor;

/** Tells what became of the sentences of a document; answered by whoever keeps the work. */
public interface DocumentFollowUp {

    /**
     * The work that stems from these sentences, as far as the actor may see it, uppermost pieces only, in the order in which
     * it was given.
     *
     * @param most how many at the most
     */
    List<FollowUp> of(Actor actor, Collection<StatementId> sentences, int most);
}
