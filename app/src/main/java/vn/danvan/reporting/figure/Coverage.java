package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many of those who were to report stand in a figure. Two figures can be held against each other only when about as large a
 * share has reported both.
 */
public record Coverage(int reported, int expected) {

    /** Shares that differ by more than this are not held against each other. */
    private static final double TOLERANCE = 0.1;

    /** Of the figure, for which a report without the number does not count; empty where nobody knows who was to report, and where there is no value. */
    public static Optional<Coverage> of(Figure figure) {
        return figure instanceof Figure.Value(var _, Figure.Marks marks)
                        && marks.expected().isPresent()
                        && marks.expected().getAsInt() > 0
                ? Optional.of(new Coverage(
                        marks.reported()
                                - marks.silence().blank()
                                - marks.silence().notAsked(),
                        marks.expected().getAsInt()))
                : Optional.empty();
    }

    /** The share, 1 for all. */
    double share() {
        return Math.min(1, (double) reported / expected);
    }

    /** Whether somebody is missing. */
    public boolean incomplete() {
        return reported < expected;
    }

    /** Whether as large a share has reported the other one, give or take ten per cent of all. */
    public boolean fits(Coverage other) {
        return isNear(other.share());
    }

    private boolean isNear(double other) {
        return Math.abs(share() - other) <= TOLERANCE;
    }

    /** Whether it can be held against figures of which these shares have reported: against the middle one of them. */
    boolean fits(Collection<Coverage> others) {
        List<Double> shares = others.stream().map(Coverage::share).sorted().toList();
        return shares.isEmpty() || isNear(shares.get(shares.size() / 2));
    }

    /** "12/16". */
    @Override
    public String toString() {
        return reported + "/" + expected;
    }
}
