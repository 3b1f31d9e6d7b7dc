package vn.danvan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Uuids;

/** Reads changes: the list, one of them, and what one will do. */
@Component
public class ChangeRegister {

    private final EventStore events;
    private final GraphCache graphs;
    private final HandOvers handOvers;
    private final Clock clock;

    ChangeRegister(EventStore events, GraphCache graphs, HandOvers handOvers, Clock clock) {
        this.events = events;
        this.graphs = graphs;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** Every change, those without a day first, then from the newest. */
    public List<EventView> events() {
        return views(events.all());
    }

    /** The changes that name one of the units. */
    public List<EventView> concerning(Collection<UUID> units) {
        return views(events.concerning(units));
    }

    /** One change; an unknown id is {@link NotFound}. */
    public EventView event(EventId id) {
        return views(List.of(row(id))).getFirst();
    }

    /** What was entered for it, to be revised; what the delivered data leave open is empty. */
    public ChangeRequest request(EventId id) {
        EventStore.Row row = row(id);
        ChangeRequest request = row.request();
        if (request != null) {
            return request;
        }
        EventView view = views(List.of(row)).getFirst();
        return new ChangeRequest(
                row.kind(),
                view.type(),
                view.from().stream().map(EventView.Unit::id).toList(),
                List.of(),
                null,
                null,
                row.effective(),
                row.decided(),
                Objects.requireNonNullElse(row.legalBasis(), ""),
                Objects.requireNonNullElse(row.note(), ""),
                row.allocation());
    }

    /** What the change will do if it comes into force as it stands. */
    public ChangePreview preview(EventId id) {
        EventStore.Row row = row(id);
        Graph graph = graphs.current();
        LocalDate day = Objects.requireNonNullElse(row.effective(), LocalDate.now(clock));
        Plan plan = Planner.plan(graph, row.request(), row.effective(), () -> Uuids.next(clock));
        List<ChangePreview.Line> lines = new ArrayList<>();
        plan.steps().forEach(step -> line(graph, step, day).ifPresent(lines::add));
        List<ChangePreview.Ending> ending = plan.steps(Plan.EndBody.class).stream()
                .map(step -> ending(graph, plan, step.body(), day))
                .toList();
        return new ChangePreview(plan.obstacles(), lines, ending);
    }

    private ChangePreview.Ending ending(Graph graph, Plan plan, Graph.BodyVersion body, LocalDate day) {
        List<BodyView> successors = Changes.successors(plan, body.body()).stream()
                .map(id -> successor(graph, plan, id, day))
                .flatMap(Optional::stream)
                .toList();
        return new ChangePreview.Ending(
                Organisation.view(graph, body, day.minusDays(1)), successors, handOvers.open(body.body()));
    }

    private static Optional<BodyView> successor(Graph graph, Plan plan, BodyId id, LocalDate day) {
        return graph.body(id, day)
                .or(() -> plan.steps(Plan.BeginBody.class).stream()
                        .map(Plan.BeginBody::body)
                        .filter(begun -> begun.body().equals(id))
                        .findFirst())
                .map(version -> Organisation.view(graph, version, day));
    }

    private static Optional<ChangePreview.Line> line(Graph graph, Plan.Step step, LocalDate day) {
        return switch (step) {
            case Plan.EndArea ended ->
                line(ChangePreview.Effect.ENDS, UnitType.AREA, ended.area().name(), "");
            case Plan.BeginArea begun ->
                line(ChangePreview.Effect.BEGINS, UnitType.AREA, begun.area().name(), "");
            case Plan.ReviseArea revised ->
                line(
                        ChangePreview.Effect.CHANGES,
                        UnitType.AREA,
                        revised.before().name(),
                        after(graph, revised, day));
            case Plan.EndBody ended ->
                line(ChangePreview.Effect.ENDS, UnitType.BODY, ended.body().name(), "");
            case Plan.BeginBody begun ->
                line(ChangePreview.Effect.BEGINS, UnitType.BODY, begun.body().name(), "");
            case Plan.ReviseBody revised ->
                line(
                        ChangePreview.Effect.CHANGES,
                        UnitType.BODY,
                        revised.before().name(),
                        revised.after().name());
            case Plan.Direct directed ->
                graph.body(directed.body(), day)
                        .map(body -> new ChangePreview.Line(
                                ChangePreview.Effect.CHANGES,
                                UnitType.BODY,
                                body.name(),
                                superior(graph, directed, day)));
            case Plan.Relate _, Plan.Follow _ -> Optional.empty();
        };
    }

    private static Optional<ChangePreview.Line> line(
            ChangePreview.Effect effect, UnitType type, String name, String after) {
        return Optional.of(new ChangePreview.Line(effect, type, name, after));
    }

    private static String after(Graph graph, Plan.ReviseArea revised, LocalDate day) {
        AreaId parent = revised.after().parent();
        if (!revised.after().name().equals(revised.before().name()) || parent == null) {
            return revised.after().name();
        }
        return "→ " + graph.area(parent, day).map(AreaView::name).orElse("");
    }

    private static String superior(Graph graph, Plan.Direct directed, LocalDate day) {
        BodyId superior = directed.superior();
        return superior == null
                ? ""
                : "→ " + graph.body(superior, day).map(Graph.BodyVersion::name).orElse("");
    }

    private List<EventView> views(List<EventStore.Row> rows) {
        Graph graph = graphs.current();
        Map<EventId, List<EventStore.UnitRow>> units =
                events.units(rows.stream().map(EventStore.Row::id).toList());
        return rows.stream()
                .map(row -> view(graph, row, units.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static EventView view(Graph graph, EventStore.Row row, List<EventStore.UnitRow> units) {
        List<EventView.Unit> from = units.stream()
                .filter(EventStore.UnitRow::from)
                .map(unit -> unit(graph, unit.unit(), row.effective()))
                .toList();
        List<EventView.Unit> to = units.stream()
                .filter(unit -> !unit.from())
                .map(unit -> unit(graph, unit.unit(), null))
                .toList();
        ChangeRequest request = row.request();
        UnitType type = request != null
                ? request.type()
                : from.isEmpty() ? UnitType.AREA : from.getFirst().type();
        return new EventView(
                row.id(),
                row.kind(),
                row.state(),
                type,
                row.effective(),
                row.decided(),
                row.legalBasis(),
                row.verified(),
                row.allocation(),
                row.note(),
                from,
                to.isEmpty() && request != null ? planned(request) : to,
                row.undone(),
                row.version());
    }

    /** Units that do not exist yet carry a nil id. */
    private static List<EventView.Unit> planned(ChangeRequest request) {
        return request.to().stream()
                .map(unit -> new EventView.Unit(new UUID(0, 0), request.type(), unit.name()))
                .toList();
    }

    private static EventView.Unit unit(Graph graph, UUID id, @Nullable LocalDate before) {
        List<AreaView> areas = graph.versions(new AreaId(id));
        if (!areas.isEmpty()) {
            String name = before == null
                    ? areas.getLast().name()
                    : graph.area(new AreaId(id), before.minusDays(1))
                            .orElse(areas.getLast())
                            .name();
            return new EventView.Unit(id, UnitType.AREA, name);
        }
        Optional<AreaView> undone = graph.undone(new AreaId(id));
        return undone.isPresent()
                ? new EventView.Unit(id, UnitType.AREA, undone.get().name())
                : new EventView.Unit(
                        id,
                        UnitType.BODY,
                        graph.lastKnown(new BodyId(id))
                                .map(Graph.BodyVersion::name)
                                .orElse(""));
    }

    private EventStore.Row row(EventId id) {
        return events.byId(id).orElseThrow(() -> new NotFound("organisation event", id));
    }
}
