package vn.danvan.reporting.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Standing;

/** Finds out whose figures an actor reads, by where the own body stands today and what that area came from. */
@Component
class ReadScopes {

    private final Organisation organisation;
    private final Areas areas;
    private final Clock clock;

    ReadScopes(Organisation organisation, Areas areas, Clock clock) {
        this.organisation = organisation;
        this.areas = areas;
        this.clock = clock;
    }

    /** Administrators look after accounts and the organisation, not after the work; no figures are theirs to read. */
    static boolean mayRead(Actor actor) {
        return !actor.is(Role.ADMINISTRATOR);
    }

    /** {@link Forbidden} for administrators. */
    ReadScope of(Actor actor) {
        if (!mayRead(actor)) {
            throw new Forbidden("read figures as administrator");
        }
        LocalDate today = LocalDate.now(clock);
        AreaId area = organisation.requireBody(actor.body(), today).area();
        if (area == null) {
            return new ReadScope(Set.of(), Set.of());
        }
        Set<AreaId> own = withFormer(area);
        Set<AreaId> above = new LinkedHashSet<>();
        for (AreaId one : own) {
            LocalDate on = areas.area(one, today).isPresent() ? today : last(one);
            around(one, on).forEach(upper -> above.addAll(withFormer(upper)));
        }
        return new ReadScope(own, above);
    }

    /** How much of the area's figures the scope opens. */
    ReadScope.Reach reach(ReadScope scope, AreaId area, LocalDate on) {
        return scope.reach(area, around(area, areas.area(area, on).isPresent() ? on : last(area)));
    }

    /** Whether the scope opens every line of where a body stood that day. */
    boolean opens(ReadScope scope, Standing standing, LocalDate day) {
        AreaId area = standing.smallest();
        return area != null && reach(scope, area, organisation.knownDay(day)) == ReadScope.Reach.WHOLE;
    }

    private Set<AreaId> withFormer(AreaId area) {
        Set<AreaId> all = new LinkedHashSet<>(List.of(area));
        areas.lineage(area).predecessors().forEach(step -> all.add(new AreaId(step.predecessor())));
        return all;
    }

    private List<AreaId> around(AreaId area, LocalDate on) {
        return areas.ancestorsAt(area, on).stream().map(AreaView::id).toList();
    }

    private LocalDate last(AreaId area) {
        List<AreaView> versions = areas.versions(area);
        if (versions.isEmpty()) {
            return LocalDate.now(clock);
        }
        LocalDate end = versions.getLast().valid().to();
        return end == null ? versions.getLast().valid().from() : end.minusDays(1);
    }
}
