package vn.danvan.synthesis.input;

import java.util.Arrays;

/** A set of 64-bit hashes that several threads fill; split into parts, each with its own lock. */
final class HashSet64 {

    private static final int PARTS = 256;

    private final Part[] parts = new Part[PARTS];

    HashSet64() {
        Arrays.setAll(parts, number -> new Part());
    }

    /** Adds a hash; false when it was there. */
    boolean add(long hash) {
        Part part = parts[(int) (hash >>> 56)];
        synchronized (part) {
            return part.add(hash == 0 ? 1 : hash);
        }
    }

    private static final class Part {
        private long[] slots = new long[64];
        private int size;

        boolean add(long hash) {
            if (size * 3 > slots.length * 2) {
                grow();
            }
            int slot = slot(hash);
            if (slots[slot] == hash) {
                return false;
            }
            slots[slot] = hash;
            size++;
            return true;
        }

        private int slot(long hash) {
            int slot = (int) hash & slots.length - 1;
            while (slots[slot] != 0 && slots[slot] != hash) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long hash : old) {
                if (hash != 0) {
                    slots[slot(hash)] = hash;
                }
            }
        }
    }
}
