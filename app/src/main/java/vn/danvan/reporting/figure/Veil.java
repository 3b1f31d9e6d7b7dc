package vn.danvan.reporting.figure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.figure.Family.Row;

/**
 * What is hidden of a family in one period, the same for every question: decided once along the whole organisation of the
 * period's end, so that two questions with other cuts give nothing away.
 *
 * @param hidden the figures that are not shown
 * @param leaves where bodies stood that reported any of it
 */
record Veil(Family family, Set<Spot> hidden, List<Leaf> leaves) {

    /** A place that figures can be shown for. */
    record Node(Kind kind, UUID id) {

        /** The kinds. */
        enum Kind {
            AREA,
            BODY,
            /** The bodies of an area itself, those of the areas in it left out. */
            OWN
        }

        static Node area(AreaId area) {
            return new Node(Kind.AREA, area.value());
        }

        static Node own(AreaId area) {
            return new Node(Kind.OWN, area.value());
        }

        static Node body(BodyId body) {
            return new Node(Kind.BODY, body.value());
        }
    }

    /** A figure of a place. */
    record Spot(Row row, Node node) {}

    /** A place below which only bodies are, and where its facts stand. */
    record Leaf(Node node, Standing standing) {

        /** Null for a body without an area. */
        static @Nullable Leaf of(Standing standing) {
            AreaId smallest = standing.smallest();
            if (smallest == null) {
                return null;
            }
            Node node = standing.commune() == null ? Node.own(smallest) : Node.area(smallest);
            return new Leaf(node, standing);
        }
    }

    Veil {
        hidden = Set.copyOf(hidden);
        leaves = List.copyOf(leaves);
    }

    boolean hides(Row row, Node node) {
        return hidden.contains(new Spot(row, node));
    }
}
