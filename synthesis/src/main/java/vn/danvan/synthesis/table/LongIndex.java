package vn.danvan.synthesis.table;

import java.util.Arrays;
import vn.danvan.language.FoldedWords;

/** Numbers keys from 0 in the order in which they are first seen; open addressing. */
public final class LongIndex {

    /** No number. */
    public static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] slots = new int[1 << 11];
    private int count;

    /** The number of the key, given now when it has none. */
    public int add(long key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (count == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[count++] = key;
        slots[slot] = count;
        return count - 1;
    }

    /** The number of the key or {@link #NONE}. */
    public int get(long key) {
        return slots[slot(key)] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) FoldedWords.mix(key) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[keys.length * 2];
        for (int i = 0; i < count; i++) {
            slots[slot(keys[i])] = i + 1;
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
