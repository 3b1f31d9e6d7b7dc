package vn.danvan.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hides as many counts, named by numbers, as it takes that no small one can be worked out: neither from any one sum, by what
 * its others may be, nor exactly from all sums together. A number below 0 in a sum is a part that nobody reported.
 */
final class Cover {

    static final long OPEN = Long.MAX_VALUE / 4;

    /** From the least to the most that each count may be for all that a reader knows. */
    static final class Ranges {

        private final long[] least;
        private final long[] most;

        Ranges(long[] counts) {
            least = counts.clone();
            most = counts.clone();
        }

        long[] least() {
            return least;
        }

        long[] most() {
            return most;
        }
    }

    private final long[] counts;
    private final List<int[]> sums;
    private final int[][] sumsOf;
    private final BitSet present;
    private final BitSet small;
    private final BitSet hidden;
    private final int[] with;
    private BitSet known = new BitSet();
    private final BitSet unmarked = new BitSet();
    private final Ranges ranges;
    private final long[] least;
    private final long[] most;
    private final Map<Integer, Integer> tried = new HashMap<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final BitSet isWaiting = new BitSet();

    /**
     * Prepares.
     *
     * @param counts what is known to anybody; of those in a sum the lower number is hidden before the higher, when they are equal
     * @param present which of them there are
     * @param small those that nobody may work out
     * @param hidden those that are hidden, the small ones too
     * @param with a count that is hidden when this one is, or below 0
     * @param sums each the parts and, last, their sum
     */
    Cover(long[] counts, BitSet present, BitSet small, BitSet hidden, int[] with, List<int[]> sums) {
        this.counts = counts;
        this.present = present;
        this.small = small;
        this.hidden = hidden;
        this.with = with;
        this.sums = sums;
        this.sumsOf = sumsOf(counts.length, sums);
        this.ranges = new Ranges(counts);
        this.least = ranges.least();
        this.most = ranges.most();
    }

    private static int[][] sumsOf(int counts, List<int[]> sums) {
        int[] sizes = new int[counts];
        sums.forEach(sum -> IntStream.of(sum).filter(count -> count >= 0).forEach(count -> sizes[count]++));
        int[][] of = new int[counts][];
        Arrays.setAll(of, count -> new int[sizes[count]]);
        for (int number = 0; number < sums.size(); number++) {
            for (int count : sums.get(number)) {
                if (count >= 0) {
                    of[count][--sizes[count]] = number;
                }
            }
        }
        return of;
    }

    /** The small ones of which it may be said that they are small. */
    BitSet marked() {
        BitSet marked = (BitSet) small.clone();
        marked.andNot(unmarked);
        return marked;
    }

    /** What is hidden, the small ones too. */
    BitSet hidden() {
        if (small.isEmpty() && hidden.isEmpty()) {
            return hidden;
        }
        BitSet given = (BitSet) hidden.clone();
        given.stream().forEach(this::hide);
        protectAll();
        while (hideWhatIsKnown()) {
            protectAll();
        }
        return hidden;
    }

    private void hide(int count) {
        hidden.set(count);
        unknown(count);
        awaitAll(count);
        if (with[count] >= 0 && !hidden.get(with[count])) {
            hide(with[count]);
        }
    }

    private void unknown(int count) {
        boolean isMarked = small.get(count) && !unmarked.get(count);
        least[count] = isMarked ? 1 : 0;
        most[count] = isMarked ? SmallCells.LARGEST : OPEN;
    }

    private void awaitAll(int count) {
        for (int sum : sumsOf[count]) {
            if (!isWaiting.get(sum)) {
                isWaiting.set(sum);
                waiting.add(sum);
            }
        }
    }

    private void protectAll() {
        while (!waiting.isEmpty()) {
            int sum = waiting.remove();
            isWaiting.clear(sum);
            if (isInDanger(sums.get(sum))) {
                int next = next(sums.get(sum));
                if (next >= 0) {
                    hide(next);
                }
            }
        }
    }

    /** Hides more for the sake of what all sums together tell; true when it did. */
    private boolean hideWhatIsKnown() {
        int before = changes();
        known = Deduction.known(
                counts.length, hidden, binding().stream().mapToObj(sums::get).collect(Collectors.toList()));
        smallOf(known).stream().forEach(this::hideNear);
        if (changes() == before) {
            known.and(present);
            known.stream().forEach(this::told);
            protectAll();
            while (loosenWhatIsPinned()) {
                protectAll();
            }
            known.stream().forEach(this::unknown);
        }
        known = new BitSet();
        return changes() > before;
    }

    private boolean loosenWhatIsPinned() {
        int before = changes();
        smallOf(Narrowing.pinned(ranges, sums, sumsOf, binding())).stream()
                .filter(count -> !known.get(count))
                // What was just loosened beside it may be enough.
                .filter(count -> IntStream.of(sumsOf[count]).noneMatch(isWaiting::get))
                .forEach(this::loosen);
        return changes() > before;
    }

    private int changes() {
        return hidden.cardinality() + unmarked.cardinality();
    }

    private BitSet smallOf(BitSet counts) {
        BitSet some = (BitSet) counts.clone();
        some.and(small);
        return some;
    }

    /**
     * Makes room for more than one value: says of a sum with the count no more that it is small, then of the count itself; hides
     * something beside it when that was not enough.
     */
    private void loosen(int count) {
        int best = count;
        for (int number : sumsOf[count]) {
            int whole = sums.get(number)[sums.get(number).length - 1];
            best = small.get(whole) && !unmarked.get(whole) && binds(sums.get(number)) ? whole : best;
        }
        if (unmarked.get(best)) {
            nextBeside(best).ifPresent(this::hide);
            return;
        }
        unmarked.set(best);
        unknown(best);
        awaitAll(best);
    }

    private void told(int count) {
        least[count] = counts[count];
        most[count] = counts[count];
        awaitAll(count);
    }

    /** The numbers of the sums that tell something of hidden counts. */
    private BitSet binding() {
        BitSet touched = new BitSet();
        hidden.stream().forEach(count -> IntStream.of(sumsOf[count]).forEach(touched::set));
        BitSet binding = new BitSet();
        touched.stream().filter(sum -> binds(sums.get(sum))).forEach(binding::set);
        return binding;
    }

    /** Hides twice as many each time that what was hidden before was not enough. */
    private void hideNear(int count) {
        int more = tried.merge(count, 1, (before, _) -> 2 * before);
        OptionalInt next = nextNear(count);
        while (more-- > 0 && next.isPresent()) {
            hide(next.getAsInt());
            next = nextNear(count);
        }
    }

    /** The best to hide of the sums of a count that is known; where all is hidden, of those of the others in them, and so on. */
    private OptionalInt nextNear(int known) {
        BitSet seen = new BitSet();
        seen.set(known);
        Deque<Integer> open = new ArrayDeque<>(List.of(known));
        while (!open.isEmpty()) {
            int count = open.remove();
            OptionalInt next = nextBeside(count);
            if (next.isPresent()) {
                return next;
            }
            for (int number : sumsOf[count]) {
                for (int other : sums.get(number)) {
                    if (other >= 0 && hidden.get(other) && !seen.get(other) && binds(sums.get(number))) {
                        seen.set(other);
                        open.add(other);
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The best to hide of all sums of a count. */
    private OptionalInt nextBeside(int count) {
        int best = -1;
        boolean whole = false;
        for (int number : sumsOf[count]) {
            int[] sum = sums.get(number);
            int next = next(sum);
            boolean last = next >= 0 && next == sum[sum.length - 1];
            if (next >= 0
                    && binds(sum)
                    && (best < 0 || (whole && !last) || (whole == last && comesBefore(next, best)))) {
                best = next;
                whole = last;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The count to hide next: a part before the sum, one that is not 0 before one that is, the smaller before the larger. */
    private int next(int[] sum) {
        int best = -1;
        for (int at = 0; at < sum.length - 1; at++) {
            if (mayHide(sum[at]) && (best < 0 || comesBefore(sum[at], best))) {
                best = sum[at];
            }
        }
        return best < 0 && mayHide(sum[sum.length - 1]) ? sum[sum.length - 1] : best;
    }

    private boolean mayHide(int count) {
        return count >= 0 && present.get(count) && !hidden.get(count);
    }

    private boolean comesBefore(int one, int other) {
        boolean nothing = counts[one] == 0;
        if (nothing != (counts[other] == 0)) {
            return !nothing;
        }
        return counts[one] != counts[other] ? counts[one] < counts[other] : one < other;
    }

    /** Whether the sum can be true for all that a reader knows; one that cannot tells nothing, but two equal counts always do. */
    private boolean binds(int[] sum) {
        return sum.length == 2 || canBeTrue(new Bounds(sum), sum[sum.length - 1]);
    }

    private boolean canBeTrue(Bounds parts, int whole) {
        return parts.least <= most[whole] && (parts.open > 0 || parts.most >= least[whole]);
    }

    /** What the parts of a sum may come to. */
    private final class Bounds {

        private long least;
        private long most;
        private int open;

        Bounds(int[] sum) {
            for (int at = 0; at < sum.length - 1; at++) {
                if (sum[at] >= 0) {
                    least += Cover.this.least[sum[at]];
                    boolean isOpen = Cover.this.most[sum[at]] == OPEN;
                    open += isOpen ? 1 : 0;
                    most += isOpen ? 0 : Cover.this.most[sum[at]];
                }
            }
        }
    }

    /** Whether one of the sum's hidden counts can be worked out from it. */
    private boolean isInDanger(int[] sum) {
        Bounds parts = new Bounds(sum);
        int whole = sum[sum.length - 1];
        if (sum.length > 2 && !canBeTrue(parts, whole)) {
            return false;
        }
        for (int at = 0; at < sum.length; at++) {
            int count = sum[at];
            boolean unknown = count >= 0 && hidden.get(count) && !known.get(count);
            if (unknown && !(at == sum.length - 1 ? isOpenWhole(parts, whole) : isOpenPart(count, parts, whole))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sum can still have two values. */
    private boolean isOpenWhole(Bounds parts, int whole) {
        return (parts.open > 0 ? most[whole] : Math.min(most[whole], parts.most)) > Math.max(least[whole], parts.least);
    }

    /** Whether a hidden part can still have two values. */
    private boolean isOpenPart(int count, Bounds parts, int whole) {
        boolean isOpen = most[count] == OPEN;
        boolean restOpen = parts.open > (isOpen ? 1 : 0);
        long restMost = parts.most - (isOpen ? 0 : most[count]);
        long low = restOpen ? least[count] : Math.max(least[count], least[whole] - restMost);
        long high =
                most[whole] == OPEN ? most[count] : Math.min(most[count], most[whole] - (parts.least - least[count]));
        return high > low;
    }
}
