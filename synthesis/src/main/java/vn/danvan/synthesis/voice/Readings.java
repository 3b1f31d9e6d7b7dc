package vn.danvan.synthesis.voice;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import vn.danvan.synthesis.table.LongIndex;

/**
 * Opinions that are read alike: those with the same number and the same stated clause. Numbered from 0 in the order of the
 * input; each is read where it first stands.
 */
public final class Readings {

    private final int[] readingOf;
    private final int[] firstOf;

    private Readings(int[] readingOf, int[] firstOf) {
        this.readingOf = readingOf;
        this.firstOf = firstOf;
    }

    /**
     * The readings of so many opinions.
     *
     * @param number of an opinion, from 0, such as that of its text
     * @param stated the clause its row states, by number
     */
    public static Readings of(int opinions, IntUnaryOperator number, StatedClauses stated) {
        LongIndex index = new LongIndex();
        int[] readingOf = new int[opinions];
        int[] firstOf = new int[1 << 10];
        for (int opinion = 0; opinion < opinions; opinion++) {
            long key = (long) number.applyAsInt(opinion) << Integer.SIZE | (stated.of(opinion) & 0xFFFFFFFFL);
            int known = index.count();
            int reading = index.add(key);
            readingOf[opinion] = reading;
            if (reading == known) {
                if (known == firstOf.length) {
                    firstOf = Arrays.copyOf(firstOf, known * 2);
                }
                firstOf[known] = opinion;
            }
        }
        return new Readings(readingOf, Arrays.copyOf(firstOf, index.count()));
    }

    /** How many there are. */
    public int count() {
        return firstOf.length;
    }

    /** The reading of an opinion. */
    public int of(int opinion) {
        return readingOf[opinion];
    }

    /** The first opinion of a reading. */
    public int first(int reading) {
        return firstOf[reading];
    }

    /** How many opinions each has. */
    int[] sizes() {
        int[] sizes = new int[firstOf.length];
        for (int reading : readingOf) {
            sizes[reading]++;
        }
        return sizes;
    }
}
