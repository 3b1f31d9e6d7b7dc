package vn.danvan.synthesis.draft;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.language.RomanNumerals;

/**
 * What a line begins with when it opens a clause: "Điều 15.", "Chương II", "2.", "đ)", "I.".
 *
 * @param level the level that is named, or {@link Level#NUMBERED} for a bare number or letter
 * @param number as in anchors: 15, 15a, d, dd for đ, 2 for "Chương II", I for a bare Roman numeral, 1.2 for "1.2."
 * @param rest where the words behind begin in the line
 * @param sign whether a point, bracket, colon or dash follows the number
 */
record Marker(Level level, String number, int rest, boolean sign) {

    private static final long PART = FoldedTokens.key("phần");
    private static final long CHAPTER = FoldedTokens.key("chương");
    private static final long SUB = FoldedTokens.key("tiểu");
    private static final long SECTION = FoldedTokens.key("mục");
    private static final long ARTICLE = FoldedTokens.key("điều");
    private static final long SPLIT_ARTICLE = FoldedTokens.key("iều");
    private static final long D = FoldedTokens.key("đ");
    private static final long ORDER = FoldedTokens.key("thứ");
    private static final long PARAGRAPH = FoldedTokens.key("khoản");
    private static final long POINT = FoldedTokens.key("điểm");
    private static final String[] ORDINALS = {"nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"};
    private static final long[] ORDINAL_KEYS = keys(ORDINALS);
    private static final int ENDS =
            FoldedTokens.POINT | FoldedTokens.COLON | FoldedTokens.CLOSED | FoldedTokens.DASH | FoldedTokens.SLASH;
    private static final int LONGEST = 200;
    private static final int LARGEST = 2000;

    private static long[] keys(String... words) {
        long[] keys = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            keys[i] = FoldedTokens.key(words[i]);
        }
        return keys;
    }

    /** The marker at the beginning of a line, or null. */
    static @Nullable Marker of(String line) {
        String head = line.substring(0, Math.min(line.length(), LONGEST));
        FoldedTokens tokens = new FoldedTokens();
        if (tokens.read(head) == 0 || (tokens.gap(0) & (FoldedTokens.QUOTE | FoldedTokens.DASH)) != 0) {
            return null;
        }
        long first = tokens.key(0);
        if (first == ARTICLE) {
            return named(Level.ARTICLE, 1, head, tokens);
        }
        if (first == D && tokens.count() > 1 && tokens.key(1) == SPLIT_ARTICLE) {
            return named(Level.ARTICLE, 2, head, tokens);
        }
        if (first == PART || first == CHAPTER || first == SECTION) {
            Level level = first == PART ? Level.PART : first == CHAPTER ? Level.CHAPTER : Level.SECTION;
            return named(level, 1, head, tokens);
        }
        if (first == SUB && tokens.count() > 1 && tokens.key(1) == SECTION) {
            return named(Level.SUBSECTION, 2, head, tokens);
        }
        if (first == PARAGRAPH || first == POINT) {
            return named(first == POINT ? Level.POINT : Level.PARAGRAPH, 1, head, tokens);
        }
        return bare(head, tokens);
    }

    private static @Nullable Marker named(Level level, int at, String line, FoldedTokens tokens) {
        if (at >= tokens.count()) {
            return null;
        }
        if (level == Level.PART && tokens.key(at) == ORDER && at + 1 < tokens.count()) {
            for (int i = 0; i < ORDINAL_KEYS.length; i++) {
                if (tokens.key(at + 1) == ORDINAL_KEYS[i]) {
                    return marker(level, String.valueOf(i + 1), at + 1, line, tokens);
                }
            }
            return null;
        }
        if (tokens.number(at) >= 0) {
            boolean path = tokens.gap(at + 1) == FoldedTokens.POINT && at + 1 < tokens.count();
            return tokens.number(at) > LARGEST || path ? null : numbered(level, at, line, tokens);
        }
        if (level == Level.POINT) {
            String letter = letter(at, tokens);
            return letter.isEmpty() ? null : marker(level, letter, at, line, tokens);
        }
        int roman = roman(at, line, tokens);
        return roman == 0 || level == Level.ARTICLE || level == Level.PARAGRAPH
                ? null
                : marker(level, String.valueOf(roman), at, line, tokens);
    }

    private static Marker numbered(Level level, int at, String line, FoldedTokens tokens) {
        int last = at;
        String number = String.valueOf(tokens.number(at));
        boolean split = level == Level.ARTICLE
                && at + 1 < tokens.count()
                && tokens.number(at + 1) >= 0
                && tokens.gap(at + 1) == FoldedTokens.SPACE
                && (tokens.gap(at + 2) & FoldedTokens.POINT) != 0;
        if (split) {
            last = at + 1;
            number += tokens.number(last);
        }
        if (last + 1 < tokens.count()
                && tokens.gap(last + 1) == 0
                && !letter(last + 1, tokens).isEmpty()) {
            last++;
            number += letter(last, tokens);
        }
        return marker(level, number, last, line, tokens);
    }

    private static Marker marker(Level level, String number, int last, String line, FoldedTokens tokens) {
        int rest = last + 1 < tokens.count() ? tokens.start(last + 1) : line.length();
        int opening = rest - 1;
        boolean quoted = opening >= tokens.end(last) && "“\"(«".indexOf(line.charAt(opening)) >= 0;
        boolean sign = (tokens.gap(last + 1) & ENDS) != 0 || last + 1 == tokens.count();
        return new Marker(level, number, quoted ? opening : rest, sign);
    }

    private static @Nullable Marker bare(String line, FoldedTokens tokens) {
        int after = tokens.gap(1);
        boolean ends = (after & ENDS) != 0 && (after & (FoldedTokens.SPACE | FoldedTokens.BREAK)) != 0;
        if (tokens.number(0) >= 0) {
            return digits(line, tokens);
        }
        if (!ends || (tokens.gap(0) & FoldedTokens.OTHER) != 0) {
            return null;
        }
        if ((tokens.end(0) - tokens.start(0) <= 2 && (after & FoldedTokens.CLOSED) != 0) || isLower(line, tokens)) {
            String letter = letter(0, tokens);
            return letter.isEmpty() ? null : marker(Level.NUMBERED, letter, 0, line, tokens);
        }
        String word = line.substring(tokens.start(0), tokens.end(0));
        return RomanNumerals.value(word) == 0 ? null : marker(Level.NUMBERED, word, 0, line, tokens);
    }

    private static boolean isLower(String line, FoldedTokens tokens) {
        return tokens.end(0) - tokens.start(0) <= 2 && Character.isLowerCase(line.charAt(tokens.start(0)));
    }

    /** "2.", "2a.", "1.2." or "1.2 Nhiệm vụ", but neither "2.000" nor "2 năm". */
    private static @Nullable Marker digits(String line, FoldedTokens tokens) {
        StringBuilder number = new StringBuilder();
        int last = 0;
        number.append(tokens.number(0));
        while (last + 1 < tokens.count()
                && tokens.gap(last + 1) == FoldedTokens.POINT
                && tokens.number(last + 1) >= 0) {
            last++;
            number.append('.').append(tokens.number(last));
        }
        if (last == 0 && tokens.count() > 1 && tokens.gap(1) == 0) {
            last = 1;
            number.append(letter(1, tokens));
            if (letter(1, tokens).isEmpty()) {
                return null;
            }
        }
        int after = tokens.gap(last + 1);
        boolean large = tokens.number(0) > LARGEST || tokens.end(last) - tokens.start(last) > 3;
        boolean ends = (after & ENDS) != 0 && (after & (FoldedTokens.SPACE | FoldedTokens.BREAK)) != 0;
        boolean deep = last > 0 && number.indexOf(".") > 0 && (after & FoldedTokens.SPACE) != 0;
        return large || !(ends || deep) || (tokens.gap(0) & FoldedTokens.OTHER) != 0
                ? null
                : marker(Level.NUMBERED, number.toString(), last, line, tokens);
    }

    /** The letter of a điểm as in anchors, empty when the token is none. */
    private static String letter(int token, FoldedTokens tokens) {
        int length = tokens.end(token) - tokens.start(token);
        char first = tokens.first(token);
        if (tokens.key(token) == (D << 8 | D)) {
            return "dd";
        }
        if (Long.compareUnsigned(tokens.key(token), 0xFF) > 0 || length > 3) {
            return "";
        }
        return first == 'đ' ? "dd" : Character.isLetter(first) ? String.valueOf(first) : "";
    }

    private static int roman(int token, String line, FoldedTokens tokens) {
        return RomanNumerals.value(
                line.substring(tokens.start(token), tokens.end(token)).toUpperCase(Locale.ROOT));
    }

    /** Whether the number is a letter, as of a điểm. */
    boolean isLetter() {
        return Character.isLowerCase(number.charAt(0));
    }

    /** Whether the number is Roman, as of the main sections of a report. */
    boolean isRoman() {
        return level == Level.NUMBERED && Character.isUpperCase(number.charAt(0));
    }
}
