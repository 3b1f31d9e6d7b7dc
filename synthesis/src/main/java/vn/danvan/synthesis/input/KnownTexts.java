package vn.danvan.synthesis.input;

import java.util.Arrays;

/**
 * What a worker gave for texts that were met before, byte for byte, so that each is read once: most of a campaign is exact copies.
 * Several threads share it. A part that repeats little forgets what it knows and learns no more.
 */
final class KnownTexts {

    /** Nothing is known about the text. */
    static final int UNKNOWN = -1;

    private static final int PARTS = 1024;
    private static final int PART_SHIFT = 54;
    private static final int TRIAL = 1 << 12;
    /** One text in so many must be a repeat for the table to pay. */
    private static final int WORTH = 16;

    private final Part[] parts = new Part[PARTS];

    KnownTexts() {
        Arrays.setAll(parts, number -> new Part());
    }

    /** What was put in for a text with this hash, from 0, or {@link #UNKNOWN}. */
    int find(long hash) {
        return parts[(int) (hash >>> PART_SHIFT)].find(hash == 0 ? 1 : hash);
    }

    /** Keeps a number from 0 for a text. */
    void put(long hash, int number) {
        parts[(int) (hash >>> PART_SHIFT)].put(hash == 0 ? 1 : hash, number);
    }

    /** Hash and number of an entry stand side by side, to be fetched together. */
    private static final class Part {
        private long[] entries = new long[128];
        private int size;
        private int asked;
        private int repeated;
        private boolean closed;

        synchronized int find(long hash) {
            if (closed) {
                return UNKNOWN;
            }
            asked++;
            int slot = slot(hash);
            if (entries[slot] != hash) {
                return UNKNOWN;
            }
            repeated++;
            return (int) entries[slot + 1];
        }

        synchronized void put(long hash, int number) {
            if (asked > TRIAL && repeated < asked / WORTH) {
                closed = true;
                entries = new long[0];
            }
            if (closed) {
                return;
            }
            if (size * 3 > entries.length) {
                grow();
            }
            int slot = slot(hash);
            size += entries[slot] == hash ? 0 : 1;
            entries[slot] = hash;
            entries[slot + 1] = number;
        }

        private int slot(long hash) {
            int slot = (int) hash * 2 & entries.length - 1;
            while (entries[slot] != 0 && entries[slot] != hash) {
                slot = slot + 2 & entries.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] old = entries;
            entries = new long[old.length * 2];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i] != 0) {
                    int slot = slot(old[i]);
                    entries[slot] = old[i];
                    entries[slot + 1] = old[i + 1];
                }
            }
        }
    }
}
