package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;

/** The steps by which one change moves the graph on, or the reasons why it cannot. */
final class Plan {

    /** One step; all take effect on the day of the change. */
    sealed interface Step {}

    record EndArea(AreaView area) implements Step {}

    record ReviseArea(AreaView before, AreaView after) implements Step {}

    record BeginArea(AreaView area, String key) implements Step {}

    record EndBody(Graph.BodyVersion body) implements Step {}

    record ReviseBody(Graph.BodyVersion before, Graph.BodyVersion after) implements Step {}

    record BeginBody(Graph.BodyVersion body) implements Step {}

    /** From the day on the body is directed by this superior, until the day given. */
    record Direct(
            BodyId body,
            @Nullable BodyId superior,
            @Nullable LocalDate until) implements Step {}

    record Relate(
            RelationKind kind,
            BodyId from,
            BodyId to,
            @Nullable LocalDate until) implements Step {}

    /** The successor follows; what was recorded to follow the predecessor later now follows the successor. */
    record Follow(UnitType type, UUID predecessor, UUID successor) implements Step {}

    private final List<Refusal> obstacles = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    void refuse(Refusal refusal) {
        if (!obstacles.contains(refusal)) {
            obstacles.add(refusal);
        }
    }

    void add(Step step) {
        steps.add(step);
    }

    List<Refusal> obstacles() {
        return List.copyOf(obstacles);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    <T extends Step> List<T> steps(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Every unit whose rows the steps touch. */
    Set<UUID> units() {
        Set<UUID> units = new LinkedHashSet<>();
        steps.forEach(step -> units.addAll(units(step)));
        return units;
    }

    private static List<UUID> units(Step step) {
        return switch (step) {
            case EndArea ended -> List.of(ended.area().id().value());
            case ReviseArea revised -> List.of(revised.before().id().value());
            case BeginArea begun -> List.of(begun.area().id().value());
            case EndBody ended -> List.of(ended.body().body().value());
            case ReviseBody revised -> List.of(revised.before().body().value());
            case BeginBody begun -> List.of(begun.body().body().value());
            case Direct directed -> List.of(directed.body().value());
            case Relate related -> List.of(related.from().value(), related.to().value());
            case Follow follow -> List.of(follow.predecessor(), follow.successor());
        };
    }

    boolean ends(AreaId id) {
        return steps(EndArea.class).stream().anyMatch(step -> step.area().id().equals(id));
    }

    boolean ends(BodyId id) {
        return steps(EndBody.class).stream().anyMatch(step -> step.body().body().equals(id));
    }
}
