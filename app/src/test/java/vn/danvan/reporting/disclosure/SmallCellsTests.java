package vn.danvan.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.reporting.disclosure.SmallCells.Hiding;

/** Small counts are hidden, and with them whatever would give them away. */
class SmallCellsTests {

    /** A place in a grid whose last column holds the sums of its rows, its last row those of its columns. */
    private record Place(int row, int column) {}

    private static Hiding<Place> hide(@Nullable Long[][] grid) {
        Map<Place, Long> counts = new LinkedHashMap<>();
        Set<Place> sensitive = new LinkedHashSet<>();
        List<List<Place>> sums = new ArrayList<>();
        for (int row = 0; row < grid.length; row++) {
            int at = row;
            sums.add(IntStream.range(0, grid[row].length)
                    .mapToObj(column -> new Place(at, column))
                    .toList());
            for (int column = 0; column < grid[row].length; column++) {
                Long count = grid[row][column];
                if (count != null) {
                    counts.put(new Place(row, column), count);
                }
                if (row < grid.length - 1) {
                    sensitive.add(new Place(row, column));
                }
            }
        }
        for (int column = 0; column < grid[0].length; column++) {
            int at = column;
            sums.add(IntStream.range(0, grid.length)
                    .mapToObj(row -> new Place(row, at))
                    .toList());
        }
        return SmallCells.of(counts, sensitive, Set.of(), sums);
    }

    @Test
    void whatIsHiddenInAnyCaseIsProtectedToo() {
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("a", 20L, "b", 30L, "c", 40L, "all", 90L));
        Hiding<String> hiding = SmallCells.of(counts, Set.of(), Set.of("b"), List.of(List.of("a", "b", "c", "all")));
        assertThat(hiding.small()).isEmpty();
        assertThat(hiding.others()).containsExactlyInAnyOrder("b", "a");
    }

    @Test
    void largeCountsStay() {
        Hiding<Place> hiding = hide(summed(new long[][] {{5, 0, 17}, {20, 9, 5}}));
        assertThat(hiding.small()).isEmpty();
        assertThat(hiding.others()).isEmpty();
    }

    @Test
    void aSmallCountTakesOneOfItsRowAndOneOfItsColumnAlong() {
        Hiding<Place> hiding = hide(summed(new long[][] {{3, 30, 12}, {40, 50, 11}, {9, 70, 80}}));
        assertThat(hiding.small()).containsExactly(new Place(0, 0));
        assertThat(hiding.others()).contains(new Place(0, 2), new Place(2, 0));
        assertThat(hiding.others()).noneMatch(place -> place.row() == 3 || place.column() == 3);
    }

    @Test
    void twoSmallCountsThatTheirSumGivesAwayAreNotEnough() {
        // 1 + 1 leaves no other solution, so a third must go.
        Hiding<Place> hiding = hide(summed(new long[][] {{1, 1, 40, 60}, {50, 50, 50, 50}, {50, 50, 50, 50}}));
        assertThat(hiding.hides(new Place(0, 2))).isTrue();
        assertThat(hiding.hides(new Place(0, 3))).isFalse();
    }

    @Test
    void aRowOfOneCountHidesItsSumToo() {
        Hiding<Place> hiding = hide(summed(new long[][] {{2}, {40}, {50}}));
        assertThat(hiding.hides(new Place(0, 0))).isTrue();
        assertThat(hiding.hides(new Place(0, 1))).isTrue();
    }

    @Test
    void whatNobodyKnowsIsLeftAlone() {
        Hiding<Place> hiding = hide(new @Nullable Long[][] {{2L, null, 8L, 9L, 19L}, {60L, 60L, 60L, 60L, null}});
        assertThat(hiding.hides(new Place(0, 1))).isFalse();
        assertThat(hiding.hides(new Place(0, 2))).isTrue();
    }

    /** Tries every count from 0 to the largest of the grid in place of a hidden one, with all others free in their ranges. */
    @ParameterizedTest
    @ValueSource(longs = {3, 7, 11, 19})
    void nobodyCanWorkOutASmallCountFromItsRowOrColumn(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            long[][] inner = new long[3 + random.nextInt(4)][3 + random.nextInt(4)];
            for (long[] row : inner) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(4) == 0 ? random.nextLong(5) : 5 + random.nextLong(40);
                }
            }
            Long[][] grid = summed(inner);
            Hiding<Place> hiding = hide(grid);
            assertThat(hiding.small().stream().allMatch(place -> grid[place.row()][place.column()] <= 4))
                    .isTrue();
            for (Place place : hiding.small()) {
                assertThat(values(grid, hiding, place, true))
                        .as("row, seed %s round %s %s", seed, round, place)
                        .isGreaterThan(1);
                assertThat(values(grid, hiding, place, false))
                        .as("column, seed %s round %s %s", seed, round, place)
                        .isGreaterThan(1);
            }
        }
    }

    private static int values(Long[][] grid, Hiding<Place> hiding, Place place, boolean row) {
        int length = row ? grid[0].length : grid.length;
        int own = row ? place.column() : place.row();
        int possible = 0;
        for (long tried = 1; tried <= 4; tried++) {
            long least = 0;
            long most = 0;
            for (int at = 0; at < length; at++) {
                Place cell = row ? new Place(place.row(), at) : new Place(at, place.column());
                int sign = at == length - 1 ? -1 : 1;
                long count = grid[cell.row()][cell.column()];
                long low = at == own
                        ? tried
                        : hiding.small().contains(cell) ? 1 : hiding.others().contains(cell) ? 0 : count;
                long high = at == own
                        ? tried
                        : hiding.small().contains(cell) ? 4 : hiding.others().contains(cell) ? 100_000 : count;
                least += sign > 0 ? low : -high;
                most += sign > 0 ? high : -low;
            }
            possible += least <= 0 && most >= 0 ? 1 : 0;
        }
        return possible;
    }

    private static Long[][] summed(long[][] inner) {
        Long[][] grid = new Long[inner.length + 1][inner[0].length + 1];
        for (int row = 0; row <= inner.length; row++) {
            for (int column = 0; column <= inner[0].length; column++) {
                long sum = 0;
                for (int r = 0; r < inner.length; r++) {
                    for (int c = 0; c < inner[0].length; c++) {
                        boolean mine = (row == inner.length || row == r) && (column == inner[0].length || column == c);
                        sum += mine ? inner[r][c] : 0;
                    }
                }
                grid[row][column] = sum;
            }
        }
        return grid;
    }
}
