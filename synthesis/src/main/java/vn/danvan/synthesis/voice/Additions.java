package vn.danvan.synthesis.voice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import vn.danvan.language.Sentence;
import vn.danvan.synthesis.duplicate.DuplicateGroups;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.parallel.Workers;

/** Finds the sentences that copies added to what the others of their group say; of copies with the same words the first counts. */
public final class Additions {

    private static final int STEP = 1 << 10;
    private static final int NONE = -1;

    private final Opinions opinions;
    private final DuplicateGroups groups;
    private final AddedWords words = new AddedWords();
    private final Placing placing;
    private int model = NONE;

    private Additions(Opinions opinions, DuplicateGroups groups, Placing placing) {
        this.opinions = opinions;
        this.groups = groups;
        this.placing = placing;
    }

    /** All of them, in the order of the copies and of their texts. */
    public static List<Addition> of(
            Opinions opinions, DuplicateGroups groups, Supplier<Placing> placings, Workers workers) throws IOException {
        List<List<Addition>> parts =
                new ArrayList<>(Collections.nCopies(Math.ceilDiv(groups.texts(), STEP), List.<Addition>of()));
        ThreadLocal<Additions> finder = ThreadLocal.withInitial(() -> new Additions(opinions, groups, placings.get()));
        int[] texts = byCentre(groups);
        workers.inParts(texts.length, STEP, (from, to) -> {
            List<Addition> found = new ArrayList<>();
            for (int i = from; i < to; i++) {
                finder.get().find(texts[i], found);
            }
            synchronized (parts) {
                parts.set(from / STEP, found);
            }
        });
        List<Addition> all = new ArrayList<>();
        parts.forEach(all::addAll);
        all.sort(Comparator.comparingInt(Addition::opinion).thenComparingInt(Addition::start));
        return all;
    }

    /** The texts that are not their own centre, those of one centre side by side. */
    private static int[] byCentre(DuplicateGroups groups) {
        long[] near = new long[groups.texts()];
        int count = 0;
        for (int text = 0; text < near.length; text++) {
            if (groups.centre(text) != text) {
                near[count++] = (long) groups.centre(text) << Integer.SIZE | text;
            }
        }
        long[] sorted = Arrays.copyOf(near, count);
        Arrays.parallelSort(sorted);
        int[] texts = new int[count];
        Arrays.setAll(texts, i -> (int) sorted[i]);
        return texts;
    }

    private void find(int text, List<Addition> found) {
        int centre = groups.centre(text);
        if (centre != model) {
            words.model(opinions.text(groups.first(centre)));
            model = centre;
        }
        int opinion = groups.first(text);
        String copy = opinions.text(opinion);
        List<Sentence> added = words.of(copy);
        if (added.isEmpty()) {
            return;
        }
        List<Placed> placed = placing.of(opinion);
        int at = 0;
        int counted = 0;
        for (Sentence one : added) {
            int start = counted + copy.codePointCount(at, one.start());
            int end = start + copy.codePointCount(one.start(), one.end());
            at = one.end();
            counted = end;
            found.add(new Addition(opinion, item(placed, start), start, end));
        }
    }

    /** The item that a place in the text belongs to: the last that begins there or before. */
    private static int item(List<Placed> placed, int start) {
        int item = placed.getFirst().item();
        for (Placed one : placed) {
            item = one.start() <= start ? one.item() : item;
        }
        return item;
    }
}
