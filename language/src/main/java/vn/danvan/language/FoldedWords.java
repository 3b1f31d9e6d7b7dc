package vn.danvan.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text as 64-bit hashes, without their case, marks, spaces and punctuation: "Hoà  Bình!" and "hoa binh" give
 * the same. It reads UTF-8 as it stands in a file, because most of the time of a large synthesis is spent here.
 *
 * <p>A word is a run of letters and digits. Letters of the Latin blocks lose their marks, whether composed or decomposed, and đ
 * becomes d; invisible characters are left out; all others separate words. One instance serves one thread.
 */
public final class FoldedWords {

    static final int TABLE = 0x3000;
    static final char SEPARATOR = ' ';
    private static final char NOTHING = 0;
    static final char[] FOLD = table();
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xBF58476D1CE4E5B9L;
    private static final int PACKED = 8;

    private final long seed;
    private long[] hashes = new long[512];
    private int count;

    /** Reads with hashes that depend on the seed, so that nobody can prepare texts that collide. */
    public FoldedWords(long seed) {
        this.seed = mix(seed ^ FIRST);
    }

    private static char[] table() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            table[c] = fold(c);
        }
        return table;
    }

    private static char fold(char c) {
        if (c == 'đ' || c == 'Đ' || c == 'Ð' || c == 'ð' || c == 'Ɖ') {
            return 'd';
        }
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        char base = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
        int type = Character.getType(base);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return NOTHING;
        }
        return Character.isLetterOrDigit(base) ? base : SEPARATOR;
    }

    /**
     * Reads the words of the text at {@code utf8[from..to)}; what was read before is forgotten.
     *
     * @return how many there are
     */
    public int read(byte[] utf8, int from, int to) {
        count = 0;
        long hash = seed;
        long packed = 0;
        int length = 0;
        int at = from;
        while (at < to) {
            int c = utf8[at++];
            if (c < 0) {
                int more = Math.min(continuation(c), to - at);
                c = decode(c, utf8, at, more);
                at += more;
            }
            char folded = c < TABLE ? FOLD[c] : rare(c);
            if (folded > SEPARATOR) {
                packed = (packed << 8) | (folded & 0xFF);
                if ((++length & PACKED - 1) == 0 || folded > 0xFF) {
                    hash = mix(hash ^ packed ^ ((long) (folded >>> 8) << 56));
                    packed = 0;
                }
            } else if (folded == SEPARATOR && length > 0) {
                add(mix(hash ^ packed ^ ((long) length << 56)));
                hash = seed;
                packed = 0;
                length = 0;
            }
        }
        if (length > 0) {
            add(mix(hash ^ packed ^ ((long) length << 56)));
        }
        return count;
    }

    static int continuation(int lead) {
        int first = lead & 0xFF;
        return first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    static int decode(int lead, byte[] utf8, int at, int more) {
        int c = switch (more) {
            case 1 -> lead & 0x1F;
            case 2 -> lead & 0x0F;
            case 3 -> lead & 0x07;
            default -> TABLE;
        };
        for (int i = 0; i < more; i++) {
            c = (c << 6) | (utf8[at + i] & 0x3F);
        }
        return c;
    }

    /** Beyond the table: letters as they are, all else a separator. */
    static char rare(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return Character.getType(c) == Character.FORMAT ? NOTHING : SEPARATOR;
        }
        return (char) Math.max(c & 0xFFFF, SEPARATOR + 1);
    }

    private void add(long hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash;
    }

    /** Spreads the bits of a value over all 64. */
    public static long mix(long value) {
        long mixed = (value ^ value >>> 32) * FIRST;
        mixed = (mixed ^ mixed >>> 29) * SECOND;
        return mixed ^ mixed >>> 32;
    }

    /** How many words the last text has. */
    public int count() {
        return count;
    }

    /**
     * The hash of a word of the last text.
     *
     * @param index from 0 to below {@link #count()}
     */
    public long hash(int index) {
        return hashes[index];
    }
}
