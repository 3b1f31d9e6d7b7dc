package vn.danvan.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;
import vn.danvan.kernel.Refusal;

/** Works out what undoing a change does and what stands against it. */
@Component
class UndoPlanner {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final ChangeJournal journal;
    private final ChangeRegister register;
    private final HandOvers handOvers;
    private final Positions positions;

    UndoPlanner(ChangeJournal journal, ChangeRegister register, HandOvers handOvers, Positions positions) {
        this.journal = journal;
        this.register = register;
        this.handOvers = handOvers;
        this.positions = positions;
    }

    /** What undoing the change would do to the graph, and why it cannot be done. */
    UndoPreview preview(Graph graph, EventId id) {
        Traces traces = journal.of(id);
        return new UndoPreview(
                obstacles(graph, register.event(id), traces), lines(graph, traces), handOvers.from(traces.ended()));
    }

    /** Everything that stands against it, the later changes that build on it first. */
    private List<Refusal> obstacles(Graph graph, EventView event, Traces traces) {
        if (event.state() != EventState.IN_FORCE) {
            return List.of(Refusal.of("organisation.undo.not-in-force"));
        }
        if (traces.isEmpty()) {
            return List.of(Refusal.of("organisation.undo.no-journal"));
        }
        List<Refusal> obstacles = new ArrayList<>();
        journal.after(event.id()).forEach((id, later) -> {
            if (traces.isBaseOf(later)) {
                obstacles.add(builtOn(register.event(id)));
            }
        });
        Set<UUID> begun = traces.begun();
        for (UUID unit : begun) {
            graph.lastKnown(new BodyId(unit)).ifPresent(body -> occupied(body, obstacles));
        }
        takenCodes(graph, traces, begun, obstacles);
        return obstacles;
    }

    private static Refusal builtOn(EventView later) {
        String names = later.from().isEmpty()
                ? later.to().stream().map(EventView.Unit::name).collect(Collectors.joining(", "))
                : later.from().stream().map(EventView.Unit::name).collect(Collectors.joining(", "));
        return Refusal.of(
                "organisation.undo.later." + later.kind(),
                names,
                DAY.format(Objects.requireNonNull(later.effective())));
    }

    private void occupied(Graph.BodyVersion body, List<Refusal> obstacles) {
        int posts = positions.historyOf(body.body(), body.valid().from()).size();
        if (posts > 0) {
            obstacles.add(Refusal.of("organisation.undo.positions", body.name(), posts));
        }
        long items = handOvers.open(body.body()).stream()
                .mapToLong(HandOvers.Work::items)
                .sum();
        if (items > 0) {
            obstacles.add(Refusal.of("organisation.undo.work", body.name(), items));
        }
    }

    /** Codes of areas that would open again but have since gone to another area. */
    private static void takenCodes(Graph graph, Traces traces, Set<UUID> begun, List<Refusal> obstacles) {
        for (Traces.Trace row : traces.rows()) {
            String code = code(row);
            if (row.added() || code == null) {
                continue;
            }
            UUID own = row.unit("area");
            DateRange span = span(row.text("valid"));
            graph.allAreas().stream()
                    .filter(area -> code.equals(area.code()) && area.valid().overlaps(span))
                    .filter(area -> !area.id().value().equals(own)
                            && !begun.contains(area.id().value()))
                    .findFirst()
                    .ifPresent(area -> obstacles.add(Refusal.of("organisation.change.code", code, area.name())));
        }
    }

    private static @Nullable String code(Traces.Trace row) {
        return row.sheet() == ChangeJournal.Sheet.AREA
                        && row.content().get("codes").hasNonNull("GSO")
                ? row.content().get("codes").get("GSO").asString()
                : null;
    }

    /** A span as the database writes it: {@code [2021-06-01,)}. */
    private static DateRange span(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(",", -1);
        return new DateRange(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
    }

    /** What the reader sees of it, unit by unit. */
    private static List<ChangePreview.Line> lines(Graph graph, Traces traces) {
        List<ChangePreview.Line> lines = new ArrayList<>();
        Map<UUID, Traces.Versions> versions = traces.versions();
        versions.forEach((unit, each) -> lines.add(line(graph, each)));
        for (Traces.Trace row : traces.rows()) {
            if (!row.added() && row.sheet() == ChangeJournal.Sheet.RELATION) {
                superior(graph, row, versions).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** The versions stand in no order of time. */
    private static Traces.Trace latest(List<Traces.Trace> versions) {
        return Collections.max(
                versions, Comparator.comparing(row -> span(row.text("valid")).from()));
    }

    private static ChangePreview.Line line(Graph graph, Traces.Versions versions) {
        UnitType type = versions.sheet() == ChangeJournal.Sheet.AREA ? UnitType.AREA : UnitType.BODY;
        String now = latest(versions.after()).text("name");
        if (versions.begun()) {
            return new ChangePreview.Line(ChangePreview.Effect.VANISHES, type, now, "");
        }
        Traces.Trace before = latest(versions.before());
        if (versions.ended()) {
            return new ChangePreview.Line(ChangePreview.Effect.REOPENS, type, before.text("name"), "");
        }
        String name = before.text("name");
        UUID parent = type == UnitType.AREA ? before.unit("parent") : null;
        String after = now.equals(name) && parent != null ? "→ " + areaName(graph, parent) : name;
        return new ChangePreview.Line(ChangePreview.Effect.RETURNS, type, now, after);
    }

    private static String areaName(Graph graph, UUID id) {
        List<AreaView> versions = graph.versions(new AreaId(id));
        return versions.isEmpty() ? "" : versions.getLast().name();
    }

    /** A body that neither began nor ended comes back under the superior it had. */
    private static Optional<ChangePreview.Line> superior(
            Graph graph, Traces.Trace row, Map<UUID, Traces.Versions> versions) {
        UUID below = row.unit("to_body");
        UUID above = row.unit("from_body");
        Traces.Versions own = versions.get(below);
        if (below == null || above == null || !row.text("kind").equals("DIRECTION") || (own != null && own.ended())) {
            return Optional.empty();
        }
        return graph.lastKnown(new BodyId(below))
                .map(body -> new ChangePreview.Line(
                        ChangePreview.Effect.RETURNS,
                        UnitType.BODY,
                        body.name(),
                        "→ "
                                + graph.lastKnown(new BodyId(above))
                                        .map(Graph.BodyVersion::name)
                                        .orElse("")));
    }
}
