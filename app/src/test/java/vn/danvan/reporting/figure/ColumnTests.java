package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.Tally;

/** Whatever is put into lines, the lines that show a number and the residual make the total. */
class ColumnTests {

    private static final FigureLine.Key UNDIVIDED = FigureLine.Key.of(FigureLine.Kind.UNDIVIDED);

    @Test
    void theLinesOfASplitAreaShowNoNumberAndTheRestIsNamed() {
        AreaId split = area(9);
        FigureLine.Key one = FigureLine.Key.area(area(1));
        FigureLine.Key other = FigureLine.Key.area(area(2));
        FigureLine.Key third = FigureLine.Key.area(area(3));
        Column column = new Column();
        column.add(new Placing.Spot.In(one), tally(12));
        column.add(new Placing.Spot.In(third), tally(5));
        column.add(new Placing.Spot.Between(split, Set.of(one, other)), tally(7));

        Column settled = column.settled(key -> true);

        assertThat(settled.splits(one)).containsExactly(split);
        assertThat(settled.splits(other)).containsExactly(split);
        assertThat(settled.tally(one)).isNull();
        assertThat(value(settled, third)).isEqualTo(5);
        assertThat(value(settled, UNDIVIDED)).isEqualTo(19);
        assertThat(value(settled, FigureLine.Key.TOTAL)).isEqualTo(24);
        assertThat(settled.splits(FigureLine.Key.TOTAL)).isEmpty();
    }

    @Test
    void whatWasSplitOverTheBorderLeavesNoTotal() {
        Column column = new Column();
        column.add(new Placing.Spot.In(FigureLine.Key.TOTAL), tally(4));
        column.add(new Placing.Spot.Across(area(9), Set.of(FigureLine.Key.TOTAL)), tally(7));
        assertThat(column.settled(key -> true).splits(FigureLine.Key.TOTAL)).containsExactly(area(9));
    }

    @Test
    void whoWasSplitIsExpectedOnceInWhatIsNotDivided() {
        FigureLine.Key one = FigureLine.Key.area(area(1));
        FigureLine.Key other = FigureLine.Key.area(area(2));
        FigureLine.Key third = FigureLine.Key.area(area(3));
        Placing.Spot split = new Placing.Spot.Between(area(9), Set.of(one, other));
        Column column = new Column();
        for (Placing.Spot spot : List.of(split, split, new Placing.Spot.In(one), new Placing.Spot.In(third))) {
            column.expect(spot);
            column.add(spot, tally(5));
        }
        Column settled = column.settled(key -> true);
        assertEverybodyReported(settled, UNDIVIDED, 3);
        assertEverybodyReported(settled, third, 1);
        assertEverybodyReported(settled, FigureLine.Key.TOTAL, 4);
        assertEverybodyReported(column.settled(third::equals), FigureLine.Key.of(FigureLine.Kind.OTHERS), 3);

        Column twoPeriods = new Column();
        twoPeriods.add(settled);
        twoPeriods.add(column.settled(key -> true));
        assertEverybodyReported(twoPeriods.settled(key -> true), UNDIVIDED, 6);
    }

    @Test
    void whoWasSplitAndHasNotReportedIsMissingInEachOfItsLines() {
        FigureLine.Key one = FigureLine.Key.area(area(1));
        FigureLine.Key other = FigureLine.Key.area(area(2));
        Column column = new Column();
        column.expect(new Placing.Spot.In(one));
        column.add(new Placing.Spot.In(one), tally(5));
        column.expect(new Placing.Spot.Between(area(9), Set.of(one, other)));
        Column settled = column.settled(key -> true);
        assertThat(settled.expected(one)).isEqualTo(2);
        assertThat(settled.expected(other)).isEqualTo(1);
        assertThat(settled.expected(FigureLine.Key.TOTAL)).isEqualTo(2);
        assertThat(settled.lines()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whoWasSplitOverTheBorderIsNotExpectedInWhatIsNotDivided() {
        FigureLine.Key one = FigureLine.Key.area(area(1));
        Placing.Spot inside = new Placing.Spot.In(one);
        Placing.Spot across = new Placing.Spot.Across(area(9), Set.of(one));
        Column column = new Column();
        for (Placing.Spot spot : List.of(inside, across)) {
            column.expect(spot);
            column.add(spot, tally(5));
        }
        assertEverybodyReported(column.settled(key -> true), UNDIVIDED, 1);
    }

    private static void assertEverybodyReported(Column column, FigureLine.Key line, int bodies) {
        assertThat(Objects.requireNonNull(column.tally(line)).reports()).isEqualTo(bodies);
        assertThat(column.expected(line)).isEqualTo(bodies);
    }

    @Test
    void linesThatAreNotToBeSeenAreTakenTogether() {
        FigureLine.Key own = FigureLine.Key.area(area(1));
        Column column = new Column();
        column.add(new Placing.Spot.In(own), tally(3));
        column.add(new Placing.Spot.In(FigureLine.Key.area(area(2))), tally(10));
        column.add(new Placing.Spot.In(FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT)), tally(1));
        Column settled = column.settled(own::equals);
        assertThat(value(settled, own)).isEqualTo(3);
        assertThat(value(settled, FigureLine.Key.of(FigureLine.Kind.OTHERS))).isEqualTo(11);
        assertThat(settled.lines()).doesNotContain(FigureLine.Key.area(area(2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void linesAndResidualAlwaysMakeTheTotal(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Column column = new Column();
            List<FigureLine.Key> areas = new ArrayList<>();
            int count = 1 + random.nextInt(12);
            for (int number = 0; number < count; number++) {
                areas.add(FigureLine.Key.area(area(number)));
            }
            long sum = 0;
            int facts = random.nextInt(60);
            for (int fact = 0; fact < facts; fact++) {
                int value = random.nextInt(1000) - 100;
                Placing.Spot spot = spot(areas, random);
                column.add(spot, tally(value));
                sum += spot instanceof Placing.Spot.Outside ? 0 : value;
            }
            Set<FigureLine.Key> seen = new HashSet<>(areas);
            if (random.nextBoolean()) {
                seen.removeIf(key -> random.nextBoolean());
            } else {
                seen.addAll(List.of(
                        UNDIVIDED,
                        FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT),
                        FigureLine.Key.of(FigureLine.Kind.OF_PROVINCE)));
            }
            Column settled = column.settled(seen::contains);
            long shown = settled.lines().stream()
                    .filter(line -> settled.splits(line).isEmpty())
                    .mapToLong(line -> value(settled, line))
                    .sum();
            assertThat(shown).as("seed %s round %s", seed, round).isEqualTo(sum);
            assertThat(value(settled, FigureLine.Key.TOTAL)).isEqualTo(sum);
            settled.lines().stream()
                    .filter(line -> !settled.splits(line).isEmpty())
                    .forEach(line -> assertThat(settled.tally(line)).isNull());
        }
    }

    private static Placing.Spot spot(List<FigureLine.Key> areas, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Placing.Spot.In(FigureLine.Key.of(FigureLine.Kind.OF_DISTRICT));
            case 1 -> new Placing.Spot.In(FigureLine.Key.of(FigureLine.Kind.OF_PROVINCE));
            case 2 -> {
                Set<FigureLine.Key> parts = new HashSet<>();
                for (int part = 0; part < 2; part++) {
                    parts.add(areas.get(random.nextInt(areas.size())));
                }
                yield new Placing.Spot.Between(area(500 + random.nextInt(9)), parts);
            }
            case 3 -> new Placing.Spot.Outside();
            default -> new Placing.Spot.In(areas.get(random.nextInt(areas.size())));
        };
    }

    private static long value(Column column, FigureLine.Key line) {
        Tally tally = column.tally(line);
        return tally == null ? 0 : Objects.requireNonNull(tally.value()).longValueExact();
    }

    private static Tally tally(int value) {
        return new Tally(BigDecimal.valueOf(value), null, 1, false, false);
    }

    private static AreaId area(int number) {
        return new AreaId(new UUID(0, number));
    }
}
