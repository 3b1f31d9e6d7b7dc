package vn.danvan.reporting.disclosure;

import java.util.BitSet;

/**
 * What a reader can tell of hidden counts by going from sum to sum, each time with what the ones before have left of them. Asked
 * again after more was hidden, it goes on from what was left before: only what followed from a changed count is told anew.
 *
 * <p>Where the reports agree, what is left in the end is the same in whatever order the sums are taken. Where they do not, the
 * order matters: then it starts from the beginning each time, in the order of the sums.
 */
final class Narrowing {

    /** So that ranges that close in on each other by ones come to an end. */
    private static final int ROUNDS = 20;

    /** As long as so many are enough, no such end is near. */
    private static final int FEW_ROUNDS = 5;

    /** Sums of more parts wait until the others have told what they can: what is left for them to tell is little. */
    private static final int MANY = 16;

    private static final long OPEN = Ranges.OPEN;

    private final Ranges known;
    private final Ranges ranges;
    private final Sums sums;
    private final BitSet binding;
    private final Waiting waiting;
    private final Waiting wide;

    /** Where in the sums a count stands of which the sum has told something. */
    private final boolean[] told;

    /** Counts that go back to what was known of them before anything was told. */
    private final int[] back;

    private final boolean[] isBack;
    private int backCounts;

    /** Sums that have taken back all they told. */
    private final Waiting swept;

    private boolean agrees = true;
    private boolean inOrder;

    /**
     * Prepares.
     *
     * @param known what a reader knows of each count alone
     * @param binding the sums that tell anything; both may change before each time that it is asked
     */
    Narrowing(Ranges known, Sums sums, BitSet binding) {
        this.known = known;
        this.ranges = known.copy();
        this.sums = sums;
        this.binding = binding;
        this.waiting = new Waiting(sums.size());
        this.wide = new Waiting(sums.size());
        this.told = new boolean[sums.length()];
        this.back = new int[known.size()];
        this.isBack = new boolean[known.size()];
        this.swept = new Waiting(sums.size());
    }

    /**
     * The counts of which one value is left.
     *
     * @param changed the counts of which something else is known than when it was asked last; a sum tells more or less only
     *     when one of its counts is such
     */
    BitSet pinned(BitSet changed) {
        if (inOrder || !goesOn(changed)) {
            inOrder = true;
            inOrder();
        }
        BitSet pinned = new BitSet(ranges.size());
        for (int count = 0; count < ranges.size(); count++) {
            if (ranges.least(count) == ranges.most(count)) {
                pinned.set(count);
            }
        }
        return pinned;
    }

    /** Goes on from what is left; false when it takes long, or when reports do not agree. */
    private boolean goesOn(BitSet changed) {
        for (int count = changed.nextSetBit(0); count >= 0; count = changed.nextSetBit(count + 1)) {
            takeBack(count);
        }
        for (int at = 0; at < backCounts; at++) {
            takeBackWhatFollowed(back[at]);
        }
        while (backCounts > 0) {
            isBack[back[--backCounts]] = false;
        }
        while (!swept.isEmpty()) {
            await(swept.remove());
        }
        for (int left = FEW_ROUNDS * binding.cardinality(); left > 0 && agrees && isAnyWaiting(); left--) {
            narrow(waiting.isEmpty() ? wide.remove() : waiting.remove());
        }
        return agrees && !isAnyWaiting();
    }

    private boolean isAnyWaiting() {
        return !waiting.isEmpty() || !wide.isEmpty();
    }

    private void inOrder() {
        ranges.become(known);
        waiting.clear();
        wide.clear();
        binding.stream().forEach(waiting::add);
        for (long left = (long) ROUNDS * binding.cardinality(); left > 0 && !waiting.isEmpty(); left--) {
            narrow(waiting.remove());
        }
    }

    private void takeBack(int count) {
        if (!isBack[count]) {
            isBack[count] = true;
            back[backCounts++] = count;
            ranges.set(count, known.least(count), known.most(count));
        }
    }

    private void takeBackWhatFollowed(int count) {
        for (int of = sums.startOf(count); of < sums.endOf(count); of++) {
            if (!swept.has(sums.sum(of))) {
                swept.add(sums.sum(of));
                sweep(sums.sum(of));
            }
        }
    }

    private void sweep(int sum) {
        for (int at = sums.start(sum); at <= sums.end(sum); at++) {
            if (told[at]) {
                told[at] = false;
                takeBack(sums.count(at));
            }
        }
    }

    private void await(int sum) {
        if (binding.get(sum)) {
            (!inOrder && sums.end(sum) - sums.start(sum) > MANY ? wide : waiting).add(sum);
        }
    }

    private void narrow(int sum) {
        int start = sums.start(sum);
        int end = sums.end(sum);
        long low = 0;
        long high = 0;
        int opened = 0;
        for (int at = start; at < end; at++) {
            long most = ranges.most(sums.count(at));
            low += ranges.least(sums.count(at));
            if (most == OPEN) {
                opened++;
            } else {
                high += most;
            }
        }
        // What may be as large as can be says nothing of what is beside two that may be so too.
        if (opened < 2 || ranges.most(sums.whole(sum)) != OPEN) {
            narrowParts(sum, low, high, opened);
        }
        narrow(end, low, opened > 0 ? OPEN : high);
    }

    private void narrowParts(int sum, long low, long high, int opened) {
        int whole = sums.whole(sum);
        long wholeLeast = ranges.least(whole);
        long wholeMost = ranges.most(whole);
        for (int at = sums.start(sum); at < sums.end(sum); at++) {
            int part = sums.count(at);
            long least = ranges.least(part);
            long most = ranges.most(part);
            if (least < most) {
                boolean isOpen = most == OPEN;
                long restMost = opened > (isOpen ? 1 : 0) ? OPEN : high - (isOpen ? 0 : most);
                narrow(
                        at,
                        restMost == OPEN ? 0 : wholeLeast - restMost,
                        wholeMost == OPEN ? OPEN : wholeMost - (low - least));
            }
        }
    }

    /** What would leave nothing comes of reports that do not agree, and tells nothing. */
    private void narrow(int at, long low, long high) {
        int count = sums.count(at);
        long least = ranges.least(count);
        long most = ranges.most(count);
        long newLeast = Math.max(least, low);
        long newMost = Math.min(most, high);
        if (newLeast > newMost) {
            agrees = false;
        } else if (newLeast > least || newMost < most) {
            ranges.set(count, newLeast, newMost);
            told[at] = true;
            for (int of = sums.startOf(count); of < sums.endOf(count); of++) {
                await(sums.sum(of));
            }
        }
    }
}
