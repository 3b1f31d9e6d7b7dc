package vn.danvan.reporting.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Hides as many counts, named by numbers, as it takes that no small one can be worked out: neither from any one sum, by what
 * its others may be, nor exactly from all sums together. A number below 0 in a sum is a part that nobody reported.
 */
final class Cover {

    private final long[] counts;
    private final Sums sums;
    private final BitSet present;
    private final BitSet small;
    private final BitSet hidden;
    private final int[] with;
    private BitSet known = new BitSet();
    private final BitSet unmarked = new BitSet();
    private final Ranges ranges;
    private final Map<Integer, Integer> tried = new HashMap<>();
    private final Bounds parts = new Bounds();
    private final BitSet binding = new BitSet();

    /** The counts of which something else is known since ranges were narrowed last. */
    private final BitSet changed = new BitSet();

    private final Narrowing narrowing;
    private final Waiting stale;
    private final Waiting waiting;

    /**
     * Prepares.
     *
     * @param counts what is known to anybody; of those in a sum the lower number is hidden before the higher, when they are equal
     * @param present which of them there are
     * @param small those that nobody may work out
     * @param hidden those that are hidden, the small ones too
     * @param with a count that is hidden when this one is, or below 0
     */
    Cover(long[] counts, BitSet present, BitSet small, BitSet hidden, int[] with, Sums sums) {
        this.counts = counts;
        this.present = present;
        this.small = small;
        this.hidden = hidden;
        this.with = with;
        this.sums = sums;
        this.waiting = new Waiting(sums.size());
        this.stale = new Waiting(sums.size());
        this.ranges = Ranges.known(counts);
        this.narrowing = new Narrowing(ranges, sums, binding);
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
        ranges.set(count, isMarked ? 1 : 0, isMarked ? SmallCells.LARGEST : Ranges.OPEN);
        changed(count);
    }

    private void changed(int count) {
        changed.set(count);
        for (int at = sums.startOf(count); at < sums.endOf(count); at++) {
            stale.add(sums.sum(at));
        }
    }

    private void awaitAll(int count) {
        for (int at = sums.startOf(count); at < sums.endOf(count); at++) {
            waiting.add(sums.sum(at));
        }
    }

    private void protectAll() {
        while (!waiting.isEmpty()) {
            int sum = waiting.remove();
            if (isInDanger(sum)) {
                int next = next(sum);
                if (next >= 0) {
                    hide(next);
                }
            }
        }
    }

    /** Hides more for the sake of what all sums together tell; true when it did. */
    private boolean hideWhatIsKnown() {
        int before = changes();
        known = Deduction.known(counts.length, hidden, sums, binding());
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
        smallOf(pinned()).stream()
                .filter(count -> !known.get(count))
                // What was just loosened beside it may be enough.
                .filter(count -> !isAwaited(count))
                .forEach(this::loosen);
        return changes() > before;
    }

    private BitSet pinned() {
        binding();
        BitSet pinned = narrowing.pinned(changed);
        changed.clear();
        return pinned;
    }

    private boolean isAwaited(int count) {
        for (int at = sums.startOf(count); at < sums.endOf(count); at++) {
            if (waiting.has(sums.sum(at))) {
                return true;
            }
        }
        return false;
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
        for (int at = sums.startOf(count); at < sums.endOf(count); at++) {
            int whole = sums.whole(sums.sum(at));
            best = small.get(whole) && !unmarked.get(whole) && binds(sums.sum(at)) ? whole : best;
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
        ranges.set(count, counts[count], counts[count]);
        changed(count);
        awaitAll(count);
    }

    /** The sums that tell something of hidden counts. */
    private BitSet binding() {
        while (!stale.isEmpty()) {
            int sum = stale.remove();
            binding.set(sum, hidesAnyOf(sum) && binds(sum));
        }
        return binding;
    }

    private boolean hidesAnyOf(int sum) {
        for (int at = sums.start(sum); at <= sums.end(sum); at++) {
            if (hidden.get(sums.count(at))) {
                return true;
            }
        }
        return false;
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
            for (int of = sums.startOf(count); of < sums.endOf(count); of++) {
                int sum = sums.sum(of);
                for (int at = sums.start(sum); at <= sums.end(sum); at++) {
                    int other = sums.count(at);
                    if (hidden.get(other) && !seen.get(other) && binds(sum)) {
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
        for (int at = sums.startOf(count); at < sums.endOf(count); at++) {
            int sum = sums.sum(at);
            int next = next(sum);
            boolean last = next >= 0 && next == sums.whole(sum);
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
    private int next(int sum) {
        int best = -1;
        for (int at = sums.start(sum); at < sums.end(sum); at++) {
            int part = sums.count(at);
            if (mayHide(part) && (best < 0 || comesBefore(part, best))) {
                best = part;
            }
        }
        return best < 0 && mayHide(sums.whole(sum)) ? sums.whole(sum) : best;
    }

    private boolean mayHide(int count) {
        return present.get(count) && !hidden.get(count);
    }

    private boolean comesBefore(int one, int other) {
        boolean nothing = counts[one] == 0;
        if (nothing != (counts[other] == 0)) {
            return !nothing;
        }
        return counts[one] != counts[other] ? counts[one] < counts[other] : one < other;
    }

    /** Whether the sum can be true for all that a reader knows; one that cannot tells nothing, but two equal counts always do. */
    private boolean binds(int sum) {
        return sums.terms(sum) == 2 || canBeTrue(sum);
    }

    private boolean canBeTrue(int sum) {
        int whole = sums.whole(sum);
        parts.of(sum);
        return parts.least <= ranges.most(whole) && (parts.open > 0 || parts.most >= ranges.least(whole));
    }

    /** What the parts of a sum may come to. */
    private final class Bounds {

        private long least;
        private long most;
        private int open;

        void of(int sum) {
            least = 0;
            most = 0;
            open = 0;
            for (int at = sums.start(sum); at < sums.end(sum); at++) {
                long partMost = ranges.most(sums.count(at));
                least += ranges.least(sums.count(at));
                if (partMost == Ranges.OPEN) {
                    open++;
                } else {
                    most += partMost;
                }
            }
        }
    }

    /** Whether one of the sum's hidden counts can be worked out from it. */
    private boolean isInDanger(int sum) {
        if (!canBeTrue(sum) && sums.terms(sum) > 2) {
            return false;
        }
        int whole = sums.whole(sum);
        for (int at = sums.start(sum); at <= sums.end(sum); at++) {
            int count = sums.count(at);
            boolean unknown = hidden.get(count) && !known.get(count);
            if (unknown && !(at == sums.end(sum) ? isOpenWhole(whole) : isOpenPart(count, whole))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sum can still have two values. */
    private boolean isOpenWhole(int whole) {
        long most = ranges.most(whole);
        return (parts.open > 0 ? most : Math.min(most, parts.most)) > Math.max(ranges.least(whole), parts.least);
    }

    /** Whether a hidden part can still have two values. */
    private boolean isOpenPart(int count, int whole) {
        long least = ranges.least(count);
        long most = ranges.most(count);
        boolean isOpen = most == Ranges.OPEN;
        boolean restOpen = parts.open > (isOpen ? 1 : 0);
        long restMost = parts.most - (isOpen ? 0 : most);
        long low = restOpen ? least : Math.max(least, ranges.least(whole) - restMost);
        long high =
                ranges.most(whole) == Ranges.OPEN ? most : Math.min(most, ranges.most(whole) - (parts.least - least));
        return high > low;
    }
}
