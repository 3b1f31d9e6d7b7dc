package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.DateRange;
import vn.danvan.kernel.Refusal;

/** Works out what a change of areas does to the areas; the bodies in them follow by {@link BodyPlanner}. */
final class AreaPlanner {

    private final Graph graph;
    private final ChangeRequest request;
    private final LocalDate day;
    private final Supplier<UUID> ids;
    private final Plan plan;
    private final BodyPlanner bodies;

    AreaPlanner(Graph graph, ChangeRequest request, LocalDate day, Supplier<UUID> ids, Plan plan) {
        this.graph = graph;
        this.request = request;
        this.day = day;
        this.ids = ids;
        this.plan = plan;
        this.bodies = new BodyPlanner(graph, request, day, ids, plan);
    }

    void plan() {
        List<AreaView> from = from();
        if (!plan.obstacles().isEmpty()) {
            return;
        }
        switch (request.kind()) {
            case ESTABLISH -> begin(List.of(), null);
            case RENAME, RECLASSIFY -> revise(from.getFirst());
            case TRANSFER -> from.forEach(this::transfer);
            case MERGE -> merge(from);
            case SPLIT -> replace(from);
            case ABOLISH -> abolish(from, false);
            case LEVEL_ABOLISH -> abolish(from, true);
        }
    }

    /** The areas as they are on the eve of the day; refuses those that do not exist then or change later. */
    private List<AreaView> from() {
        List<AreaView> found = new ArrayList<>();
        for (UUID unit : new LinkedHashSet<>(request.from())) {
            AreaId id = new AreaId(unit);
            List<AreaView> versions = graph.versions(id);
            AreaView now = graph.area(id, day.minusDays(1)).orElse(null);
            if (now == null || !now.valid().contains(day)) {
                plan.refuse(Refusal.at("from", "organisation.change.not-in-force", name(versions)));
            } else if (!versions.getLast().equals(now)) {
                plan.refuse(Refusal.at("from", "organisation.change.later-version", now.name()));
            } else {
                found.add(now);
            }
        }
        return found;
    }

    private static String name(List<AreaView> versions) {
        return versions.isEmpty() ? "?" : versions.getLast().name();
    }

    private void revise(AreaView before) {
        ChangeRequest.NewUnit to = request.to().getFirst();
        AreaKind kind = request.kind() == EventKind.RENAME ? before.kind() : AreaKind.valueOf(to.kind());
        String code = to.code().isBlank() ? before.code() : to.code().strip();
        if (code != null && !code.equals(before.code())) {
            refuseTakenCode(code);
        }
        AreaView after = view(
                before.id(),
                code,
                to.name(),
                kind,
                before.parent(),
                before.valid().to());
        plan.add(new Plan.ReviseArea(before, after));
        bodies.rename(before, after);
    }

    private void transfer(AreaView before) {
        AreaId parent = new AreaId(Objects.requireNonNull(request.parent()));
        if (graph.area(parent, day).isEmpty() || parent.equals(before.id())) {
            plan.refuse(Refusal.at("parent", "organisation.change.parent"));
            return;
        }
        AreaView after = view(
                before.id(),
                before.code(),
                before.name(),
                before.kind(),
                parent,
                before.valid().to());
        plan.add(new Plan.ReviseArea(before, after));
        bodies.moveUnder(before, parent);
    }

    private void merge(List<AreaView> from) {
        UUID into = request.into();
        if (into == null) {
            replace(from);
            return;
        }
        AreaView kept = graph.area(new AreaId(into), day).orElse(null);
        if (kept == null) {
            plan.refuse(Refusal.at("into", "organisation.change.parent"));
            return;
        }
        from.stream().filter(area -> !area.id().equals(kept.id())).forEach(area -> end(area, List.of(kept)));
    }

    private void replace(List<AreaView> from) {
        Set<@Nullable LocalDate> ends = new HashSet<>();
        from.forEach(area -> ends.add(area.valid().to()));
        if (ends.size() > 1) {
            plan.refuse(Refusal.at("from", "organisation.change.different-ends"));
            return;
        }
        List<AreaView> begun = begin(from, from.getFirst().valid().to());
        from.forEach(area -> end(area, begun));
        bodies.replace(from, begun);
    }

    private List<AreaView> begin(List<AreaView> from, @Nullable LocalDate until) {
        UUID parentId = request.parent();
        AreaId parent = parentId != null
                ? new AreaId(parentId)
                : from.isEmpty() ? null : from.getFirst().parent();
        if (parent != null && graph.area(parent, day).isEmpty()) {
            plan.refuse(Refusal.at("parent", "organisation.change.parent"));
        }
        List<AreaView> begun = new ArrayList<>();
        for (ChangeRequest.NewUnit unit : request.to()) {
            String code = unit.code().isBlank() ? null : unit.code().strip();
            if (code != null && from.stream().noneMatch(area -> code.equals(area.code()))) {
                refuseTakenCode(code);
            }
            AreaId id = new AreaId(ids.get());
            AreaView area = view(id, code, unit.name(), AreaKind.valueOf(unit.kind()), parent, until);
            plan.add(new Plan.BeginArea(area, (code == null ? id.toString() : code) + "-" + day));
            begun.add(area);
        }
        return begun;
    }

    private void end(AreaView area, List<AreaView> successors) {
        plan.add(new Plan.EndArea(area));
        successors.forEach(next -> plan.add(
                new Plan.Follow(UnitType.AREA, area.id().value(), next.id().value())));
        List<AreaView> below = graph.children(area.id(), day);
        if (!below.isEmpty() && successors.size() != 1) {
            plan.refuse(Refusal.at("from", "organisation.change.children", area.name(), below.size()));
        } else {
            below.forEach(child -> reparent(child, successors.getFirst().id()));
        }
        if (request.into() != null) {
            bodies.absorb(area, successors.getFirst());
        }
    }

    private void abolish(List<AreaView> from, boolean wholeLevel) {
        for (AreaView area : from) {
            if (!graph.successors(area.id().value()).isEmpty()) {
                plan.refuse(Refusal.at("from", "organisation.change.later-version", area.name()));
            }
            plan.add(new Plan.EndArea(area));
            List<AreaView> below = graph.children(area.id(), day);
            if (!wholeLevel && !below.isEmpty()) {
                plan.refuse(Refusal.at("from", "organisation.change.children", area.name(), below.size()));
            } else {
                below.forEach(child -> reparent(child, area.parent()));
            }
        }
        bodies.end(from);
    }

    private void reparent(AreaView child, @Nullable AreaId parent) {
        AreaView after = view(
                child.id(),
                child.code(),
                child.name(),
                child.kind(),
                parent,
                child.valid().to());
        plan.add(new Plan.ReviseArea(child, after));
    }

    private void refuseTakenCode(String code) {
        graph.allAreas().stream()
                .filter(area -> code.equals(area.code()) && !plan.ends(area.id()))
                .filter(area -> area.valid().overlaps(new DateRange(day, null)))
                .filter(area -> !request.from().contains(area.id().value()))
                .findFirst()
                .ifPresent(area -> plan.refuse(Refusal.at("code", "organisation.change.code", code, area.name())));
    }

    private AreaView view(
            AreaId id,
            @Nullable String code,
            String name,
            AreaKind kind,
            @Nullable AreaId parent,
            @Nullable LocalDate until) {
        return new AreaView(id, code, name.strip(), kind, parent, new DateRange(day, until), null);
    }
}
