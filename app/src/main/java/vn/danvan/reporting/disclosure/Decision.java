package vn.danvan.reporting.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.GroundNumbers.Reports;
import vn.danvan.reporting.disclosure.Veil.Leaf;
import vn.danvan.reporting.disclosure.Veil.Node;

/** What is hidden of a family in provinces and a year, in all its periods and in approved reports alone. */
final class Decision {

    private final Optional<GroundNumbers> numbers;
    private final BitSet hidden;
    private final BitSet marked;

    private Decision(Optional<GroundNumbers> numbers, BitSet hidden, BitSet marked) {
        this.numbers = numbers;
        this.hidden = hidden;
        this.marked = marked;
    }

    /** Nothing of it is small. */
    static Decision nothing() {
        return new Decision(Optional.empty(), new BitSet(), new BitSet());
    }

    /** Decides. */
    static Decision of(
            Ground ground,
            Family family,
            AccountingYear year,
            Function<Row, Tilings.InTime> inTime,
            Heritage heritage) {
        BitSet small = new BitSet();
        ground.numbers().rows().forEach((row, number) -> {
            if (family.sensitive().contains(row)) {
                markSmall(ground, number, small);
            }
        });
        if (small.isEmpty()) {
            return nothing();
        }
        GroundSums.Found sums = GroundSums.of(ground, family, year, inTime, heritage);
        BitSet hidden = (BitSet) small.clone();
        hidden.set(ground.counts().length, sums.counts());
        Cover cover = new Cover(
                Arrays.copyOf(ground.counts(), sums.counts()),
                ground.present(),
                small,
                hidden,
                with(ground, sums.counts()),
                sums.all());
        return new Decision(Optional.of(ground.numbers()), cover.hidden(), cover.marked());
    }

    private static void markSmall(Ground ground, int row, BitSet small) {
        for (int place = 0; place < ground.numbers().places(); place++) {
            for (int period = 0; period < ground.numbers().periods().length; period++) {
                for (Reports reports : List.of(Reports.ALL, Reports.APPROVED)) {
                    int cell = ground.numbers().cell(row, place, period, reports);
                    if (cell >= 0 && SmallCells.isSmall(ground.counts()[cell])) {
                        small.set(cell);
                    }
                }
            }
        }
    }

    /** What is hidden of all reports is hidden of the approved ones too. */
    private static int[] with(Ground ground, int counts) {
        int[] with = new int[counts];
        Arrays.fill(with, -1);
        for (int row = 0;
                ground.numbers().anyMixed() && row < ground.numbers().rows().size();
                row++) {
            for (int place = 0; place < ground.numbers().places(); place++) {
                for (int period = 0; period < ground.numbers().periods().length; period++) {
                    int all = ground.numbers().cell(row, place, period, Reports.ALL);
                    int approved = ground.numbers().cell(row, place, period, Reports.APPROVED);
                    if (approved >= 0 && approved != all) {
                        with[all] = approved;
                        with[approved] = ground.numbers().cell(row, place, period, Reports.OTHERS);
                    }
                }
            }
        }
        return with;
    }

    /** Whether the figure is hidden in the period, which is given by its place in the year. */
    boolean hides(Row row, Node node, int period, boolean approvedOnly) {
        return has(hidden, row, node, period, approvedOnly);
    }

    /** Whether it may be said of the hidden figure that it is small. */
    boolean marks(Row row, Node node, int period, boolean approvedOnly) {
        return has(marked, row, node, period, approvedOnly);
    }

    private boolean has(BitSet some, Row row, Node node, int period, boolean approvedOnly) {
        return numbers.filter(known -> {
                    int cell =
                            known.cell(row, node, known.period(period), approvedOnly ? Reports.APPROVED : Reports.ALL);
                    return cell >= 0 && some.get(cell);
                })
                .isPresent();
    }

    /** Where bodies stood that reported in the period. */
    List<Leaf> leaves(int period) {
        return numbers.map(known -> known.leaves(period)).orElse(List.of());
    }

    /** How much memory it takes, roughly. */
    long weight() {
        return numbers.map(known -> 100L * known.nodes().size() + known.size() / 2)
                        .orElse(0L)
                + 100;
    }
}
