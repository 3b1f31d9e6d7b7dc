package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import vn.danvan.synthesis.input.MemoryNeed;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.TextWorker;
import vn.danvan.synthesis.input.TooLittleMemory;
import vn.danvan.synthesis.parallel.Workers;

/** Finds the groups of opinions that say the same in the same words. First hand it every text, then ask for the groups. */
public final class Duplicates {

    /** The parts of the work, as the profile of twelve million opinions shows them; the rest is for strays. */
    private static final double CANDIDATES = 0.3;

    private static final double CHECKED = 0.45;
    private static final double MEMBERS = 0.4;

    private final long seed;
    private final ShortForms forms;
    private final DistinctTexts distinct;

    /** Groups depend on the seed only where hashes collide, which nobody can bring about without knowing it. */
    public Duplicates(long seed) {
        this(seed, new ShortForms(seed));
    }

    private Duplicates(long seed, ShortForms forms) {
        this.seed = seed;
        this.forms = forms;
        this.distinct = new DistinctTexts(seed, forms);
    }

    /** The same with no text read. */
    public Duplicates anew() {
        return new Duplicates(seed, forms);
    }

    /** What numbers and sketches the texts while {@link OpinionFile#read} goes through them. */
    public Supplier<TextWorker> workers() {
        return distinct::worker;
    }

    /** The seed of the hashes. */
    public long seed() {
        return seed;
    }

    /** How many different texts were read. */
    public int texts() {
        return distinct.count();
    }

    /**
     * The texts that were read, for a run on another machine.
     *
     * @param places takes, for each of the {@link #texts()} numbers that were given, the place of its text
     */
    public SketchedTexts sketched(int[] places) {
        return distinct.byKey(places);
    }

    /** Takes texts that were read elsewhere, and gives the numbers of their opinions; several threads may add. */
    public int[] add(SketchedTexts texts) {
        return distinct.add(texts);
    }

    /**
     * The groups of the opinions that were read; asked once and last, as it gives back the memory of the reading.
     *
     * @throws TooLittleMemory when the process cannot hold what this needs
     */
    public DuplicateGroups groups(Opinions opinions, Workers workers) throws IOException {
        return groups(opinions, workers, share -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param share hears how much is done, 0 to 1, on any thread and not always in order
     */
    public DuplicateGroups groups(Opinions opinions, Workers workers, DoubleConsumer share) throws IOException {
        MemoryNeed memory = MemoryNeed.ofThisProcess();
        memory.check(opinions.count(), distinct.count());
        try {
            return found(opinions, workers, share);
        } catch (OutOfMemoryError full) {
            TooLittleMemory refused = memory.exhausted(opinions.count(), distinct.count());
            refused.initCause(full);
            throw refused;
        }
    }

    private DuplicateGroups found(Opinions opinions, Workers workers, DoubleConsumer share) throws IOException {
        int[] textOf = opinions.notes();
        int[] rows = new int[distinct.count()];
        int[] firstOf = number(textOf, rows);
        int[] sizes = new int[firstOf.length];
        for (int text : textOf) {
            sizes[text]++;
        }
        Supplier<Similarity> similarities = () -> new Similarity(opinions, firstOf, new Shingles(seed, forms));
        int[] order = Priority.order(
                distinct.sketches().asWritten(rows.length), Arrays.copyOf(rows, sizes.length), sizes, workers);
        Members members = members(order, rows, sizes, workers, similarities, share);
        int[] before = members.centres().clone();
        new Strays(order, members.centres(), workers, similarities).join();
        members.compareAgain(before, workers, similarities);
        return new DuplicateGroups(textOf, firstOf, members.centres(), members.similarity());
    }

    /** Groups by what texts resemble, as their sketches show it and as reading them confirms. */
    private Members members(
            int[] order,
            int[] rows,
            int[] sizes,
            Workers workers,
            Supplier<Similarity> similarities,
            DoubleConsumer share)
            throws IOException {
        int[] inOrder = Arrays.stream(order).map(number -> rows[number]).toArray();
        Sketches sketches = distinct.sketches().arranged(inOrder, workers);
        distinct.clear();
        Candidates candidates =
                new Candidates(sketches, order, sizes, workers, part -> share.accept(part * CANDIDATES));
        candidates.keepSimilar(workers, similarities);
        share.accept(CHECKED);
        Edges edges = new Edges(candidates, order.length);
        int[] centreAt = new Stars(edges, order, sizes).centres();
        new Company(edges, order, sizes, centreAt).seek();
        Members members = new Members(order, centreAt);
        members.read(candidates, workers, similarities, part -> share.accept(CHECKED + part * MEMBERS));
        int[] before = members.centres().clone();
        new Templates(order, members.centres(), sizes).join(edges, workers, similarities);
        members.compareAgain(before, workers, similarities);
        return members;
    }

    /** Renumbers texts in the order of the input and keeps their old numbers; gives the first opinion of each. */
    private static int[] number(int[] textOf, int[] old) {
        int[] numberOf = new int[old.length];
        int[] firstOf = new int[old.length];
        Arrays.fill(numberOf, -1);
        int count = 0;
        for (int opinion = 0; opinion < textOf.length; opinion++) {
            int given = textOf[opinion];
            if (numberOf[given] < 0) {
                numberOf[given] = count;
                old[count] = given;
                firstOf[count++] = opinion;
            }
            textOf[opinion] = numberOf[given];
        }
        return Arrays.copyOf(firstOf, count);
    }
}
