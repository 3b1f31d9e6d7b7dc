package vn.danvan.reporting.figure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.reporting.figure.Family.Row;

/**
 * What is hidden of a family in one period, the same for every question: decided once along the whole organisation and for all
 * periods of the year together, so that two questions with other cuts or of other kinds of period give nothing away.
 *
 * @param decisions one for each province, or provinces that became one in the year
 * @param period its place in the year
 * @param approvedOnly whether it covers figures of approved reports alone
 */
record Veil(Family family, List<Decision> decisions, int period, boolean approvedOnly) {

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

        Optional<Node> province() {
            return Optional.ofNullable(standing.province()).map(Node::area);
        }
    }

    Veil {
        decisions = List.copyOf(decisions);
    }

    boolean hides(Row row, Node node) {
        return decisions.stream().anyMatch(decision -> decision.hides(row, node, period, approvedOnly));
    }

    /** Whether it may be said of the hidden figure that it is small. */
    boolean marks(Row row, Node node) {
        return decisions.stream().anyMatch(decision -> decision.marks(row, node, period, approvedOnly));
    }

    /** Where bodies stood that reported any of it. */
    List<Leaf> leaves() {
        return decisions.stream()
                .flatMap(decision -> decision.leaves(period).stream())
                .toList();
    }
}
