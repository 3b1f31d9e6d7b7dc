package vn.danvan.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberBearers;

/** Which versions of summaries the numbers of a register belong to, as far as the reader of the register may read them. */
@Component
@Transactional(readOnly = true)
class NumberedVersions implements NumberBearers {

    private final SummaryStore store;
    private final SummaryBodies bodies;

    NumberedVersions(SummaryStore store, SummaryBodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    @Override
    public Map<UUID, VersionView> of(Actor actor, List<EntryView> entries) {
        SummaryBodies.Reading reading = bodies.reading(actor);
        Map<UUID, VersionView> readable = new HashMap<>();
        store.withSummaries(entries.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.version()))
                        .map(VersionId::new)
                        .toList())
                .forEach((version, summary) -> {
                    if (reading.may(summary, !version.isDraft())) {
                        readable.put(version.id().value(), version);
                    }
                });
        Map<UUID, VersionView> found = new HashMap<>();
        entries.forEach(entry -> Optional.ofNullable(entry.version())
                .flatMap(version -> Optional.ofNullable(readable.get(version)))
                .ifPresent(version -> found.put(entry.id(), version)));
        return found;
    }
}
