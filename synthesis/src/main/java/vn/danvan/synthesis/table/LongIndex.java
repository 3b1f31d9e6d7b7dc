package vn.danvan.synthesis.table;

import java.util.Arrays;
import vn.danvan.language.FoldedWords;

/** Numbers keys from 0 in the order in which they are first seen; open addressing. */
public final class LongIndex {

    /** No number. */
    public static final int NONE = -1;

    private static final int PAIR = 2;

    private long[] keys = new long[1 << 10];
    /** Slots of two: a key and its number + 1, 0 when the slot is free; side by side, as a look costs one line of memory. */
    private long[] slots = new long[PAIR << 11];

    private int count;

    /** The number of the key, given now when it has none. */
    public int add(long key) {
        int slot = slot(key);
        if (slots[slot + 1] != 0) {
            return (int) slots[slot + 1] - 1;
        }
        if (count == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[count++] = key;
        slots[slot] = key;
        slots[slot + 1] = count;
        return count - 1;
    }

    /** The number of the key or {@link #NONE}. */
    public int get(long key) {
        return (int) slots[slot(key) + 1] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) FoldedWords.mix(key) * PAIR & mask;
        while (slots[slot + 1] != 0 && slots[slot] != key) {
            slot = slot + PAIR & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new long[keys.length * 2 * PAIR];
        for (int i = 0; i < count; i++) {
            int slot = slot(keys[i]);
            slots[slot] = keys[i];
            slots[slot + 1] = i + 1L;
        }
    }

    /** The key with this number. */
    public long key(int number) {
        return keys[number];
    }

    /** How many keys there are. */
    public int count() {
        return count;
    }
}
