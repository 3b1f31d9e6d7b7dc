package vn.danvan.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.register.EntryView;

/** Which versions of summaries the numbers of a register belong to, as far as the reader of the register may read them. */
@Component
@Transactional(readOnly = true)
public class NumberedVersions {

    private final SummaryStore store;
    private final SummaryBodies bodies;

    NumberedVersions(SummaryStore store, SummaryBodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    /** The versions by the id of their entry; numbers of other documents are absent. */
    public Map<UUID, VersionView> of(Actor actor, List<EntryView> entries) {
        SummaryBodies.Reading reading = bodies.reading(actor);
        Map<UUID, VersionView> found = new HashMap<>();
        for (EntryView entry : entries) {
            UUID id = entry.version();
            if (id != null) {
                store.version(new VersionId(id))
                        .filter(version ->
                                reading.may(store.find(version.summary()).orElseThrow(), !version.isDraft()))
                        .ifPresent(version -> found.put(entry.id(), version));
            }
        }
        return found;
    }
}
