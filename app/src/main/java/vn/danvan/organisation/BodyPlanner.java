package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;
import vn.danvan.kernel.Refusal;

/** Works out what a change does to bodies: those named in it, or those of the areas that change. */
final class BodyPlanner {

    private final Graph graph;
    private final ChangeRequest request;
    private final LocalDate day;
    private final Supplier<UUID> ids;
    private final Plan plan;

    BodyPlanner(Graph graph, ChangeRequest request, LocalDate day, Supplier<UUID> ids, Plan plan) {
        this.graph = graph;
        this.request = request;
        this.day = day;
        this.ids = ids;
        this.plan = plan;
    }

    /** A change that names bodies. */
    void plan() {
        List<Graph.BodyVersion> from = from();
        if (!plan.obstacles().isEmpty()) {
            return;
        }
        switch (request.kind()) {
            case ESTABLISH -> establish(List.of());
            case RENAME, RECLASSIFY -> revise(from.getFirst());
            case TRANSFER -> from.forEach(this::transfer);
            case MERGE, SPLIT -> mergeOrSplit(from);
            case ABOLISH, LEVEL_ABOLISH -> from.forEach(body -> end(body, List.of(), superior(body)));
        }
    }

    private List<Graph.BodyVersion> from() {
        List<Graph.BodyVersion> found = new ArrayList<>();
        for (UUID unit : new LinkedHashSet<>(request.from())) {
            BodyId id = new BodyId(unit);
            List<Graph.BodyVersion> versions = graph.versions(id);
            Graph.BodyVersion now = graph.body(id, day.minusDays(1)).orElse(null);
            if (now == null || !now.valid().contains(day)) {
                String name = versions.isEmpty() ? "?" : versions.getLast().name();
                plan.refuse(Refusal.at("from", "organisation.change.not-in-force", name));
            } else if (!versions.getLast().equals(now)) {
                plan.refuse(Refusal.at("from", "organisation.change.later-version", now.name()));
            } else {
                found.add(now);
            }
        }
        return found;
    }

    private List<Graph.BodyVersion> establish(List<Graph.BodyVersion> from) {
        Graph.BodyVersion model = from.isEmpty() ? null : from.getFirst();
        AreaId area = model == null ? null : model.area();
        BodyId superior = model == null ? null : superior(model);
        UUID parent = request.parent();
        if (parent != null) {
            superior = new BodyId(parent);
            Graph.BodyVersion above = graph.body(superior, day).orElse(null);
            if (above == null) {
                plan.refuse(Refusal.at("parent", "organisation.change.parent"));
            } else if (area == null) {
                area = above.area();
            }
        }
        List<Graph.BodyVersion> begun = new ArrayList<>();
        for (ChangeRequest.NewUnit unit : request.to()) {
            if (graph.bodyByCode(unit.code().strip()).isPresent()) {
                plan.refuse(Refusal.at("code", "organisation.change.code", unit.code(), unit.code()));
            }
            begun.add(begin(
                    unit, area, superior, model == null ? null : model.valid().to()));
        }
        return begun;
    }

    private Graph.BodyVersion begin(
            ChangeRequest.NewUnit unit, @Nullable AreaId area, @Nullable BodyId superior, @Nullable LocalDate until) {
        Graph.BodyVersion body = new Graph.BodyVersion(
                new BodyId(ids.get()),
                unit.code().strip(),
                unit.name().strip(),
                unit.shortName().isBlank()
                        ? unit.name().strip()
                        : unit.shortName().strip(),
                BodyKind.valueOf(unit.kind()),
                area,
                new DateRange(day, until));
        plan.add(new Plan.BeginBody(body));
        if (superior != null) {
            plan.add(new Plan.Direct(body.body(), superior, until));
        }
        return body;
    }

    private void revise(Graph.BodyVersion before) {
        ChangeRequest.NewUnit to = request.to().getFirst();
        BodyKind kind = request.kind() == EventKind.RENAME ? before.kind() : BodyKind.valueOf(to.kind());
        String shortName = to.shortName().isBlank() ? to.name() : to.shortName();
        plan.add(new Plan.ReviseBody(
                before,
                new Graph.BodyVersion(
                        before.body(),
                        before.code(),
                        to.name().strip(),
                        shortName.strip(),
                        kind,
                        before.area(),
                        new DateRange(day, before.valid().to()))));
    }

    private void transfer(Graph.BodyVersion body) {
        BodyId superior = new BodyId(Objects.requireNonNull(request.parent()));
        BodyId at = superior;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at.equals(body.body())) {
                plan.refuse(Refusal.at("parent", "organisation.change.circle", body.name()));
                return;
            }
            at = graph.superior(at, day);
        }
        if (graph.body(superior, day).isEmpty()) {
            plan.refuse(Refusal.at("parent", "organisation.change.parent"));
            return;
        }
        plan.add(new Plan.Direct(body.body(), superior, body.valid().to()));
    }

    private void mergeOrSplit(List<Graph.BodyVersion> from) {
        UUID into = request.into();
        if (into == null) {
            if (from.stream().map(body -> body.valid().to()).distinct().count() > 1) {
                plan.refuse(Refusal.at("from", "organisation.change.different-ends"));
                return;
            }
            List<Graph.BodyVersion> begun = establish(from);
            from.forEach(body ->
                    end(body, begun, begun.isEmpty() ? null : begun.getFirst().body()));
            return;
        }
        graph.body(new BodyId(into), day)
                .ifPresentOrElse(
                        kept -> from.stream()
                                .filter(body -> !body.equals(kept))
                                .forEach(body -> end(body, List.of(kept), kept.body())),
                        () -> plan.refuse(Refusal.at("into", "organisation.change.parent")));
    }

    /** The bodies of areas that end without a successor. */
    void end(List<AreaView> areas) {
        for (AreaView area : areas) {
            for (Graph.BodyVersion body : graph.bodiesOf(area.id(), day)) {
                BodyId above = superior(body);
                while (above != null && areas.stream().anyMatch(isAreaOf(above))) {
                    above = graph.superior(above, day);
                }
                end(body, List.of(), above);
            }
        }
    }

    private java.util.function.Predicate<AreaView> isAreaOf(BodyId body) {
        AreaId area = graph.body(body, day).map(Graph.BodyVersion::area).orElse(null);
        return candidate -> candidate.id().equals(area);
    }

    /** The bodies of an area that another existing one takes in go into the bodies of the same kind there. */
    void absorb(AreaView ended, AreaView kept) {
        List<Graph.BodyVersion> there = graph.bodiesOf(kept.id(), day);
        for (Graph.BodyVersion body : graph.bodiesOf(ended.id(), day)) {
            List<Graph.BodyVersion> same = there.stream()
                    .filter(other -> other.kind() == body.kind())
                    .limit(1)
                    .toList();
            end(body, same, same.isEmpty() ? superior(body) : same.getFirst().body());
        }
    }

    /** Each kind of body of the old areas begins once in each new area. */
    void replace(List<AreaView> ended, List<AreaView> begun) {
        Map<String, List<Graph.BodyVersion>> lines = new LinkedHashMap<>();
        Map<AreaId, AreaView> areas = new HashMap<>();
        for (AreaView area : ended) {
            areas.put(area.id(), area);
            graph.bodiesOf(area.id(), day)
                    .forEach(body -> lines.computeIfAbsent(prefix(body), absent -> new ArrayList<>())
                            .add(body));
        }
        for (Map.Entry<String, List<Graph.BodyVersion>> line : lines.entrySet()) {
            Graph.BodyVersion model = line.getValue().getFirst();
            AreaView old = Objects.requireNonNull(areas.get(Objects.requireNonNull(model.area())));
            List<Graph.BodyVersion> next = begun.stream()
                    .map(area -> likewise(line.getKey(), model, old, area))
                    .toList();
            line.getValue().forEach(body -> end(body, next, next.getFirst().body()));
        }
    }

    private Graph.BodyVersion likewise(String prefix, Graph.BodyVersion model, AreaView old, AreaView area) {
        String key = area.code() == null ? area.id().toString() : area.code();
        ChangeRequest.NewUnit unit = new ChangeRequest.NewUnit(
                renamed(model.name(), old, area),
                renamed(model.shortName(), old, area),
                model.kind().name(),
                prefix + "-" + key + "-" + day);
        return begin(unit, area.id(), superior(model), area.valid().to());
    }

    /** The bodies of an area that is called otherwise from now on are called otherwise too. */
    void rename(AreaView before, AreaView after) {
        for (Graph.BodyVersion body : graph.bodiesOf(before.id(), day)) {
            String name = renamed(body.name(), before, after);
            if (!name.equals(body.name())) {
                plan.add(new Plan.ReviseBody(
                        body,
                        new Graph.BodyVersion(
                                body.body(),
                                body.code(),
                                name,
                                renamed(body.shortName(), before, after),
                                body.kind(),
                                body.area(),
                                new DateRange(day, body.valid().to()))));
            }
        }
    }

    /** The bodies of an area that comes under another one are directed by the bodies of the same line there. */
    void moveUnder(AreaView area, AreaId parent) {
        List<Graph.BodyVersion> above = graph.bodiesOf(parent, day);
        for (Graph.BodyVersion body : graph.bodiesOf(area.id(), day)) {
            BodyId superior = superior(body);
            String line = superior == null
                    ? ""
                    : graph.body(superior, day).map(BodyPlanner::prefix).orElse("");
            above.stream()
                    .filter(candidate -> prefix(candidate).equals(line))
                    .findFirst()
                    .ifPresent(next -> plan.add(new Plan.Direct(
                            body.body(), next.body(), body.valid().to())));
        }
    }

    private void end(Graph.BodyVersion body, List<Graph.BodyVersion> successors, @Nullable BodyId heir) {
        plan.add(new Plan.EndBody(body));
        successors.forEach(next -> plan.add(
                new Plan.Follow(UnitType.BODY, body.body().value(), next.body().value())));
        graph.subordinates(body.body(), day).stream()
                .filter(below -> !plan.ends(below.body()) && !below.body().equals(heir))
                .forEach(below -> plan.add(
                        new Plan.Direct(below.body(), heir, below.valid().to())));
    }

    private @Nullable BodyId superior(Graph.BodyVersion body) {
        return graph.superior(body.body(), day);
    }

    private static String prefix(Graph.BodyVersion body) {
        int dash = body.code().indexOf('-');
        return dash < 0 ? body.code() : body.code().substring(0, dash);
    }

    private static String renamed(String name, AreaView before, AreaView after) {
        String old = lowerFirst(before.name());
        if (name.contains(old)) {
            return name.replace(old, lowerFirst(after.name()));
        }
        return name.replace(bare(before), bare(after));
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The name without the words for its kind: what stands after the last small-letter word. */
    private static String bare(AreaView area) {
        String[] words = area.name().split(" ", -1);
        int first = 1;
        while (first < words.length - 1 && Character.isLowerCase(words[first].codePointAt(0))) {
            first++;
        }
        return String.join(" ", List.of(words).subList(Math.min(first, words.length - 1), words.length));
    }
}
