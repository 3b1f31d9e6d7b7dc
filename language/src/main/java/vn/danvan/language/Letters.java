package vn.danvan.language;

import java.text.Normalizer;

/** Tables that take Latin letters apart into letter, tone and bare letter, and put them together again. */
final class Letters {

    /** Tones in dictionary order (Hoàng Phê, CLDR): ngang, huyền, hỏi, ngã, sắc, nặng. */
    static final int LEVEL = 0;

    static final int ACUTE = 4;
    static final int DOT = 5;

    private static final String TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final int TABLE = 0x1F00;
    private static final char[] LETTER = new char[TABLE];
    private static final char[] BARE = new char[TABLE];
    private static final byte[] TONE = new byte[TABLE];
    private static final byte[] VOWEL = new byte[TABLE];
    private static final char[][] TONED = new char[VOWELS.length()][TONE_MARKS.length() + 1];

    static {
        for (char c = 0; c < TABLE; c++) {
            if (Character.isLetter(c) && isLatin(c)) {
                enter(c);
            }
        }
        lookAlikes();
        toned();
    }

    private Letters() {}

    private static boolean isLatin(char c) {
        return c < 0x250 || c >= 0x1E00;
    }

    private static void enter(char c) {
        String parts = Normalizer.normalize(String.valueOf(lower(c)), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            int tone = TONE_MARKS.indexOf(parts.charAt(i)) + 1;
            if (tone > 0) {
                TONE[c] = (byte) tone;
            } else {
                kept.append(parts.charAt(i));
            }
        }
        String letter = Normalizer.normalize(kept, Normalizer.Form.NFC);
        LETTER[c] = letter.length() == 1 ? letter.charAt(0) : lower(c);
        if (letter.length() != 1) {
            TONE[c] = LEVEL;
        }
        BARE[c] = parts.charAt(0) == 'đ' ? 'd' : parts.charAt(0);
    }

    private static void lookAlikes() {
        for (char c : new char[] {'Ð', 'ð', 'Ɖ', 'ɖ', 'Đ', 'đ'}) {
            LETTER[c] = 'đ';
            BARE[c] = 'd';
        }
    }

    private static void toned() {
        for (int v = 0; v < VOWELS.length(); v++) {
            VOWEL[VOWELS.charAt(v)] = (byte) (v + 1);
            TONED[v][LEVEL] = VOWELS.charAt(v);
            for (int tone = 1; tone <= TONE_MARKS.length(); tone++) {
                String both = "" + VOWELS.charAt(v) + TONE_MARKS.charAt(tone - 1);
                TONED[v][tone] = Normalizer.normalize(both, Normalizer.Form.NFC).charAt(0);
            }
        }
    }

    static char lower(char c) {
        return Character.toLowerCase(c);
    }

    /** The lower-case letter without its tone, or 0 when the character is no Latin letter. */
    static char letter(char c) {
        return c < TABLE ? LETTER[c] : 0;
    }

    /** The letter of the English alphabet behind a letter of {@link #letter}: ơ to o, đ to d. */
    static char bare(char letter) {
        return letter < TABLE && BARE[letter] != 0 ? BARE[letter] : letter;
    }

    /** The tone a composed character carries, 0 when none. */
    static int tone(char c) {
        return c < TABLE ? TONE[c] : LEVEL;
    }

    /** The tone of a combining mark, 0 when the character is no tone mark. */
    static int toneOfMark(char c) {
        return TONE_MARKS.indexOf(c) + 1;
    }

    static boolean isMark(char c) {
        return c >= 0x300 && c < 0x370;
    }

    static boolean isVowel(char letter) {
        return letter < TABLE && VOWEL[letter] != 0;
    }

    static boolean isQualified(char letter) {
        return isVowel(letter) && letter > 0x7F;
    }

    /** The letter with a circumflex, breve or horn put on, or with any other mark that Unicode can compose. */
    static char qualify(char letter, char mark) {
        String both = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
        return both.length() == 1 ? both.charAt(0) : letter;
    }

    /** The vowel with its tone; any other letter comes back as it is. */
    static char withTone(char letter, int tone) {
        return isVowel(letter) ? TONED[VOWEL[letter] - 1][tone] : foreign(letter, tone);
    }

    private static char foreign(char letter, int tone) {
        return tone == LEVEL ? letter : qualify(letter, TONE_MARKS.charAt(tone - 1));
    }

    /** Spaces that are drawn as nothing, and marks of reading order, which no reader sees. */
    static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u180E';
    }

    static boolean isNoBreakSpace(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2007';
    }
}
