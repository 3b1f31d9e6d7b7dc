package vn.danvan.reporting.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.fact.Standing;

/**
 * What is hidden of a family in one period, the same for every question: decided once along the whole organisation and for all
 * periods of the year together, so that two questions with other cuts or of other kinds of period give nothing away.
 */
public final class Veil {

    /** A place that figures can be shown for. */
    public record Node(Kind kind, UUID id) {

        /** The kinds. */
        public enum Kind {
            AREA,
            BODY,
            /** The bodies of an area itself, those of the areas in it left out. */
            OWN
        }

        public static Node area(AreaId area) {
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
    public record Leaf(Node node, Standing standing) {

        /** Null for a body without an area. */
        static @Nullable Leaf of(Standing standing) {
            AreaId smallest = standing.smallest();
            if (smallest == null) {
                return null;
            }
            Node node = standing.commune() == null ? Node.own(smallest) : Node.area(smallest);
            return new Leaf(node, standing);
        }

        public Optional<Node> province() {
            return Optional.ofNullable(standing.province()).map(Node::area);
        }
    }

    private final Family family;
    private final List<Decision> decisions;
    private final int period;
    private final boolean approvedOnly;

    /**
     * Prepares.
     *
     * @param decisions one for each province, or provinces that became one in the year
     * @param period its place in the year
     * @param approvedOnly whether it covers figures of approved reports alone
     */
    Veil(Family family, List<Decision> decisions, int period, boolean approvedOnly) {
        this.family = family;
        this.decisions = List.copyOf(decisions);
        this.period = period;
        this.approvedOnly = approvedOnly;
    }

    /** The figures it covers. */
    public Family family() {
        return family;
    }

    /** Whether the figure is hidden there. */
    public boolean hides(Row row, Node node) {
        return decisions.stream().anyMatch(decision -> decision.hides(row, node, period, approvedOnly));
    }

    /** Whether it may be said of the hidden figure that it is small. */
    public boolean marks(Row row, Node node) {
        return decisions.stream().anyMatch(decision -> decision.marks(row, node, period, approvedOnly));
    }

    /** Where bodies stood that reported any of it. */
    public List<Leaf> leaves() {
        return decisions.stream()
                .flatMap(decision -> decision.leaves(period).stream())
                .toList();
    }
}
