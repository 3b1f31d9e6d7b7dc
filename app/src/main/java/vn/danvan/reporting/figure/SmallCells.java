package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts so small that they could point at somebody: 1 to 4, and as many others as it takes that nobody can work them
 * out from the totals of their row and column.
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

    private static final long LARGEST = 4;

    private final @Nullable Long[][] grid;
    private final Set<Place> small = new LinkedHashSet<>();
    private final Set<Place> others = new LinkedHashSet<>();

    private SmallCells(@Nullable Long[][] grid) {
        this.grid = grid;
    }

    /**
     * Decides for a grid of counts whose rows and columns have published totals. A count of null is not known to anybody.
     */
    static Hiding of(@Nullable Long[][] grid) {
        SmallCells cells = new SmallCells(grid);
        cells.hideSmall();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Place> line : cells.lines()) {
                changed |= cells.protect(line);
            }
        }
        return new Hiding(Set.copyOf(cells.small), Set.copyOf(cells.others));
    }

    private void hideSmall() {
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[row].length; column++) {
                Long count = grid[row][column];
                if (count != null && count >= 1 && count <= LARGEST) {
                    small.add(new Place(row, column));
                }
            }
        }
    }

    private List<List<Place>> lines() {
        List<List<Place>> lines = new ArrayList<>();
        for (int row = 0; row < grid.length; row++) {
            List<Place> line = new ArrayList<>();
            for (int column = 0; column < grid[row].length; column++) {
                line.add(new Place(row, column));
            }
            lines.add(line);
        }
        for (int column = 0; grid.length > 0 && column < grid[0].length; column++) {
            List<Place> line = new ArrayList<>();
            for (int row = 0; row < grid.length; row++) {
                line.add(new Place(row, column));
            }
            lines.add(line);
        }
        return lines;
    }

    /** Hides one more of the line when a hidden one could be worked out; true when it did. */
    private boolean protect(List<Place> line) {
        List<Place> hidden = line.stream().filter(this::hidden).toList();
        if (hidden.isEmpty() || safe(hidden)) {
            return false;
        }
        Optional<Place> next = line.stream()
                .filter(place -> !hidden(place) && count(place) >= 0)
                .min(Comparator.comparing((Place place) -> count(place) == 0)
                        .thenComparing(this::count)
                        .thenComparing(Place::row)
                        .thenComparing(Place::column));
        next.ifPresent(others::add);
        return next.isPresent();
    }

    private boolean hidden(Place place) {
        return small.contains(place) || others.contains(place);
    }

    /** The count, −1 when there is none. */
    private long count(Place place) {
        Long count = grid[place.row()][place.column()];
        return count == null ? -1 : count;
    }

    /** Whether each hidden count can still have two values, for all that a reader knows. */
    private boolean safe(List<Place> hidden) {
        long sum = hidden.stream().mapToLong(this::count).sum();
        for (Place place : hidden) {
            long least = 0;
            long most = 0;
            for (Place other : hidden) {
                if (!other.equals(place)) {
                    least += least(other);
                    most = most < 0 || most(other) < 0 ? -1 : most + most(other);
                }
            }
            long low = most < 0 ? least(place) : Math.max(least(place), sum - most);
            long high = most(place) < 0 ? sum - least : Math.min(most(place), sum - least);
            if (hidden.size() == 1 || high <= low) {
                return false;
            }
        }
        return true;
    }

    private long least(Place place) {
        return small.contains(place) ? 1 : 0;
    }

    /** −1 for no limit. */
    private long most(Place place) {
        return small.contains(place) ? LARGEST : -1;
    }
}
