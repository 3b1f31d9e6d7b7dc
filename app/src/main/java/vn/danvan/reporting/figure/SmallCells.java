package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts so small that they could point at somebody: 1 to 4, and as many others as it takes that nobody can work them
 * out. The grid's last column holds the sums of its rows, its last row those of its columns; a sum that is not known binds
 * nothing, and sums in the last row are no breakdown, so that they are hidden only for the sake of others.
 */
final class SmallCells {

    /** A place in the grid. */
    record Place(int row, int column) {}

    /**
     * What is hidden.
     *
     * @param small the counts from 1 to 4
     * @param others those hidden for their sake
     */
    record Hiding(Set<Place> small, Set<Place> others) {

        boolean hides(Place place) {
            return small.contains(place) || others.contains(place);
        }
    }

    /** From the least to the most that a count may be for all that a reader knows. */
    private record Range(long least, long most) {

        static final long OPEN = Long.MAX_VALUE / 4;

        Range plus(Range other) {
            return new Range(least + other.least, Math.min(OPEN, most + other.most));
        }
    }

    private static final long LARGEST = 4;

    private final @Nullable Long[][] grid;
    private final Set<Place> small = new LinkedHashSet<>();
    private final Set<Place> others = new LinkedHashSet<>();

    private SmallCells(@Nullable Long[][] grid) {
        this.grid = grid;
    }

    /** Decides for a grid; a count of null is not known to anybody. */
    static Hiding of(@Nullable Long[][] grid) {
        SmallCells cells = new SmallCells(grid);
        cells.hideSmall();
        List<List<Place>> lines = cells.lines();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Place> line : lines) {
                changed |= cells.protect(line);
            }
        }
        return new Hiding(Set.copyOf(cells.small), Set.copyOf(cells.others));
    }

    private void hideSmall() {
        for (int row = 0; row < grid.length - 1; row++) {
            for (int column = 0; column < grid[row].length; column++) {
                Long count = grid[row][column];
                if (count != null && count >= 1 && count <= LARGEST) {
                    small.add(new Place(row, column));
                }
            }
        }
    }

    /** Rows and columns whose sum is known. */
    private List<List<Place>> lines() {
        List<List<Place>> lines = new ArrayList<>();
        for (int row = 0; row < grid.length; row++) {
            int at = row;
            lines.add(IntStream.range(0, grid[row].length)
                    .mapToObj(column -> new Place(at, column))
                    .toList());
        }
        for (int column = 0; grid.length > 0 && column < grid[0].length; column++) {
            int at = column;
            lines.add(IntStream.range(0, grid.length)
                    .mapToObj(row -> new Place(row, at))
                    .toList());
        }
        return lines.stream().filter(line -> grid(line.getLast()) != null).toList();
    }

    private @Nullable Long grid(Place place) {
        return grid[place.row()][place.column()];
    }

    /** Hides one more of the line when a hidden one could be worked out; true when it did. */
    private boolean protect(List<Place> line) {
        boolean safe = line.stream().filter(this::hidden).allMatch(place -> open(place, line));
        if (safe) {
            return false;
        }
        Optional<Place> next = line.stream()
                .filter(place -> !hidden(place) && grid(place) != null)
                .min(Comparator.comparing((Place place) -> place.equals(line.getLast()))
                        .thenComparing(place -> count(place) == 0)
                        .thenComparingLong(this::count)
                        .thenComparingInt(Place::row)
                        .thenComparingInt(Place::column));
        next.ifPresent(others::add);
        return next.isPresent();
    }

    private boolean hidden(Place place) {
        return small.contains(place) || others.contains(place);
    }

    private long count(Place place) {
        Long count = grid(place);
        return count == null ? 0 : count;
    }

    /** What a reader knows of a count: all of it when it is shown. */
    private Range range(Place place) {
        if (small.contains(place)) {
            return new Range(1, LARGEST);
        }
        return others.contains(place) ? new Range(0, Range.OPEN) : new Range(count(place), count(place));
    }

    /** Whether a hidden count can still have two values by what is known of its line: the others make the last. */
    private boolean open(Place place, List<Place> line) {
        Place last = line.getLast();
        Range others = line.stream()
                .filter(other -> !other.equals(place) && !other.equals(last))
                .map(this::range)
                .reduce(new Range(0, 0), Range::plus);
        Range own = range(place);
        Range sum = range(last);
        Range left = place.equals(last)
                ? others
                : new Range(
                        others.most() >= Range.OPEN ? 0 : sum.least() - others.most(),
                        sum.most() >= Range.OPEN ? Range.OPEN : sum.most() - others.least());
        return Math.min(own.most(), left.most()) > Math.max(own.least(), left.least());
    }
}
