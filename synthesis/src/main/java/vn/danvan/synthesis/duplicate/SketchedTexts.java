package vn.danvan.synthesis.duplicate;

import java.io.StreamCorruptedException;
import java.util.Arrays;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/** The different texts of a part of the input: keys of their words, in ascending order, and their sketches. Immutable. */
public final class SketchedTexts {

    private final long[] keys;
    private final byte[] sketches;

    SketchedTexts(long[] keys, byte[] sketches) {
        this.keys = keys;
        this.sketches = sketches;
    }

    /** How many there are. */
    public int count() {
        return keys.length;
    }

    long key(int place) {
        return keys[place];
    }

    byte[] sketches() {
        return sketches;
    }

    /** The texts of both parts, those of the other behind; a text that both have comes once. */
    public SketchedTexts union(SketchedTexts other) {
        long[] union = new long[keys.length + other.keys.length];
        byte[] of = new byte[Math.multiplyExact(union.length, Sketch.BYTES)];
        int count = 0;
        int mine = 0;
        int its = 0;
        while (mine < keys.length || its < other.keys.length) {
            boolean take = its == other.keys.length || (mine < keys.length && keys[mine] <= other.keys[its]);
            boolean both = take && its < other.keys.length && keys[mine] == other.keys[its];
            SketchedTexts from = take ? this : other;
            int place = take ? mine : its;
            union[count] = from.keys[place];
            System.arraycopy(from.sketches, place * Sketch.BYTES, of, count++ * Sketch.BYTES, Sketch.BYTES);
            mine += take ? 1 : 0;
            its += both || !take ? 1 : 0;
        }
        return new SketchedTexts(Arrays.copyOf(union, count), Arrays.copyOf(of, count * Sketch.BYTES));
    }

    /** The place of each of these texts in a union that has them all. */
    public int[] placesIn(SketchedTexts union) {
        int[] places = new int[keys.length];
        int place = 0;
        for (int i = 0; i < places.length; i++) {
            while (union.keys[place] != keys[i]) {
                place++;
            }
            places[i] = place;
        }
        return places;
    }

    /** Writes them. */
    public void write(FormWriter to) {
        to.number(keys.length);
        for (long key : keys) {
            to.fixed(key);
        }
        to.bytes(sketches);
    }

    /** Reads what {@link #write} wrote. */
    public static SketchedTexts read(FormReader from) throws StreamCorruptedException {
        long[] keys = new long[from.size(Long.BYTES)];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = from.fixed();
            if (i > 0 && keys[i] <= keys[i - 1]) {
                throw new StreamCorruptedException("the keys of texts are not in their order");
            }
        }
        byte[] sketches = from.bytes();
        if (sketches.length != keys.length * Sketch.BYTES) {
            throw new StreamCorruptedException(keys.length + " keys and " + sketches.length + " bytes of sketches");
        }
        return new SketchedTexts(keys, sketches);
    }
}
