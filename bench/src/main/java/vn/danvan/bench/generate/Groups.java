package vn.danvan.bench.generate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which opinion belongs to which group, in the order of the file; groups have numbers from 0. */
final class Groups {

    private static final double EXPONENT = 1.3;
    private static final int LARGEST = 20_000;
    private static final int MOST_ALONE = 500_000;
    private static final double MOST_CAMPAIGNS = 0.6;
    private static final int[] FORM_LETTERS = {130, 80, 60, 40, 30, 20, 20};
    private static final int MERGED = 60;
    private static final int FCC_ALONE = 60;
    private static final int THOUSAND = 1000;

    private final Kind kind;
    private final int[] groupOf;
    private final BitSet bases;
    private final int groups;

    private Groups(Kind kind, int[] sizes, SplittableRandom random) {
        this.kind = kind;
        this.groups = sizes.length;
        this.groupOf = shuffled(sizes, random);
        this.bases = new BitSet(groupOf.length);
        BitSet seen = new BitSet(groups);
        for (int i = 0; i < groupOf.length; i++) {
            bases.set(i, !seen.get(groupOf[i]));
            seen.set(groupOf[i]);
        }
    }

    /**
     * The groups of so many opinions.
     *
     * @param count from 1000
     * @param texts how many base texts there are at most, from 100
     */
    static Groups of(Kind kind, int count, int texts, long seed) {
        if (count < THOUSAND || texts < 100) {
            throw new IllegalArgumentException(
                    "at least 1000 opinions of 100 base texts, not " + count + " of " + texts);
        }
        SplittableRandom random = Seeds.random(seed, Seeds.Use.GROUPS, 0);
        return new Groups(kind, kind == Kind.ZIPF ? zipf(count, texts, random) : fcc(count, texts, random), random);
    }

    private static int[] zipf(int count, int texts, SplittableRandom random) {
        int alone = Math.min(count / 2, MOST_ALONE);
        int[] campaigns =
                campaigns(count - alone, Math.min(count / 50, LARGEST), (int) (texts * MOST_CAMPAIGNS), random);
        return withAlone(campaigns, Math.min(alone, texts - campaigns.length), count);
    }

    /** The seven letters come first, then the one with synonyms, then other campaigns, then those who stand alone. */
    private static int[] fcc(int count, int texts, SplittableRandom random) {
        IntStream letters = Arrays.stream(FORM_LETTERS).map(share -> share(count, share));
        int[] large =
                IntStream.concat(letters, IntStream.of(share(count, MERGED))).toArray();
        int alone = share(count, FCC_ALONE);
        int rest = count - Arrays.stream(large).sum() - alone;
        int[] campaigns =
                campaigns(rest, Math.min(count / 60, LARGEST), (int) (texts * MOST_CAMPAIGNS) - large.length, random);
        int[] repeated =
                IntStream.concat(Arrays.stream(large), Arrays.stream(campaigns)).toArray();
        return withAlone(repeated, Math.min(alone, texts - repeated.length), count);
    }

    private static int share(int count, int thousandths) {
        return (int) ((long) count * thousandths / THOUSAND);
    }

    /** Sizes from 2 that follow the Zipf law and sum to the total; fewer and larger ones when there are few texts. */
    private static int[] campaigns(int total, int largest, int most, SplittableRandom random) {
        double[] upTo = new double[Math.max(2, largest) + 1];
        for (int size = 2; size < upTo.length; size++) {
            upTo[size] = upTo[size - 1] + Math.pow(size, -EXPONENT);
        }
        int[] sizes = new int[Math.min(most, total / 2)];
        int drawn = 0;
        int sum = 0;
        while (drawn < sizes.length && sum < total) {
            int found = Arrays.binarySearch(upTo, 2, upTo.length, random.nextDouble() * upTo[upTo.length - 1]);
            int size = Math.min(found >= 0 ? found : -found - 1, upTo.length - 1);
            sizes[drawn] = total - sum - size < 2 ? total - sum : size;
            sum += sizes[drawn++];
        }
        return grown(Arrays.copyOf(sizes, drawn), sum, total);
    }

    private static int[] grown(int[] sizes, int sum, int total) {
        int missing = total - sum;
        int left = missing;
        for (int i = 0; i < sizes.length; i++) {
            int more = (int) ((long) missing * sizes[i] / sum);
            sizes[i] += more;
            left -= more;
        }
        sizes[0] += left;
        return sizes;
    }

    private static int[] withAlone(int[] repeated, int alone, int count) {
        int sum = Arrays.stream(repeated).sum();
        int[] sizes = grown(repeated, sum, count - alone);
        int[] all = Arrays.copyOf(sizes, sizes.length + alone);
        Arrays.fill(all, sizes.length, all.length, 1);
        return all;
    }

    private static int[] shuffled(int[] sizes, SplittableRandom random) {
        int[] order = new int[Arrays.stream(sizes).sum()];
        int at = 0;
        for (int group = 0; group < sizes.length; group++) {
            Arrays.fill(order, at, at + sizes[group], group);
            at += sizes[group];
        }
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** How many opinions there are. */
    int opinions() {
        return groupOf.length;
    }

    /** How many groups there are. */
    int count() {
        return groups;
    }

    /** The group of an opinion. */
    int of(int opinion) {
        return groupOf[opinion];
    }

    /** What is done to the base text of an opinion's group. */
    Mutation mutation(int opinion, SplittableRandom random) {
        int percent = random.nextInt(100);
        if (isMerged(groupOf[opinion])) {
            return Mutation.MERGE;
        }
        if (bases.get(opinion)) {
            return Mutation.BASE;
        }
        boolean letter = kind == Kind.FCC && groupOf[opinion] < FORM_LETTERS.length;
        return letter ? Mutation.EXACT : Mutation.at(kind, percent);
    }

    /** Whether the group is the letter whose words are changed for synonyms. */
    private boolean isMerged(int group) {
        return kind == Kind.FCC && group == FORM_LETTERS.length;
    }
}
