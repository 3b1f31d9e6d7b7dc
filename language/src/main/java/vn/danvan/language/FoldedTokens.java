package vn.danvan.language;

import java.util.Arrays;

/**
 * The words and numbers of a text with their places, without case and marks: for finding what a text cites or where it is cut.
 *
 * <p>A word is a run of letters, a number a run of digits, so that "Đ15k2" gives d, 15, k, 2. Composed and decomposed letters
 * are the same; invisible characters are left out. Words of up to eight English letters have a key that stands for them alone,
 * longer ones a 64-bit hash. One instance serves one thread.
 */
public final class FoldedTokens {

    /** Something that is neither letter nor digit lies before the token; no bit means that it is glued to the one before. */
    public static final int SPACE = 1;

    /** A point or an ellipsis. */
    public static final int POINT = 2;

    /** A comma. */
    public static final int COMMA = 4;

    /** A semicolon. */
    public static final int SEMICOLON = 8;

    /** A colon. */
    public static final int COLON = 16;

    /** A line break. */
    public static final int BREAK = 32;

    /** A round bracket that closes. */
    public static final int CLOSED = 64;

    /** A hyphen or dash. */
    public static final int DASH = 128;

    /** A slash. */
    public static final int SLASH = 256;

    /** A quotation mark. */
    public static final int QUOTE = 512;

    /** A sign of end: exclamation or question mark. */
    public static final int SIGN = 1024;

    /** Any other character. */
    public static final int OTHER = 2048;

    private static final int TABLE = 0x2100;
    private static final char[] FOLD = new char[TABLE];
    private static final short[] GAP = new short[TABLE];
    private static final int PACKED = 8;
    private static final int NO_NUMBER = -1;
    private static final int LONGEST_NUMBER = 9;

    private long[] keys = new long[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] numbers = new int[256];
    private short[] gaps = new short[257];
    private char[] firsts = new char[256];
    private int count;

    static {
        for (char c = 0; c < TABLE; c++) {
            char letter = Letters.letter(c);
            if (letter != 0) {
                FOLD[c] = Letters.bare(letter);
            } else if (Character.isLetterOrDigit(c)) {
                FOLD[c] = Letters.lower(c);
            } else if (!Letters.isMark(c) && !Letters.isInvisible(c)) {
                GAP[c] = (short) gap(c);
            }
        }
    }

    private static int gap(char c) {
        return switch (c) {
            case ' ', '\t', '\u00A0', '\u202F', '\u2007' -> SPACE;
            case '.', '…' -> POINT;
            case ',' -> COMMA;
            case ';' -> SEMICOLON;
            case ':' -> COLON;
            case '\n', '\r', '\u2028', '\u2029', '\u0085' -> BREAK;
            case ')' -> CLOSED;
            case '-', '–', '—', '‐', '‑', '−' -> DASH;
            case '/' -> SLASH;
            case '"', '“', '”', '«', '»' -> QUOTE;
            case '!', '?' -> SIGN;
            default -> OTHER;
        };
    }

    /**
     * Reads the tokens of a text; what was read before is forgotten.
     *
     * @return how many there are
     */
    public int read(String text) {
        count = 0;
        int gap = BREAK;
        int at = 0;
        int size = text.length();
        while (at < size) {
            char c = text.charAt(at);
            char folded = fold(c);
            if (folded == 0) {
                gap |= c < TABLE ? GAP[c] : OTHER;
                at++;
            } else {
                room();
                gaps[count] = (short) gap;
                gap = 0;
                firsts[count] = folded == 'd' && Letters.letter(c) == 'đ' ? 'đ' : folded;
                starts[count] = at;
                at = isDigit(folded) ? number(text, at) : word(text, at);
                ends[count++] = at;
            }
        }
        gaps[count] = (short) (gap | BREAK);
        return count;
    }

    private static char fold(char c) {
        return c < TABLE ? FOLD[c] : Character.isLetterOrDigit(c) ? c : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void room() {
        if (count == keys.length) {
            int larger = count * 2;
            keys = Arrays.copyOf(keys, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            numbers = Arrays.copyOf(numbers, larger);
            gaps = Arrays.copyOf(gaps, larger + 1);
            firsts = Arrays.copyOf(firsts, larger);
        }
    }

    private int number(String text, int from) {
        int at = from;
        long value = 0;
        long packed = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(value * 10 + text.charAt(at) - '0', Integer.MAX_VALUE);
            packed = at - from < PACKED ? packed << 8 | text.charAt(at) : FoldedWords.mix(packed ^ text.charAt(at));
            at++;
        }
        keys[count] = packed;
        numbers[count] = at - from > LONGEST_NUMBER ? NO_NUMBER : (int) value;
        return at;
    }

    private int word(String text, int from) {
        int at = from;
        int length = 0;
        long packed = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            char folded = fold(c);
            if (isDigit(folded) || (folded == 0 && (c >= TABLE || GAP[c] != 0))) {
                break;
            }
            if (folded != 0) {
                packed = ++length <= PACKED && folded < 0x100 ? packed << 8 | folded : FoldedWords.mix(packed ^ folded);
            }
            at++;
        }
        keys[count] = packed;
        numbers[count] = NO_NUMBER;
        return at;
    }

    /** How many tokens the last text has. */
    public int count() {
        return count;
    }

    /** What stands for the token: equal for words that differ only in case and marks. */
    public long key(int token) {
        return keys[token];
    }

    /** The key of a word, which must be one token. */
    public static long key(String word) {
        FoldedTokens tokens = new FoldedTokens();
        if (tokens.read(word) != 1) {
            throw new IllegalArgumentException("one word expected: " + word);
        }
        return tokens.key(0);
    }

    /** A key for one token after others, such as a pair of words. */
    public static long join(long keys, long next) {
        return FoldedWords.mix(keys * 0x9E3779B97F4A7C15L ^ next);
    }

    /** Where the token begins in the text, in UTF-16 units. */
    public int start(int token) {
        return starts[token];
    }

    /** Where the token ends in the text, in UTF-16 units, exclusive. */
    public int end(int token) {
        return ends[token];
    }

    /** The value of a number of up to nine digits, or -1 for anything else. */
    public int number(int token) {
        return numbers[token];
    }

    /** The first letter, folded, but đ as đ. */
    public char first(int token) {
        return firsts[token];
    }

    /**
     * What lies before the token: bits of {@link #SPACE} and the others; at the beginning of the text {@link #BREAK}.
     *
     * @param token from 0 to {@link #count()}, which gives what lies behind the last
     */
    public int gap(int token) {
        return gaps[token];
    }
}
