package vn.danvan.synthesis.duplicate;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danvan.synthesis.input.TextWorker;

/** Numbers texts so that those with the same words get the same number, and sketches each once; several threads add. */
final class DistinctTexts {

    private static final int PARTS = 1024;

    private final long seed;
    private final ShortForms forms;
    private final Part[] parts = new Part[PARTS];
    private final AtomicInteger next = new AtomicInteger();
    private final Sketches.Builder sketches = new Sketches.Builder();

    DistinctTexts(long seed, ShortForms forms) {
        this.seed = seed;
        this.forms = forms;
        Arrays.setAll(parts, part -> new Part());
    }

    /** A worker for one thread, which gives each text its number. */
    TextWorker worker() {
        Shingles shingles = new Shingles(seed, forms);
        Sketch sketch = new Sketch();
        return (bytes, from, to) -> {
            long key = shingles.read(bytes, from, to);
            int found = find(key == 0 ? 1 : key);
            if (found >= 0) {
                return found;
            }
            shingles.asMeant();
            sketches.write(~found, sketch, shingles);
            return ~found;
        };
    }

    private int find(long key) {
        return parts[(int) (key >>> 54)].find(key, next);
    }

    /** The numbers of texts that were sketched elsewhere, in their order. */
    int[] add(SketchedTexts texts) {
        int[] numbers = new int[texts.count()];
        for (int place = 0; place < numbers.length; place++) {
            int found = find(texts.key(place));
            numbers[place] = Math.max(found, ~found);
            if (found < 0) {
                sketches.put(~found, texts.sketches(), place * Sketch.BYTES);
            }
        }
        return numbers;
    }

    /**
     * All texts by their keys.
     *
     * @param places takes the place of each number
     */
    SketchedTexts byKey(int[] places) {
        long[] keyOf = new long[count()];
        for (Part part : parts) {
            part.keysTo(keyOf);
        }
        long[] keys = keyOf.clone();
        Arrays.sort(keys);
        byte[] sorted = new byte[Math.multiplyExact(keys.length, Sketch.BYTES)];
        for (int number = 0; number < keyOf.length; number++) {
            places[number] = Arrays.binarySearch(keys, keyOf[number]);
            sketches.get(number, sorted, places[number] * Sketch.BYTES);
        }
        return new SketchedTexts(keys, sorted);
    }

    /** How many different texts there are. */
    int count() {
        return next.get();
    }

    /** The sketches, at the number that each text was given. */
    Sketches.Builder sketches() {
        return sketches;
    }

    /** Gives back the memory, when all texts are numbered and sketched. */
    void clear() {
        Arrays.setAll(parts, part -> new Part());
        sketches.clear();
    }

    /** Keys of one range, under one lock. */
    private static final class Part {
        private long[] keys = new long[64];
        private int[] numbers = new int[64];
        private int size;

        /** The number of the key, or the complement of a new one. */
        synchronized int find(long key, AtomicInteger next) {
            if (size * 3 > keys.length * 2) {
                grow();
            }
            int slot = slot(key);
            if (keys[slot] == key) {
                return numbers[slot];
            }
            keys[slot] = key;
            numbers[slot] = next.getAndIncrement();
            size++;
            return ~numbers[slot];
        }

        void keysTo(long[] keyOf) {
            for (int slot = 0; slot < keys.length; slot++) {
                if (keys[slot] != 0) {
                    keyOf[numbers[slot]] = keys[slot];
                }
            }
        }

        private int slot(long key) {
            int slot = (int) key & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldNumbers = numbers;
            keys = new long[oldKeys.length * 2];
            numbers = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    numbers[slot] = oldNumbers[i];
                }
            }
        }
    }
}
