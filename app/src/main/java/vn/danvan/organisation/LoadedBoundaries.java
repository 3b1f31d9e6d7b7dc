package vn.danvan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Boundaries.Ring;

/** What an administrator of the province does with outlines of units: loads a file, looks at it, puts it into use, drops it. */
@Component
@Transactional
public class LoadedBoundaries {

    /** The largest file, in bytes. */
    public static final int LARGEST = 20 << 20;

    private static final int LONGEST_SOURCE = 500;

    private final BoundaryStore store;
    private final Areas areas;
    private final Changes changes;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    LoadedBoundaries(
            BoundaryStore store, Areas areas, Changes changes, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.changes = changes;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A file as it was sent.
     *
     * @param on the day whose units it draws; null when none was given
     * @param source where it is from and under which terms
     * @param name what the file is called
     */
    public record Upload(@Nullable LocalDate on, String source, String name) {}

    /** Whether the actor may do all this. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor) {
        return changes.mayCarryOut(actor);
    }

    private void allow(Actor actor, String what) {
        if (!may(actor)) {
            throw new Forbidden(what);
        }
    }

    /** Every set, the latest day first. */
    @Transactional(readOnly = true)
    public List<BoundarySet> all(Actor actor) {
        allow(actor, "read boundaries");
        return store.all();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public BoundarySet require(Actor actor, UUID id) {
        allow(actor, "read boundaries");
        return store.find(id).orElseThrow(() -> new NotFound("boundaries", id));
    }

    /** The outlines it holds. */
    @Transactional(readOnly = true)
    public Map<AreaId, List<Ring>> rings(BoundarySet set) {
        return store.rings(set.id());
    }

    /**
     * Keeps the outlines of a file to be looked at; nothing is drawn with them yet. Refused: no day, no source, no file, a file that
     * is no GeoJSON of surfaces in WGS84 degrees around Viet Nam, or that names no unit of that day.
     */
    public Outcome<BoundarySet> load(Actor actor, Upload upload, byte[] bytes) {
        allow(actor, "load boundaries");
        List<Refusal> faults = new ArrayList<>();
        LocalDate on = upload.on();
        String source = upload.source().strip();
        if (on == null) {
            faults.add(Refusal.at("on", "organisation.boundary.no-day"));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            faults.add(Refusal.at("source", "organisation.boundary.source", source.length(), LONGEST_SOURCE));
        }
        if (bytes.length == 0 || bytes.length > LARGEST) {
            faults.add(Refusal.at("file", "organisation.boundary.file", LARGEST >> 20));
        }
        if (on == null || !faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        BoundaryFile file = new BoundaryFile(areas.areas(on));
        BoundaryFile.Content content = file.read(bytes, json);
        if (!file.faults().isEmpty()) {
            return Outcome.refused(file.faults());
        }
        BoundarySet set = new BoundarySet(
                Uuids.next(clock),
                on,
                source,
                upload.name(),
                content.unknown(),
                content.rings().size(),
                actor.account(),
                clock.instant(),
                Optional.empty());
        store.insert(set, content.rings());
        recorded(actor, "loaded", set);
        return Outcome.done(set);
    }

    /** Lets maps be drawn with it. Refused when somebody dropped it meanwhile; done when it is in use already. */
    public Outcome<BoundarySet> use(Actor actor, UUID id) {
        allow(actor, "use boundaries");
        Optional<BoundarySet> set = store.find(id);
        if (set.isEmpty()) {
            return Outcome.refused(Refusal.of("organisation.boundary.gone"));
        }
        if (store.use(id, clock.instant())) {
            recorded(actor, "used", set.get());
        }
        return Outcome.done(set.get());
    }

    /** Drops it; maps are drawn without it. Done when it is gone already. */
    public void drop(Actor actor, UUID id) {
        allow(actor, "drop boundaries");
        Optional<BoundarySet> set = store.find(id);
        if (set.isPresent() && store.drop(id)) {
            recorded(actor, "dropped", set.get());
        }
    }

    private void recorded(Actor actor, String what, BoundarySet set) {
        audit.record(
                actor,
                "organisation.boundaries." + what,
                "boundaries",
                set.id().toString(),
                null,
                Map.of("on", set.on().toString(), "source", set.source(), "areas", set.areas()));
    }
}
