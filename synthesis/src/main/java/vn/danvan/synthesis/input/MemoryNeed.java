package vn.danvan.synthesis.input;

/**
 * What a run holds in memory, so that one that cannot end well ends at once. The figures were measured as the smallest heap with
 * which reading and joining duplicates end, and those of themes by themselves.
 *
 * <p>needed = base + 44 · opinions + texts · max(280, 40 + 900 · texts / opinions): each opinion has its place in the file, its id
 * and its number; each text of its own words a sketch and what is near to it, or later, when it stands for a group, its words. The
 * fewer texts repeat, the more of them stand for a group.
 */
public final class MemoryNeed {

    private static final long BASE = 24L << 20;
    private static final long OPINION = 44;
    private static final long TEXT_SOUGHT = 280;
    private static final long TEXT_KNOWN = 40;
    private static final double CENTRE = 900;
    /** So many items are joined at once, and the space of words is made of so many. */
    private static final long SAMPLE = 32_768;

    private static final long SAMPLED_ITEM = 3_600;
    private static final long ITEM = 40;
    /** Bytes of the input for which there is surely an opinion. */
    private static final long LONGEST_MEAN = 4096;
    /** Of so many parts of the input the first is enough to take the others for alike. */
    private static final long TYPICAL = 8;

    private final long there;

    /** For a process that may hold so many bytes. */
    public MemoryNeed(long there) {
        this.there = there;
    }

    /** For this process. */
    public static MemoryNeed ofThisProcess() {
        return new MemoryNeed(Runtime.getRuntime().maxMemory());
    }

    /** What is needed for so many opinions that have so many different texts, in bytes. */
    public static long of(long opinions, long texts) {
        double centres = texts * (double) texts / Math.max(1, opinions);
        return BASE
                + opinions * OPINION
                + Math.max(texts * TEXT_SOUGHT, texts * TEXT_KNOWN + Math.round(centres * CENTRE));
    }

    /** Refuses what needs more than there is. */
    public void check(long opinions, long texts) throws TooLittleMemory {
        long needed = of(opinions, texts);
        if (needed > there) {
            throw new TooLittleMemory(needed, there);
        }
    }

    /** What themes of so many items need beside the places of so many opinions, in bytes. */
    public static long ofThemes(long opinions, long items) {
        return BASE + opinions * OPINION + Math.min(items, SAMPLE) * SAMPLED_ITEM + items * ITEM;
    }

    /** Refuses themes that need more than there is. */
    public void checkThemes(long opinions, long items) throws TooLittleMemory {
        long needed = ofThemes(opinions, items);
        if (needed > there) {
            throw new TooLittleMemory(needed, there);
        }
    }

    /** The refusal when the memory ran out in themes all the same. */
    public TooLittleMemory exhaustedByThemes(long opinions, long items) {
        return new TooLittleMemory(Math.max(ofThemes(opinions, items), there + there / 4), there);
    }

    /** The refusal when the memory ran out all the same. */
    public TooLittleMemory exhausted(long opinions, long texts) {
        return new TooLittleMemory(Math.max(of(opinions, texts), there + there / 4), there);
    }

    /** Refuses an input of so many bytes that is too large whatever its rows are. */
    void check(long bytes) throws TooLittleMemory {
        check(bytes / LONGEST_MEAN, 0);
    }

    /**
     * Refuses an input of which a part was read, as soon as it is sure that there is too little: opinions come as they came so far;
     * new texts do too, once an eighth was read.
     *
     * @param read bytes that hold these opinions and texts
     * @param all bytes of the whole input
     */
    void check(long opinions, long texts, long read, long all) throws TooLittleMemory {
        double more = Math.max(1, (double) all / Math.max(1, read));
        check(Math.round(opinions * more), more <= TYPICAL ? Math.round(texts * more) : texts);
    }
}
