package vn.danvan.language;

import java.util.Comparator;

/**
 * Dictionary order: syllable by syllable, in each syllable first the letters (a ă â b c d đ …), then the tone (ngang, huyền,
 * hỏi, ngã, sắc, nặng). Numbers and Roman numerals stand before letters and go by value. A total order: texts that differ
 * only in case, tone placement or spelling of accents follow each other, and only equal strings compare as 0.
 */
public final class VietnameseCollator implements Comparator<String> {

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final char NUMBER = 0x01;
    private static final char WORD = 0x02;
    private static final char WORD_END = 0x01;
    private static final char FIRST_TONE = 0x10;
    private static final char FIRST_LETTER = 0x100;
    private static final char FIRST_FOREIGN = 0x200;
    private static final int MOST_DIGITS = 0xD000;

    /** The one order; it has no settings and no state. */
    public static final VietnameseCollator INSTANCE = new VietnameseCollator();

    private VietnameseCollator() {}

    /** Compares two texts; for long lists, sort by {@link #sortKey} computed once for each. */
    @Override
    public int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        int order = sortKey(left).compareTo(sortKey(right));
        return order != 0 ? order : left.compareTo(right);
    }

    /**
     * A key whose plain order (of characters here, of bytes in a database with collation C) is the dictionary order; the same
     * for texts that differ only in case, punctuation, tone placement or spelling of accents. Holds control characters, no NUL.
     */
    public static String sortKey(String text) {
        boolean mixedCase = hasSmallLetter(text);
        StringBuilder key = new StringBuilder(text.length() + 8);
        for (Syllable syllable : Syllables.of(text)) {
            String word = syllable.text();
            int roman = RomanNumerals.value(word);
            if (isDigits(word)) {
                number(key, word.replaceFirst("^0+(?=.)", ""));
            } else if (roman > 0 && (mixedCase || !Syllables.isWellFormed(word))) {
                number(key, Integer.toString(roman));
            } else {
                word(key, word);
            }
        }
        return key.toString();
    }

    private static boolean hasSmallLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number of digits first: 10 has more than 9. */
    private static void number(StringBuilder key, String digits) {
        key.append(NUMBER)
                .append((char) (FIRST_TONE + Math.min(digits.length(), MOST_DIGITS)))
                .append(digits);
    }

    private static void word(StringBuilder key, String word) {
        key.append(WORD);
        int tone = Letters.LEVEL;
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Letters.isMark(c)) {
                int added = Letters.toneOfMark(c);
                tone = Math.max(tone, added);
                if (added == Letters.LEVEL && last != 0) {
                    last = Letters.qualify(last, c);
                    key.setCharAt(key.length() - 1, rank(last));
                }
            } else if (!Letters.isInvisible(c)) {
                tone = Math.max(tone, Letters.tone(c));
                last = Letters.letter(c) == 0 ? Letters.lower(c) : Letters.letter(c);
                key.append(rank(last));
            }
        }
        key.append(WORD_END).append((char) (FIRST_TONE + tone));
    }

    private static char rank(char letter) {
        int place = ALPHABET.indexOf(letter);
        int rank = place >= 0 ? place : ALPHABET.indexOf(Letters.bare(letter));
        if (rank >= 0) {
            return (char) (FIRST_LETTER + rank);
        }
        return Character.isDigit(letter) && letter < FIRST_LETTER ? letter : (char) Math.max(letter, FIRST_FOREIGN);
    }
}
