package vn.danvan.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.kernel.Actor;

/** What the record needs to know of people and bodies to be read; given by the module that keeps accounts. */
public interface AuditContext {

    /**
     * Whose entries a reader sees.
     *
     * @param bodies entries made in a post of these bodies
     * @param system also what the system itself did
     */
    record Scope(Set<UUID> bodies, boolean system) {

        public Scope {
            bodies = Set.copyOf(bodies);
        }
    }

    /** What the actor may read, as the organisation stands today. */
    Scope scope(Actor actor);

    /** Full names by account; unknown ones are left out. */
    Map<UUID, String> accountNames(Collection<UUID> accounts);

    /** "Trưởng ban – Ban Dân vận Tỉnh ủy" by position; unknown ones are left out. */
    Map<UUID, String> postTitles(Collection<UUID> positions);

    /** Accounts whose full name or user name holds the text, marks forgiven. */
    Set<UUID> accountsNamed(String text);
}
