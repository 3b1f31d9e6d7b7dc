package vn.danvan.reporting.figure;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.Veil;
import vn.danvan.reporting.disclosure.Veil.Leaf;
import vn.danvan.reporting.disclosure.Veil.Node;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Which lines of a table a veil covers, for one figure and period. A line that is a unit of the period's end is covered as that
 * unit is; one that takes several units together, when one of them is.
 */
record VeiledLines(Veil veil, Row row, Frame frame, ReportingPeriod period) {

    boolean hides(FigureLine.Key line) {
        UUID id = line.id();
        return switch (line.kind()) {
            case BODY -> id != null && veil.hides(row, new Node(Node.Kind.BODY, id));
            case AREA ->
                id != null && (frame.restates(period) ? takesIn(line) : veil.hides(row, new Node(Node.Kind.AREA, id)));
            case TOTAL -> hidesTotal(line);
            case OF_DISTRICT, OF_PROVINCE, FORMER, UNDIVIDED -> takesIn(line);
            case OTHERS -> false;
        };
    }

    /** Whether it may be said of a hidden line that it is small: of a unit of the period's end, not of several taken together. */
    boolean marks(FigureLine.Key line) {
        UUID id = line.id();
        if (frame.restates(period)) {
            return false;
        }
        return switch (line.kind()) {
            case BODY -> id != null && veil.marks(row, new Node(Node.Kind.BODY, id));
            case AREA -> id != null && veil.marks(row, new Node(Node.Kind.AREA, id));
            case TOTAL -> veil.marks(row, Node.area(frame.top().id()));
            case OF_DISTRICT, OF_PROVINCE, FORMER, UNDIVIDED, OTHERS -> false;
        };
    }

    private boolean hidesTotal(FigureLine.Key line) {
        if (!frame.restates(period) || frame.formerly()) {
            return veil.hides(row, Node.area(frame.top().id()));
        }
        // A province is so large that nobody can be made out in it: it is hidden only with one that it took in as a
        // whole.
        return frame.top().kind().level() == AreaLevel.PROVINCE
                ? takesIn(line, Leaf::province)
                : takesIn(line, leaf -> Optional.of(leaf.node()));
    }

    private boolean takesIn(FigureLine.Key line) {
        return takesIn(line, leaf -> Optional.of(leaf.node()));
    }

    private boolean takesIn(FigureLine.Key line, Function<Leaf, Optional<Node>> of) {
        return veil.leaves().stream()
                .filter(this::isAskedFor)
                .anyMatch(leaf ->
                        of.apply(leaf).filter(node -> veil.hides(row, node)).isPresent() && takesIn(line, leaf));
    }

    private boolean isAskedFor(Leaf leaf) {
        AreaId top = frame.top().id();
        return frame.restates(period) || leaf.standing().within(top);
    }

    /** What belongs to a unit that was split may stand with what cannot be divided, whatever line it would be in. */
    private boolean takesIn(FigureLine.Key line, Leaf leaf) {
        return switch (frame.placing(period).spot(leaf.standing(), period)) {
            case Placing.Spot.In(FigureLine.Key in) ->
                in.equals(line)
                        || line.kind() == FigureLine.Kind.UNDIVIDED
                        || (line.kind() == FigureLine.Kind.TOTAL && in.kind() == FigureLine.Kind.FORMER);
            case Placing.Spot.Between _ ->
                line.kind() == FigureLine.Kind.UNDIVIDED || line.kind() == FigureLine.Kind.TOTAL;
            case Placing.Spot.Across _, Placing.Spot.Outside _ -> false;
        };
    }
}
