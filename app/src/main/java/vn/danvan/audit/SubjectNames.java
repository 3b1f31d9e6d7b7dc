package vn.danvan.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the things of a module are called, so that the record can be read by people; each module that keeps ids gives one. */
public interface SubjectNames {

    /**
     * Names by id, as they are today.
     *
     * @param ids of anything at all; those of other modules are left out of the answer. Asked once for a whole page, so an
     *     answer takes one query for each kind of thing.
     */
    Map<UUID, String> names(Collection<UUID> ids);
}
