package vn.danvan.reporting.disclosure;

/** From the least to the most that each count may be for all that a reader knows. */
final class Ranges {

    static final long OPEN = Long.MAX_VALUE / 4;

    /** The least and the most of each count lie side by side, for they are read together. */
    private final long[] bounds;

    private Ranges(long[] bounds) {
        this.bounds = bounds;
    }

    /** Of counts that are all known. */
    static Ranges known(long[] counts) {
        Ranges ranges = new Ranges(new long[2 * counts.length]);
        for (int count = 0; count < counts.length; count++) {
            ranges.set(count, counts[count], counts[count]);
        }
        return ranges;
    }

    Ranges copy() {
        return new Ranges(bounds.clone());
    }

    void become(Ranges other) {
        System.arraycopy(other.bounds, 0, bounds, 0, bounds.length);
    }

    int size() {
        return bounds.length / 2;
    }

    long least(int count) {
        return bounds[2 * count];
    }

    long most(int count) {
        return bounds[2 * count + 1];
    }

    void set(int count, long least, long most) {
        bounds[2 * count] = least;
        bounds[2 * count + 1] = most;
    }
}
