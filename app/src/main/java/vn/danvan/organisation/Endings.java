package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;

/** The bodies that ended by a change in force and still have open work, so that none of it is forgotten. */
@Component
public class Endings {

    private final GraphCache graphs;
    private final HandOvers handOvers;

    Endings(GraphCache graphs, HandOvers handOvers) {
        this.graphs = graphs;
        this.handOvers = handOvers;
    }

    /** Those that still have open work, with the bodies that follow them; none for a change that is not in force. */
    public List<ChangePreview.Ending> withOpenWork(EventView change) {
        LocalDate day = change.effective();
        if (change.state() != EventState.IN_FORCE || day == null) {
            return List.of();
        }
        Graph graph = graphs.current();
        return ended(graph, change, day).stream()
                .map(body -> new ChangePreview.Ending(
                        Organisation.view(graph, body, day.minusDays(1)),
                        followers(graph, body, day),
                        handOvers.open(body.body())))
                .filter(ending -> ending.open() > 0)
                .toList();
    }

    /** The bodies named, and those of the areas named, whose last day was the eve; not those that go on under another name. */
    private static List<Graph.BodyVersion> ended(Graph graph, EventView change, LocalDate day) {
        LocalDate eve = day.minusDays(1);
        List<Graph.BodyVersion> bodies = new ArrayList<>();
        for (EventView.Unit unit : change.from()) {
            bodies.addAll(
                    unit.type() == UnitType.AREA
                            ? graph.bodiesOf(new AreaId(unit.id()), eve)
                            : graph.body(new BodyId(unit.id()), eve).stream().toList());
        }
        return bodies.stream()
                .filter(body -> day.equals(body.valid().to())
                        && graph.body(body.body(), day).isEmpty())
                .distinct()
                .toList();
    }

    private static List<BodyView> followers(Graph graph, Graph.BodyVersion body, LocalDate day) {
        return graph.successors(body.body().value()).stream()
                .map(step -> graph.body(new BodyId(step.successor()), day))
                .flatMap(Optional::stream)
                .map(next -> Organisation.view(graph, Objects.requireNonNull(next), day))
                .toList();
    }
}
