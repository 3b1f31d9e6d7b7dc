package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Squares lie within the outline, beside each other. */
class SquaresTests {

    private static final int[] MIDDLE = {100, 100};
    private static final List<int[]> FIELD = List.of(new int[] {0, 0, 200, 0, 200, 200, 0, 200, 0, 0});

    @Test
    void asManyAsAreWantedLieWithinAndDoNotTouchEachOther() {
        List<Squares.Square> squares = Squares.in(FIELD, MIDDLE, 7);
        assertThat(squares).hasSize(7).allSatisfy(square -> {
            int half = square.side() / 2;
            assertThat(square.x()).isBetween(half, 200 - half);
            assertThat(square.y()).isBetween(half, 200 - half);
        });
        for (Squares.Square one : squares) {
            assertThat(squares)
                    .filteredOn(other -> !other.equals(one))
                    .allMatch(other ->
                            Math.max(Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y())) > one.side());
        }
    }

    @Test
    void aLakeIsLeftOut() {
        List<int[]> round = List.of(FIELD.getFirst(), new int[] {60, 60, 140, 60, 140, 140, 60, 140, 60, 60});
        assertThat(Squares.in(round, MIDDLE, 4)).hasSize(4).noneSatisfy(square -> {
            assertThat(square.x()).isBetween(60, 140);
            assertThat(square.y()).isBetween(60, 140);
        });
    }

    @Test
    void whereTheyCouldNotBeSeenThereAreNone() {
        List<int[]> small = List.of(new int[] {0, 0, 4, 0, 4, 4, 0, 4, 0, 0});
        assertThat(Squares.in(small, new int[] {2, 2}, 9)).isEmpty();
    }
}
